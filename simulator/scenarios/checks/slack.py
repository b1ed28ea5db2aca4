"""Time enough: for the hands, for an answer, for a later deadline, for a moved one."""

from collections.abc import Iterator

from simulator.engine.simtime import MINUTE
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.opening import Opening, openings
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

_TESTS_IN_TIME = ("told", "asked_for")


def check(draft: Draft) -> Iterator[Problem]:
    """Say for what there is not time enough."""
    asked_for = openings(draft)
    for task in draft.tree.map(("tasks",)):
        path: Path = ("tasks", task)
        opening = asked_for.get(task)
        if opening is not None:
            yield from _hands(draft, path, opening)
            yield from _answers(draft, path, opening)
            yield from _extension(draft, path, opening)
            yield from _appointment(draft, path, opening)
        for index, _ in enumerate(draft.tree.list((*path, "checks"))):
            yield from _no_time(draft, (*path, "checks", index))
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        yield from _moved_too_near(draft, ("timeline", index), asked_for)


def _left(draft: Draft, path: Path, opening: Opening) -> int | None:
    """Return the simulated ms between the message that asks for a task and its deadline."""
    due = draft.moment(*path, "due")
    return None if due is None else due.after(0) - opening.window.closes.after(0)


def _hands(draft: Draft, path: Path, opening: Opening) -> Iterator[Problem]:
    left, work = _left(draft, path, opening), draft.duration(*path, "work")
    hands_on, pace = draft.duration(*path, "hands_on"), draft.number("day", "pace")
    if left is None or work is None or hands_on is None or pace is None or work > left:
        return
    needed = max(work, hands_on * pace)
    if needed > left > 0:
        message = (
            f"At pace {pace} this takes {hands_on * pace // MINUTE} min of the day, but "
            f"only {left // MINUTE} are left until the deadline."
        )
        suggestion = "Let it be due later, or make it less to read and type."
        yield draft.problem(
            "VA318", (*path, "hands_on"), message, suggestion=suggestion
        )


def _answers(draft: Draft, path: Path, opening: Opening) -> Iterator[Problem]:
    left = _left(draft, path, opening)
    for index, _ in enumerate(draft.tree.list((*path, "gaps"))):
        where: Path = (*path, "gaps", index, "latency")
        latency = draft.span(*where)
        if latency is not None and left is not None and latency.highest >= left > 0:
            message = "Even when asked at once, this may come after the deadline."
            suggestion = f"There are {left // MINUTE} min: answer sooner than that."
            yield draft.problem("VA320", where, message, suggestion=suggestion)


def _extension(draft: Draft, path: Path, opening: Opening) -> Iterator[Problem]:
    where: Path = (*path, "extension", "ask_before")
    left, ahead = _left(draft, path, opening), draft.duration(*where)
    if left is not None and ahead is not None and ahead >= left > 0:
        message = "Nobody can ask so early: the task is not there yet."
        suggestion = f"There are {left // MINUTE} min between asking for it and due."
        yield draft.problem("VA321", where, message, suggestion=suggestion)


def _appointment(draft: Draft, path: Path, opening: Opening) -> Iterator[Problem]:
    if "appointment" not in draft.tree.map(path):
        return
    for index, _ in enumerate(draft.tree.list((*path, "checks"))):
        where: Path = (*path, "checks", index, "starts_within", "latest")
        latest = draft.moment(*where)
        if latest is not None and latest < opening.window.opens:
            asked = draft.text(*opening.path, "at")
            message = f"This is over when the appointment is asked for (at {asked})."
            suggestion = "Let the right slots lie after that; +1d is the day after."
            yield draft.problem("VA323", where, message, suggestion=suggestion)


def _no_time(draft: Draft, path: Path) -> Iterator[Problem]:
    for test in _TESTS_IN_TIME:
        where: Path = (*path, test, "within")
        if draft.duration(*where) == 0:
            message = "Nothing can be done within no time."
            suggestion = "Write how long it may take, such as 20m, or leave it out."
            yield draft.problem("VA322", where, message, suggestion=suggestion)


def _moved_too_near(
    draft: Draft, path: Path, asked_for: dict[str, Opening]
) -> Iterator[Problem]:
    task = draft.text(*path, "deadline_change", "task") or ""
    due = draft.moment(*path, "deadline_change", "due")
    work, opening = draft.duration("tasks", task, "work"), asked_for.get(task)
    if due is None or work is None or opening is None:
        return
    left = due.after(0) - opening.window.opens.after(0)
    before = _left(draft, ("tasks", task), opening)
    if 0 < left < work and (before is None or work <= before):
        message = (
            f"The work takes {work // MINUTE} min, and only {left // MINUTE} lie between "
            "asking for it and this."
        )
        suggestion = "Nobody can be in time then: choose a later deadline."
        where = (*path, "deadline_change", "due")
        yield draft.problem("VA314", where, message, suggestion=suggestion)
