"""The day line as SVG: attributes only, so the strictest policy lets it through.

Places along the line are in percent of the day, so it stretches with its page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

FlagState = Literal["", "met", "missed"]

MINUTES = 60
EDGE = 20  # minutes from the end in which a flag leans back instead of forward


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Minutes of the day (since midnight) in one client's hue, or in none."""

    starts: int
    ends: int
    hue: str = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A deadline on the line: whose, when (minutes since midnight), and how it ended."""

    at: int
    hue: str
    shape: str
    letter: str
    state: FlagState = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """What lies on the line; moments are minutes since midnight."""

    starts: int
    ends: int
    now: int | None = None
    done: tuple[Stretch, ...] = ()
    planned: tuple[Stretch, ...] = ()
    held: tuple[Stretch, ...] = ()
    flags: tuple[Flag, ...] = ()
    promises: tuple[tuple[int, str], ...] = ()

    def draw(self, label: str = "", css: str = "") -> Markup:
        """Return the picture; without a *label* it is hidden from screen readers."""
        access = (
            Markup('role="img" aria-label="{}"').format(label)
            if label
            else Markup('aria-hidden="true"')
        )
        parts = [
            Markup('<svg class="ribbon {}" {}>').format(css, access),
            Markup(
                '<rect class="rb-track" x="0" y="24" width="100%" height="14" rx="4"/>'
            ),
            *self._bars(),
            *self._flags(),
            *self._promises(),
            *self._hours(),
            *self._now(),
            Markup("</svg>"),
        ]
        return Markup("").join(parts)

    def _bars(self) -> Iterable[Markup]:
        rows = (
            ("rb-hold", self.held, 0),
            ("rb-plan", self.planned, 3),
            ("rb-seg", self.done, 2),
        )
        for css, stretches, radius in rows:
            for each in stretches:
                yield Markup(
                    '<rect class="{} hue-{}" x="{}" y="24" width="{}" height="14" rx="{}"/>'
                ).format(css, each.hue, self._x(each.starts), self._width(each), radius)

    def _flags(self) -> Iterable[Markup]:
        seen: dict[int, int] = {}
        for each in self.flags:
            place = seen.get(each.at, 0)
            seen[each.at] = place + 1
            late = self.ends - each.at <= EDGE
            shift = place * (-19 if late else 19) - (10 if each.at >= self.ends else 0)
            if not place:
                yield Markup(
                    '<line class="rb-stem {0}" x1="{1}" x2="{1}" y1="18" y2="38"/>'
                ).format(each.state, self._x(each.at))
            if each.state == "missed":
                yield Markup(
                    '<svg x="{}" y="31" overflow="visible">'
                    '<path class="rb-miss-bg" d="M-4 -4 4 4M4 -4-4 4"/>'
                    '<path class="rb-miss" d="M-4 -4 4 4M4 -4-4 4"/></svg>'
                ).format(self._x(each.at))
            yield flag(each, x=self._x(each.at), shift=shift)

    def _promises(self) -> Iterable[Markup]:
        for at, hue in self.promises:
            yield Markup(
                '<svg x="{}" y="40" overflow="visible" class="rb-promise hue-{}">'
                '<path d="M-4.5 7 0 0l4.5 7z"/></svg>'
            ).format(self._x(at), hue)

    def _hours(self) -> Iterable[Markup]:
        first = -(-self.starts // MINUTES) * MINUTES
        for at in range(first, self.ends + 1, MINUTES):
            anchor = "middle"
            if at == self.starts:
                anchor = "start"
            elif at == self.ends:
                anchor = "end"
            yield Markup(
                '<line class="rb-tick" x1="{0}" x2="{0}" y1="38" y2="42"/>'
                '<text class="rb-hour" x="{0}" y="57" text-anchor="{1}">{2:02d}:00</text>'
            ).format(self._x(at), anchor, at // MINUTES)

    def _now(self) -> Iterable[Markup]:
        if self.now is not None:
            yield Markup(
                '<line class="rb-now" x1="{0}" x2="{0}" y1="14" y2="44"/>'
                '<circle class="rb-sun" cx="{0}" cy="31" r="6.5"/>'
            ).format(self._x(self.now))

    def _x(self, at: int) -> str:
        return f"{(at - self.starts) / (self.ends - self.starts) * 100:.2f}%"

    def _width(self, stretch: Stretch) -> str:
        return (
            f"{(stretch.ends - stretch.starts) / (self.ends - self.starts) * 100:.2f}%"
        )


def flag(each: Flag, *, x: str = "8", shift: int = 0) -> Markup:
    """Return one flag at *x*, pushed *shift* pixels aside."""
    return Markup(
        '<svg x="{}" y="2" class="hue-{} rb-flag {}" overflow="visible">'
        '<g transform="translate({} 0)"><use href="#s-{}" width="16" height="16"/>'
        '<text x="8" y="8" dy=".36em">{}</text></g></svg>'
    ).format(x, each.hue, each.state, shift - 8, each.shape, each.letter)
