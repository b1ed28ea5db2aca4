"""How the reader is addressed: by surname and u, or by first name and je."""

import re
from collections.abc import Mapping
from typing import Literal

from simulator.engine.verdict import Reply
from simulator.referee.reading import Spoken

Address = Literal["formal", "informal", ""]

_PRONOUNS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "nl": (
        frozenset({"u", "uw", "uzelf"}),
        frozenset({"je", "jij", "jou", "jouw", "jullie"}),
    ),
    "fr": (
        frozenset({"vous", "votre", "vos"}),
        frozenset({"tu", "te", "ton", "ta", "tes"}),
    ),
}
"""Formal and informal words by language; where there are none, only the greeting tells."""

_TITLES = re.compile(
    r"\b(?:mr|mrs|ms|mx|dr|sir|madam|geachte|mevrouw|mevr|meneer|de heer|monsieur|madame"
    r"|herr|frau)\b"
)
_GREETED = 2
"""So many sentences from the start a greeting may stand in."""


def address_of(reply: Reply, sentences: tuple[Spoken, ...]) -> Address:
    """Return how *reply* addresses its reader; "" when nothing shows it, or both are used."""
    formal, informal = _PRONOUNS.get(reply.language, (frozenset(), frozenset()))
    words = {word for each in sentences for word in each.words}
    by_words = (bool(words & formal), bool(words & informal))
    if any(by_words):
        return _one_of(*by_words)
    return _one_of(*_greeting(reply, sentences[:_GREETED]))


def _greeting(reply: Reply, opening: tuple[Spoken, ...]) -> tuple[bool, bool]:
    names = reply.name.lower().split()
    first, last = (names[0], names[-1]) if names else ("", "")
    formal = any(
        _TITLES.search(each.text)
        and ({last} & {*each.words} or "geachte" in each.words or "dear" in each.words)
        for each in opening
    )
    informal = any(
        first in each.words and last not in each.words and len(each.words) <= 6
        for each in opening
    )
    return formal, informal and not formal


def _one_of(formal: bool, informal: bool) -> Address:
    if formal == informal:
        return ""
    return "formal" if formal else "informal"
