"""A trainer's word on one line of a score."""

from dataclasses import dataclass

from simulator.engine.bundle import Dimension


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A trainer's word on a line: its *points* from now on, None to let the rule stand again.

    *mark* is what the line is known by (`scoring.overruling.mark_of`); *wall* is seconds since 1970 (UTC).
    """

    dimension: Dimension
    mark: str
    points: float | None
    reason: str
    trainer: str
    wall: float
