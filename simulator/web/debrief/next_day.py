"""Which of the days on the shelf practises what this one lacked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simulator.engine.bundle import Bundle, Dimension
from simulator.engine.scoring import Scorecard
from simulator.scenarios.summary import ScenarioSummary

PRACTISES: Mapping[Dimension, frozenset[str]] = {
    "prioritisation": frozenset({"prioritising", "planning", "changes"}),
    "communication": frozenset(
        {
            "answering",
            "asking",
            "promising",
            "early-warning",
            "renegotiating",
            "declining",
            "escalating",
        }
    ),
    "time_management": frozenset(
        {"estimating", "planning", "interruptions", "changes"}
    ),
    "delivery": frozenset(
        {"data-entry", "writing", "reporting", "calendar", "travel", "inbox"}
    ),
}
"""What a day has to train for each dimension, by the words of scenario files."""

STEP = 1
"""A day so many levels above this one can be next; one further up would only be harder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDay:
    """A day of the shelf, in a *language* it has; *again* when it is the one just played."""

    scenario: str
    title: str
    language: str
    again: bool


def next_day(
    bundle: Bundle, card: Scorecard, shelf: Iterable[ScenarioSummary], *, language: str
) -> NextDay | None:
    """Return the day that trains most of the dimension with the fewest points, if any does."""
    weakest = _weakest(card)
    if weakest is None:
        return None
    wanted = PRACTISES[weakest]
    known = [each for each in shelf if each.level <= bundle.level + STEP]
    best = max(
        (each for each in known if wanted & set(each.trains)),
        key=lambda each: (
            each.id != bundle.scenario,
            len(wanted & set(each.trains)),
            -abs(each.level - bundle.level),
            each.id,
        ),
        default=None,
    )
    if best is None:
        return None
    spoken = language if language in best.languages else best.languages[0]
    return NextDay(
        scenario=best.id,
        title=best.title[spoken],
        language=spoken,
        again=best.id == bundle.scenario,
    )


def _weakest(card: Scorecard) -> Dimension | None:
    measured = [each for each in card.dimensions if each.measured]
    lost = [each for each in measured if each.points < FULL]
    found = min(lost, key=lambda each: each.points, default=None)
    return found.dimension if found else None


FULL = 90.0
"""From these points on a dimension needs no other day to practise it."""
