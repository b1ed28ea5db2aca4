"""Judge a written reply: what it tells the client, how, and what it must not.

No language model, no network, no other reply: the same text is always judged alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.judge import encoder as encoding
from simulator.judge.encoder import Encoder
from simulator.judge.features import Found, Parsed, parse, point_features
from simulator.judge.judgement import (
    Evidence,
    Judgement,
    Verdict,
    mark_of,
    tone_from,
    whole_mark,
)
from simulator.judge.model import MEANING, Model, side_of, trained
from simulator.judge.pointing import Pointer, nearest_in_meaning
from simulator.judge.prepare import Ready, prepare
from simulator.judge.reasons import notes, reason
from simulator.judge.semantics import (
    SURE,
    Meanings,
    chosen,
    meanings_of,
    nearest_of,
    nearness,
)
from simulator.judge.situation import Point, Situation
from simulator.judge.stacking import surroundings, verdict_features
from simulator.judge.stages import by_side, by_words, line_numbers, named, pointed
from simulator.judge.trees import one_by_one
from simulator.judge.vetoes import is_vetoed
from simulator.judge.wording import signs_of


def judge(
    text: str, situation: Situation, *, encoder: Encoder | None = None
) -> Judgement:
    """Judge *text* as a reply in *situation*; with *encoder* also by nearness of meaning."""
    model = trained()
    ready = _ready(situation)
    parsed = parse(text, ready, model.rarity)
    found = point_features(parsed, ready)
    walk = one_by_one if encoder is None else encoding.at_once
    pointer = Pointer(parsed, found, ready)
    chances = by_words(model, parsed, found, ready, pointer=pointer, walk=walk)
    if encoder is not None:
        chances = _with_meaning(model, pointer, chances, encoder)
    chances = [
        0.01 if is_vetoed(parsed, one, point) else chance
        for one, point, chance in zip(found, ready.points, chances, strict=True)
    ]
    return _judgement(_Case(model, ready, parsed, found, chances, encoder is not None))


def make_ready(situation: Situation, *, encoder: Encoder | None = None) -> None:
    """Read *situation* ahead, so that the first reply to it costs no more than the next.

    With an *encoder* that takes a tenth of a second, once.
    """
    _ready(situation)
    if encoder is not None:
        _meanings(situation.points, encoder)


@dataclass(frozen=True, slots=True)
class _Case:
    model: Model
    ready: Ready
    parsed: Parsed
    found: Sequence[Found]
    chances: Sequence[float]
    by_meaning: bool


@lru_cache(maxsize=256)
def _ready(situation: Situation) -> Ready:
    return prepare(situation, trained().rarity)


@lru_cache(maxsize=256)
def _meanings(points: tuple[Point, ...], encoder: Encoder) -> Meanings:
    """Encode wordings once for all the mails that they are judged beside."""
    meaning = trained().meaning
    lines = [meaning[side_of(each.is_forbidden)] for each in points]
    return meanings_of(encoder, points, lines)


def _with_meaning(
    model: Model, pointer: Pointer, chances: Sequence[float], encoder: Encoder
) -> list[float]:
    """Return the chances once the sentences that matter were encoded."""
    parsed, found, ready = pointer.parsed, pointer.found, pointer.ready
    places = chosen(parsed, found, chances)
    if not places:
        return list(chances)
    meanings = _meanings(ready.situation.points, encoder)
    texts = [parsed.sentences[place].segment.text.strip() for place in places]
    vectors = encoding.vectors_of(encoder, texts)
    cosines = encoding.products(vectors, meanings.references)
    probed = encoding.products(vectors, meanings.probes)
    for place, (features, top) in enumerate(
        nearness(parsed, found, places, cosines, meanings.owner)
    ):
        one, point = found[place], ready.points[place]
        line = model.meaning[side_of(point.point.is_forbidden)]
        numbers = line_numbers(one) | features
        one.features |= features
        one.features["line_meaning"] = (
            line["start"]
            + probed[top][place]
            + sum(
                weight * numbers.get(name, 0.0)
                for name, weight in line["numbers"].items()
            )
        )
        one.features |= surroundings(ready, chances, place, "t_")
    near = nearest_of(cosines, meanings.owner, len(found))
    _point_by_meaning(model, pointer, dict(zip(places, near, strict=True)))
    late = by_side(encoding.at_once, model.semantic, found, ready)
    return [
        new if SURE < old < 1 - SURE else old
        for old, new in zip(chances, late, strict=True)
    ]


def _point_by_meaning(
    model: Model,
    pointer: Pointer,
    cosines: Mapping[int, Sequence[tuple[float, float]]],
) -> None:
    """Add what a close look at the sentences nearest to each point tells of it."""
    usable = set(pointer.places)
    known = {place: each for place, each in cosines.items() if place in usable}
    places, rows = [], []
    for number in range(len(pointer.found)):
        meant = nearest_in_meaning(known, pointer.ready, number)
        places.append(list(meant))
        seen = pointer.rows(number, places[-1])
        rows.append([r | m for r, m in zip(seen, meant.values(), strict=True)])
    told = pointed(
        encoding.at_once,
        model.pointing[MEANING],
        (pointer.ready, pointer.found),
        (places, rows),
    )
    for one, each in zip(pointer.found, told, strict=True):
        one.features |= named("m_", each)


def _judgement(case: _Case) -> Judgement:
    model, ready, parsed = case.model, case.ready, case.parsed
    verdicts = {
        point.point.id: _verdict(case, place)
        for place, point in enumerate(ready.points)
    }
    tone, overall = _marks(case)
    wanted = [each for each in verdicts.values() if each.kind != "must_not"]
    violated = any(each.met for each in verdicts.values() if each.kind == "must_not")
    covered = sum(each.met for each in wanted) / max(len(wanted), 1)
    clarity = _clarity(parsed)
    return Judgement(
        points=verdicts,
        tone=tone,
        overall=overall,
        clarity=clarity,
        mark=mark_of(
            covered=covered,
            violated=violated,
            tone=tone,
            clarity=clarity,
            overall=overall,
        ),
        notes=notes(parsed, ready),
        version=model.version,
        by_meaning=case.by_meaning,
    )


def _verdict(case: _Case, place: int) -> Verdict:
    point, one, chance = (
        case.ready.points[place],
        case.found[place],
        case.chances[place],
    )
    side = side_of(point.point.is_forbidden)
    bound = case.model.bounds[side]
    low, high = case.model.unsure[side]
    met, unsure = chance >= bound, low <= chance < high
    evidence = (
        _evidence(case.parsed, one) if met or one.features["share"] > 0.3 else None
    )
    return Verdict(
        point=point.point.id,
        kind=point.point.kind,
        met=met,
        confidence=round(max(chance, 1 - chance), 3),
        unsure=unsure,
        evidence=evidence,
        reason=reason(point, one, case.parsed, met=met, unsure=unsure),
    )


def _evidence(parsed: Parsed, found: Found) -> Evidence | None:
    if found.best < 0:
        return None
    segment = parsed.sentences[found.best].segment
    start, end = parsed.reading.span(segment.start, segment.end)
    return Evidence(
        start=start, end=end, quote=parsed.reading.plain[segment.start : segment.end]
    )


def _marks(case: _Case) -> tuple[int, int]:
    """Return tone and overall."""
    model = case.model
    features = dict(case.parsed.manner)
    features |= verdict_features(case.ready, case.chances)
    features["tone_line"] = model.tone_line.of_runs(signs_of(case.parsed.sentences))
    features["tone"] = model.tone.margin(features)
    overall = model.overall.margin(features)
    tone = tone_from(features["tone"], model.tone_cuts, case.parsed.manner)
    return tone, whole_mark(overall, model.overall_cuts)


def _clarity(parsed: Parsed) -> int:
    """Return 0 to 100: long sentences, long replies and disorder cost; slips do not."""
    manner = parsed.manner
    if not manner["words"]:
        return 0
    lost = (
        0.02 * max(0.0, manner["mean_length"] - 22)
        + 0.002 * max(0.0, manner["words"] - 180)
        + 0.08 * max(0.0, 8 - manner["own_words"])
        + 1.5 * max(0.0, manner["bare"] - 0.3)
        + 0.5 * manner["unusable"]
    )
    return round(100 * min(max(1 - lost, 0.0), 1.0))
