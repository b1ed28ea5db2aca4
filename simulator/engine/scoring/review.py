"""All that a debrief shows of a finished day, worked out at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.scoring import Scorecard, score
from simulator.engine.scoring.curve import Planned, Turn, planned_day, takeover_curve
from simulator.engine.scoring.overruling import overruled
from simulator.engine.scoring.satisfaction import Satisfaction, satisfaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The card by the rules and as ruled since, the takeover curve, the plan, the clients."""

    by_rule: Scorecard
    card: Scorecard
    curve: tuple[Turn, ...]
    planned: tuple[Planned, ...]
    clients: tuple[Satisfaction, ...]


def review(bundle: Bundle, log: Sequence[Event], rulings: Sequence[Ruling]) -> Review:
    """Look back on the run in *log*, with what trainers have ruled on it."""
    by_rule = score(bundle, log)
    return Review(
        by_rule=by_rule,
        card=overruled(by_rule, rulings, bundle.rubric),
        curve=takeover_curve(bundle, log),
        planned=planned_day(bundle, log),
        clients=satisfaction(bundle, log),
    )
