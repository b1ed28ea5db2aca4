"""Client by client: how the day left each of them, why, and what they would write."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import gettext
from markupsafe import Markup

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.scoring.satisfaction import (
    Felt,
    Satisfaction,
    sequel_text,
)
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.points import signed
from simulator.web.filters import number

WIDTH, HEIGHT = 600, 100
"""Units of the curve: the day from left to right, 0 to 100 points from below."""

MARKS = (25, 55, 85)
"""Below the first a client leaves, below the second complains, above the last is delighted."""

PLUS = "+"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeltRow:
    """One thing that moved a client, with its evidence as (serial, clock)."""

    clock: str
    text: Markup
    change: str
    negative: bool
    evidence: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCard:
    """One client after the day. *stars* runs from 1 to 5 in halves."""

    name: str
    role: Markup
    begins: str
    ends: str
    curve: Markup
    stars: float
    stars_said: str
    recommends: int
    mood: str
    sequels: tuple[Markup, ...]
    rows: tuple[FeltRow, ...]


def client_cards(
    bundle: Bundle, log: Sequence[Event], left: Sequence[Satisfaction]
) -> tuple[ClientCard, ...]:
    """Return a card for every client, as the run in *log* has *left* them."""
    cast = Cast(bundle)
    return tuple(_card(cast, log, each) for each in left)


def _card(cast: Cast, log: Sequence[Event], left: Satisfaction) -> ClientCard:
    person = cast.people[left.client]
    sentences = (
        sequel_text(each, client=person.name, tip=left.tip) for each in left.sequels
    )
    return ClientCard(
        name=person.name,
        role=cast.quoted(person.role),
        begins=number(left.begins),
        ends=number(left.ends),
        curve=draw_curve(left, until=max(log[-1].at, 1)),
        stars=left.review.stars,
        stars_said=number(left.review.stars, 1),
        recommends=left.review.recommends,
        mood=_say_mood(left.ends),
        sequels=tuple(cast.say(each.template, each.values) for each in sentences),
        rows=tuple(_row(cast, log, each) for each in left.felt),
    )


def _row(cast: Cast, log: Sequence[Event], felt: Felt) -> FeltRow:
    change = signed(felt.change)
    return FeltRow(
        clock=cast.clock(felt.at),
        text=cast.say(felt.sentence.template, felt.sentence.values),
        change=change if felt.change < 0 else f"{PLUS}{change}",
        negative=felt.change < 0,
        evidence=tuple(
            (serial, cast.clock(log[serial - 1].at)) for serial in felt.evidence
        ),
    )


def _say_mood(ends: float) -> str:
    if ends >= MARKS[2]:
        return gettext("delighted")
    if ends >= MARKS[1]:
        return gettext("content") if ends >= _CONTENT else gettext("watchful")
    return gettext("upset") if ends >= MARKS[0] else gettext("gone")


_CONTENT = 70
"""Where everybody begins; below it a client looks more closely."""


def draw_curve(left: Satisfaction, *, until: int) -> Markup:
    """Draw a client's points over the day (to *until*, simulated ms) as steps."""
    level = left.begins
    steps = [f"M0 {HEIGHT - level:g}"]
    for each in left.felt:
        level += each.change
        steps.append(f"H{WIDTH * each.at / until:.1f}V{HEIGHT - level:.1f}")
    steps.append(f"H{WIDTH}")
    marks = Markup("").join(
        Markup('<path class="cv-mark" d="M0 {}H{}"/>').format(HEIGHT - mark, WIDTH)
        for mark in MARKS
    )
    return Markup(
        '<svg class="curve" viewBox="0 0 {} {}" preserveAspectRatio="none" '
        'aria-hidden="true" focusable="false">{}<path class="cv-line" d="{}"/></svg>'
    ).format(WIDTH, HEIGHT, marks, "".join(steps))
