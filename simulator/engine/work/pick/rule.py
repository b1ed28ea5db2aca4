"""What may be picked from a catalogue, and whether a test of the options holds."""

import re
from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.check import Spot
from simulator.engine.events import Event
from simulator.engine.possible import NotPossible, not_yet
from simulator.engine.state import State, TaskState
from simulator.engine.test import Test
from simulator.engine.work.made import Made
from simulator.engine.work.pick.limits import picks_pass
from simulator.engine.work.pick.panel import Picked, PickPanel

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")


def validate(answer: Picked, panel: PickPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None; what has vanished is not asked here."""
    catalogue = bundle.catalogue(panel.catalogue)
    seen: set[str] = set()
    for option in answer.options:
        found = catalogue.option(option)
        if found is None:
            return f"There is no option {option!r} in “{catalogue.title}”."
        if option in seen:
            return f"“{found.title}” is picked twice."
        seen.add(option)
    if len(seen) < panel.least:
        return f"Pick {panel.least - len(seen)} more."
    if len(seen) > panel.most:
        return f"Pick {panel.most} at most; these are {len(seen)}."
    return None


def effects(
    state: State, task: TaskState, panel: PickPanel, answer: Picked
) -> Iterator[Event]:
    """Raise `NotPossible` for what is not on offer, unless it is the learner's already."""
    before = task.delivery.answer if task.delivery else None
    kept = before.options if isinstance(before, Picked) else ()
    catalogue = state.bundle.catalogue(panel.catalogue)
    for each in answer.options:
        option = catalogue.option(each)
        if option is not None and not option.has_come(state.at):
            raise not_yet(option.title)
        sold_at = state.sold.get((panel.catalogue, each))
        if sold_at is None or each in kept:
            continue
        raise NotPossible(
            "option_gone",
            f"“{option.title if option else each}” has been gone since "
            f"{state.bundle.day.clock(sold_at)}. Choose another.",
        )
    return iter(())


def passes(
    test: Test, answer: Picked, panel: PickPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the options picked."""
    del made
    return picks_pass(test, answer, bundle.catalogue(panel.catalogue))


def said(
    spot: Spot, answer: Picked, panel: PickPanel, bundle: Bundle
) -> tuple[str, ...]:
    """Return what the favourite has in a column; of a moment also its day and its time."""
    option = bundle.catalogue(panel.catalogue).option(next(iter(answer.options), ""))
    value = dict(option.values).get(spot.column, "") if option is not None else ""
    day, _, time = value.partition("T")
    parts = (day, time) if _MOMENT.fullmatch(value) else ()
    return tuple(each for each in (value, *parts) if each)
