"""What the judge says of a reply: each point, the manner, a mark, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where in what the learner typed a verdict rests: offsets, and the words there."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One point. For a ``must_not`` *met* means that the reply does it.

    *confidence* runs from 0.5 (a coin) to 1. An *unsure* verdict is one for the trainer.
    """

    point: str
    kind: str
    met: bool
    confidence: float
    unsure: bool
    evidence: Evidence | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A reply judged. Marks run from 1 to 5; *clarity* and *mark* from 0 to 100."""

    points: Mapping[str, Verdict]
    tone: int
    overall: int
    clarity: int
    mark: int
    notes: tuple[str, ...]
    version: str
    by_meaning: bool


COVERED, TONE, CLARITY = 0.65, 0.20, 0.15
"""Shares of the mark: what was said, how kindly, how clearly."""
ENOUGH = 0.6
"""Manners count in full from this share of the points on: politeness alone is no answer."""
CAPS = {1: 25, 2: 50, 3: 75, 4: 90, 5: 100}
"""The most that an overall mark allows out of 100."""


def mark_of(
    *, covered: float, violated: bool, tone: int, clarity: int, overall: int
) -> int:
    """Return a reply's mark out of 100 from its parts."""
    manners = TONE * (tone - 1) / 4 + CLARITY * clarity / 100
    whole = COVERED * covered + manners * min(1.0, covered / ENOUGH)
    cap = min(CAPS[overall], CAPS[2] if violated else 100)
    return min(round(100 * whole), cap)


SURELY_RUDE = 1.4
"""Up to this a tone is rude whatever the words; above it only with words that are."""


def whole_mark(mark: float, cuts: Sequence[float]) -> int:
    """Return the mark of 1 to 5 that a fitted one comes to."""
    return 1 + sum(mark > cut for cut in cuts)


def tone_from(mark: float, cuts: Sequence[float], manner: Mapping[str, float]) -> int:
    """Return the tone of 1 to 5 that a fitted one comes to, with what the text is like.

    A tone of 1 is held against the writer, so a curt line is not called rude for being curt:
    it takes an insult or a reproach, or no doubt at all.
    """
    tone = whole_mark(mark, cuts)
    if tone == 1 and mark > SURELY_RUDE and not (manner["insults"] or manner["blames"]):
        return 2
    return tone
