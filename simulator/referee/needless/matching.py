"""Which sentences, of all that had been given, are about what a question asks."""

import re
from collections.abc import Iterable, Sequence

from simulator.judge.meaning import CLASSES
from simulator.referee.needless.answers import answers_in, clause_around, speaks_of
from simulator.referee.needless.asking import Question
from simulator.referee.needless.fairness import Written
from simulator.referee.needless.frames import MOMENTS, Sought
from simulator.referee.needless.telling import Statement, things_in

OF_AN_EVENT = frozenset[Sought](("date", "day", "when", "time", "length"))
"""What changes when something is called off or moved."""

_OF_ITSELF = frozenset[Sought](("count", "reference", "phone", "email", "address"))
"""What a question for it names what it is about: how many slides, your order number."""


def named(question: Question, given: Sequence[Statement]) -> list[Statement]:
    """Return the statements that name all that *question* is about and hold an answer."""
    if not question.about and question.seeks not in _OF_ITSELF:
        return []
    return [
        each
        for each in given
        if question.about <= each.stems | each.before
        and _goes_with_its_words(question, each)
        and any(speaks_of(question, each, one) for one in answers_in(question, each))
    ]


def _goes_with_its_words(question: Question, statement: Statement) -> bool:
    """Tell whether *statement* is of the question's time, of its values, of what can be."""
    asks_what_can_be = question.seeks in MOMENTS and _CAN.search(question.said)
    if asks_what_can_be and not _ABLE.search(statement.text):
        return False
    if _WAS.search(question.said) and not _PAST.search(statement.text):
        return False
    return all(
        any(fact.agrees(each) for each in statement.facts) for fact in question.facts
    )


_CAN = re.compile(
    r"\b(?:can|could|kan|kun|kunt|kunnen)\b(?! (?:you|je|u) (?:tell|let|give|send|me|mij|even|ons))"
)
_ABLE = re.compile(
    r"\b(?:can|could|kan|kun|kunt|kunnen|able|free|available|vrij|beschikbaar)\b"
)
_WAS = re.compile(r"\b(?:did|was|were|had|heb|hebt|heeft|werd|waren)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|did|sent|paid|bought|got|came|went|left|took|told|wrote|made|heard|gave|[a-z]{3,}ed"
    r"|heb|hebt|heeft|hebben|waren|werd|kocht|betaalde|stuurde|kreeg|kwam|ging)\b"
)

_NEVER_UNNAMED = frozenset[Sought](("price", "length", *_OF_ITSELF))


def unnamed(written: Written, given: Sequence[Statement]) -> list[Statement]:
    """Return where an answer may stand when no sentence names what the question is about.

    That then stands in the heading alone, or is left to the sentence before the question;
    and there must be one thing only that it can be.
    """
    question = written.question
    if question.seeks in _NEVER_UNNAMED or question.facts:
        return []
    if _WAS.search(question.said) or (
        question.seeks in MOMENTS and _CAN.search(question.said)
    ):
        return []
    told = [each for each in given if each.source != "paper"]
    holding = [each for each in told if answers_in(question, each)]
    if question.seeks in MOMENTS | OF_AN_EVENT and written.proposes_to_talk():
        return []
    bodies = (e for e in told if e.source == "letter" and not e.is_heading)
    if any(question.about & each.stems for each in bodies):
        return []
    if all(_is_the_one(written, each, told) for each in holding):
        return holding
    return []


def _is_the_one(
    written: Written, statement: Statement, told: Sequence[Statement]
) -> bool:
    """Tell whether what the question leaves unsaid can only be what *statement* is about."""
    question = written.question
    if question.seeks in OF_AN_EVENT and not _is_to_be_arranged(question, statement):
        return False
    if question.seeks == "deadline" and not _WANTED.search(statement.text):
        return False
    if not question.about <= statement.topic:
        return False
    if question.about:
        return True
    anchor = written.anchor()
    here = statement.stems | statement.topic
    if anchor:
        return bool(anchor & here) or not _classes(anchor).isdisjoint(_classes(here))
    return not (
        _is_one_of_several(statement, told)
        or (question.seeks == "budget" and _is_for_a_part(question, statement))
    )


def _is_to_be_arranged(question: Question, statement: Statement) -> bool:
    """Tell whether every answer in *statement* is that of what somebody wants arranged."""
    if not _EVENT.search(statement.text) or _AWAY.search(statement.text):
        return False
    return not any(
        _OF_ITS_OWN.search(clause_around(statement, value))
        for value in answers_in(question, statement)
    )


def _is_one_of_several(statement: Statement, told: Sequence[Statement]) -> bool:
    """Tell whether something else is wanted besides: then a bare question may be about that."""
    own = things_in(statement.text)
    return any(
        each.source == "letter"
        and each.text != statement.text
        and _BESIDES.search(each.text) is not None
        and own.isdisjoint(each.stems)
        for each in told
    )


def _is_for_a_part(question: Question, statement: Statement) -> bool:
    """Tell whether *statement* wants several things, and its answer is for one of them."""
    things = [
        things_in(clause_around(statement, value))
        for value in answers_in(question, statement)
    ]
    return any(each and not things_in(statement.text) <= each for each in things)


_BESIDES = re.compile(
    r"^\W*(?:and|also|oh|another thing|en|ook|o ja|verder|daarnaast)\b"
    r"(?=.*\b(?:(?:can|could|would|will) \w+|somewhere|book|order|find|get|send|arrange|kun|kan|kunt|wil|wilt|boek|bestel|zoek|regel|stuur)\b)"
)
_WANTED = re.compile(
    r"\b(?:need|want|please|can you|could you|would you|like|have to|has to|must|graag|nodig|moet|moeten|wil|kun je|kunt u)\b"
)
_EVENT = re.compile(
    r"\b(?:book|reserve|arrange|organi[sz]e|schedule|plan|find|get|want|need an?|looking for|would like|please|can you|could you|table|room|flight"
    r"|party|takes place|will be|boek|boeken|reserveer|reserveren|regel|regelen|plan|plannen|zoek|graag|kun je|kunt u|wilt u|wil|tafel|zaal|kamer|vlucht"
    r"|vindt plaats)\b|'d like"
)
_OF_ITS_OWN = re.compile(
    r"\b(?:is|are|was|starts?|begins?|arrives?|leaves?|opens?|closes?|ends?|lands?|begint|komt|vertrekt|opent|sluit|eindigt|landt)\b"
)
"""A clause that says when something of its own is, beside what is to be arranged."""

_AWAY = re.compile(
    r"\b(?:away|off|holiday|closed|busy|unavailable|on leave|back|sent|paid|bought|ordered|was|were|afwezig|weg|vakantie|dicht|gesloten|bezet|terug|gestuurd"
    r"|betaald|gekocht|besteld)\b"
)


def _classes(stems: Iterable[str]) -> set[int]:
    return {number for each in stems for number in CLASSES.get(each, ())}
