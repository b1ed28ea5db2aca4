"""Places along a day, in percent, so that a picture stretches with its page."""

from collections.abc import Iterator

from markupsafe import Markup

from simulator.engine.bundle import Day
from simulator.scenarios.previewing.strip import hours

FREE = 0.08
"""Share of the day that lies between two clocks at least, lest one writes over the other."""


def x(at: int, day: Day) -> str:
    """Return the place of a moment (simulated ms); what lies outside stands at its edge."""
    return f"{min(max(at / day.length, 0), 1) * 100:.2f}%"


def width(starts: int, ends: int, day: Day) -> str:
    """Return how wide a stretch of the day (simulated ms) is drawn."""
    inside = min(ends, day.length) - max(starts, 0)
    return f"{max(inside, 0) / day.length * 100:.2f}%"


def hour_lines(day: Day, height: int) -> Iterator[Markup]:
    """Yield a line for every full hour."""
    for at in hours(day):
        yield Markup('<line class="hour" x1="{0}" x2="{0}" y1="0" y2="{1}"/>').format(
            x(at, day), height
        )


def axis(day: Day) -> Markup:
    """Return the hours, to stand over or under a picture."""
    parts = Markup("").join(
        Markup('<text class="tick" x="{}" y="12" text-anchor="{}">{}</text>').format(
            x(at, day), _anchor(at, day), day.clock(at)
        )
        for at in _marked(day)
    )
    return Markup('<svg class="axis" height="16" aria-hidden="true">{}</svg>').format(
        parts
    )


def _marked(day: Day) -> list[int]:
    """Return the full hours, and the edges of the day where they stand free of them."""
    marked = list(hours(day))
    edges = [
        edge
        for edge in (0, day.length)
        if all(abs(edge - at) > FREE * day.length for at in marked)
    ]
    return sorted([*marked, *edges])


def _anchor(at: int, day: Day) -> str:
    if at <= 0:
        return "start"
    return "end" if at >= day.length else "middle"
