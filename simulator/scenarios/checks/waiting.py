"""What waits for something: that it can come, is not there from the start, and in time."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.opening import openings
from simulator.scenarios.checks.reachable import Reach, comes, reach
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path

_CHANGES = ("deadline_change", "cancellation", "more_work")

# Once so, always so: what follows may rely on it.
_FOR_GOOD = {"started", "done", "missed", "declined", "withdrawn", "renegotiated"}


def check(draft: Draft) -> Iterator[Problem]:
    """Say what never comes, always comes, or comes at the wrong time."""
    yield from _told_too_soon(draft)
    found = reach(draft)
    ends = draft.moment("day", "ends")
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        path: Path = ("timeline", index)
        yield from _without_parts(draft, (*path, "when"))
        yield from _without_parts(draft, (*path, "unless"))
        if found is not None and isinstance(draft.tree.at((*path, "when")), dict):
            yield from _when(found, path, ends.after(0) if ends else None)
        if found is not None:
            yield from _unless(found, path)


def _told_too_soon(draft: Draft) -> Iterator[Problem]:
    asked_for = openings(draft)
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        for change in _CHANGES:
            path: Path = ("timeline", index, change, "task")
            task, told = draft.text(*path), draft.window("timeline", index, "at")
            opening = asked_for.get(task or "")
            if opening is None or told is None or told.opens >= opening.window.closes:
                continue
            asked = draft.text(*opening.path, "at")
            message = f'This is told before "{task}" is asked for (at {asked}).'
            suggestion = "Nobody has heard of it yet: let this come later."
            yield draft.problem("VA417", path, message, suggestion=suggestion)


def _without_parts(draft: Draft, path: Path) -> Iterator[Problem]:
    for key in ("all", "any"):
        if draft.tree.at((*path, key)) == []:
            what = "always" if key == "all" else "never"
            message = f"`{key}` has no parts, so it is {what} so."
            yield draft.problem("VA418", (*path, key), message, on_key=True)


def _when(found: Reach, path: Path, ends: int | None) -> Iterator[Problem]:
    draft, index = found.draft, int(path[-1])
    at = comes(found, index)
    wait = draft.span(*path, "after")
    where = (*path, "when")
    if at is None:
        yield from _never(found, path)
    elif ends is not None and at >= ends:
        message = "This can come about only when the day is over."
        yield draft.problem("VA410", where, message, on_key=True)
    elif ends is not None and wait and at + wait.highest - wait.lowest >= ends:
        message = "Drawn late, this comes after the day has ended."
        suggestion = "Shorten after, or let it come about sooner."
        yield draft.problem("VA415", (*path, "after"), message, suggestion=suggestion)
    if _at_the_start(draft.tree.map(where)) and not draft.duration(*where, "for"):
        message = "This is so from the first moment of the day, so it always comes."
        suggestion = (
            "Add for: 25m if it should be so for a while, or write at: instead."
        )
        yield draft.problem("VA411", where, message, suggestion=suggestion, on_key=True)


def _never(found: Reach, path: Path) -> Iterator[Problem]:
    draft, where = found.draft, (*path, "when")
    when = draft.tree.map(where)
    waits_for = sorted(_needed(when) & (found.asked_for - set(found.opens)))
    if not waits_for:
        message = "This never comes about."
        suggestion = (
            "A later deadline is agreed to only where the task has an extension."
        )
        yield draft.problem("VA410", where, message, suggestion=suggestion, on_key=True)
    elif _in_a_circle(found, path):
        message = f'This waits for "{waits_for[0]}", which waits for this in turn.'
        suggestion = "Let one of them come at a time of its own."
        yield draft.problem("VA412", where, message, suggestion=suggestion, on_key=True)


def _needed(node: Node) -> set[str]:
    """Return the tasks that must be asked for before *node* can hold."""
    match node:
        case {"all": list(parts)} | {"any": list(parts)}:
            return {task for part in parts for task in _needed(part)}
        case {"not": _}:
            return set()
        case {"promise": str(task)} | {"task": str(task)}:
            return {task}
        case _:
            return set()


def _in_a_circle(found: Reach, path: Path) -> bool:
    """Tell whether the inject at *path* waits, by way of others, for what it asks for."""
    draft = found.draft
    needs: dict[str, set[str]] = {}
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        when = draft.tree.at(("timeline", index, "when"))
        if isinstance(when, dict):
            for _, task in draft.many("timeline", index, "opens"):
                needs.setdefault(task, set()).update(_needed(when))
    own = {task for _, task in draft.many(*path, "opens")}
    seen: set[str] = set()
    ahead = _needed(draft.tree.map((*path, "when")))
    while ahead:
        seen |= ahead
        ahead = {task for each in ahead for task in needs.get(each, ())} - seen
    return bool(own & seen)


def _at_the_start(node: Node) -> bool:
    """Tell whether *node* holds before anything has happened."""
    match node:
        case {"all": list(parts)}:
            return bool(parts) and all(_at_the_start(part) for part in parts)
        case {"any": list(parts)}:
            return any(_at_the_start(part) for part in parts)
        case {"not": inner}:
            return not _at_the_start(inner)
        case _:
            return False


def _unless(found: Reach, path: Path) -> Iterator[Problem]:
    draft, where = found.draft, (*path, "unless")
    unless = draft.tree.at(where)
    if not isinstance(unless, dict):
        return
    when, window = draft.tree.map((*path, "when")), draft.window(*path, "at")
    if _follows(when, unless) or (
        window and _is_sure(found, unless, window.closes.after(0))
    ):
        message = "This is always so by then, so the inject never happens."
        suggestion = "Turn it round, or take the inject out."
        yield draft.problem("VA416", where, message, suggestion=suggestion, on_key=True)
    elif window and _cannot_be(found, unless, window.closes.after(0)):
        message = "This is never so by then, so it holds nothing back."
        suggestion = "Take it out, or let the inject come later."
        yield draft.problem("VA416", where, message, suggestion=suggestion, on_key=True)


def _follows(when: Node, unless: Node) -> bool:
    """Tell whether *unless* is so for good once *when* has come about."""
    if not isinstance(when, dict) or not isinstance(unless, dict):
        return False
    match when:
        case {"all": list(parts)}:
            return any(_follows(part, unless) for part in parts)
        case {"task": _, "is": str(standing)}:
            for_good = standing in _FOR_GOOD
        case {"wrote_to": _} | {"asked": _}:
            for_good = True
        case _:
            for_good = False
    bare = {key: each for key, each in when.items() if key != "for"}
    return for_good and bare == unless


def _is_sure(found: Reach, unless: Node, moment: int) -> bool:
    match unless:
        case {"not": inner}:
            return _cannot_be(found, inner, moment)
        case _:
            return False


def _cannot_be(found: Reach, node: Node, moment: int) -> bool:
    if not isinstance(node, dict):
        return False
    earliest = found.of(node)
    return earliest is None or earliest > moment
