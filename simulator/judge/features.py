"""Features of a (point, reply): what the trained model decides on."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.judge.cues import Cue
from simulator.judge.dissect import Sentence, sentences_of
from simulator.judge.manner import manner_of
from simulator.judge.matching import Match, likeness, match, match_many
from simulator.judge.prepare import Rarity, Ready, ReadyPoint, grams_of
from simulator.judge.saying import Known, polarity, ways, without_soft
from simulator.judge.text import Reading, read
from simulator.judge.values import value_features

_ACTS = {
    "request": Cue.REQUEST,
    "sorry": Cue.SORRY,
    "refuse": Cue.REFUSE,
    "offer": Cue.OFFER,
    "future": Cue.FUTURE,
    "done": Cue.DONE,
}


_YES = frozenset(
    "ok okay oke yes sure fine done do deal agreed ja prima akkoord goed oui d'accord k".split()
)


@dataclass(slots=True)
class Parsed:
    """A reply read for a situation."""

    reading: Reading
    sentences: list[Sentence]
    manner: dict[str, float]
    stems: frozenset[str]
    said: frozenset[str]
    classes: frozenset[int]
    grams: list[frozenset[str]]
    spoken: str
    known: Known


Scored = tuple[float, float, Match, float, float]
"""Share of the best wording with values, of the description, the best match, mean, letters."""


@dataclass(slots=True)
class Found:
    """Where a point is best said in a reply, and the features of that."""

    features: dict[str, float]
    best: int
    shares: list[float]
    scored: list[Scored]
    sentences: list[Sentence]
    """The sentences as this point reads them: without the hedges that it has itself."""


def parse(text: str, ready: Ready, rarity: Rarity) -> Parsed:
    """Read *text* as a reply in the situation *ready*."""
    reading = read(text)
    sentences, spoken, share = sentences_of(
        reading,
        language=ready.situation.language,
        facts=ready.facts,
        copied_from=ready.copied_from,
        mend=ready.mend,
    )
    usable = [each for each in sentences if each.usable]
    return Parsed(
        reading=reading,
        sentences=sentences,
        manner=manner_of(reading, sentences, ready, rarity, (spoken, share)),
        stems=frozenset(each.stems[place] for each in usable for place in each.content),
        said=frozenset(word for each in usable for word in each.stems),
        classes=frozenset(
            number for each in usable for found in each.classes for number in found
        ),
        grams=[
            grams_of(" ".join(each.stems[place] for place in each.content))
            for each in sentences
        ],
        spoken=spoken,
        known=Known(sentences, ready),
    )


def point_features(parsed: Parsed, ready: Ready) -> list[Found]:
    """Return for every point where it is best said, and the features."""
    found = [_of_point(parsed, point, ready) for point in ready.points]
    odd = _odd(parsed, ready, found)
    assents = _assents(parsed)
    for place, (one, point) in enumerate(zip(found, ready.points, strict=True)):
        others = [
            other.shares[one.best]
            for number, other in enumerate(found)
            if number != place and one.best >= 0
        ]
        forbidden = [
            other.shares[one.best]
            for other, each in zip(found, ready.points, strict=True)
            if one.best >= 0 and each is not point and each.point.is_forbidden
        ]
        own = one.shares[one.best] if one.best >= 0 else 0.0
        one.features["rival"] = max(others, default=0.0)
        one.features["lead"] = own - one.features["rival"]
        one.features["forbidden_rival"] = max(forbidden, default=0.0)
        one.features["odd"] = float(len(odd))
        one.features["odd_share"] = max((one.shares[each] for each in odd), default=0.0)
        one.features["odd_best"] = float(one.best in odd)
        one.features["odd_promise"] = float(
            sum(bool(parsed.sentences[each].cue & Cue.PROMISE) for each in odd)
        )
        one.features["odd_words"] = float(
            sum(len(parsed.sentences[each].content) for each in odd)
        )
        one.features["assents"] = assents
        one.features["bare_question"] = _bare_question(parsed, one)
        one.features |= parsed.known.of(one.best)
    return found


def _bare_question(parsed: Parsed, one: Found) -> float:
    """Tell how well the sentence before a question of few words ("Which?") says the point."""
    found = -1.0
    for place, each in enumerate(parsed.sentences):
        if each.usable and each.segment.asks and len(each.words) <= 4:
            before = one.shares[max(place - 1, 0)]
            found = max(found, before, one.shares[place])
    return found


def _odd(parsed: Parsed, ready: Ready, found: list[Found]) -> list[int]:
    """Return the places of sentences that say something no wanted point asks for."""
    wanted = [
        one.shares
        for one, point in zip(found, ready.points, strict=True)
        if not point.point.is_forbidden
    ]
    return [
        place
        for place, each in enumerate(parsed.sentences)
        if each.usable
        and len(each.content) >= 3
        and not each.cue & (Cue.GREETING | Cue.CLOSING | Cue.THANKS)
        and max((shares[place] for shares in wanted), default=0.0) < 0.3
    ]


def _assents(parsed: Parsed) -> float:
    """Tell whether hardly more than a yes is the learner's own."""
    own = [each for each in parsed.sentences if each.usable]
    words = [word for each in own for word in each.words]
    return float(len(words) <= 8 and not _YES.isdisjoint(words))


def _of_point(parsed: Parsed, ready_point: ReadyPoint, ready: Ready) -> Found:
    sentences = parsed.sentences
    if ready_point.soft:
        sentences = [without_soft(each, ready_point.soft) for each in sentences]
    scored = [
        _scored(each, grams, ready_point)
        for each, grams in zip(sentences, parsed.grams, strict=True)
    ]
    shares = [each[0] for each in scored]
    features = dict(ready_point.static)
    best = _best(sentences, shares)
    features |= _overlaps(parsed, ready_point, scored, best)
    features |= _acts(sentences, shares)
    features |= value_features(sentences, ready_point, ready, best, parsed.said)
    if best >= 0:
        features |= ways(sentences, best, scored[best][2])
        features |= polarity(sentences[best], scored[best][2], ready_point)
    return Found(features, best, shares, scored, sentences)


def _scored(
    sentence: Sentence, grams: frozenset[str], ready_point: ReadyPoint
) -> Scored:
    """Return share of the best wording, of the description, its match, of the mean, letters."""
    about = match(ready_point.about, sentence)
    matches = [match(each, sentence) for each in ready_point.examples]
    best = max([about, *matches], key=lambda each: each.share)
    valued = 0.0
    if ready_point.values:
        hits = sum(
            any(fact.agrees(value) for fact in sentence.facts)
            for value in ready_point.values
        )
        valued = 0.35 * hits / len(ready_point.values)
    mean = sum(each.share for each in matches) / len(matches) if matches else 0.0
    letters = max(
        (likeness(grams, each.grams) for each in ready_point.examples), default=0.0
    )
    return best.share + valued, about.share, best, mean, letters


def _best(sentences: Sequence[Sentence], shares: Sequence[float]) -> int:
    usable = [place for place, each in enumerate(sentences) if each.usable]
    return max(usable, key=lambda place: shares[place], default=-1)


def _overlaps(
    parsed: Parsed, ready_point: ReadyPoint, scored: list[Scored], best: int
) -> dict[str, float]:
    sentences = parsed.sentences
    usable = [each for each, s in zip(scored, sentences, strict=True) if s.usable]
    shares = sorted((each[0] for each in usable), reverse=True)
    everywhere = [ready_point.about, *ready_point.examples]
    whole = [match_many(each, parsed.stems, parsed.classes) for each in everywhere]
    best_letters = max((each[4] for each in usable), default=0.0)
    features = {
        "share": shares[0] if shares else 0.0,
        "second": shares[1] if len(shares) > 1 else 0.0,
        "about": max((each[1] for each in usable), default=0.0),
        "example_mean": max((each[3] for each in usable), default=0.0),
        "letters": best_letters,
        "whole_about": whole[0],
        "whole_example": max(whole[1:], default=0.0),
        "unusable_share": max(
            (e[0] for e, s in zip(scored, sentences, strict=True) if not s.usable),
            default=0.0,
        ),
    }
    if best >= 0:
        features["best_about"] = scored[best][1]
        features["best_plain"] = scored[best][2].share
        features["best_letters"] = scored[best][4]
        neighbours = [
            scored[place][0]
            for place in (best - 1, best + 1)
            if 0 <= place < len(scored)
        ]
        features["beside"] = max(neighbours, default=0.0)
    return features


def _acts(sentences: list[Sentence], shares: list[float]) -> dict[str, float]:
    """Return how well the point is said by sentences of each sort."""
    features = {f"by_{name}": 0.0 for name in _ACTS}
    features |= {
        "by_sure": 0.0,
        "by_affirmed": 0.0,
        "by_question": 0.0,
        "by_denied": 0.0,
    }
    for each, share in zip(sentences, shares, strict=True):
        if not each.usable:
            continue
        for name, cue in _ACTS.items():
            if each.cue & cue:
                features[f"by_{name}"] = max(features[f"by_{name}"], share)
        if not each.cue & (Cue.HEDGE | Cue.UNKNOWN):
            features["by_sure"] = max(features["by_sure"], share)
        name = "by_denied" if each.cue & Cue.NOT else "by_affirmed"
        features[name] = max(features[name], share)
        if each.segment.asks:
            features["by_question"] = max(features["by_question"], share)
    return features
