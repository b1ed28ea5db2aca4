"""What the engine makes of a finished day, all at once and out of everybody's way."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.engine import score
from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.scoring import Scorecard
from simulator.engine.scoring.curve import Planned, Turn, planned_day, takeover_curve
from simulator.engine.scoring.overruling import overruled
from simulator.engine.scoring.satisfaction import Satisfaction, satisfaction
from simulator.live.offload import offload


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The card by the rules and as ruled since, the takeover curve, the plan, the clients."""

    by_rule: Scorecard
    card: Scorecard
    curve: tuple[Turn, ...]
    planned: tuple[Planned, ...]
    clients: tuple[Satisfaction, ...]


def mark(bundle: Bundle, log: Sequence[Event], rulings: Sequence[Ruling]) -> Marks:
    """Work out all of it for the run in *log*; a long day takes part of a second."""
    return offload(lambda: _mark(bundle, log, rulings), lane="thought")


def _mark(bundle: Bundle, log: Sequence[Event], rulings: Sequence[Ruling]) -> Marks:
    by_rule = score(bundle, log)
    return Marks(
        by_rule=by_rule,
        card=overruled(by_rule, rulings, bundle.rubric),
        curve=takeover_curve(bundle, log),
        planned=planned_day(bundle, log),
        clients=satisfaction(bundle, log),
    )
