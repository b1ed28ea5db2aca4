"""Promises in plain words: "you will have it by half past two" binds like a promise made."""

import re
from collections.abc import Iterable, Iterator

from simulator.engine.verdict import Commitment
from simulator.judge.facts import Fact
from simulator.referee.reading import DOUBTFUL, Spoken

EARLIEST = 7 * 60
"""Minutes past midnight; an hour before this, written bare, is meant after noon."""

_YOURS = re.compile(
    # You have it
    r"\b(?:you(?:'ll| will| can expect| can count on)(?: have| get| receive| find| it)?\b"
    r"|(?:comes to|lies with|is with|lands with|reaches) you\b"
    r"|(?:count on|expect) (?:it|this)\b"
    r"|(?:je|u|jij) (?:hebt|heb|krijgt|krijg|ontvangt|heeft) (?:het|hem|ze|die|dit|alles|de|je|uw)\b"
    r"|(?:heb|krijg|ontvang|hebt|krijgt|ontvangt) (?:je|u|jij) (?:het|hem|ze|die|dit|alles|de)\b"
    r"|reken (?:maar )?op (?:het|hem|ze|dit)\b)"
)
_MINE = re.compile(
    # I do it, or it is done
    r"\b(?:(?:i|we)(?:'ll| will| shall|'m going to| am going to| can) (?:\w+ ){0,2}?"
    r"(?:have|send|deliver|get|give|finish|complete|hand|do|be done|be ready"
    r"|fill|prepare|sort|update|publish|upload|process|see to)\b"
    r"|(?:it|this|that|they|everything|all|the (?:\w+ ){1,4}?)\s?(?:will be|'ll be|is) "
    r"(?:\w+ )?(?:done|ready|finished|complete|yours|with you|to you|in your|online)\b"
    r"|(?:ik|we|wij) (?:stuur|lever|mail|rond)\b|(?:stuur|lever|mail|rond) ik\b"
    r"|(?:het|dit|alles|de (?:\w+ ){1,4}?)\s?(?:is|ligt|staat|komt) (?:\w+ ){0,3}?(?:klaar|af|bij je|bij u)\b)"
)
_BY = re.compile(
    r"\b(?:by|before|no later than|not later than|latest|uiterlijk|voor|tegen)"
    r"(?: the latest| uiterlijk| om| at| by)?\s*$"
)
_AT = re.compile(rf"(?:{_BY.pattern}|\b(?:at|om|op)\s*$)")
"""A time at which somebody has it is a promise; one at which something is done may be its hour."""


def commitments_in(sentences: Iterable[Spoken]) -> tuple[Commitment, ...]:
    """Return what is promised for a time of today, in the order it is written."""
    return tuple(each for sentence in sentences for each in _of(sentence))


def _of(sentence: Spoken) -> Iterator[Commitment]:
    if sentence.asks:
        return
    yours = _YOURS.search(sentence.text)
    begun, until = (yours, _AT) if yours else (_MINE.search(sentence.text), _BY)
    if begun is None or _is_conditional(sentence) or _is_another_day(sentence):
        return
    for fact in sentence.facts:
        before = sentence.text[begun.start() : max(fact.start, begun.start())]
        if fact.kind != "time" or not until.search(before):
            continue
        by = _minutes(fact)
        clause = max(sentence.text.rfind(mark, 0, begun.start()) for mark in ",;:")
        if by is not None and not sentence.does_between(
            clause + 1, len(sentence.text), *DOUBTFUL
        ):
            yield Commitment(by=by, start=sentence.start, end=sentence.end)
            return


def _is_conditional(sentence: Spoken) -> bool:
    return not {"if", "unless", "als", "mits", "tenzij", "once", "zodra"}.isdisjoint(
        sentence.words
    )


def _is_another_day(sentence: Spoken) -> bool:
    dates = [each for each in sentence.facts if each.kind == "date"]
    return bool(dates) and not {"today", "vandaag", "vanmiddag", "vanochtend"} & {
        *sentence.words
    }


def _minutes(fact: Fact) -> int | None:
    times = sorted(
        int(each[1:]) for each in fact.readings if each[0] == "t" and each[1:].isdigit()
    )
    return next((each for each in times if each >= EARLIEST), None)
