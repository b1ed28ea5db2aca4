"""The debrief's pictures: from data to SVG with attributes only, so any policy lets it pass.

Places along the day are in percent, so a picture stretches with its page; signs keep
their size. Every sign has a shape of its own: nothing is said by colour alone. What is
drawn here also stands in a table, so the pictures are hidden from screen readers.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from simulator.engine.bundle import Day
from simulator.engine.scoring.scorecard import LEVELS
from simulator.engine.simtime import HOUR, MINUTE
from simulator.web.debrief.lanes import Lane, Sign, SignKind, Stretch

HEIGHT = 100
STRANGERS_HEIGHT = 26
PLAN_HEIGHT = 40
BAR = 18
DASH = "\u2013"
LETTER_WIDTH = 6.4
NARROW = 42
"""Pixels on a desktop below which not even a number fits on a phone."""
FIGURE_WIDTH = 960
"""Pixels that the lanes get on a desktop; decides how much of a title fits in a bar."""

# Around the origin, in pixels; the number of the task stands to the right of a flag.
FIGURES: dict[SignKind, Markup] = {
    "arrived": Markup('<circle class="sg-fill" r="3.5"/>'),
    "asked_again": Markup(
        '<circle class="sg-line" r="4.5"/><circle class="sg-fill" r="1.5"/>'
    ),
    "due_met": Markup(
        '<circle class="sg-line" r="6"/><path class="sg-line" d="M-2.8 .2-.8 2.4 3-2.2"/>'
    ),
    "due_missed": Markup(
        '<rect class="sg-late" x="-6" y="-6" width="12" height="12" rx="1.5"/>'
        '<path class="sg-cross" d="M-2.8-2.8 2.8 2.8M2.8-2.8-2.8 2.8"/>'
    ),
    "due_gone": Markup('<circle class="sg-gone" r="6"/>'),
    "delivered": Markup('<path class="sg-line" d="M-5 0h9M1-3.5l3.5 3.5-3.5 3.5"/>'),
    "promise_kept": Markup('<path class="sg-fill" d="M-5.5 4.5 0-5l5.5 9.5z"/>'),
    "promise_broken": Markup(
        '<path class="sg-broken" d="M-5.5 4.5 0-5l5.5 9.5z"/>'
        '<path class="sg-broken" d="M-6.5 5.5 6.5-5.5"/>'
    ),
    "promise_open": Markup('<path class="sg-line" d="M-5.5 4.5 0-5l5.5 9.5z"/>'),
}
DUE_ROWS = (53, 66, 79)
"""Deadlines that lie close together take turns between the rows."""
CLOSE = 0.035
"""Share of the day within which two deadlines are close."""
ROWS: dict[SignKind, int] = {
    "arrived": 7,
    "asked_again": 7,
    "delivered": 39,
    "due_met": DUE_ROWS[0],
    "due_missed": DUE_ROWS[0],
    "due_gone": DUE_ROWS[0],
    "promise_kept": 92,
    "promise_broken": 92,
    "promise_open": 92,
}
CUTS = (0.0, *LEVELS, 100.0)
"""Where the five levels begin and end on the scale of 0 to 100."""


def draw_sign(kind: SignKind) -> Markup:
    """Return the sign alone, for the key of the figure."""
    return Markup(
        '<svg class="sign" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">{}</svg>'
    ).format(FIGURES[kind])


def draw_move() -> Markup:
    """Return the line of a moved deadline alone, for the key of the figure."""
    return Markup(
        '<svg class="sign" width="26" height="16" viewBox="-8 -8 26 16" aria-hidden="true">'
        '<line class="sg-stem old" x1="17" x2="17" y1="-7" y2="7"/>'
        '<line class="sg-move" x1="17" x2="0" y1="0" y2="0"/>'
        '<path class="sg-tip" d="M-6 0l6-3.5v7z"/></svg>'
    )


def draw_lane(lane: Lane, day: Day, *, hue: str) -> Markup:
    """Return one client's lane in the client's *hue*."""
    placed = _place(lane.signs, day)
    height = HEIGHT if lane.client else STRANGERS_HEIGHT
    parts = [
        *_hour_lines(day, height),
        *(_draw_stem(each, row, day) for each, row in placed),
        *(_draw_stretch(each, day) for each in lane.stretches),
        *(_draw_move(each, row, day) for each, row in placed),
        *(_draw_placed(each, row, day) for each, row in placed),
    ]
    return Markup(
        '<svg class="lane hue-{}" height="{}" aria-hidden="true">{}</svg>'
    ).format(hue, height, Markup("").join(parts))


def draw_plan(stretches: Sequence[tuple[Stretch, str]], day: Day) -> Markup:
    """Return the plan's own day: each stretch in the hue of its client."""
    bars = (
        Markup('<g class="hue-{}">{}</g>').format(hue, _draw_stretch(each, day))
        for each, hue in stretches
    )
    parts = [*_hour_lines(day, PLAN_HEIGHT), *bars]
    return Markup('<svg class="lane" height="{}" aria-hidden="true">{}</svg>').format(
        PLAN_HEIGHT, Markup("").join(parts)
    )


def draw_axis(day: Day) -> Markup:
    """Return the hours under the lanes."""
    parts = Markup("").join(
        Markup(
            '<line class="rb-tick" x1="{0}" x2="{0}" y1="0" y2="4"/>'
            '<text x="{0}" y="17" text-anchor="{1}">{2}</text>'
        ).format(_x(at, day), _anchor(at, day), day.clock(at))
        for at in _hours(day)
    )
    return Markup('<svg class="axis" height="22" aria-hidden="true">{}</svg>').format(
        parts
    )


def draw_scale(
    *,
    points: float,
    band: tuple[float, float],
    level: int,
    guess: int | None,
    label: str,
) -> Markup:
    """Return the five levels with the score, its band and the learner's own guess."""
    lowest, highest = band
    steps = Markup("").join(_draw_step(step, on=step == level) for step in range(1, 6))
    guessed = Markup("")
    if guess is not None:
        middle = (CUTS[guess - 1] + CUTS[guess]) / 2
        guessed = Markup(
            '<svg x="{:g}%" y="0" overflow="visible"><path class="sc-guess" d="M-5 3h10l-5 7z"/></svg>'
        ).format(middle)
    return Markup(
        '<svg class="scale" height="44" role="img" aria-label="{}">{}'
        '<rect class="sc-band" x="{:.1f}%" y="13" width="{:.1f}%" height="14" rx="7"/>'
        '<circle class="sc-dot" cx="{:.1f}%" cy="20" r="6.5"/>{}</svg>'
    ).format(label, steps, lowest, highest - lowest, points, guessed)


def _draw_step(step: int, *, on: bool) -> Markup:
    starts, ends = CUTS[step - 1], CUTS[step]
    return Markup(
        '<svg x="{0:g}%" y="0" width="{1:g}%" height="44" overflow="visible">'
        '<rect class="sc-seg{2}" x="1" y="16" width="97%" height="8" rx="2"/>'
        '<text class="sc-n{2}" x="50%" y="40" text-anchor="middle">{3}</text></svg>'
    ).format(starts, ends - starts, " on" if on else "", step)


def _draw_stretch(stretch: Stretch, day: Day) -> Markup:
    starts, ends = stretch.block.starts, stretch.block.ends
    return Markup(
        '<svg x="{}" y="15" width="{}" height="{}" class="g-bar">'
        "<title>{}</title>"
        '<rect x=".5" y=".5" width="100%" height="{}" rx="2.5"/>{}</svg>'
    ).format(
        _x(starts, day),
        f"{(ends - starts) / day.length * 100:.2f}%",
        BAR,
        f"{stretch.title}, {day.clock(starts)}{DASH}{day.clock(ends)}",
        BAR - 1,
        _bar_text(stretch, pixels=(ends - starts) / day.length * FIGURE_WIDTH),
    )


def _bar_text(stretch: Stretch, *, pixels: float) -> Markup:
    """Return the task's number and as much of its title as fits; nothing if neither does."""
    if pixels < 14:
        return Markup("")
    room = int((pixels - 24) / LETTER_WIDTH)
    title = stretch.title
    if room < len(title):
        title = f"{title[: room - 1].rstrip()}…" if room >= 6 else ""
    return Markup(
        '<text class="{}" x="5" y="12.8">{}<tspan class="g-title" dx="5">{}</tspan></text>'
    ).format("g-narrow" if pixels < NARROW else "", stretch.number, title)


def _place(signs: tuple[Sign, ...], day: Day) -> list[tuple[Sign, int]]:
    """Return each sign with the row it stands on."""
    placed: list[tuple[Sign, int]] = []
    last = -day.length
    turn = 0
    for sign in sorted(signs, key=lambda each: each.at):
        row = ROWS[sign.kind]
        if sign.kind.startswith("due"):
            turn = (
                (turn + 1) % len(DUE_ROWS) if sign.at - last < CLOSE * day.length else 0
            )
            last, row = sign.at, DUE_ROWS[turn]
        placed.append((sign, row))
    return placed


def _draw_stem(sign: Sign, row: int, day: Day) -> Markup:
    """Return the line that leads from the work down to a deadline."""
    if not sign.kind.startswith("due"):
        return Markup("")
    return Markup('<line class="sg-stem" x1="{0}" x2="{0}" y1="14" y2="{1}"/>').format(
        _x(sign.at, day), row - 6
    )


def _draw_move(sign: Sign, row: int, day: Day) -> Markup:
    """Return the line from where a deadline stood to where it went."""
    if sign.was is None:
        return Markup("")
    later = sign.was > sign.at
    tip, back = (9, 5) if later else (-9, -5)
    return Markup(
        '<line class="sg-stem old" x1="{0}" x2="{0}" y1="{4}" y2="{5}"/>'
        '<line class="sg-move" x1="{0}" x2="{1}" y1="{6}" y2="{6}"/>'
        '<svg x="{1}" y="{6}" overflow="visible">'
        '<path class="sg-tip" d="M{2} 0l{3}-3.5v7z"/></svg>'
    ).format(_x(sign.was, day), _x(sign.at, day), tip, back, row - 7, row + 7, row)


def _draw_placed(sign: Sign, row: int, day: Day) -> Markup:
    number = _flag_number(sign) if sign.kind.startswith("due") else Markup("")
    return Markup(
        '<svg x="{}" y="{}" overflow="visible" class="sg {}">'
        '<g transform="translate({} 0)">{}{}</g></svg>'
    ).format(
        _x(sign.at, day),
        row,
        sign.kind.replace("_", "-"),
        _lean(sign.at, day),
        FIGURES[sign.kind],
        number,
    )


def _flag_number(sign: Sign) -> Markup:
    """Return the number beside a flag, on the side where no line of a move comes in."""
    moved_back = sign.was is not None and sign.was > sign.at
    return Markup('<text class="sg-n" x="{}" y="4" text-anchor="{}">{}</text>').format(
        -9 if moved_back else 9, "end" if moved_back else "start", sign.number
    )


def _lean(at: int, day: Day) -> int:
    """Return how far a sign at the edge of the day is pushed inwards, in pixels."""
    if at >= day.length:
        return -8
    return 8 if at <= 0 else 0


def _hour_lines(day: Day, height: int) -> Iterator[Markup]:
    for at in _hours(day):
        yield Markup('<line class="g-grid" x1="{0}" x2="{0}" y1="0" y2="{1}"/>').format(
            _x(at, day), height
        )
    yield Markup('<line class="g-grid" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(
        height - 0.5
    )


def _hours(day: Day) -> range:
    first = -(-day.starts // 60) * 60 - day.starts
    return range(first * MINUTE, day.length + 1, HOUR)


def _x(at: int, day: Day) -> str:
    """Return the place of *at* along the day; what lies outside stands at its edge."""
    return f"{min(max(at / day.length, 0), 1) * 100:.2f}%"


def _anchor(at: int, day: Day) -> str:
    if at <= 0:
        return "start"
    return "end" if at >= day.length else "middle"
