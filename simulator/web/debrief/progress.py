"""Progress over days: each dimension's points with their bands, what is strong and what is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import mean

from markupsafe import Markup

from simulator.engine.bundle import DIMENSIONS, Dimension
from simulator.engine.scoring.scorecard import LEVELS
from simulator.engine.summary import DimensionSummary, Summary
from simulator.live.records import RunHeader
from simulator.web.debrief.levels import NAMES, next_step
from simulator.web.filters import number

STEADY = 3
"""Days from which a mean says something: one day's score is a small sample."""

MOST_DAYS = 30
"""Days that are shown, the newest; each takes a few milliseconds to look up."""

WIDTH, HEIGHT, EDGE = 300, 100, 14
DASH = "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day that counts: its points by dimension, empty where nothing was measured."""

    run: str
    title: str
    language: str
    played: datetime
    total: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One dimension over the days; *latest* is the mean of the last few."""

    name: str
    picture: Markup
    latest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The page. *strongest* and *weakest* are empty before there are enough days."""

    names: tuple[str, ...]
    days: tuple[DayRow, ...]
    courses: tuple[Course, ...]
    missing: int
    strongest: str
    weakest: str
    hint: str


def progress(played: Sequence[tuple[RunHeader, Summary]]) -> Progress:
    """Return the progress over the days *played*, the oldest first."""
    means = {each: _latest(played, each) for each in DIMENSIONS}
    known = {each: value for each, value in means.items() if value is not None}
    steady = len(played) >= STEADY and len(known) > 1
    ranked: list[Dimension] = sorted(known, key=known.__getitem__)
    strong, weak = (ranked[-1], ranked[0]) if steady else (None, None)
    return Progress(
        names=tuple(str(NAMES[each]) for each in DIMENSIONS),
        days=tuple(_row(*each) for each in reversed(played)),
        courses=tuple(_course(played, each, means[each]) for each in DIMENSIONS),
        missing=max(STEADY - len(played), 0),
        strongest=str(NAMES[strong]) if strong else "",
        weakest=str(NAMES[weak]) if weak else "",
        hint=next_step(weak, _level(played, weak)) if weak else "",
    )


def _of(summary: Summary, dimension: Dimension) -> DimensionSummary:
    return next(each for each in summary.dimensions if each.dimension == dimension)


def _latest(
    played: Sequence[tuple[RunHeader, Summary]], dimension: Dimension
) -> float | None:
    found = [_of(summary, dimension) for _, summary in played]
    points = [each.points for each in found if each.measured][-STEADY:]
    return mean(points) if points else None


def _level(played: Sequence[tuple[RunHeader, Summary]], dimension: Dimension) -> int:
    """Return the last level that was reached, the lowest when none was."""
    levels = [_of(summary, dimension).level for _, summary in played]
    return next((each for each in reversed(levels) if each), 1)


def _row(header: RunHeader, summary: Summary) -> DayRow:
    found = [_of(summary, each) for each in DIMENSIONS]
    return DayRow(
        run=header.id,
        title=header.title,
        language=header.language,
        played=header.opened_at,
        total=number(summary.total, 1),
        points=tuple(_say(each) for each in found),
    )


def _say(found: DimensionSummary) -> str:
    if not found.measured:
        return ""
    lowest, highest = (number(edge) for edge in found.band)
    return f"{number(found.points)} ({lowest}{DASH}{highest})"


def _course(
    played: Sequence[tuple[RunHeader, Summary]],
    dimension: Dimension,
    latest: float | None,
) -> Course:
    found = [_of(summary, dimension) for _, summary in played]
    return Course(
        name=str(NAMES[dimension]),
        picture=draw_course(found),
        latest=number(latest) if latest is not None else "",
    )


def draw_course(found: Sequence[DimensionSummary]) -> Markup:
    """Draw the points of the days as dots on their bands, joined in their order."""
    steps = max(len(found) - 1, 1)
    spots = [
        (EDGE + (WIDTH - 2 * EDGE) * place / steps, each)
        for place, each in enumerate(found)
        if each.measured
    ]
    bands = Markup("").join(
        Markup('<path class="pg-band" d="M{0:.1f} {1:.1f}V{2:.1f}"/>').format(
            x, HEIGHT - each.band[0], HEIGHT - each.band[1]
        )
        for x, each in spots
    )
    line = " ".join(f"{x:.1f},{HEIGHT - each.points:.1f}" for x, each in spots)
    dots = Markup("").join(
        Markup('<circle class="pg-dot" cx="{:.1f}" cy="{:.1f}" r="4"/>').format(
            x, HEIGHT - each.points
        )
        for x, each in spots
    )
    grid = Markup("").join(
        Markup('<path class="cv-mark" d="M0 {:g}H{}"/>').format(HEIGHT - each, WIDTH)
        for each in LEVELS
    )
    return Markup(
        '<svg class="course" viewBox="0 -6 {} {}" aria-hidden="true" focusable="false">'
        '{}{}<polyline class="pg-line" points="{}"/>{}</svg>'
    ).format(WIDTH, HEIGHT + 12, grid, bands, line, dots)
