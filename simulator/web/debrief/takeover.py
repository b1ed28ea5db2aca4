"""Where the points of prioritisation went: the takeover curve and its costliest moments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from simulator.engine.bundle import Bundle, Day
from simulator.engine.events import Event
from simulator.engine.scoring.curve import Turn, costliest
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.charts import draw_axis
from simulator.web.debrief.points import signed
from simulator.web.filters import number

WIDTH, HEIGHT = 600, 100
"""Units of the curve: the day from left to right, 0 to 100 points from below."""

GRID = (25, 50, 75)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRow:
    """One stretch of the day that cost or gave something; *place* counts the costliest from 1."""

    place: int
    since: int
    when: str
    points: str
    change: str
    text: Markup
    evidence: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeover:
    """The curve over its axis, its costliest moments, and every stretch that counted."""

    picture: Markup
    axis: Markup
    ended: str
    moments: tuple[TurnRow, ...]
    rows: tuple[TurnRow, ...]


def draw_takeover(
    bundle: Bundle, log: Sequence[Event], curve: Sequence[Turn]
) -> Takeover:
    """Return the takeover *curve* of the run in *log* as the page shows it."""
    cast = Cast(bundle)
    dearest = costliest(curve)
    places = {each: place for place, each in enumerate(dearest, start=1)}
    rows = [_row(cast, log, each, places.get(each, 0)) for each in curve if each.change]
    return Takeover(
        picture=draw_curve(curve, dearest, bundle.day),
        axis=draw_axis(bundle.day),
        ended=number(curve[-1].points) if curve else number(0),
        moments=tuple(each for each in rows if each.place),
        rows=tuple(rows),
    )


def _row(cast: Cast, log: Sequence[Event], turn: Turn, place: int) -> TurnRow:
    sentence = turn.sentence
    return TurnRow(
        place=place,
        since=turn.since,
        when=f"{cast.clock(turn.since)}\u2013{cast.clock(turn.until)}",
        points=number(turn.points, 1),
        change=signed(turn.change) if turn.change < 0 else f"+{signed(turn.change)}",
        text=cast.say(sentence.template, sentence.values) if sentence else Markup(""),
        evidence=tuple(
            (serial, cast.clock(log[serial - 1].at)) for serial in turn.evidence
        ),
    )


def draw_curve(curve: Sequence[Turn], marked: Sequence[Turn], day: Day) -> Markup:
    """Draw the curve, with a number at each of the *marked* turns; shapes stretch, numbers don't."""
    line = " ".join(
        f"{_x(at, day)},{HEIGHT - points:.1f}" for at, points in _path(curve)
    )
    grid = Markup("").join(
        Markup('<path class="cv-mark" d="M0 {}H{}"/>').format(HEIGHT - each, WIDTH)
        for each in GRID
    )
    numbers = Markup("").join(
        Markup(
            '<svg x="{:.2f}%" y="{:.1f}%" overflow="visible">'
            '<circle class="cv-dot" r="9"/>'
            '<text class="cv-n" y="4" text-anchor="middle">{}</text></svg>'
        ).format(
            min(max(_x(each.until, day) / WIDTH * 100, 1.5), 98.5),
            min(max(HEIGHT - each.points, 10), 90),
            place,
        )
        for place, each in enumerate(marked, start=1)
    )
    return Markup(
        '<svg class="takeover" aria-hidden="true" focusable="false">'
        '<svg viewBox="0 0 {} {}" preserveAspectRatio="none" width="100%" height="100%">'
        '{}<polyline class="cv-line" points="{}"/></svg>'
        '<text class="cv-end" x="6" y="16">100</text>'
        '<text class="cv-end" x="6" y="96%">0</text>{}</svg>'
    ).format(WIDTH, HEIGHT, grid, line, numbers)


def _path(curve: Sequence[Turn]) -> Iterator[tuple[int, float]]:
    yield 0, 100.0
    for each in curve:
        yield each.until, each.points


def _x(at: int, day: Day) -> float:
    return round(min(at / day.length, 1.0) * WIDTH, 1)
