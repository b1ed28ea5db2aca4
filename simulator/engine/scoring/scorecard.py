"""What a run is worth, and why: every number is a list of lines that sums to it.

Points are shown with one decimal. Lines are settled in tenths before anything is added
up, so a dimension's points are exactly the sum of its lines (see ``ledger``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from simulator.engine.bundle import Dimension
from simulator.engine.summary import DimensionSummary, Summary
from simulator.engine.task import TaskId
from simulator.engine.work import Result

SCORE_VERSION = 3
"""Goes up when the same log may score differently; only equal versions compare."""

LEVELS = (35.0, 55.0, 75.0, 90.0)
"""The points from which levels 2, 3, 4 and 5 begin."""

ENOUGH_OCCASIONS = 3
"""Below this many occasions nobody can say how somebody works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A whole sentence with named values, kept apart so that it can be translated."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self) -> str:
        """Return the English sentence."""
        return self.template.format(**dict(self.values))


def say(template: str, /, **values: str | float) -> Sentence:
    """Make a sentence of a literal template, which the catalogue is extracted from."""
    return Sentence(
        template=template,
        values=tuple((name, _text(value)) for name, value in values.items()),
    )


def _text(value: str | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry of a ledger: *points* of *possible*, with the serials that prove it."""

    points: float
    possible: float
    sentence: Sentence
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionScore:
    """One dimension: 0 to 100 points, the sum of its lines.

    *measured* is False when the day gave nothing to tell by; its weight then goes to the
    others. *level* is 1 to 5, None without *enough* occasions. *band* is where the score
    would lie two times out of three on another such day.
    """

    dimension: Dimension
    points: float
    measured: bool
    level: int | None
    band: tuple[float, float]
    occasions: int
    enough: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskMark:
    """How one task ended. Moments are simulated ms, *quality* runs from 0 to 1.

    *due* is the deadline that counts; *done_at* the moment from which everything that
    must hold held, None if that never came.
    """

    task: TaskId
    opened_at: int
    due: int
    delivered_at: int | None
    done_at: int | None
    in_time: bool
    quality: float
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """The marks of a run. *total* weighs the measured dimensions by the rubric."""

    version: int
    total: float
    dimensions: tuple[DimensionScore, ...]
    tasks: tuple[TaskMark, ...]
    harms: tuple[Line, ...]

    def dimension(self, name: Dimension) -> DimensionScore:
        """Return one dimension by name."""
        return next(each for each in self.dimensions if each.dimension == name)


def level_of(points: float) -> int:
    """Return the level, 1 to 5, that *points* reach."""
    return 1 + sum(points >= least for least in LEVELS)


CHANCES: Mapping[Dimension, float] = {
    "prioritisation": 0.05,
    "communication": 1.0,
    "time_management": 0.5,
    "delivery": 0.3,
}
"""As how many independent chances each task counts: from the study of simulated learners.

One choice of order concerns many tasks, so a day says far less of it than its tasks.
"""


def band_of(points: float, tasks: int, dimension: Dimension) -> tuple[float, float]:
    """Return where the score would lie two times out of three on another such day.

    It takes the tasks as so many chances to do well as they are worth (`CHANCES`), at
    least one, and of these the Wilson interval of one standard error: few tasks, wide
    band; never outside 0 to 100.
    """
    share = min(max(points / 100, 0.0), 1.0)
    count = max(tasks * CHANCES[dimension], 1.0)
    middle = (share + 1 / (2 * count)) / (1 + 1 / count)
    half = sqrt(share * (1 - share) / count + 1 / (4 * count * count)) / (1 + 1 / count)
    low = min(middle - half, share)
    high = max(middle + half, share)
    return round(100 * max(low, 0.0), 1), round(100 * min(high, 1.0), 1)


def summed_up(card: Scorecard) -> Summary:
    """Return the summary of *card*."""
    return Summary(
        version=card.version,
        total=card.total,
        dimensions=tuple(
            DimensionSummary(
                dimension=each.dimension,
                points=each.points,
                measured=each.measured,
                level=each.level,
                band=each.band,
            )
            for each in card.dimensions
        ),
    )
