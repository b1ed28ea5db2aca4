"""Nearness of meaning as features, for the sentences that words leave in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from simulator.judge import encoder as encoding
from simulator.judge.cues import Cue
from simulator.judge.encoder import Encoder
from simulator.judge.features import Found, Parsed
from simulator.judge.prepare import without_lead
from simulator.judge.situation import Point

SURE = 0.03
"""Points whose chance is nearer than this to 0 or 1 are left as they are."""
MOST_WORDS = 44
"""Words of a reply that are encoded: what keeps the time of a long one in bounds."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The wordings of a situation's points as vectors, and each point's direction."""

    references: Any
    owner: tuple[int, ...]
    probes: Any


def meanings_of(
    encoder: Encoder, points: Sequence[Point], lines: Sequence[Any]
) -> Meanings:
    """Encode the wordings of every one of *points*; *lines* are those of their sides."""
    texts: list[str] = []
    owner: list[int] = []
    for number, point in enumerate(points):
        for each in (point.about, *point.examples):
            texts.append(without_lead(each))
            owner.append(number)
    wordings = [
        [without_lead(each) for each in point.examples or (point.about,)]
        for point in points
    ]
    probes = encoding.probes_of(encoder, wordings, lines)
    return Meanings(encoding.vectors_of(encoder, texts), tuple(owner), probes)


def chosen(
    parsed: Parsed, found: Sequence[Found], chances: Sequence[float]
) -> list[int]:
    """Return the places of the sentences worth encoding, in the order of the reply."""
    doubtful = [place for place, p in enumerate(chances) if SURE < p < 1 - SURE]
    if not doubtful:
        return []
    settled = {one.best for one, p in zip(found, chances, strict=True) if p >= 1 - SURE}
    first = [found[place].best for place in doubtful]
    usable = [
        place
        for place, each in enumerate(parsed.sentences)
        if each.usable and (len(each.content) > 1 or each.segment.asks)
    ]
    rest = [place for place in usable if place not in settled]
    late = [place for place in usable if place in settled]
    taken: dict[int, None] = {}
    words = 0
    for place in (*first, *rest, *late):
        if place < 0 or place in taken:
            continue
        words += len(parsed.sentences[place].words)
        if taken and words > MOST_WORDS:
            break
        taken[place] = None
    return sorted(taken)


def nearness(
    parsed: Parsed,
    found: Sequence[Found],
    places: Sequence[int],
    cosines: Sequence[Sequence[float]],
    owner: Sequence[int],
) -> list[tuple[dict[str, float], int]]:
    """Return for each point its features and the row of the sentence nearest to it."""
    count = len(found)
    best = [[-1.0] * count for _ in places]
    first = [[-1.0] * count for _ in places]
    for row, values in enumerate(cosines):
        seen: set[int] = set()
        for value, point in zip(values, owner, strict=True):
            if point not in seen:
                first[row][point] = value
                seen.add(point)
            best[row][point] = max(best[row][point], value)
    return [
        _nearness_of(point, parsed, found, places, (best, first))
        for point in range(count)
    ]


def nearest_of(
    cosines: Sequence[Sequence[float]], owner: Sequence[int], count: int
) -> list[list[tuple[float, float]]]:
    """Return for each sentence, point by point, the nearest wording's cosine and the description's."""
    rows = []
    for values in cosines:
        about = [-1.0] * count
        best = [-1.0] * count
        for value, point in zip(values, owner, strict=True):
            if best[point] == -1.0:
                about[point] = value
            best[point] = max(best[point], value)
        rows.append(list(zip(best, about, strict=True)))
    return rows


def _nearness_of(
    point: int,
    parsed: Parsed,
    found: Sequence[Found],
    places: Sequence[int],
    tables: tuple[list[list[float]], list[list[float]]],
) -> tuple[dict[str, float], int]:
    best, about = tables
    column = [row[point] for row in best]
    top = max(range(len(column)), key=column.__getitem__)
    ordered = sorted(column, reverse=True)
    rivals = [value for other, value in enumerate(best[top]) if other != point]
    sentences = [parsed.sentences[place] for place in places]
    lexical = found[point].best
    features = {
        "c_max": column[top],
        "c_about": max(row[point] for row in about),
        "c_second": ordered[1] if len(ordered) > 1 else 0.0,
        "c_rival": max(rivals, default=0.0),
        "c_lead": column[top] - max(rivals, default=0.0),
        "c_same": float(places[top] == lexical),
        "c_lexical": column[list(places).index(lexical)] if lexical in places else -1.0,
        "c_denied": 0.0,
        "c_sure": 0.0,
        "c_asked": 0.0,
    }
    for value, each in zip(column, sentences, strict=True):
        if each.cue & Cue.NOT:
            features["c_denied"] = max(features["c_denied"], value)
        if not each.cue & (Cue.NOT | Cue.HEDGE):
            features["c_sure"] = max(features["c_sure"], value)
        if each.segment.asks or each.cue & Cue.REQUEST:
            features["c_asked"] = max(features["c_asked"], value)
    return features, top
