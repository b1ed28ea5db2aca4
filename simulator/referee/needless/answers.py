"""The values in a sentence that may answer a question, and which of them is said plainly."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from simulator.judge.facts import Fact
from simulator.judge.meaning import stem
from simulator.referee.needless.asking import Question
from simulator.referee.needless.frames import RATE, Sought
from simulator.referee.needless.telling import (
    Statement,
    stems_of,
    things_in,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An answer in a statement: every reading of it, and its place in the text."""

    readings: frozenset[str]
    start: int
    end: int

    def agrees(self, other: "Value") -> bool:
        """Tell whether both may be the same."""
        return not self.readings.isdisjoint(other.readings)


def answers_in(question: Question, statement: Statement) -> list[Value]:
    """Return every value in *statement* of the sort that *question* seeks, plain or not.

    Of several only those that stand in one clause with all that the question is about.
    """
    found = list(_LOOKING[question.seeks](question, statement))
    if len(found) < 2 or not question.about:
        return found
    clauses = [
        clause.span()
        for clause in _CLAUSE.finditer(statement.text)
        if question.about <= stems_of(clause[0])
    ]
    together = [
        value
        for value in found
        if any(start <= value.start < end for start, end in clauses)
    ]
    return together or found


def speaks_of(question: Question, statement: Statement, value: Value) -> bool:
    """Tell whether the clause of *value* names no other thing than what is asked about."""
    clause = clause_around(statement, value)
    return (
        not question.about
        or not things_in(clause)
        or not question.named.isdisjoint(stems_of(clause))
        or _REFERS.search(clause) is not None
    )


def clause_around(statement: Statement, value: Value) -> str:
    """Return the words of the clause in which *value* stands."""
    clauses = _CLAUSE.finditer(statement.text)
    return next((each[0] for each in clauses if each.end() > value.start), "")


_CLAUSE = re.compile(r"(?:(?![,;:()]\s|\b(?:and|but|en|maar)\b).)+", re.DOTALL)
_REFERS = re.compile(
    r"\b(?:it|it's|it'll|this|that|that's|they|them|het|dit|dat|die|ze|hem)\b"
)

_Looking = Callable[[Question, Statement], Iterator[Value]]


def _value(fact: Fact) -> Value:
    return Value(readings=fact.readings, start=fact.start, end=fact.end)


def _dates(_: Question, statement: Statement) -> Iterator[Value]:
    for fact in statement.facts:
        if fact.kind == "date":
            yield _value(fact)


def _times(_: Question, statement: Statement) -> Iterator[Value]:
    for fact in statement.facts:
        if fact.kind == "time" or _is_bare_hour(fact, statement):
            yield _value(fact)


def _is_bare_hour(fact: Fact, statement: Statement) -> bool:
    """Tell whether a number is meant as an hour: at 5, om 8."""
    is_hour = any(each[0] == "t" for each in fact.readings)
    return is_hour and _AT.search(statement.text[: fact.start]) is not None


def _moments(question: Question, statement: Statement) -> Iterator[Value]:
    """Yield days that are given with an hour: less may not be all that "when" wants."""
    if any(each.kind == "time" for each in statement.facts):
        yield from _dates(question, statement)


def _deadlines(_: Question, statement: Statement) -> Iterator[Value]:
    if _MISSED.search(statement.text):
        return
    for fact in statement.facts:
        if fact.kind in {"date", "time"} and _DUE.search(statement.text[: fact.start]):
            yield _value(fact)


def _lengths(_: Question, statement: Statement) -> Iterator[Value]:
    yield from _matches(_LENGTH, statement.text)


def _budgets(question: Question, statement: Statement) -> Iterator[Value]:
    is_of_spending = _SPENDING.search(statement.text) is not None
    for value in _sums(question, statement):
        before = statement.text[: value.start]
        after = statement.text[value.end :]
        if is_of_spending or _AT_MOST.search(before) or _TOPS.match(after):
            yield value


def _sums(question: Question, statement: Statement) -> Iterator[Value]:
    """Yield sums, a head or in all as it is asked."""
    if _PAY.search(question.said) and not _PAID.search(statement.text):
        return
    rate = _rates(question.said)
    is_total = _IN_ALL.search(question.said) is not None
    for fact in statement.facts:
        if fact.kind != "money":
            continue
        own = _rates(statement.text[fact.end : fact.end + _RATE_WITHIN])
        if not rate and _AT_A_RATE.search(statement.text[: fact.start]):
            continue
        if rate <= own and not (is_total and own):
            yield _value(fact)


def _rates(text: str) -> set[str]:
    return {stem(each[1]) for each in RATE.finditer(text)}


def _phones(question: Question, statement: Statement) -> Iterator[Value]:
    is_theirs = (
        _YOUR.search(question.said) is not None
        and _MINE.search(statement.text) is not None
    )
    if is_theirs or question.about & statement.stems:
        for fact in statement.facts:
            if fact.kind == "phone":
                yield _value(fact)


def _emails(_: Question, statement: Statement) -> Iterator[Value]:
    yield from _matches(_EMAIL, statement.raw)


def _addresses(question: Question, statement: Statement) -> Iterator[Value]:
    if _AN_ADDRESS.search(statement.text) or question.about & statement.stems:
        is_another = _NEW.search(statement.text) and not _NEW.search(question.said)
        if not is_another:
            yield from _matches(_STREET, statement.raw)


def _origins(_: Question, statement: Statement) -> Iterator[Value]:
    if _TRAVEL.search(statement.text):
        yield from _matches(_FROM, statement.raw)


def _references(question: Question, statement: Statement) -> Iterator[Value]:
    """Yield what stands right behind the name of what the reference belongs to."""
    named = _NAMED.get(question.noun)
    if named is None:
        return
    elsewhere = "(?<!'s )" if _YOUR.search(question.said) else ""
    behind = re.compile(
        rf"{elsewhere}\b{named}(?P<number> (?:number|no|reference|ref|code|nummer|nr))?\W{{0,3}}(?:is )?$"
    )
    for fact in statement.facts:
        found = behind.search(statement.text[: fact.start])
        is_number = fact.kind == "number" and found is not None and found["number"]
        if found and (fact.kind == "code" or is_number):
            yield _value(fact)


def _headcounts(_: Question, statement: Statement) -> Iterator[Value]:
    for fact in statement.facts:
        if fact.kind != "number":
            continue
        before, after = statement.text[: fact.start], statement.text[fact.end :]
        if not _PEOPLE.isdisjoint(_next_stems(after)) or (
            _SEATED.search(before) and _SEATED_END.match(after)
        ):
            yield _value(fact)


def _counts(question: Question, statement: Statement) -> Iterator[Value]:
    for fact in statement.facts:
        after = statement.text[fact.end :]
        if fact.kind == "number" and question.noun in _next_stems(after):
            yield _value(fact)


def _next_stems(text: str) -> frozenset[str]:
    """Return the stems of the words right behind a number: "old boys", "guests"."""
    match = re.match(r"[ -]([a-z]+)(?: ([a-z]+))?", text)
    if match is None or match[1] in _SMALL:
        return frozenset()
    return frozenset(stem(each) for each in match.groups() if each)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Value]:
    for match in pattern.finditer(text):
        readings = frozenset((match[0].lower(),))
        yield Value(readings=readings, start=match.start(), end=match.end())


_AT = re.compile(r"\b(?:at|om) $")
_DUE = re.compile(
    r"\b(?:by|before|no later than|not later than|latest|due|uiterlijk|voor|tegen)(?: (?:the|de|on|at|om|op|uiterlijk|end of|close of))*\W*$"
)
_MISSED = re.compile(
    r"\b(?:should have|was due|were due|was promised|had moeten|zou)\b"
)
_LENGTH = re.compile(
    r"\b(?:\d+(?:[.,]\d+)?[ -](?:hours?|minutes?|mins?|minuten|days?|nights?|weeks?|dagen|nachten|weken)"
    r"|(?:half an|one|two|three|four|an)[ -](?:hours?|hour and a half)|anderhalf uur|(?:een )?half uur(?! \d)|(?:drie )?kwartier)\b"
)
_SPENDING = re.compile(
    r"\b(?:budget|spend|keep it|limit|uitgeven|mag (?:\w+ ){0,4}kosten)\b"
)
_AT_MOST = re.compile(
    r"\b(?:max|maximum|at most|up to|under|below|more than|over|maximaal|hooguit|hoogstens|meer dan|tot|onder)(?: (?:of|de|the))?\W*$"
)
_TOPS = re.compile(
    r"\W{0,2}(?:a head |in all |all in |per person |p\.?p\.? )?(?:tops|max|maximum|at most)\b"
)
_RATE_WITHIN = 32
"""Characters behind a sum within which it says what it is for."""
_AT_A_RATE = re.compile(r"\b(?:at|a|tegen) $")
"""What stands before a price for one: three hours at £35, vier uur à € 35."""
_PAY = re.compile(r"\bdid (?:you|they|he|she|i) pay\b|\bheeft u betaald|heb je betaald")
_PAID = re.compile(
    r"\b(?:i|we|they|he|she)(?:'ve| have)? paid\b|\bbought\b|\bbetaald\b|\bbetaalde\b|\bgekocht\b"
)
_IN_ALL = re.compile(
    r"\b(?:in all|all in|altogether|in total|total|in totaal|alles bij elkaar|totaal)\b"
)
_YOUR = re.compile(
    r"\b(?:your|je|jouw|uw) (?:[\w-]+ )?[\w-]*(?:number|reference|code|phone|mobile|nummer|telefoon\w*)\b"
)
_MINE = re.compile(r"\b(?:my|me|i|i'm|we|us|our|mijn|mij|ik|ons|onze|wij)\b")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_STREET = re.compile(
    r"\b[A-Z][\w'-]+(?:straat|laan|weg|plein|kade|gracht|dijk|singel|hof|steeg|pad) \d+\b"
    r"|\b\d+[a-z]?,? (?:[A-Z][\w'-]+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Square|Way|Crescent|Terrace)\b"
)
_AN_ADDRESS = re.compile(
    r"\b(?:address|adres|live at|i live|ik woon|wij wonen|we live)\b"
)
_NEW = re.compile(r"\b(?:new|old|nieuwe?|oude?)\b")
_FROM = re.compile(r"\b(?:from|vanaf|vanuit) (?P<place>[A-Z][a-z]+)\b")
_TRAVEL = re.compile(r"\b(?:flight|fly|flying|plane|train|vlucht|vlieg\w*|trein)\b")

_NAMED: Mapping[str, str] = {
    stem(word): pattern
    for words, pattern in (
        ("order bestel purchase", r"(?:order|bestelling|bestelnummer|ordernummer)"),
        ("invoice factuur", r"(?:invoice|factuur|factuurnummer)"),
        (
            "booking boekings reservation reserverings",
            r"(?:booking|reservation|boeking|reservering|boekingsnummer|reserveringsnummer)",
        ),
        ("serial serie", r"(?:serial|serienummer)"),
        ("customer klant", r"(?:customer|klantnummer)"),
        ("policy polis", r"(?:policy|polis|polisnummer)"),
        ("case zaak dossier", r"(?:case|zaak|zaaknummer|dossier|dossiernummer)"),
        ("ticket", r"(?:ticket|ticketnummer)"),
        ("reference referentie", r"(?:reference|ref|referentie|kenmerk)"),
        ("claim", r"claim"),
        ("tracking", r"tracking"),
    )
    for word in words.split()
}
_PEOPLE = frozenset(
    stem(word)
    for word in (
        "people persons guests attendees participants visitors mensen personen gasten deelnemers bezoekers genodigden"
    ).split()
)
_SEATED = re.compile(
    r"\b(?:table|room|party|group|dinner|lunch|seats|places|space|tafel|zaal|groep|diner|plek|plaats) (?:\w+ )?(?:for|of|voor|van) (?:us )?$"
    r"|\b(?:there (?:will be|are)|we(?:'ll| will| shall)? (?:be|are)|we are|we're|wij zijn met|we zijn met|we komen met) (?:z'n )?$"
)
_SEATED_END = re.compile(
    r"\W*$|[,.;:)]| (?:on|at|in|for|near|somewhere|please|next|this|tomorrow|op|om|in|bij|morgen|of us)\b"
)
_SMALL = frozenset(
    "of and or in on at for from to by with the a per each van en op om voor met de het een".split()
)

_LOOKING: Mapping[Sought, _Looking] = {
    "deadline": _deadlines,
    "budget": _budgets,
    "phone": _phones,
    "email": _emails,
    "address": _addresses,
    "reference": _references,
    "length": _lengths,
    "people": _headcounts,
    "price": _sums,
    "count": _counts,
    "time": _times,
    "date": _dates,
    "day": _dates,
    "when": _moments,
    "origin": _origins,
}
