"""Time: a day that ends after it begins, and everything in it where it can happen."""

import zoneinfo
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache

from simulator.engine.simtime import MINUTE
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.opening import Opening, openings
from simulator.scenarios.checks.stretches import out_of_order
from simulator.scenarios.document import Entry
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import nearest
from simulator.scenarios.times import Moment
from simulator.scenarios.tree import Path


def check(draft: Draft) -> Iterator[Problem]:
    """Say what stands at a time at which it cannot be."""
    yield from _day(draft)
    yield from _zone(draft)
    yield from _injects(draft)
    asked_for = openings(draft)
    for task in draft.tree.map(("tasks",)):
        yield from _deadline(draft, task, asked_for.get(task))
    yield from _changes(draft)
    yield from _orders(draft)


def _day(draft: Draft) -> Iterator[Problem]:
    starts, ends = draft.moment("day", "starts"), draft.moment("day", "ends")
    for key, each in (("starts", starts), ("ends", ends)):
        if each is not None and each.days:
            message = "A day begins and ends on its own date."
            suggestion = "Leave out the +1d."
            yield draft.problem("VA310", ("day", key), message, suggestion=suggestion)
    if starts is not None and ends is not None and ends <= starts:
        message = "The day ends before it has begun."
        yield draft.problem("VA310", ("day", "ends"), message)


def wrong_zone(draft: Draft, path: Path) -> Iterator[Problem]:
    """Say that the text at *path* is no time zone, if it is not."""
    name = draft.text(*path)
    # A machine without a time zone database cannot tell.
    if not name or is_zone(name) or not known_zones():
        return
    guess = nearest(name, known_zones())
    suggestion = f"Did you mean {guess}?" if guess else "Write Europe/London."
    message = f'There is no time zone "{name}".'
    yield draft.problem("VA316", path, message, suggestion=suggestion)


@cache
def is_zone(name: str) -> bool:
    """Tell whether the machine knows a time zone of that *name*."""
    try:
        zoneinfo.ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


@cache
def known_zones() -> frozenset[str]:
    """Return the names of the machine's time zones, for which its database is walked once."""
    return frozenset(zoneinfo.available_timezones())


def _zone(draft: Draft) -> Iterator[Problem]:
    name, written = draft.text("day", "timezone"), draft.text("day", "date")
    starts, ends = draft.moment("day", "starts"), draft.moment("day", "ends")
    if name and not is_zone(name):
        yield from _no_zone(draft, name)
    elif (
        name
        and written
        and starts
        and ends
        and _clock_changes(name, written, starts, ends)
    ):
        message = f"The clocks of {name} change in the course of this day."
        suggestion = "Choose the day before or after."
        yield draft.problem("VA316", ("day", "date"), message, suggestion=suggestion)


def _no_zone(draft: Draft, name: str) -> Iterator[Problem]:
    # A machine without a time zone database cannot tell; the desk does without it too.
    known = known_zones()
    if known:
        guess = nearest(name, known)
        suggestion = f"Did you mean {guess}?" if guess else "Write Europe/Amsterdam."
        message = f'There is no time zone "{name}".'
        yield draft.problem(
            "VA316", ("day", "timezone"), message, suggestion=suggestion
        )


def _clock_changes(name: str, written: str, starts: Moment, ends: Moment) -> bool:
    try:
        midnight = datetime.combine(
            date.fromisoformat(written), time(), zoneinfo.ZoneInfo(name)
        )
    except ValueError:
        return False
    first, last = (
        midnight + timedelta(minutes=each.minutes) for each in (starts, ends)
    )
    return first.utcoffset() != last.utcoffset()


def _injects(draft: Draft) -> Iterator[Problem]:
    starts, ends = draft.moment("day", "starts"), draft.moment("day", "ends")
    if starts is None or ends is None:
        return
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        path: Path = ("timeline", index, "at")
        window = draft.window(*path)
        if window is not None and not starts <= window.opens <= window.closes < ends:
            message = "This is not within the day."
            day = f"{draft.text('day', 'starts')} to {draft.text('day', 'ends')}"
            yield draft.problem(
                "VA310", path, message, suggestion=f"The day lasts from {day}."
            )


def _deadline(draft: Draft, task: str, opens: Opening | None) -> Iterator[Problem]:
    path: Path = ("tasks", task, "due")
    due, ends = draft.moment(*path), draft.moment("day", "ends")
    starts = draft.moment("day", "starts")
    if due is None or ends is None or starts is None:
        return
    if due > ends:
        message = "This is due after the day has ended."
        suggestion = f"The day ends at {draft.text('day', 'ends')}."
        yield draft.problem("VA311", path, message, suggestion=suggestion)
    if opens is None:
        return
    left = (due.after(0) - opens.window.closes.after(0)) // MINUTE
    work = draft.duration("tasks", task, "work")
    asked = draft.text(*opens.path, "at")
    if left <= 0:
        message = f"This is due before it is asked for (at {asked})."
        yield draft.problem("VA311", path, message)
    elif work is not None and work > left * MINUTE:
        needed = work // MINUTE
        message = f"The work takes {needed} min, but only {left} are left from {asked}."
        suggestion = "Ask for it sooner, let it be due later, or make it less work."
        yield draft.problem("VA312", path, message, suggestion=suggestion)


def _changes(draft: Draft) -> Iterator[Problem]:
    # A moved deadline lies after its news, and the news before the old deadline.
    seen: dict[tuple[str, Moment], Path] = {}
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        path: Path = ("timeline", index, "deadline_change")
        task, due = draft.text(*path, "task"), draft.moment(*path, "due")
        told = draft.window("timeline", index, "at")
        if task is None or told is None:
            continue
        before = draft.moment("tasks", task, "due")
        if due is not None and due <= told.closes:
            message = "The new deadline has passed when it is told."
            yield draft.problem("VA313", (*path, "due"), message)
        if before is not None and told.opens >= before:
            message = f"{task} was due already when this is told."
            yield draft.problem("VA313", ("timeline", index, "at"), message)
        if seen.setdefault((task, told.opens), path) != path:
            message = f"The deadline of {task} changes twice in this minute."
            yield draft.problem("VA315", ("timeline", index, "at"), message)


def _orders(draft: Draft) -> Iterator[Problem]:
    """Say which entry of a calendar ends before it begins."""
    for path in draft.shaped(Entry):
        yield from out_of_order(draft, path, "starts", "ends")
