"""Kinds of values: what an author may write for a duration, a time, a number, a text."""

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeAlias, TypeVar

from simulator.scenarios import bounds, relative, times
from simulator.scenarios.document.shape import (
    ByLanguage,
    Fork,
    Reads,
    Shape,
    Tag,
    Template,
)
from simulator.scenarios.manners import SPEEDS
from simulator.scenarios.suggesting import hint
from simulator.scenarios.times import Unreadable
from simulator.scenarios.training import esco_skills

T = TypeVar("T")


def named(value: object) -> str:
    """Say what *value* is in the words of a scenario file."""
    match value:
        case dict():
            return "map"
        case list():
            return "list"
        case _:
            return "text"


def _id(text: str) -> str:
    if re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", text, re.ASCII):
        return text
    hint = re.sub(r"[^a-z0-9]+", "-", text.lower(), flags=re.ASCII).strip("-")[:64]
    message = f'"{text}" is not an id: lower-case letters, digits and hyphens.'
    raise Unreadable("VA119", message, f"Write {hint}." if hint else "")


def _language(text: str) -> str:
    if re.fullmatch(r"[a-z]{2,3}", text, re.ASCII):
        return text
    message = f'"{text}" is not a language: two letters, such as en or nl.'
    raise Unreadable("VA113", message)


def _domain(text: str) -> str:
    if re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", text, re.ASCII):
        return text
    raise Unreadable("VA113", f'"{text}" is not a domain.', "Write name.example.")


def _email(text: str) -> str:
    local, at, domain = text.partition("@")
    if at and re.fullmatch(r"[A-Za-z0-9._+-]+", local, re.ASCII):
        _domain(domain)
        return text
    raise Unreadable("VA113", f'"{text}" is not an e-mail address.')


def _required(text: str) -> str:
    if text.strip():
        return text
    raise Unreadable("VA113", "Nothing stands here.", "Write a text.")


def _whole(text: str) -> int:
    if re.fullmatch(r"\d{1,9}", text, re.ASCII):
        return int(text)
    raise Unreadable("VA113", f'"{text}" is not a whole number.')


def _between(lowest: int, highest: int) -> Reads:
    """Return the reader of whole numbers from *lowest* to *highest*."""

    def parse(text: str) -> int:
        number = _whole(text)
        if lowest <= number <= highest:
            return number
        message = f"{number} is not between {lowest} and {highest}."
        raise Unreadable("VA113", message)

    schema = {"type": "integer", "minimum": lowest, "maximum": highest}
    return Reads(parse, schema)


def _share(text: str) -> float:
    if re.fullmatch(r"(0|1|0?\.\d{1,4}|1\.0{1,4})", text, re.ASCII):
        return float(text)
    raise Unreadable("VA113", f'"{text}" is not a number from 0 to 1.', "Write 0.85.")


def _reply_delay(text: str) -> times.Span:
    if text in SPEEDS:
        return SPEEDS[text]
    if text.isalpha():
        guess = hint(text, SPEEDS, what="Write a span or one of")
        raise Unreadable("VA112", f'"{text}" is not a speed.', guess)
    return times.span(text)


def _amount(text: str) -> float:
    if re.fullmatch(r"\d{1,9}(\.\d{1,2})?", text, re.ASCII):
        return float(text)
    hint = "Write 100 or 99.50, without a sign."
    raise Unreadable("VA113", f'"{text}" is not an amount.', hint)


def _skill(text: str) -> str:
    known = esco_skills()
    if text in known:
        return text
    message = f'"{text}" is not one of the skills of ESCO known here.'
    raise Unreadable("VA112", message, hint(text, known))


def _flag(text: str) -> bool:
    if text in {"true", "false"}:
        return text == "true"
    yes = text.lower() in {"yes", "on", "y", "1", "true", "ja"}
    message = f'"{text}" is neither true nor false.'
    raise Unreadable("VA113", message, f"Write {'true' if yes else 'false'}.")


def _currency(text: str) -> str:
    if re.fullmatch(r"[A-Z]{3}", text, re.ASCII):
        return text
    raise Unreadable("VA113", f'"{text}" is not a currency.', "Write EUR.")


def _kind(
    parse: Callable[[str], Any], *, pattern: str = "", example: str = ""
) -> Reads:
    schema: dict[str, Any] = {"type": "string"}
    if pattern:
        schema["pattern"] = f"^{pattern}$"
    if example:
        schema["examples"] = [example]
    return Reads(parse, schema)


_DURATION = r"(\d+(s|m|h|d)|\d+h\d{1,2}m?)"
_SPEED = "|".join(SPEEDS)
_BOUND = r"([<>]= *\d{1,3}|\d{1,3} *\.\. *\d{1,3})"
_MOMENT = r"([+-]\d{1,2}d +)?\d{1,2}:\d{2}"

Id = Annotated[str, _kind(_id, pattern="[a-z0-9][a-z0-9-]*")]
Language = Annotated[str, _kind(_language, pattern="[a-z]{2,3}", example="en")]
Domain = Annotated[str, _kind(_domain, example="bakery.example")]
Email = Annotated[str, _kind(_email)]
Day = Annotated[
    str, _kind(times.day, pattern=r"\d{4}-\d{2}-\d{2}", example="2026-03-09")
]
Duration = Annotated[int, _kind(times.duration, pattern=_DURATION, example="25m")]
Moment = Annotated[times.Moment, _kind(times.moment, pattern=_MOMENT, example="09:30")]
Window = Annotated[
    times.Window,
    _kind(times.window, pattern=rf"{_MOMENT}(\.\.{_MOMENT})?", example="09:10..09:18"),
]
Span = Annotated[
    times.Span,
    _kind(times.span, pattern=rf"{_DURATION}(\.\.{_DURATION})?", example="3m..8m"),
]
Due = Annotated[
    times.Moment | relative.Later,
    _kind(relative.due, pattern=rf"({_MOMENT}|\+{_DURATION})", example="11:30"),
]
Vanishing = Annotated[
    times.Window | relative.Later,
    _kind(
        relative.vanishing,
        pattern=rf"({_MOMENT}(\.\.{_MOMENT})?|\+{_DURATION})",
        example="10:45",
    ),
]
HowMany = Annotated[
    relative.HowMany,
    _kind(relative.how_many, pattern=r"\d{1,2}(\.\.\d{1,2})?", example="1..3"),
]
ReplyDelay = Annotated[
    times.Span,
    _kind(_reply_delay, pattern=rf"({_SPEED}|{_DURATION}(\.\.{_DURATION})?)"),
]
Share = Annotated[
    float,
    Reads(_share, {"type": "number", "minimum": 0, "maximum": 1}),
]
Instant = Annotated[
    times.Instant,
    _kind(times.instant, pattern=rf"{_MOMENT}(:\d{{2}})?", example="09:30"),
]
Bound = Annotated[bounds.Bound, _kind(bounds.bound, pattern=_BOUND, example=">= 85")]
Amount = Annotated[
    float,
    Reads(_amount, {"type": "number", "minimum": 0}),
]
EscoSkill = Annotated[
    str,
    Reads(_skill, {"type": "string", "enum": sorted(esco_skills())}),
]
Flag = Annotated[
    bool,
    Reads(_flag, {"type": "boolean"}),
]
Currency = Annotated[str, _kind(_currency, pattern="[A-Z]{3}", example="EUR")]
OneToFive = Annotated[int, _between(1, 5)]
Points = Annotated[int, _between(0, 100)]
Pace = Annotated[int, _between(1, 120)]
Count = Annotated[int, _between(1, 1000)]
UpTo = Annotated[int, _between(0, 1000)]
Seed = Annotated[int, _between(0, 999_999_999)]
Plain = Annotated[str, _kind(_required)]
"""A text that is the same in every language and has nothing filled in."""

_Written = Annotated[str, Reads(_required), Template()]
_Perhaps = Annotated[str, Reads(str), Template()]

Words: TypeAlias = _Written
"""A text in one language, with names and amounts filled in."""

Entered: TypeAlias = _Perhaps
"""What a learner puts into a field."""

_Line = Annotated[
    str,
    Reads(_required),
    Template(placeholders=("title", "due")),
]


class Wordings(Shape):
    """Several ways to say the same; the seed decides which one is read."""

    any: list[_Written]
    """The wordings: two or more."""


def _by_language(value: object) -> str:
    if isinstance(value, dict):
        return "<any>" if "any" in value else "<each>"
    return "<all>"


def _by_wording(value: object) -> str:
    return "<any>" if isinstance(value, dict) else "<one>"


def _one_or_many(value: object) -> str:
    return "<many>" if isinstance(value, list) else "<one>"


_LANGUAGES = (Fork(_by_language), ByLanguage())
_MANY = Fork(_one_or_many)

_WrittenSomehow: TypeAlias = Annotated[
    Annotated[_Written, Tag("<one>")] | Annotated[Wordings, Tag("<any>")],
    Fork(_by_wording),
]
_PerhapsSomehow: TypeAlias = Annotated[
    Annotated[_Perhaps, Tag("<one>")] | Annotated[Wordings, Tag("<any>")],
    Fork(_by_wording),
]

Text: TypeAlias = Annotated[
    Annotated[_Written, Tag("<all>")]
    | Annotated[Wordings, Tag("<any>")]
    | Annotated[dict[Language, _WrittenSomehow], Tag("<each>")],
    *_LANGUAGES,
]
"""A text the learner reads."""

OptionalText: TypeAlias = Annotated[
    Annotated[_Perhaps, Tag("<all>")]
    | Annotated[Wordings, Tag("<any>")]
    | Annotated[dict[Language, _PerhapsSomehow], Tag("<each>")],
    *_LANGUAGES,
]
"""A text the learner reads, which may be empty."""

_Bare = Annotated[str, Reads(_required)]

CellText: TypeAlias = Annotated[
    Annotated[_Perhaps, Tag("<all>")]
    | Annotated[dict[Language, _Perhaps], Tag("<each>")],
    *_LANGUAGES,
]
"""What stands in a column of a catalogue, or limits it; it may be empty."""

FileText: TypeAlias = Annotated[
    Annotated[_Bare, Tag("<all>")] | Annotated[dict[Language, _Bare], Tag("<each>")],
    *_LANGUAGES,
]
"""The name or the path of a file; nothing is filled in."""

Texts: TypeAlias = Annotated[
    Annotated[list[Text], Tag("<all>")]
    | Annotated[dict[Language, list[_Written]], Tag("<each>")],
    *_LANGUAGES,
]
"""A list of texts."""

LineTexts: TypeAlias = Annotated[
    Annotated[list[_Line], Tag("<all>")]
    | Annotated[dict[Language, list[_Line]], Tag("<each>")],
    *_LANGUAGES,
]
"""Wordings of something a client says unprompted; at least one."""

_Groups = list[list[_Written]]

WordGroups: TypeAlias = Annotated[
    Annotated[_Groups, Tag("<all>")]
    | Annotated[dict[Language, _Groups], Tag("<each>")],
    *_LANGUAGES,
]
"""Groups of wordings; one wording of every group must be found."""

OneOrMany: TypeAlias = Annotated[
    Annotated[T, Tag("<one>")] | Annotated[list[T], Tag("<many>")], _MANY
]
