"""A ledger of points that adds up: entries worth a share of what is possible, and losses.

Everything is settled in tenths of a point. The hundred points possible are parted among
the entries first, so that an entry that earned all of its share shows exactly that; what
rounding leaves over goes to the entries that lost most by it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor

from simulator.engine.scoring.scorecard import Line, Sentence, say

FULL = 1_000
"""A hundred points, in tenths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that could be earned: *earned* of *possible*, on the ledger's own scale."""

    possible: float
    earned: float
    sentence: Sentence
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Something that costs: *weight* on the scale of the entries."""

    weight: float
    sentence: Sentence
    evidence: tuple[int, ...]


@dataclass(slots=True)
class Ledger:
    """Entries and losses of one dimension, in the order they are shown."""

    entries: list[Entry] = field(default_factory=list[Entry])
    losses: list[Loss] = field(default_factory=list[Loss])

    def add(
        self, possible: float, share: float, sentence: Sentence, *evidence: int
    ) -> None:
        """Enter an occasion worth *possible*, of which *share* (0 to 1) was earned."""
        earned = possible * min(max(share, 0.0), 1.0)
        self.enter(possible, earned, sentence, *evidence)

    def enter(
        self, possible: float, earned: float, sentence: Sentence, *evidence: int
    ) -> None:
        """Enter an occasion worth *possible* that brought *earned*, maybe more than that."""
        self.entries.append(
            Entry(
                possible=possible, earned=earned, sentence=sentence, evidence=evidence
            )
        )

    def lose(self, weight: float, sentence: Sentence, *evidence: int) -> None:
        """Enter something that costs *weight*."""
        self.losses.append(Loss(weight=weight, sentence=sentence, evidence=evidence))

    def settle(self) -> tuple[Line, ...]:
        """Return the lines; they sum to between 0 and 100 points."""
        scale = sum(each.possible for each in self.entries) / FULL
        if scale <= 0:
            return ()
        possible = apportion([each.possible / scale for each in self.entries])
        earned = [
            most if each.earned == each.possible else each.earned / scale
            for each, most in zip(self.entries, possible, strict=True)
        ]
        lost = [-each.weight / scale for each in self.losses]
        points = apportion(earned + lost)
        most = [*possible, *[0] * len(lost)]
        of: list[Entry | Loss] = [*self.entries, *self.losses]
        lines = map(_line, points, most, of)
        return (*lines, *stop(sum(points)))


def _line(points: int, possible: int, of: Entry | Loss) -> Line:
    return Line(
        points=points / 10,
        possible=possible / 10,
        sentence=of.sentence,
        evidence=of.evidence,
    )


def points_of(lines: Sequence[Line]) -> float:
    """Return the sum of *lines*, exact to the tenth."""
    return sum(round(line.points * 10) for line in lines) / 10


def apportion(parts: Sequence[float]) -> list[int]:
    """Round *parts* to whole numbers that sum to the rounded sum of *parts*."""
    whole = [floor(part + 1e-9) for part in parts]
    short = round(sum(parts)) - sum(whole)
    by_loss = sorted(
        range(len(parts)), key=lambda place: (whole[place] - parts[place], place)
    )
    for place in by_loss[: max(short, 0)]:
        whole[place] += 1
    return whole


_BELOW = say("A score does not go below 0.")
_ABOVE = say("A score does not go above 100.")


def stop(tenths: int) -> tuple[Line, ...]:
    """Return the line, if any, that brings a sum of *tenths* back to within 0 and 100."""
    if tenths < 0:
        return (Line(points=-tenths / 10, possible=0.0, sentence=_BELOW),)
    if tenths > FULL:
        return (Line(points=(FULL - tenths) / 10, possible=0.0, sentence=_ABOVE),)
    return ()


def is_stop(line: Line) -> bool:
    """Tell whether *line* only keeps the sum within 0 and 100."""
    return line.sentence in (_BELOW, _ABOVE)
