"""Overruling: a trainer sets what a line is worth, and the sums follow.

Nothing else is ever edited. A line is known by its mark, worked out from what it says,
so the ruling finds it again whenever the log is scored anew by the same rules.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from simulator.engine.bundle import Dimension, Rubric
from simulator.engine.ruling import Ruling
from simulator.engine.scoring.ledger import is_stop, points_of, stop
from simulator.engine.scoring.marking import weigh
from simulator.engine.scoring.scorecard import (
    DimensionScore,
    Line,
    Scorecard,
    band_of,
    level_of,
)


def mark_of(dimension: Dimension, line: Line) -> str:
    """Return what a line is known by: 16 hexadecimal digits of what it says."""
    said = (dimension, line.sentence.template, line.sentence.values, line.evidence)
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def line_of(card: Scorecard, dimension: Dimension, mark: str) -> Line | None:
    """Return the line of *card* that is known by *mark*, if one can be ruled on."""
    lines = [each for each in card.dimension(dimension).lines if not is_stop(each)]
    return next((each for each in lines if mark_of(dimension, each) == mark), None)


def range_of(line: Line) -> tuple[float, float]:
    """Return the fewest and the most points that a line may be given."""
    return min(line.points, 0.0), max(line.possible, line.points, 0.0)


def in_force(rulings: Sequence[Ruling]) -> dict[tuple[Dimension, str], Ruling]:
    """Return the last ruling on each line, by dimension and mark."""
    last: dict[tuple[Dimension, str], Ruling] = {}
    for each in rulings:
        last[each.dimension, each.mark] = each
    return {key: each for key, each in last.items() if each.points is not None}


def overruled(card: Scorecard, rulings: Sequence[Ruling], rubric: Rubric) -> Scorecard:
    """Return *card* with the rulings in force, its points, levels and total worked out anew.

    A ruling on a line that the card does not have changes nothing.
    """
    ruled = in_force(rulings)
    if not ruled:
        return card
    tasks = len(card.tasks)
    dimensions = tuple(_ruled(each, ruled, tasks) for each in card.dimensions)
    return replace(card, dimensions=dimensions, total=weigh(dimensions, rubric))


def _ruled(
    score: DimensionScore, ruled: Mapping[tuple[Dimension, str], Ruling], tasks: int
) -> DimensionScore:
    lines = [_line(score.dimension, each, ruled) for each in score.lines]
    if lines == list(score.lines):
        return score
    lines = [each for each in lines if not is_stop(each)]
    lines += stop(round(points_of(lines) * 10))
    points = points_of(lines)
    return replace(
        score,
        lines=tuple(lines),
        points=points,
        level=level_of(points) if score.enough else None,
        band=band_of(points, tasks, score.dimension),
    )


def _line(
    dimension: Dimension, line: Line, ruled: Mapping[tuple[Dimension, str], Ruling]
) -> Line:
    ruling = ruled.get((dimension, mark_of(dimension, line)))
    if ruling is None or ruling.points is None:
        return line
    return replace(line, points=ruling.points)
