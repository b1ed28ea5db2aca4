"""Typed values as they travel: text that must be money, a date, a time or a choice."""

import datetime
import re
from collections.abc import Callable

from simulator.engine.panel import Field, FieldKind
from simulator.engine.readings import number_in_full, phone_in_full, words_of

LONGEST_VALUE = 4_000

_ROUNDING = 1e-6
"""What binary fractions may add to a difference; no value has more than six decimals."""

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*(?:,-)?")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_PHONE = re.compile(r"\+?[\d ()/.-]{6,24}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def complaint(field: Field, value: str) -> str | None:
    """Say why *value*, not empty, cannot stand in *field*, or None when it can."""
    if len(value) > LONGEST_VALUE:
        return f"keep it under {LONGEST_VALUE} characters."
    if field.kind == "choice":
        known = {option.id for option in field.options}
        return None if value in known else f"{value!r} is not one of the choices."
    test, wanted = _SHAPES.get(field.kind, (None, ""))
    return wanted if test is not None and not test(value) else None


def same(given: str, wanted: str, *, within: float | None = None) -> bool:
    """Tell whether two values mean the same.

    Amounts are compared as amounts, and may differ by *within*; phone numbers by their
    digits, anything else word by word, small and capital letters alike.
    """
    if within is not None:
        one_amount, other_amount = amount_in(given), amount_in(wanted)
        if one_amount is not None and other_amount is not None:
            return abs(one_amount - other_amount) <= within + _ROUNDING
    one, other = given.strip(), wanted.strip()
    if not one or not other:
        return one == other
    if _DATE.fullmatch(other) or _TIME.fullmatch(other):
        return one == other
    if _reads_as_phone(other):
        return _is_phone(one) and phone_in_full(one) == phone_in_full(other)
    if _is_number(other):
        return _is_number(one) and _amount(one) == _amount(other)
    return words_of(one) == words_of(other) if words_of(other) else one == other


def amount_in(value: str) -> float | None:
    """Return the number that *value* is, None if it is none."""
    text = value.strip()
    return float(_amount(text)) if text and _is_number(text) else None


def _reads_as_phone(value: str) -> bool:
    return bool(
        _is_phone(value) and re.match(r"\+|0", value) and not value.startswith("0.")
    )


def _is_number(value: str) -> bool:
    return _NUMBER.fullmatch(_bare(value)) is not None


def _amount(value: str) -> str:
    bare = _bare(value).removesuffix(",-")
    return ("-" if bare.startswith("-") else "") + number_in_full(
        bare.removeprefix("-")
    )


def _bare(value: str) -> str:
    return re.sub(r"^[€$£]\s*|\s+", "", value)


def _is_phone(value: str) -> bool:
    return _PHONE.fullmatch(value) is not None and sum(map(str.isdigit, value)) >= 6


def _is_date(value: str) -> bool:
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_time(value: str) -> bool:
    return _TIME.fullmatch(value) is not None


def _is_yes_or_no(value: str) -> bool:
    return value in {"yes", "no"}


_SHAPES: dict[FieldKind, tuple[Callable[[str], bool], str]] = {
    "money": (_is_number, "an amount such as 389000.00 belongs here."),
    "number": (_is_number, "a number belongs here."),
    "date": (_is_date, "a date such as 2026-03-09 belongs here."),
    "time": (_is_time, "a time such as 15:30 belongs here."),
    "phone": (_is_phone, "a phone number belongs here."),
    "yes_no": (_is_yes_or_no, "answer it with yes or no."),
}
