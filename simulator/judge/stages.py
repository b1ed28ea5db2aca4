"""The steps from features to chances: words, then the other points, then meaning."""

from collections.abc import Mapping, Sequence

from simulator.judge.features import Found, Parsed
from simulator.judge.model import WORDS, Model, SentenceTrees, side_of
from simulator.judge.pointing import Pointer, summed_up
from simulator.judge.prepare import Ready
from simulator.judge.situation import KINDS
from simulator.judge.stacking import surroundings
from simulator.judge.trees import Forest, Walk, one_by_one
from simulator.judge.wording import Line, signs_of

_KINDS = tuple(f"is_{kind}" for kind in KINDS)
LINE_NUMBERS = ("share", "value_sure", "hint_sure", "letters", "lead")
"""Features that the fitted lines see beside the words."""


def line_features(
    parsed: Parsed,
    found: Sequence[Found],
    ready: Ready,
    *,
    best: Mapping[str, Line],
    whole: Mapping[str, Line],
) -> list[dict[str, float]]:
    """Return for every point what the lines over its best sentence and over all words say."""
    everything = signs_of(parsed.sentences)
    of_all = {side: line.of_runs(everything) for side, line in whole.items()}
    by_sentence: dict[int, set[str]] = {-1: set()}
    rows = []
    for one, point in zip(found, ready.points, strict=True):
        side = side_of(point.point.is_forbidden)
        if one.best not in by_sentence:
            by_sentence[one.best] = signs_of([parsed.sentences[one.best]])
        numbers = line_numbers(one)
        rows.append(
            {
                "line_best": best[side].of_runs(by_sentence[one.best])
                + best[side].of_numbers(numbers),
                "line_whole": of_all[side] + whole[side].of_numbers(numbers),
            }
        )
    return rows


def line_numbers(found: Found) -> dict[str, float]:
    """Return what the lines see beside words: a few features and the kind of point."""
    get = found.features.get
    numbers = {name: get(name, 0.5) for name in LINE_NUMBERS}
    return numbers | {name: get(name, 0.0) for name in _KINDS}


def by_words(
    model: Model,
    parsed: Parsed,
    found: Sequence[Found],
    ready: Ready,
    *,
    pointer: Pointer,
    walk: Walk = one_by_one,
) -> list[float]:
    """Return the chance of every point that words alone give."""
    lines = line_features(parsed, found, ready, best=model.best, whole=model.whole)
    for one, line in zip(found, lines, strict=True):
        one.features |= parsed.manner
        one.features |= line
    early = by_side(walk, model.first, found, ready)
    places = [pointer.candidates(number) for number in range(len(found))]
    rows = [pointer.rows(number, each) for number, each in enumerate(places)]
    told = pointed(walk, model.pointing[WORDS], (ready, found), (places, rows))
    for number, (one, each) in enumerate(zip(found, told, strict=True)):
        one.features |= surroundings(ready, early, number, "s_")
        one.features |= named("w_", each)
    return by_side(walk, model.second, found, ready)


def by_side(
    walk: Walk, forests: Mapping[str, Forest], found: Sequence[Found], ready: Ready
) -> list[float]:
    """Return the chance of every point by the forest of its side."""
    chances = [0.0] * len(found)
    for side, numbers in _sides(ready).items():
        rows = [found[number].features for number in numbers]
        for number, chance in zip(numbers, walk(forests[side], rows), strict=True):
            chances[number] = chance
    return chances


def pointed(
    walk: Walk,
    trees: Mapping[str, SentenceTrees],
    points: tuple[Ready, Sequence[Found]],
    looked_at: tuple[Sequence[Sequence[int]], Sequence[Sequence[dict[str, float]]]],
) -> list[dict[str, float]]:
    """Return for every point what a close look at some sentences tells.

    *looked_at*: for every point their places, and their rows of features.
    """
    ready, found = points
    places, rows = looked_at
    told: list[dict[str, float]] = [{} for _ in found]
    for side, numbers in _sides(ready).items():
        every = [row for number in numbers for row in rows[number]]
        says, near = walk(trees[side].says, every), walk(trees[side].near, every)
        start = 0
        for number in numbers:
            end = start + len(rows[number])
            told[number] = summed_up(
                says[start:end], near[start:end], places[number], found[number].best
            )
            start = end
    return told


def _sides(ready: Ready) -> dict[str, list[int]]:
    sides: dict[str, list[int]] = {}
    for number, point in enumerate(ready.points):
        sides.setdefault(side_of(point.point.is_forbidden), []).append(number)
    return sides


def named(prefix: str, features: Mapping[str, float]) -> dict[str, float]:
    """Return *features* with *prefix* before their names."""
    return {prefix + name: value for name, value in features.items()}
