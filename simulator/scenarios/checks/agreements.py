"""What is agreed of working hours: breaks that fit, hours that are there, an own business."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.people import Retainer
from simulator.scenarios.document.scenario import Break
from simulator.scenarios.document.timeline import Attempt, SatisfactionBelow
from simulator.scenarios.problems import Problem
from simulator.scenarios.times import Moment
from simulator.scenarios.tree import Path


def check(draft: Draft) -> Iterator[Problem]:
    """Say which agreement cannot be kept, and which feeling nobody has."""
    starts, ends = draft.moment("day", "starts"), draft.moment("day", "ends")
    if starts is not None and ends is not None and starts < ends:
        yield from _stops(draft, starts, ends)
        for path in draft.shaped(Break):
            yield from _break(draft, path, starts, ends)
    for path in draft.shaped(Retainer):
        yield from _retainer(draft, path)
    own = {
        client
        for client in draft.tree.map(("clients",))
        if draft.text("clients", client, "own") == "true"
    }
    if own:
        yield from _unfelt(draft, own)


def _stops(draft: Draft, starts: Moment, ends: Moment) -> Iterator[Problem]:
    stops = draft.moment("day", "stops")
    if stops is None or starts < stops <= ends:
        return
    message = "Work stops before the day begins or after it ends."
    day = f"{draft.text('day', 'starts')} to {draft.text('day', 'ends')}"
    suggestion = f"The day lasts from {day}."
    yield draft.problem("VA310", ("day", "stops"), message, suggestion=suggestion)


def _break(draft: Draft, path: Path, starts: Moment, ends: Moment) -> Iterator[Problem]:
    window, length = draft.window(*path, "within"), draft.duration(*path, "length")
    stops = draft.moment("day", "stops") or ends
    if window is None:
        return
    if window.opens < starts or window.closes > stops:
        message = "This is not all within working hours."
        yield draft.problem("VA325", (*path, "within"), message)
    elif length is not None and (
        not length or length > window.closes.after(0) - window.opens.after(0)
    ):
        message = (
            f"A break of this length does not fit into {draft.text(*path, 'within')}."
        )
        yield draft.problem("VA325", (*path, "length"), message)


def _retainer(draft: Draft, path: Path) -> Iterator[Problem]:
    hours, used = draft.duration(*path, "hours"), draft.duration(*path, "used") or 0
    if hours is None or (hours and used < hours):
        return
    key = "used" if hours else "hours"
    message = "No hours are left of these from the start of the day."
    suggestion = "Leave some, so that the client can be told before they are used up."
    yield draft.problem("VA326", (*path, key), message, suggestion=suggestion)


def _unfelt(draft: Draft, own: set[str]) -> Iterator[Problem]:
    """Say what hangs on the feelings of the learner's own business, which has none."""
    found: list[Path] = [
        *((*path, "satisfaction") for path in draft.shaped(SatisfactionBelow)),
        *((*path, "on") for path in draft.shaped(Attempt)),
        *(
            ("tasks", task, "client")
            for task in draft.tree.map(("tasks",))
            if draft.text("tasks", task, "complaint") == "true"
        ),
    ]
    for path in found:
        client = draft.text(*path)
        if client in own:
            message = f'"{client}" is the learner\'s own business, which feels nothing.'
            suggestion = "Name another client, or take own: true out."
            yield draft.problem("VA327", path, message, suggestion=suggestion)
