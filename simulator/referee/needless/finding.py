"""Find the questions of a message that had been answered before it was written."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from simulator.engine.verdict import Needless, Reply
from simulator.referee.needless.answers import (
    Value,
    answers_in,
)
from simulator.referee.needless.asking import (
    Question,
    questions_in,
)
from simulator.referee.needless.fairness import Written
from simulator.referee.needless.matching import OF_AN_EVENT, named, unnamed
from simulator.referee.needless.plainness import is_plain
from simulator.referee.needless.telling import (
    Statement,
    read_given,
)
from simulator.referee.reading import Spoken

MOST = 12
"""Questions of a message that are looked at: nobody answers more, and the time is bounded."""

LONGEST_QUOTE = 160
"""Characters of what answers a question that are kept."""


def needless_in(reply: Reply, sentences: tuple[Spoken, ...]) -> tuple[Needless, ...]:
    """Return the sentences of *reply* that ask what had been answered, in their order."""
    if not reply.given:
        return ()
    found: dict[int, Needless] = {}
    for question in islice(questions_in(sentences, name=reply.name), MOST):
        written = Written(reply=reply, sentences=sentences, question=question)
        if question.place in found or written.is_let_be():
            continue
        given = read_given(reply.given, reply.date, reply.language)
        answer = _answer(written, given)
        if answer is not None:
            sentence = sentences[question.place]
            found[question.place] = Needless(
                start=sentence.start,
                end=_with_its_mark(reply.body, sentence.end),
                said=_cut(answer.raw),
                by=answer.source,
            )
    return tuple(found.values())


def _with_its_mark(body: str, end: int) -> int:
    """Return where a sentence ends that has its last word before *end*, question mark and all."""
    return end + 1 if body[end : end + 1] == "?" else end


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1]}…"


def _answer(written: Written, given: Sequence[Statement]) -> Statement | None:
    """Return the statement that answers the question beyond doubt, if there is one."""
    question = written.question
    if question.seeks in OF_AN_EVENT and any(_UNDONE.search(e.text) for e in given):
        return None
    told = named(question, given) or unnamed(written, given)
    values = [(each, value) for each in told for value in answers_in(question, each)]
    for statement, value in values:
        others = [other for _, other in values]
        others += _said_later(question, given, statement)
        if (
            is_plain(question, statement, value)
            and all(value.agrees(other) for other in others)
            and not written.states(statement.text[value.start : value.end])
        ):
            return statement
    return None


def _said_later(
    question: Question, given: Sequence[Statement], than: Statement
) -> Iterator[Value]:
    """Yield what later letters say of the same sort: it may be what holds now."""
    for each in given:
        if each.source == "letter" and each.part > than.part:
            yield from answers_in(question, each)


_UNDONE = re.compile(
    r"\b(?:cancel\w*|called? off|postpone\w*|reschedul\w*|can't make|cannot make|(?:another|new|other) (?:date|day|time)|moved(?! to)|move it"
    r"|gaat niet door|niet doorgaat|afgezegd|afzeggen|geannuleerd|annuleer|uitgesteld|uitstellen|verzet|verzetten|verplaats\w*"
    r"|(?:andere|nieuwe) (?:datum|dag|tijd))\b"
)
"""What takes a date out of all that was written."""
