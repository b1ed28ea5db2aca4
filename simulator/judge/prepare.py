"""A situation made ready once, so that each reply costs only itself."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simulator.judge.cues import ALL_FUNCTION_WORDS, OPPOSITES, Cue, cues_in
from simulator.judge.dissect import Sentence, runs_of, sentence
from simulator.judge.facts import Fact, FactReader
from simulator.judge.matching import Reference, match_many
from simulator.judge.meaning import CLASSES, stem
from simulator.judge.situation import KINDS, Point, Situation
from simulator.judge.text import read, words_in

_LEADS = (
    "says that",
    "says",
    "tells",
    "asks",
    "explains that",
    "confirms that",
    "mentions",
    "gives",
    "zegt dat",
    "noemt",
    "vraagt",
    "dit",
    "dit que",
    "demande",
)
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+")
_OR = re.compile(r"\b(?:or|of|ou)\b(?! the\b)", re.IGNORECASE)
_FAMILIES = {
    "agrees": "agree agrees agreed accept accepts lets stemt zegt akkoord laat accepte",
    "claims": "already been booked sent made put entered submitted done geboekt verstuurd ingepland gereserveerd ingediend weg deja",
    "promises": "promise promises predict predicts guarantee guarantees hope sure belooft voorspelt garandeert promet",
    "leaks": "tell tells gives names mentions hint hints anything about other away vertelt noemt verraadt hint geeft iets",
    "blames": "blame blames criticise criticises light fault accuse accuses down schuld kwaad misverstand verwijt",
    "threatens": "threaten threatens interest court agency fees dreigt",
    "advises": "advice advise advises opinion medical legal advies diagnose safe dangerous veilig",
    "invents": "invented invent reason excuse untrue fraud crime reden",
}
"""Words of a description that tell what sort of thing must not be done."""
_AGREES = ("Agree", "Stemt", "Accept", "Gaat akkoord", "Zegt toe")
_OTHER_CLIENT = frozenset(
    stem(word)
    for word in "client confidential klant vertrouwelijk autre another andere other".split()
)


@dataclass(slots=True)
class ReadyPoint:
    """A point with its wordings and values read."""

    point: Point
    about: Reference
    examples: list[Reference]
    values: list[Fact]
    plain_values: list[str]
    hints: list[Fact]
    denied: float
    cue: int
    names: frozenset[str]
    opposed: frozenset[str]
    units: dict[str, frozenset[str]]
    static: dict[str, float]
    named_values: list[frozenset[str]]
    alternatives: list[list[Fact]]
    soft: frozenset[str]
    nearest: int = -1
    nearness: float = 0.0


@dataclass(slots=True)
class Ready:
    """A situation read once."""

    situation: Situation
    facts: FactReader
    points: list[ReadyPoint]
    copied_from: frozenset[str]
    known: frozenset[str]
    mail_stems: frozenset[str]
    known_stems: frozenset[str]
    private: frozenset[str]
    client_names: frozenset[str]
    vocabulary: frozenset[str]
    slips: dict[str, str]
    rarity: "Rarity"
    names: frozenset[str]
    units: dict[str, frozenset[str]]
    lines: list[Reference]

    def mend(self, word: str) -> str:
        """Return the word of this situation that *word* is a slip of, or *word* itself."""
        if len(word) < 4 or word in self.vocabulary or word in ALL_FUNCTION_WORDS:
            return word
        if self.rarity.knows(stem(word)) or not word.isalpha():
            return word
        if word in self.slips:
            return self.slips[word]
        for place in range(min(len(word), 16)):
            shorter = word[:place] + word[place + 1 :]
            if shorter in self.vocabulary:
                return shorter
            if len(word) >= 5 and shorter in self.slips:
                return self.slips[shorter]
        return word


class Rarity:
    """How telling a word is: the share of situations in which it is *not* used."""

    def __init__(self, weights: Mapping[str, float], most: float = 1.0) -> None:
        self._weights = weights
        self._most = most

    def of(self, word_stem: str) -> float:
        """Return between 0 (said everywhere) and 1 (seen nowhere else)."""
        return self._weights.get(word_stem, self._most)

    def knows(self, word_stem: str) -> bool:
        """Tell whether people write this word in some other situation."""
        return word_stem in self._weights


def prepare(situation: Situation, rarity: Rarity) -> Ready:
    """Read *situation* once for all the replies to it."""
    facts = FactReader(situation.date, situation.language)
    sides = [situation.mail, *situation.knowledge]
    wording = [
        text
        for point in situation.points
        for text in (point.about, *point.examples, *point.values)
    ]
    known = frozenset(
        reading
        for text in sides + wording
        for part in read(text).segments
        for fact in facts.wanted(part.text)
        for reading in fact.readings
    )
    mail_stems = _stems(situation.mail)
    wanted = frozenset().union(
        *(
            _stems(f"{point.about} {' '.join(point.examples)}")
            for point in situation.points
            if not point.is_forbidden
        )
    )
    vocabulary = frozenset(
        word
        for text in sides + wording
        for word in words_in(text)
        if len(word) > 3 and not word[0].isdigit()
    )
    points = [_point(point, facts, situation, rarity) for point in situation.points]
    _find_nearest(points)
    return Ready(
        situation=situation,
        facts=facts,
        points=points,
        copied_from=_runs(situation.mail),
        known=known,
        mail_stems=mail_stems,
        known_stems=frozenset().union(*(_stems(text) for text in sides + wording)),
        private=_private(situation, mail_stems | wanted, rarity),
        client_names=frozenset(words_in(situation.client)),
        vocabulary=vocabulary,
        slips=_slips(vocabulary),
        rarity=rarity,
        names=_names_in(sides),
        units=_units(fact for text in sides + wording for fact in facts.read(text)),
        lines=[
            _reference(part, facts, situation.language, rarity)
            for line in situation.knowledge[1:]
            for part in _SENTENCE.split(line)
            if part.strip()
        ],
    )


def _find_nearest(points: list[ReadyPoint]) -> None:
    """Let every point know the one most like it on the other side: wanted, forbidden."""
    stems = [
        _stems(f"{each.point.about} {' '.join(each.point.examples)}") for each in points
    ]
    for place, each in enumerate(points):
        for other, candidate in enumerate(points):
            if candidate.point.is_forbidden == each.point.is_forbidden:
                continue
            shared = len(stems[place] & stems[other])
            nearness = shared / max(min(len(stems[place]), len(stems[other])), 1)
            if nearness > each.nearness:
                each.nearest, each.nearness = other, nearness


def _names_in(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(
        stem(word.text)
        for text in texts
        for segment in read(text).segments
        for word in segment.words[1:]
        if word.capital
    )


def _runs(mail: str) -> frozenset[str]:
    return frozenset(
        run
        for segment in read(mail).segments
        for run in runs_of([word.text for word in segment.words])
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(
        stem(word) for word in words_in(text) if word not in ALL_FUNCTION_WORDS
    )


def _private(
    situation: Situation, shared: frozenset[str], rarity: Rarity
) -> frozenset[str]:
    """Gather the words of what is known of other clients and of nothing else."""
    lines = [
        line
        for line in situation.knowledge[1:]
        if not _OTHER_CLIENT.isdisjoint(_stems(line))
    ]
    found: set[str] = set()
    for line in (*lines, *situation.private):
        found |= {each for each in _stems(line) if rarity.of(each) > 0.6}
    return frozenset(found) - shared - _OTHER_CLIENT


def _point(
    point: Point, facts: FactReader, situation: Situation, rarity: Rarity
) -> ReadyPoint:
    about = _reference(point.about, facts, situation.language, rarity)
    examples = [
        _reference(text, facts, situation.language, rarity) for text in point.examples
    ]
    values: list[Fact] = []
    plain: list[str] = []
    named: list[frozenset[str]] = []
    for wording in point.values:
        read_ones = facts.wanted(wording)
        stems = [stem(word) for word in words_in(wording)]
        if read_ones:
            values += read_ones
        else:
            plain += stems
        if not read_ones and wording[0].isupper() and len(wording) > 1:
            named.append(frozenset(stems))
    hints = [
        hint
        for hint in facts.wanted(point.about)
        if not any(hint.agrees(value) for value in values)
    ]
    wordings = [about, *examples]
    cue = 0
    for each in wordings:
        cue |= each.cue
    denied = sum(each.negated for each in wordings) / len(wordings)
    return ReadyPoint(
        static=_static(
            point, (about, examples), (len(values) + len(plain), len(hints)), situation
        ),
        point=point,
        about=about,
        examples=examples,
        values=values,
        plain_values=plain,
        hints=hints,
        denied=denied,
        cue=cue,
        names=_names(point),
        opposed=_opposed(point),
        units=_units([*values, *facts.wanted(point.about)]),
        named_values=named,
        alternatives=_alternatives(point, facts),
        soft=_soft(wordings, situation.language),
    )


def _alternatives(point: Point, facts: FactReader) -> list[list[Fact]]:
    """Return the values on either side of each "or" of a description, if both have some."""
    parts = [facts.wanted(part) for part in _OR.split(point.about)]
    found = [part for part in parts if part]
    return found if len(found) > 1 else []


def _soft(wordings: Iterable[Reference], language: str) -> frozenset[str]:
    """Gather the hedging words that stand in the wordings themselves: "about 4 hours"."""
    found: set[str] = set()
    for each in wordings:
        words = words_in(each.text)
        cues = cues_in(words, language)
        found |= {
            word for word, cue in zip(words, cues, strict=True) if cue & Cue.HEDGE
        }
    return frozenset(found)


def _static(
    point: Point,
    wordings: tuple[Reference, list[Reference]],
    counts: tuple[int, int],
    situation: Situation,
) -> dict[str, float]:
    """Return the features of a point that no reply changes."""
    about, examples = wordings
    every = [about, *examples]
    cue = 0
    for each in every:
        cue |= each.cue
    mail = _stems(situation.mail)
    said = f" {point.about} "
    features = {f"is_{kind}": float(point.kind == kind) for kind in KINDS}
    return features | {
        "values": float(counts[0]),
        "hints": float(counts[1]),
        "about_words": float(len(about.weights)),
        "about_or": float(" or " in said or " of " in said),
        "denied": sum(each.negated for each in every) / len(every),
        "ref_request": float(bool(cue & Cue.REQUEST)),
        "ref_future": float(bool(cue & Cue.FUTURE)),
        "ref_if": float(bool(cue & Cue.IF)),
        "ref_promise": float(bool(cue & Cue.PROMISE)),
        "ref_blame": float(bool(cue & Cue.BLAME)),
        "ref_asks": float(any(each.asks for each in examples)),
        "asked_for": match_many(about, mail, _classes_of(mail)),
        "agrees": float(point.about.startswith(_AGREES)),
        "ref_first": float(any(each.cue & Cue.FIRST for each in examples)),
        "dutch": float(situation.language == "nl"),
        **{
            f"f_{name}": float(
                point.is_forbidden
                and not set(words.split()).isdisjoint(words_in(point.about))
            )
            for name, words in _FAMILIES.items()
        },
    }


def _classes_of(stems: frozenset[str]) -> frozenset[int]:
    return frozenset(number for word in stems for number in CLASSES.get(word, ()))


def _names(point: Point) -> frozenset[str]:
    """Gather what is written with a capital inside the sentences of a point."""
    found = {
        stem(word)
        for value in point.values
        for word in words_in(value)
        if word.isalpha()
    }
    for segment in read(point.about).segments:
        found |= {stem(word.text) for word in segment.words[1:] if word.capital}
    return frozenset(found)


def _opposed(point: Point) -> frozenset[str]:
    """Gather the words that would say the contrary of a point and do not stand in it."""
    said = {word for text in (point.about, *point.examples) for word in words_in(text)}
    found: set[str] = set()
    for word in said:
        found |= OPPOSITES.get(word, frozenset())
    return frozenset(found - said)


def _units(facts: Iterable[Fact]) -> dict[str, frozenset[str]]:
    """Map each unit that numbers are stated in to the right numbers."""
    found: dict[str, frozenset[str]] = {}
    for fact in facts:
        if fact.unit:
            found[fact.unit] = found.get(fact.unit, frozenset()) | fact.readings
    return found


def _reference(
    text: str, facts: FactReader, language: str, rarity: Rarity
) -> Reference:
    parts = [
        sentence(part, language=language, facts=facts, copied_from=frozenset())
        for part in read(without_lead(text)).segments
    ]
    stems = _content(parts)
    weights = [0.15 + rarity.of(each) for each in stems]
    by_class: dict[int, int] = {}
    for place, each in enumerate(stems):
        for number in CLASSES.get(each, ()):
            by_class.setdefault(number, place)
    cue = 0
    for part in parts:
        cue |= part.cue
    return Reference(
        text=without_lead(text),
        weights=weights,
        total=sum(weights) or 1.0,
        by_stem={each: place for place, each in enumerate(stems)},
        by_class=by_class,
        grams=grams_of(" ".join(stems)),
        cue=cue,
        negated=float(bool(cue & Cue.NOT)),
        asks="?" in text,
    )


def _content(parts: Iterable[Sentence]) -> list[str]:
    seen: dict[str, None] = {}
    for part in parts:
        for place in part.content:
            seen.setdefault(part.stems[place])
    return list(seen)


def without_lead(text: str) -> str:
    """Return a wording without what only leads up to it: "Says that"."""
    small = text.lower()
    for lead in _LEADS:
        if small.startswith(lead + " "):
            return text[len(lead) + 1 :]
    return text


def grams_of(text: str) -> frozenset[str]:
    """Return the runs of three letters in *text*."""
    padded = f" {text} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def _slips(vocabulary: frozenset[str]) -> dict[str, str]:
    """Map every way to leave out one letter of a known word to that word."""
    found: dict[str, str] = {}
    for word in sorted(vocabulary):
        if len(word) >= 5:
            for place in range(len(word)):
                found.setdefault(word[:place] + word[place + 1 :], word)
    return found
