"""Read the plain facts of a message: times, money, dates, numbers, phone numbers, wordings.

Nothing here guesses what somebody means. A fact is a value that is written down, in
English or in Dutch, and two ways of writing one value are the same fact. Whole words
only: "10" is not in "10:30", "phone" is not in "telephone". A wording may end in ``*``
to let the last word go on ("telefoon*").

Money is compared in the day's currency unless the text names another one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.engine.readings import Reading, plain, read_values, value_of, words_of

SHORTEST_COPY = 8
"""Fewer words than this may well repeat a message by chance, so they must equal it."""

COPIED_SHARE = 0.8
"""From this share of common four-word runs on, a text counts as copied.

Set high because a good confirmation repeats much of what it confirms.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text taken apart: its words in order and the values it states."""

    tokens: tuple[str, ...]
    values: frozenset[Reading]

    def says(self, wording: str, *, date: str = "") -> bool:
        """Tell whether *wording*, a value or some words, stands in the text."""
        values = value_of(wording, date=date)
        if values:
            return not any(self.values.isdisjoint(value) for value in values)
        return self._has_phrase(wording)

    def says_all(self, groups: Iterable[Sequence[str]], *, date: str = "") -> bool:
        """Tell whether at least one wording of every group stands in the text."""
        return all(
            any(self.says(each, date=date) for each in group) for group in groups
        )

    def _has_phrase(self, wording: str) -> bool:
        wanted = words_of(wording)
        if not wanted:
            return False
        phrase = " " + " ".join(wanted)
        if not wording.rstrip().endswith("*"):
            phrase += " "
        return phrase in f" {' '.join(self.tokens)} "


@lru_cache(maxsize=512)
def read(text: str, *, date: str = "") -> Words:
    """Take *text* apart. *date* (ISO 8601) is the day on which "tomorrow" is said."""
    own = own_words(text)
    return Words(
        tokens=words_of(own), values=frozenset(read_values(plain(own), date=date))
    )


def has_all(text: str, groups: Iterable[Sequence[str]], *, date: str = "") -> bool:
    """Tell whether *text* holds at least one wording of every group."""
    return read(text, date=date).says_all(groups, date=date)


def own_words(text: str) -> str:
    """Return *text* without the lines it quotes."""
    return "\n".join(
        line for line in text.splitlines() if not line.lstrip().startswith(">")
    )


def is_hollow(text: str, sources: tuple[str, ...] = ()) -> bool:
    """Tell whether *text* says nothing of its own: no words, or words copied from *sources*."""
    tokens = words_of(own_words(text))
    if not tokens:
        return True
    whole, runs = _gathered(sources)
    if len(tokens) < SHORTEST_COPY:
        return tokens in whole
    own = _runs(tokens)
    return len(own & runs) >= COPIED_SHARE * len(own)


_Tokens = tuple[str, ...]


@lru_cache(maxsize=64)
def _gathered(
    sources: tuple[str, ...],
) -> tuple[frozenset[_Tokens], frozenset[_Tokens]]:
    """Return all *sources* whole, and every run of four words in them."""
    texts = [words_of(source) for source in sources]
    return frozenset(texts), frozenset(run for text in texts for run in _runs(text))


@lru_cache(maxsize=2048)
def _runs(tokens: _Tokens) -> frozenset[_Tokens]:
    return frozenset(tokens[place : place + 4] for place in range(len(tokens) - 3))
