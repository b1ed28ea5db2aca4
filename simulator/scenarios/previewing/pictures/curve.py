"""The picture of the load: how much of each quarter of an hour is asked for."""

from collections.abc import Iterator

from markupsafe import Markup

from simulator.engine.bundle import Day
from simulator.scenarios.previewing.curves import Load
from simulator.scenarios.previewing.pictures.places import hour_lines, width, x

HEIGHT = 150
TOP = 12
"""Pixels that are left free above the highest column."""


def draw_load(load: Load, day: Day) -> Markup:
    """Return the columns of *load*, with a line where all of the time is asked for."""
    most = max(1.2, *(each.share for each in load.slices))
    parts = [
        *hour_lines(day, HEIGHT),
        *_columns(load, day, most),
        *_levels(most),
    ]
    return Markup('<svg class="load" height="{}" aria-hidden="true">{}</svg>').format(
        HEIGHT, Markup("").join(parts)
    )


def _columns(load: Load, day: Day, most: float) -> Iterator[Markup]:
    full = _y(1.0, most)
    for each in load.slices:
        top = _y(each.share, most)
        yield _column(each.starts, each.ends, max(top, full), HEIGHT, day, "within")
        if top < full:
            yield _column(each.starts, each.ends, top, full, day, "over")


def _column(
    starts: int, ends: int, top: float, bottom: float, day: Day, kind: str
) -> Markup:
    return Markup(
        '<rect class="{}" x="{}" y="{:.1f}" width="{}" height="{:.1f}"/>'
    ).format(kind, x(starts, day), top, width(starts, ends, day), max(bottom - top, 0))


def _levels(most: float) -> Iterator[Markup]:
    for share in (0.5, 1.0, 1.5, 2.0):
        if share < most:
            yield Markup(
                '<line class="{}" x1="0" x2="100%" y1="{:.1f}" y2="{:.1f}"/>'
                '<text class="tick" x="4" y="{:.1f}">{}</text>'
            ).format(
                "full" if share == 1.0 else "level",
                _y(share, most),
                _y(share, most),
                _y(share, most) - 4,
                f"{share:.0%}",
            )


def _y(share: float, most: float) -> float:
    return TOP + (HEIGHT - TOP) * (1 - share / most)
