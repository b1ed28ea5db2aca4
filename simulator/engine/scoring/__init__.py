"""Scoring: a pure function of the bundle and the log.

The log is folded into observations, the observations into a worked day, and each
dimension marks that day in a module of its own.
"""

from collections.abc import Sequence

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.scoring.day import work_out
from simulator.engine.scoring.marking import mark
from simulator.engine.scoring.observations import observe
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
    """Score a run by its log, however far the run has come."""
    return mark(work_out(observe(bundle, log)))
