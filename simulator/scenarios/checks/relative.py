"""Deadlines that count from the opening: long enough for the work, and within the day."""

from collections.abc import Iterator

from simulator.engine.simtime import MINUTE
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.opening import openings
from simulator.scenarios.problems import Problem
from simulator.scenarios.relative import Later, due
from simulator.scenarios.times import Unreadable


def check(draft: Draft) -> Iterator[Problem]:
    """Say which of them leave too little time."""
    asked_for = openings(draft)
    ends = draft.moment("day", "ends")
    for task in draft.tree.map(("tasks",)):
        later = _later(draft.text("tasks", task, "due"))
        if later is None:
            continue
        path = ("tasks", task, "due")
        work = draft.duration("tasks", task, "work")
        if work is not None and work > later.span:
            message = (
                f"The work takes {work // MINUTE} min, but it is due "
                f"{later.span // MINUTE} min after it is asked for."
            )
            suggestion = "Let it be due later, or make it less work."
            yield draft.problem("VA312", path, message, suggestion=suggestion)
        asked = asked_for.get(task)
        if asked is None or ends is None:
            continue
        left = ends.after(0) - asked.window.closes.after(0)
        if 0 <= left < later.span:
            message = f"The day ends {left // MINUTE} min after it is asked for."
            suggestion = "It is due then at the latest; ask for it sooner."
            yield draft.problem("VA331", path, message, suggestion=suggestion)


def _later(text: str | None) -> Later | None:
    try:
        found = due(text) if text else None
    except Unreadable:
        return None
    return found if isinstance(found, Later) else None
