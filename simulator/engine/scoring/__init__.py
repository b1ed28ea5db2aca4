"""Scoring: a pure function of the bundle and the log."""

from collections.abc import Sequence

from simulator.engine.bundle import DIMENSIONS, Bundle
from simulator.engine.events import Event
from simulator.engine.scoring.scorecard import (
    SCORE_VERSION,
    DimensionScore,
    Line,
    Scorecard,
    Sentence,
    TaskMark,
    say,
)

__all__ = [
    "SCORE_VERSION",
    "DimensionScore",
    "Line",
    "Scorecard",
    "Sentence",
    "TaskMark",
    "say",
    "score",
]


def score(bundle: Bundle, log: Sequence[Event]) -> Scorecard:
    """Score a run by its log."""
    del bundle, log
    empty = tuple(
        DimensionScore(
            dimension=each,
            points=0.0,
            measured=True,
            level=None,
            band=(0.0, 100.0),
            occasions=0,
            enough=False,
            lines=(),
        )
        for each in DIMENSIONS
    )
    return Scorecard(
        version=SCORE_VERSION, total=0.0, dimensions=empty, tasks=(), harms=()
    )
