"""When what waits for something can come at the earliest, as far as the file says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.tree import Node, Path

# Comes about whenever the learner likes, once the task has been asked for.
_BY_THE_LEARNER = {"unopened", "unanswered", "started", "done", "declined"}


@dataclass(slots=True, kw_only=True)
class Reach:
    """The earliest moment (simulated ms from midnight) of tasks and conditions.

    *asked_for* is every task that some inject opens, *opens* those that can ever be: one
    that waits for what never comes is not in it. *starts* is when the day begins.
    *changes* holds the moments at which a deadline may lie, or a task be cancelled.
    """

    draft: Draft
    starts: int
    asked_for: frozenset[str]
    changes: Mapping[tuple[str, str], list[int]]
    opens: dict[str, int] = field(default_factory=dict[str, int])

    def of(self, node: Node) -> int | None:
        """Return when the condition *node* can hold at the earliest, None for never."""
        match node:
            case {"all": list(parts)}:
                each = [self.of(part) for part in parts]
                known = [moment for moment in each if moment is not None]
                return (
                    max(known, default=self.starts) if len(known) == len(each) else None
                )
            case {"any": [_, *_] as parts}:
                known = [at for part in parts if (at := self.of(part)) is not None]
                return min(known, default=None)
            case {"promise": str(task)} | {"asked": str(), "task": str(task)}:
                return self._open(task)
            case {"wrote_to": str(), "task": str(task)}:
                return self._open(task)
            case {"task": str(task), "is": str(standing)}:
                return self._standing(task, standing)
            case _:
                # What is not so, or not understood, may be so from the start.
                return self.starts

    def _open(self, task: str) -> int | None:
        # Of a task that nobody asks for, others speak.
        return self.opens.get(task) if task in self.asked_for else self.starts

    def _standing(self, task: str, standing: str) -> int | None:
        opens = self._open(task)
        if opens is None or standing in _BY_THE_LEARNER:
            return opens
        if standing == "renegotiated":
            can = "extension" in self.draft.tree.map(("tasks", task))
            return opens if can else None
        due = self._due(task)
        if due is None:
            return opens
        if standing == "late":
            return max(opens, due)
        missed = due + (self.draft.duration("tasks", task, "worthless_after") or 0)
        if standing == "withdrawn":
            return max(
                opens, min([missed, *self.changes.get(("cancellation", task), [])])
            )
        return max(opens, missed)

    def _due(self, task: str) -> int | None:
        moment = self.draft.moment("tasks", task, "due")
        if moment is None:
            return None
        moved = self.changes.get(("deadline_change", task), [])
        return min([moment.after(0), *moved])


# Longer chains of one thing that follows from another are not looked into.
_LONGEST_CHAIN = 40


def reach(draft: Draft) -> Reach | None:
    """Work out what can come when; None when that cannot be told."""
    day = draft.moment("day", "starts")
    if day is None or draft.tree.unreadable:
        return None
    starts, injects = day.after(0), range(len(draft.tree.list(("timeline",))))
    found = Reach(
        draft=draft,
        starts=starts,
        asked_for=frozenset(
            task
            for index in injects
            for _, task in draft.many("timeline", index, "opens")
        ),
        changes=_changes(draft, starts),
    )
    for _ in range(_LONGEST_CHAIN):
        before = dict(found.opens)
        for index in injects:
            for task, at in _opened_by(found, index):
                found.opens[task] = min(at, found.opens.get(task, at))
        if found.opens == before:
            return found
    return None


def _changes(draft: Draft, starts: int) -> Mapping[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        path: Path = ("timeline", index)
        moved = draft.text(*path, "deadline_change", "task")
        due = draft.moment(*path, "deadline_change", "due")
        if moved is not None and due is not None:
            found.setdefault(("deadline_change", moved), []).append(due.after(0))
        cancelled = draft.text(*path, "cancellation", "task")
        if cancelled is not None:
            window = draft.window(*path, "at")
            at = window.opens.after(0) if window else starts
            found.setdefault(("cancellation", cancelled), []).append(at)
    return found


def comes(found: Reach, index: int) -> int | None:
    """Return when the inject at *index* can come at the earliest, None for never."""
    draft = found.draft
    path: Path = ("timeline", index)
    window = draft.window(*path, "at")
    if window is not None:
        return window.opens.after(0)
    when = draft.tree.at((*path, "when"))
    if not isinstance(when, dict):
        return found.starts
    holds = found.of(when)
    if holds is None:
        return None
    lasts = draft.duration(*path, "when", "for") or 0
    wait = draft.span(*path, "after")
    return holds + lasts + (wait.lowest if wait else 0)


def _opened_by(found: Reach, index: int) -> Iterator[tuple[str, int]]:
    opened = found.draft.many("timeline", index, "opens")
    at = comes(found, index) if opened else None
    if at is not None:
        for _, task in opened:
            yield task, at
