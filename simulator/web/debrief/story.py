"""What became of each task, gathered from the log in one reading.

The figure, the list of work and the promise ledger all tell this one story.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from simulator.engine.bundle import Bundle
from simulator.engine.events import (
    DeadlineChanged,
    Event,
    MessageArrived,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    RunFinished,
    TaskDeclined,
    TaskMissed,
    TaskOpened,
    TaskWithdrawn,
    WorkAdded,
    WorkDelivered,
    WorkParked,
    WorkStarted,
)
from simulator.engine.task import Task, TaskId

Outcome = Literal["delivered", "declined", "withdrawn", "missed", "open"]
PromiseOutcome = Literal["open", "kept", "broken", "replaced"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stretch of focus on a task, in simulated ms."""

    starts: int
    ends: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A deadline moved from *was* to *due*; *serial* is the log's entry."""

    at: int
    was: int
    due: int
    agreed: bool
    serial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseStory:
    """A promise made at *at* to deliver by *by*, and what came of it.

    *entries* are the serials in the log that show it, each with its moment.
    """

    at: int
    by: int
    outcome: PromiseOutcome
    entries: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskStory:
    """A task from its arrival to its end; *number* is its place by arrival, from 1.

    *due* is the deadline that held in the end, *delivered_at* the first delivery, *work*
    the simulated ms of focus it took in all, *worked* those it got.
    """

    task: Task
    number: int
    opened_at: int
    due: int
    work: int
    moves: tuple[Move, ...]
    blocks: tuple[Block, ...]
    promises: tuple[PromiseStory, ...]
    delivered_at: int | None
    corrected_at: tuple[int, ...]
    outcome: Outcome
    chased: int

    @property
    def worked(self) -> int:
        """Return the simulated ms of focus it got."""
        return sum(each.ends - each.starts for each in self.blocks)

    @property
    def is_met(self) -> bool:
        """Return whether the task was delivered by its deadline."""
        return self.delivered_at is not None and self.delivered_at <= self.due


def tell_stories(bundle: Bundle, log: Sequence[Event]) -> tuple[TaskStory, ...]:
    """Return the story of every task that was asked for, in the order of arrival."""
    teller = _Teller(bundle=bundle)
    for serial, event in enumerate(log, start=1):
        teller.hear(serial, event)
    return tuple(each.tell() for each in teller.drafts.values())


@dataclass(slots=True, kw_only=True)
class _PromiseDraft:
    at: int
    by: int
    entries: list[tuple[int, int]]
    outcome: PromiseOutcome = "open"


@dataclass(slots=True, kw_only=True)
class _Draft:
    task: Task
    number: int
    opened_at: int
    due: int
    work: int
    moves: list[Move] = field(default_factory=list[Move])
    blocks: list[Block] = field(default_factory=list[Block])
    promises: list[_PromiseDraft] = field(default_factory=list[_PromiseDraft])
    delivered: list[int] = field(default_factory=list[int])
    ended: Outcome = "open"
    chased: int = 0

    def tell(self) -> TaskStory:
        return TaskStory(
            task=self.task,
            number=self.number,
            opened_at=self.opened_at,
            due=self.due,
            work=self.work,
            moves=tuple(self.moves),
            blocks=tuple(self.blocks),
            promises=tuple(
                PromiseStory(
                    at=p.at, by=p.by, outcome=p.outcome, entries=tuple(p.entries)
                )
                for p in self.promises
            ),
            delivered_at=self.delivered[0] if self.delivered else None,
            corrected_at=tuple(self.delivered[1:]),
            outcome="delivered" if self.delivered else self.ended,
            chased=self.chased,
        )

    def settle(self, outcome: PromiseOutcome, serial: int, at: int) -> None:
        """Give the promise that stands its outcome."""
        for each in self.promises[-1:]:
            each.outcome = outcome
            each.entries.append((serial, at))


@dataclass(slots=True, kw_only=True)
class _Teller:
    bundle: Bundle
    drafts: dict[TaskId, _Draft] = field(default_factory=dict[TaskId, _Draft])
    focus: TaskId | None = None
    since: int = 0

    def hear(self, serial: int, event: Event) -> None:
        self._follow_focus(event)
        match event:
            case TaskOpened(at=at, task=task, due=due, work=work):
                self.drafts[task] = _Draft(
                    task=self.bundle.task(task),
                    number=len(self.drafts) + 1,
                    opened_at=at,
                    due=due,
                    work=work,
                )
            case WorkAdded(task=task, work=work):
                for draft in self._drafts(task):
                    draft.work += work
            case MessageArrived(task=task, occasion="chase" | "escalation"):
                for draft in self._drafts(task):
                    draft.chased += 1
            case PromiseMade() | PromiseKept() | PromiseBroken():
                self._hear_promise(serial, event)
            case _:
                self._hear_end(serial, event)

    def _follow_focus(self, event: Event) -> None:
        match event:
            case WorkStarted(at=at, task=task):
                self._leave_focus(at)
                self.focus, self.since = task, at
            case RunFinished(at=at):
                self._leave_focus(at)
            case (
                WorkParked(at=at, task=task)
                | WorkDelivered(at=at, task=task)
                | TaskWithdrawn(at=at, task=task)
                | TaskDeclined(at=at, task=task)
                | TaskMissed(at=at, task=task)
            ) if task == self.focus:
                self._leave_focus(at)
            case _:
                pass

    def _leave_focus(self, at: int) -> None:
        for draft in self._drafts(self.focus):
            if at > self.since:
                draft.blocks.append(Block(starts=self.since, ends=at))
        self.focus = None

    def _hear_promise(
        self, serial: int, event: PromiseMade | PromiseKept | PromiseBroken
    ) -> None:
        for draft in self._drafts(event.task):
            match event:
                case PromiseMade(at=at, by=by):
                    if draft.promises and draft.promises[-1].outcome == "open":
                        draft.settle("replaced", serial, at)
                    draft.promises.append(
                        _PromiseDraft(at=at, by=by, entries=[(serial, at)])
                    )
                case PromiseKept():
                    draft.settle("kept", serial, event.at)
                case PromiseBroken():
                    draft.settle("broken", serial, event.at)

    def _hear_end(self, serial: int, event: Event) -> None:
        match event:
            case DeadlineChanged(at=at, was=was, due=due, cause=cause, task=task):
                for draft in self._drafts(task):
                    draft.due = due
                    draft.moves.append(
                        Move(
                            at=at,
                            was=was,
                            due=due,
                            agreed=cause == "agreed",
                            serial=serial,
                        )
                    )
            case WorkDelivered(at=at, task=task):
                for draft in self._drafts(task):
                    draft.delivered.append(at)
            case TaskDeclined(task=task):
                self._end(task, "declined")
            case TaskWithdrawn(task=task):
                self._end(task, "withdrawn")
            case TaskMissed(task=task):
                self._end(task, "missed")
            case _:
                pass

    def _end(self, task: TaskId, outcome: Outcome) -> None:
        for draft in self._drafts(task):
            # A client withdraws what was missed or declined; the first reason stands.
            if draft.ended == "open":
                draft.ended = outcome

    def _drafts(self, task: TaskId | None) -> Iterable[_Draft]:
        """Return the draft of the task, or nothing when it was never asked for."""
        return [self.drafts[task]] if task is not None and task in self.drafts else []
