"""Put the dimensions together: levels, bands and the total."""

from collections.abc import Sequence

from simulator.engine.bundle import Dimension, Rubric
from simulator.engine.scoring import (
    communication,
    delivery,
    prioritisation,
    time_management,
)
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.harms import find_harms
from simulator.engine.scoring.ledger import points_of
from simulator.engine.scoring.scorecard import (
    ENOUGH_OCCASIONS,
    SCORE_VERSION,
    DimensionScore,
    Line,
    Scorecard,
    TaskMark,
    band_of,
    level_of,
)


def mark(day: WorkedDay) -> Scorecard:
    """Mark every dimension and weigh them into the total."""
    order, regret = prioritisation.mark(day)
    delivered = any(each.delivered for each in day.tasks)
    tasks = sum(not each.facts.is_cancelled for each in day.tasks)
    marked: tuple[tuple[Dimension, tuple[Line, ...], bool], ...] = (
        ("prioritisation", order, regret.decides or not delivered),
        ("communication", communication.mark(day), True),
        ("time_management", time_management.mark(day), True),
        ("delivery", delivery.mark(day), True),
    )
    dimensions = tuple(
        _dimension(name, lines, tasks, measured=measured)
        for name, lines, measured in marked
    )
    return Scorecard(
        version=SCORE_VERSION,
        total=weigh(dimensions, day.bundle.rubric),
        dimensions=dimensions,
        tasks=tuple(_task_mark(each) for each in day.tasks if not each.facts.planned),
        harms=tuple(
            Line(
                points=-each.weight,
                possible=0.0,
                sentence=each.sentence,
                evidence=each.evidence,
            )
            for each in find_harms(day)
        ),
    )


def _dimension(
    name: Dimension, lines: tuple[Line, ...], tasks: int, *, measured: bool
) -> DimensionScore:
    points = points_of(lines)
    occasions = (
        tasks if name == "prioritisation" else sum(line.possible > 0 for line in lines)
    )
    enough = measured and occasions >= ENOUGH_OCCASIONS
    return DimensionScore(
        dimension=name,
        points=points,
        measured=measured,
        level=level_of(points) if enough else None,
        band=band_of(points, tasks, name),
        occasions=occasions,
        enough=enough,
        lines=lines,
    )


def weigh(dimensions: Sequence[DimensionScore], rubric: Rubric) -> float:
    """Return the total, 0 to 100; the weight of one that was not measured goes to the others."""
    weights = dict(rubric.weights)
    measured = [each for each in dimensions if each.measured]
    weight = sum(weights.get(each.dimension, 0) for each in measured)
    if weight == 0:
        return 0.0
    points = sum(weights.get(each.dimension, 0) * each.points for each in measured)
    return round(points / weight, 1)


def _task_mark(worked: Worked) -> TaskMark:
    return TaskMark(
        task=worked.task.id,
        opened_at=worked.facts.opened.at,
        due=worked.due,
        delivered_at=worked.delivered.at if worked.delivered else None,
        done_at=worked.done_at,
        in_time=worked.done_at is not None and worked.done_at <= worked.due,
        quality=round(worked.assessment.quality, 4),
        results=worked.assessment.results,
    )
