"""How messages sounded to the client who got them: tone, form of address, name, language.

A judge of replies says what it heard; where none was there, a few plain words tell.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from simulator.engine.people import Client
from simulator.engine.readings import words_of
from simulator.engine.scoring.day import WorkedDay
from simulator.engine.scoring.facts import Moment, Wrote
from simulator.engine.scoring.feeling import Feeling
from simulator.engine.scoring.scorecard import say
from simulator.engine.words import has_all, own_words

SOUR, WRONG_FORM, MISSPELT = -3.0, -3.0, -2.0
"""What a sour message, a wrong form of address or language, and a misspelt name cost."""

RUDE = 1
"""The tone, from 1 to 5, that a judge gives to what nobody wants to read twice."""

_HARSH = (
    "your own fault",
    "your fault",
    "stop asking",
    "leave me alone",
    "not my problem",
    "whatever",
    "calm down",
    "ridiculous",
    "je eigen schuld",
    "uw eigen schuld",
    "jouw schuld",
    "uw schuld",
    "hou op",
    "niet mijn zorg",
    "belachelijk",
    "doe rustig",
)
_LOUDEST = 0.6
"""From this share of capital letters on, a message of some length shouts."""

SOME_LENGTH = 20
"""Letters from which on one can tell how a message is written."""

LONG_NAME = 7
"""In a name from this length on two letters may be wrong, in a shorter one only one."""

LONGEST_GREETING = 6
"""A first line of more words than this is no greeting."""

SHORTEST_NAME = 4
"""In shorter names one wrong letter makes another name."""

_TELLING = {
    "en": {"the", "and", "you", "your", "is", "with", "this", "have", "will", "for"},
    "nl": {"de", "het", "een", "en", "je", "ik", "van", "niet", "met", "voor", "is"},
}
"""Words that tell one language from the other; "is" stands in both and decides nothing."""

ENOUGH_WORDS = 4
"""So many telling words of another language, and none of one's own, leave no doubt."""


def find_manners(day: WorkedDay, client: Client) -> Iterator[Feeling]:
    """Yield what *client* minded in how they were written to."""
    known = _names(day)
    for wrote in day.seen.wrote:
        if client.id not in wrote.sent.to:
            continue
        if _is_sour(wrote):
            yield _feeling(day, client, wrote, "tone")
        if _is_wrong_form(wrote, client) or _is_wrong_language(day, wrote, client):
            yield _feeling(day, client, wrote, "form")
        if is_misspelt(wrote.sent.body, client.person.name, known):
            yield _feeling(day, client, wrote, "name")


def _feeling(day: WorkedDay, client: Client, wrote: Wrote, kind: str) -> Feeling:
    weights = {"tone": SOUR, "form": WRONG_FORM, "name": MISSPELT}
    name, time = client.person.name, day.clock(wrote.sent.at)
    sentences = {
        "tone": say(
            "{client} did not like the tone at {time}.", client=name, time=time
        ),
        "form": say(
            "{client} was written to at {time} otherwise than they like.",
            client=name,
            time=time,
        ),
        "name": say(
            "{client} saw their own name misspelt at {time}.", client=name, time=time
        ),
    }
    return Feeling(
        moment=Moment(wrote.sent.at, wrote.sent.serial),
        kind=kind,
        weight=weights[kind],
        sentence=sentences[kind],
        evidence=(wrote.sent.serial,),
    )


def _is_sour(wrote: Wrote) -> bool:
    if wrote.judged is not None and wrote.judged.tone:
        return wrote.judged.tone <= RUDE
    return _sounds_sour(wrote.sent.body)


# The same few messages are looked at again whenever a client is.
@lru_cache(maxsize=1024)
def _sounds_sour(body: str) -> bool:
    text = own_words(body)
    letters = [each for each in text if each.isalpha()]
    loud = sum(each.isupper() for each in letters)
    shouts = len(letters) >= SOME_LENGTH and loud >= _LOUDEST * len(letters)
    return shouts or has_all(text, (_HARSH,))


def _is_wrong_form(wrote: Wrote, client: Client) -> bool:
    is_first = wrote.sent.to[:1] == (client.id,)
    address = wrote.judged.address if wrote.judged and is_first else ""
    return bool(address) and client.register not in {"", address}


def _is_wrong_language(day: WorkedDay, wrote: Wrote, client: Client) -> bool:
    """Tell whether a client who speaks the day's language got a message in another one."""
    own = day.bundle.language.split("-", maxsplit=1)[0]
    if client.person.language.split("-", maxsplit=1)[0] != own or own not in _TELLING:
        return False
    return _speaks_another(wrote.sent.body, own)


@lru_cache(maxsize=1024)
def _speaks_another(body: str, own: str) -> bool:
    words = words_of(own_words(body))
    mine = sum(each in _TELLING[own] for each in words)
    others = [
        sum(each in telling - _TELLING[own] for each in words)
        for language, telling in _TELLING.items()
        if language != own
    ]
    return not mine and max(others, default=0) >= ENOUGH_WORDS


def _names(day: WorkedDay) -> frozenset[str]:
    people = day.bundle.people().values()
    return frozenset(word for each in people for word in words_of(each.name))


@lru_cache(maxsize=2048)
def is_misspelt(body: str, name: str, known: frozenset[str]) -> bool:
    """Tell whether *body* begins by greeting somebody of nearly the *name*.

    A word that is the name of anybody *known* is meant as it stands.
    """
    first = next((line for line in body.splitlines() if line.strip()), "")
    greeting = re.split(r"[,.!:;]", first)[0]
    if len(greeting.split()) > LONGEST_GREETING:
        return False
    called = re.findall(r"\b[A-ZÀ-Þ][^\W\d_]+", greeting)[:MOST_NAMES]
    meant = [each for each in words_of(name) if len(each) >= SHORTEST_NAME]
    for word in (word for each in called for word in words_of(each)):
        if word not in known and any(is_nearly(word, each) for each in meant):
            return True
    return False


MOST_NAMES = 4
"""Words with a capital that are looked at in a greeting."""


def is_nearly(word: str, name: str) -> bool:
    """Tell whether *word* is *name* with a slip or two, and begins as it does."""
    if word == name or word[:1] != name[:1] or abs(len(word) - len(name)) > 1:
        return False
    return 0 < _distance(word, name) <= (2 if len(name) >= LONG_NAME else 1)


def _distance(one: str, other: str) -> int:
    """Count the letters that must be put in, taken out, changed or swapped."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(
                rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a != b)
            )
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[i - 2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
