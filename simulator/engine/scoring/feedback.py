"""Feedback on a day: a few whole sentences from its ledgers, the strongest first.

At most three for a dimension, one strength, one thing to change, one moment to replay and
one thing to practise. It rests on the lines alone, so what a trainer overruled counts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.bundle import Bundle, Dimension
from simulator.engine.events import Event
from simulator.engine.scoring.advice import ADVICE, PRACTISE, Indicator
from simulator.engine.scoring.scorecard import (
    DimensionScore,
    Line,
    Scorecard,
    Sentence,
)
from simulator.engine.simtime import MINUTE, MINUTES_PER_DAY

MOST = 3
"""Sentences for a dimension: nobody keeps more in mind."""

MOST_LOST = 2
"""Of these, so many at most say what to change, as long as there is something to keep."""

NEARLY_ALL = 90.0
"""From these points on the order of work is something to keep."""

WORTH_SAYING = 1.0
"""Points from which a loss is worth a sentence."""

BEFORE = 20 * MINUTE
"""So long before a deadline a moment is worth another look, where the line names no other."""

_CLOCK = re.compile(r"(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A sentence on what a kind of line cost or, above zero, brought: *points* in all.

    *at* is the moment of the day it speaks of (simulated ms), *evidence* the serials.
    """

    dimension: Dimension
    about: Indicator
    sentence: Sentence
    points: float
    at: int
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What to take from a day. None where the day gave nothing to say it by."""

    remarks: tuple[Remark, ...]
    strength: Remark | None
    change: Remark | None
    practise: Sentence | None

    def on(self, dimension: Dimension) -> tuple[Remark, ...]:
        """Return the remarks on one dimension, the strongest first."""
        return tuple(each for each in self.remarks if each.dimension == dimension)

    @property
    def replay_at(self) -> int | None:
        """Return the moment that is most worth another look (simulated ms)."""
        return self.change.at if self.change else None


def feedback(bundle: Bundle, log: Sequence[Event], card: Scorecard) -> Feedback:
    """Return the feedback on the run in *log*, which was marked with *card*."""
    weights = dict(bundle.rubric.weights)
    measured = [each for each in card.dimensions if each.measured]
    lost = [
        each
        for score in measured
        for each in _gathered(bundle, log, score, _lost(score))
    ]
    kept = [
        each
        for score in measured
        for each in _gathered(bundle, log, score, _kept(score))
    ]

    def weight(remark: Remark) -> float:
        return abs(remark.points) * weights.get(remark.dimension, 0)

    points = {each.dimension: each.points for each in measured}
    change = max(lost, key=weight, default=None)
    return Feedback(
        remarks=tuple(
            remark
            for score in measured
            for remark in _chosen(score.dimension, lost, kept)
        ),
        strength=max(
            kept,
            key=lambda each: (points[each.dimension], weight(each)),
            default=None,
        ),
        change=change,
        practise=_practise(lost, weights),
    )


_Found = tuple[Line, Indicator, Sentence, float]


def _lost(score: DimensionScore) -> Iterator[_Found]:
    """Yield the lines that lost points, with what there is to say of them."""
    for line in score.lines:
        advice = ADVICE.get(line.sentence.template)
        lost = max(line.possible - line.points, 0.0)
        takes_all = score.dimension == "prioritisation" and line.points > 0
        if advice and advice.lost and lost > 0 and not takes_all:
            yield line, advice.about, advice.lost, -lost


def _kept(score: DimensionScore) -> Iterator[_Found]:
    """Yield the lines that brought all they could; an order, if it lost next to nothing."""
    for line in score.lines:
        advice = ADVICE.get(line.sentence.template)
        whole = line.possible > 0 and line.points == line.possible
        if score.dimension == "prioritisation" and score.points < NEARLY_ALL:
            continue
        if advice and advice.kept and whole:
            yield line, advice.about, advice.kept, line.points


def _gathered(
    bundle: Bundle,
    log: Sequence[Event],
    score: DimensionScore,
    found: Iterator[_Found],
) -> list[Remark]:
    """Return one remark for each kind of line: on the strongest, with the points of all."""
    kinds: dict[str, list[_Found]] = {}
    for each in found:
        kinds.setdefault(each[0].sentence.template, []).append(each)
    remarks = [
        _remark(bundle, log, score.dimension, alike)
        for alike in kinds.values()
        if abs(sum(points for *_, points in alike)) >= WORTH_SAYING
    ]
    return sorted(remarks, key=lambda each: -abs(each.points))


def _remark(
    bundle: Bundle, log: Sequence[Event], dimension: Dimension, alike: list[_Found]
) -> Remark:
    line, about, says, points = max(alike, key=lambda each: abs(each[-1]))
    values = (*line.sentence.values, ("points", f"{abs(points):.1f}"))
    return Remark(
        dimension=dimension,
        about=about,
        sentence=Sentence(template=says.template, values=values),
        points=round(sum(each[-1] for each in alike), 1),
        at=_moment(bundle, log, line),
        evidence=line.evidence,
    )


def _moment(bundle: Bundle, log: Sequence[Event], line: Line) -> int:
    """Return the moment that a line speaks of: its time, else shortly before it was due."""
    values = dict(line.sentence.values)
    for name, earlier in (("time", 0), ("due", BEFORE)):
        found = _CLOCK.fullmatch(values.get(name, ""))
        if found is not None:
            hours, minutes = map(int, found.groups())
            since = (60 * hours + minutes - bundle.day.starts) % MINUTES_PER_DAY
            return min(max(since * MINUTE - earlier, 0), log[-1].at)
    return log[line.evidence[0] - 1].at if line.evidence else 0


def _chosen(
    dimension: Dimension, lost: list[Remark], kept: list[Remark]
) -> list[Remark]:
    """Return what is said of a dimension: first what to change, and what to keep."""
    bad = [each for each in lost if each.dimension == dimension]
    good = [each for each in kept if each.dimension == dimension]
    most = MOST_LOST if good else MOST
    return [*bad[:most], *good][:MOST]


def _practise(lost: list[Remark], weights: dict[Dimension, int]) -> Sentence | None:
    """Return what the weakest indicator asks for: the one that cost most of the total."""
    cost: dict[Indicator, float] = {}
    for each in lost:
        weight = weights.get(each.dimension, 0)
        cost[each.about] = cost.get(each.about, 0.0) - each.points * weight
    if not cost:
        return None
    return PRACTISE[max(cost, key=lambda each: cost[each])]
