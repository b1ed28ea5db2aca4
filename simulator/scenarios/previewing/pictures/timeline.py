"""The picture of the day: who writes when, and how long each task may take."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from simulator.engine.bundle import Day
from simulator.scenarios.previewing.pictures.places import hour_lines, width, x
from simulator.scenarios.previewing.planned import Arrival, Job

ARRIVALS_HEIGHT = 30
JOB_HEIGHT = 30
CLOSE = 0.02
"""Share of the day within which two signs would stand on one another."""

LATE = 0.88
"""Share of the day behind which a deadline's clock finds no room on the right."""

# Around the origin, in pixels: each channel has a shape, so that none needs a colour.
SHAPES: dict[str, Markup] = {
    "email": Markup('<rect x="-5.5" y="-4" width="11" height="8" rx="1.5"/>'),
    "chat": Markup('<circle r="4.8"/>'),
    "booking": Markup('<path d="M0-6.2 6.2 0 0 6.2-6.2 0z"/>'),
    "call": Markup('<path d="M0-6 5.6 4.6H-5.6z"/>'),
}
_OTHER = Markup('<circle r="3"/>')


def draw_arrivals(
    arrivals: Sequence[Arrival],
    day: Day,
    *,
    hue: str,
    away: Sequence[tuple[int, int]] = (),
) -> Markup:
    """Return the row of those *arrivals*, in the *hue* of who writes them.

    In the stretches *away* (simulated ms) they neither answer nor ask.
    """
    signs: list[Markup] = []
    last, turn = -day.length, 0
    for each in arrivals:
        turn = (turn + 1) % 3 if each.at - last < CLOSE * day.length else 0
        last = each.at
        signs.append(_draw_sign(each, day, y=(15, 7, 23)[turn]))
    return Markup(
        '<svg class="track {}" height="{}" aria-hidden="true">{}{}{}</svg>'
    ).format(
        hue,
        ARRIVALS_HEIGHT,
        Markup("").join(_draw_away(*each, day) for each in away),
        Markup("").join(hour_lines(day, ARRIVALS_HEIGHT)),
        Markup("").join(signs),
    )


def _draw_away(starts: int, ends: int, day: Day) -> Markup:
    return Markup(
        '<svg x="{0}" width="{1}" height="{2}"><title>{3}</title>'
        '<rect class="away" width="100%" height="100%"/></svg>'
    ).format(
        x(starts, day),
        width(starts, ends, day),
        ARRIVALS_HEIGHT,
        f"away from {day.clock(max(starts, 0))} to {day.clock(min(ends, day.length))}",
    )


def draw_sign(channel: str, *, waits: bool = False) -> Markup:
    """Return the sign of a channel alone, for the key."""
    return Markup(
        '<svg class="key-sign" width="16" height="16" viewBox="-8 -8 16 16" '
        'aria-hidden="true"><g class="{}">{}</g></svg>'
    ).format("waits" if waits else "sure", SHAPES.get(channel, _OTHER))


def draw_job(job: Job, day: Day, *, hue: str) -> Markup:
    """Return the row of a task: open, the last moment to begin, due."""
    parts = [
        *hour_lines(day, JOB_HEIGHT),
        Markup(
            '<rect class="open{}" x="{}" y="6" width="{}" height="18" rx="3"/>'
        ).format(
            " waits" if job.because else "",
            x(job.opens, day),
            width(job.opens, job.ends if job.ended_at is None else job.ended_at, day),
        ),
        *_draw_moves(job, day),
        *(_draw_end(job, job.ended_at, day) if job.ended_at else _draw_due(job, day)),
    ]
    return Markup(
        '<svg class="track {}" height="{}" aria-hidden="true">{}</svg>'
    ).format(hue, JOB_HEIGHT, Markup("").join(parts))


def _draw_sign(arrival: Arrival, day: Day, *, y: int) -> Markup:
    when = f"{'from ' if arrival.because else ''}{day.clock(arrival.at)}"
    return Markup(
        '<svg x="{}" y="{}" overflow="visible"><g class="{}" transform="translate({} 0)">'
        "<title>{}</title>{}</g></svg>"
    ).format(
        x(arrival.at, day),
        y,
        "waits" if arrival.because else "sure",
        _lean(arrival.at, day),
        f"{when} {arrival.said}",
        SHAPES.get(arrival.letter.channel, _OTHER),
    )


def _draw_moves(job: Job, day: Day) -> list[Markup]:
    """Return a dashed line from where each deadline stood that was moved."""
    stood = [job.due, *(due for _, due in job.moves[:-1])] if job.moves else []
    return [
        Markup(
            '<line class="was" x1="{0}" x2="{0}" y1="5" y2="25"/>'
            '<line class="was" x1="{0}" x2="{1}" y1="15" y2="15"/>'
        ).format(x(due, day), x(job.ends, day))
        for due in stood
    ]


def _draw_end(job: Job, ended_at: int, day: Day) -> Iterator[Markup]:
    """Yield a cross where the task is taken back, and a dashed line to when it was due."""
    yield Markup(
        '<line class="was" x1="{0}" x2="{0}" y1="5" y2="25"/>'
        '<line class="was" x1="{1}" x2="{0}" y1="15" y2="15"/>'
        '<svg x="{1}" y="15" overflow="visible"><title>{2}</title>'
        '<path class="ended" d="M-5-5 5 5M5-5-5 5"/></svg>'
    ).format(x(job.ends, day), x(ended_at, day), f"taken back at {day.clock(ended_at)}")


def _draw_due(job: Job, day: Day) -> Iterator[Markup]:
    """Yield the last stretch, and the deadline with its clock where there is room for it."""
    begin = max(job.opens, job.ends - job.effort)
    is_late = job.ends > LATE * day.length or any(
        due > job.ends for due in (job.due, *(due for _, due in job.moves))
    )
    yield Markup(
        '<rect class="must" x="{}" y="6" width="{}" height="18" rx="3"/>'
    ).format(x(begin, day), width(begin, job.ends, day))
    yield Markup(
        '<line class="due" x1="{0}" x2="{0}" y1="2" y2="28"/>'
        '<text class="due-clock" x="{1}" dx="{2}" y="19" text-anchor="{3}">{4}</text>'
    ).format(
        x(job.ends, day),
        x(begin if is_late else job.ends, day),
        -6 if is_late else 6,
        "end" if is_late else "start",
        day.clock(job.ends),
    )


def _lean(at: int, day: Day) -> int:
    """Return how far a sign at the edge of the day is pushed inwards, in pixels."""
    if at >= 0.99 * day.length:
        return -7
    return 7 if at <= 0.01 * day.length else 0
