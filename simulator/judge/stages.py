"""The steps from features to chances: words, then the other points, then meaning."""

from collections.abc import Mapping, Sequence

from simulator.judge.features import Found, Parsed
from simulator.judge.model import Model, side_of
from simulator.judge.prepare import Ready
from simulator.judge.situation import KINDS
from simulator.judge.stacking import surroundings
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
    model: Model, parsed: Parsed, found: Sequence[Found], ready: Ready
) -> list[float]:
    """Return the chance of every point that words alone give."""
    lines = line_features(parsed, found, ready, best=model.best, whole=model.whole)
    for one, line in zip(found, lines, strict=True):
        one.features |= line
    sides = [side_of(point.point.is_forbidden) for point in ready.points]
    early = []
    for one, side in zip(found, sides, strict=True):
        early.append(model.first[side].chance(one.features | parsed.manner))
    chances = []
    for place, (one, side) in enumerate(zip(found, sides, strict=True)):
        one.features |= surroundings(ready, early, place, "s_")
        chances.append(model.second[side].chance(one.features | parsed.manner))
    return chances


def by_meaning(
    model: Model, parsed: Parsed, found: Sequence[Found], ready: Ready
) -> list[float]:
    """Return the chance of every point once its features know of meaning too."""
    chances = []
    for one, point in zip(found, ready.points, strict=True):
        forest = model.semantic[side_of(point.point.is_forbidden)]
        chances.append(forest.chance(one.features | parsed.manner))
    return chances
