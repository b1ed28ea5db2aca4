"""Whether a value that might answer a question is stated flatly, as the one it is."""

import re

from simulator.engine.vocabulary import NUMBER_WORDS
from simulator.referee.needless.answers import Value
from simulator.referee.needless.asking import Question
from simulator.referee.needless.frames import Sought
from simulator.referee.needless.telling import REQUEST, Statement


def is_plain(question: Question, statement: Statement, value: Value) -> bool:
    """Tell whether *value* is stated flatly in *statement*, so that it answers *question*."""
    before = statement.text[: _begin(statement, value)]
    after = statement.text[value.end :]
    return not (
        _only_asks(statement)
        or _OPEN.search(statement.text) is not None
        or _is_doubted(before, after)
        or _is_one_of_some(statement.language, before, after)
        or _is_vague(before, after)
        or _is_bound(question.seeks, statement, before, after)
        or (
            question.seeks == "date"
            and not _IN_FULL.search(statement.text[value.start : value.end])
        )
    )


def _begin(statement: Statement, value: Value) -> int:
    """Return where the run of values begins in which *value* stands: Thursday 9 May at 10:00."""
    begin = value.start
    for fact in sorted(statement.facts, key=lambda each: -each.start):
        if fact.end <= begin and _BETWEEN.fullmatch(statement.text, fact.end, begin):
            begin = fact.start
    return begin


def _only_asks(statement: Statement) -> bool:
    """Tell whether it asks something itself, rather than for something to be done."""
    is_question = statement.text.rstrip().rstrip("\"')").endswith("?")
    return is_question and REQUEST.search(statement.text) is None


def _is_doubted(before: str, after: str) -> bool:
    """Tell whether what stands in the same breath takes the value back, or leaves it open."""
    rest, *following = _BREATH.split(after)
    here = f"{_BREATH.split(before)[-1]} {rest}"
    reply = following[0] if following else ""
    is_short = len(reply.split()) <= _SHORT_BREATH
    return bool(
        _IF.search(f"{before} {rest}")
        or _DOUBTED.search(here)
        or (is_short and _DOUBTED.search(reply))
    )


def _is_one_of_some(language: str, before: str, after: str) -> bool:
    """Tell whether it is one of several: an "or" beside it, or more of them before."""
    word = "of" if language == "nl" else "or"
    return bool(
        _LIST.search(before)
        or re.search(rf"\b{word}\W+(?:\w+\W+){{0,2}}$", before)
        or re.match(rf"\W*(?:\w+\W+){{0,2}}{word}\b", after)
    )


def _is_vague(before: str, after: str) -> bool:
    return bool(_VAGUE_BEFORE.search(before) or _VAGUE_AFTER.match(after))


def _is_bound(seeks: Sought, statement: Statement, before: str, after: str) -> bool:
    """Tell whether it is one end of a stretch, where the value itself is sought."""
    if seeks in _BOUNDABLE:
        return False
    bound = _LIMIT if seeks in {"people", "count", "price"} else _BOUND
    books = _FOR.search(before) is not None and _BOOKS.search(statement.text)
    is_bound = bound.search(before) is not None and not books
    return is_bound or _RANGE.match(after) is not None


_BOUNDABLE = frozenset[Sought](
    ("deadline", "budget", "phone", "email", "address", "reference", "origin", "length")
)
"""What is answered by a bound, or never has one."""

_BETWEEN = re.compile(r"[\s,]*(?:at|om|on|op)?[\s,]*")
_BREATH = re.compile(r"[,;:()]\s|\s-\s|\b(?:but|maar)\b")
_SHORT_BREATH = 6
"""Up to so many words, what follows a comma may be about what stands before it."""

_OPEN = re.compile(
    r"\bmay (?:yet|still|slip|change|move)\b|\bcould (?:still|yet|change)\b|\bsubject to\b|\bto be confirmed\b|\btbc\b|\bnot (?:yet )?(?:fixed|certain)\b"
    r"|\bkan nog\b|\bnog niet (?:zeker|vast)\b"
)
"""What leaves all of a sentence open."""

_IF = re.compile(
    r"\b(?:unless|whether|either|if|depends|depending|whichever|whatever|tenzij|mits|indien|als|onder voorbehoud)\b"
)
_DOUBTED = re.compile(
    r"\b(?:maybe|perhaps|might|possibly|probably|tentative\w*|provisional\w*|flexible|ideally|preferably"
    r"|would have|was to|was supposed|were to|not sure|no idea|don't know|do not know|i think|i guess|i hope|i believe|or so"
    r"|misschien|wellicht|mogelijk|waarschijnlijk|liefst|voorlopig\w*|flexibel|denk ik|ik denk|hopelijk|geloof|zou|zouden|had moeten"
    r"|cannot|can not|not\b(?! (?:too|only|just|very|a penny|more than|over)\b)|no longer|never|except|cancelled|canceled|postponed"
    r"|instead of|rather than|niet\b(?! (?:te|alleen|meer dan)\b)|geen|nooit|behalve|afgezegd|geannuleerd|uitgesteld|in plaats van)\b|n't\b"
)
"""What takes a value back, or leaves it open."""

_LIST = re.compile(r"\d\W*(?:and|en|&|,)\W*$")
"""Several days or hours of which the last alone has its month: 2, 9 and 16 April."""

_VAGUE_BEFORE = re.compile(
    r"\b(?:about|around|roughly|approximately|approx|some|say|something like|nearly|almost|ongeveer|circa|ca|rond|omstreeks|zo'n"
    r"|ruim|bijna|kleine)\W*$"
)
_VAGUE_AFTER = re.compile(
    r"\W{0,2}(?:ish|or so|or thereabouts|of zo|ongeveer)\b|\s?\(?\?\)|\+"
)
_BOUND = re.compile(
    r"\b(?:by|before|until|till|after|from|since|between|past|at least|at most|up to|latest|voor|tot|na|vanaf|sinds|tussen|tegen"
    r"|uiterlijk|minstens|t/m)(?: (?:the|de|het|about|on|at|om|op|uiterlijk))*\W*$|\d ?- ?$"
)
_LIMIT = re.compile(
    r"\b(?:at least|at most|up to|over|under|than|between|minstens|minimaal|hooguit|hoogstens|maximaal|tussen)\W*$"
    rf"|(?:\d|\b(?:{'|'.join(NUMBER_WORDS)}))(?: ?- ?| (?:to|tot|or|of|a) )$"
)
_FOR = re.compile(r"\bvoor (?:de )?$")
_BOOKS = re.compile(
    r"\b(?:boek\w*|reserveer|reserveren|plan|plannen|inplannen|tafel|zaal|kamer|vergadering|afspraak|vlucht|hotel|trein)\b"
)
"""Where a Dutch "voor" means for, not before."""

_RANGE = re.compile(
    r"\s?(?:-|to|till|until|and|tot|t/m|en) ?(?:the |de )?\d|\s?(?:onwards|or later|or earlier|of later|of eerder)"
)
_IN_FULL = re.compile(r"\d|today|tomorrow|vandaag|morgen")
