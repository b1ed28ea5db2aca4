"""What had been given, sentence by sentence: letters, briefs and papers with their values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.engine.verdict import Given, GivenBy
from simulator.judge.facts import Fact, FactReader, small
from simulator.judge.meaning import stem
from simulator.judge.text import read
from simulator.referee.needless.asking import WORD, matter_of

LONGEST = 12_000
"""Characters of one letter or paper that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence: *raw* as written, *text* in small letters, place for place.

    *stems* are of its words, *before* of the sentence it goes on from ("It is ..."), *topic*
    of what heads it. *part* is the number of the letter or paper, *is_heading* tells whether
    it is its heading.
    """

    raw: str
    text: str
    facts: tuple[Fact, ...]
    stems: frozenset[str]
    before: frozenset[str]
    topic: frozenset[str]
    source: GivenBy
    part: int
    is_heading: bool
    language: str


@lru_cache(maxsize=64)
def read_given(
    given: tuple[Given, ...], date: str, language: str
) -> tuple[Statement, ...]:
    """Return the sentences of all that was *given*, in order, as they are meant on *date*."""
    reader = _Reader(FactReader(date, language), language)
    return tuple(
        statement
        for part, each in enumerate(given)
        for statement in reader.read(each, part)
    )


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the words of *text*."""
    return frozenset(stem(word) for word in WORD.findall(small(text)))


def things_in(text: str) -> frozenset[str]:
    """Return the stems of what *text*, in small letters, names with an article."""
    return frozenset(
        each for match in _THING.finditer(text) for each in matter_of(match["words"])
    )


REQUEST = re.compile(
    r"\b(?:can|could|will|would) you\b|\bplease\b|\bcan (?:somebody|someone|we have|i have)\b|\bi(?:'d| would) like\b|\bi need an?\b"
    r"|\b(?:kun|kan|zou|wil|kunt|wilt) (?:je|jij|u|jullie)\b|\b(?:regel|boek|reserveer|plan|stuur|zoek|bestel) (?:je|jij|u)\b|\bgraag\b"
    r"|\b(?:ik zoek|zoek ik)\b"
)
_THING = re.compile(
    r"\b(?:an?|the|my|our|his|her|their|your|een|de|het|mijn|onze|zijn|haar|hun|uw) (?P<words>[a-z]+(?: [a-z]+)?)\b"
)
_GOES_ON = re.compile(
    r"^\W*(?:it is|it's|it'll be|it will be|it starts|it takes|it costs|that is|that's|het is|dat is|het begint|het duurt|het kost|het mag|het moet)\b"
    r"|\bkeep (?:it|this|that)\b"
)


class _Reader:
    """Reads texts of one language, as they are meant on one day."""

    def __init__(self, facts: FactReader, language: str) -> None:
        self._facts = facts
        self._language = language

    def read(self, given: Given, part: int) -> Iterator[Statement]:
        """Yield the sentences of the text that is number *part*, its heading first."""
        before = ""
        if given.topic:
            yield self._statement(given, given.topic, part, is_heading=True)
        for segment in read(given.text[:LONGEST]).segments:
            yield self._statement(given, segment.text, part, before=before)
            before = segment.text

    def _statement(
        self,
        given: Given,
        raw: str,
        part: int,
        *,
        before: str = "",
        is_heading: bool = False,
    ) -> Statement:
        text = small(raw)
        return Statement(
            raw=raw,
            text=text,
            facts=tuple(self._facts.read(raw)),
            stems=stems_of(raw),
            before=stems_of(before) if _GOES_ON.search(text) else frozenset(),
            topic=stems_of(given.topic),
            source=given.by,
            part=part,
            is_heading=is_heading,
            language=self._language,
        )
