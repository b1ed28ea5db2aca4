"""What no rule can judge, for the learner to look at: questions with three anchors."""

from dataclasses import dataclass

from simulator.engine.bundle import Bundle, Criterion
from simulator.web.debrief.levels import NAMES

STEPS = (1, 3, 5)
"""The places on the scale that the anchors describe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionCard:
    """One question; *about* names a dimension, *task* a task of the day, or both are empty."""

    asks: str
    about: str
    task: str
    anchors: tuple[tuple[int, str], ...]


def criteria(bundle: Bundle) -> tuple[CriterionCard, ...]:
    """Return the questions of the day, in the order of its author."""
    return tuple(_card(bundle, each) for each in bundle.rubric.soft)


def _card(bundle: Bundle, criterion: Criterion) -> CriterionCard:
    dimension, task = criterion.dimension, criterion.task
    return CriterionCard(
        asks=criterion.asks,
        about=str(NAMES[dimension]) if dimension is not None else "",
        task=bundle.task(task).title if task is not None else "",
        anchors=tuple(zip(STEPS, criterion.anchors, strict=True)),
    )
