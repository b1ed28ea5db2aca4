"""The values that a text states, each in one normal form.

A text is read for phone numbers, dates, money, times and numbers in this order; what was
read as one is not read again as another, except where people really write two things
alike ("16.00").
"""

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from simulator.engine.vocabulary import (
    CURRENCIES,
    DAYS_ON,
    HOURS,
    MONTHS,
    NUMBER_WORDS,
    WEEKDAYS,
)

Kind = Literal["phone", "date", "money", "amount", "time", "number"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One value, such as ("time", "960"), ("money", "EUR 389000"), ("date", "2026-03-10").

    Times are minutes past midnight. An amount is the number in money, whatever the
    currency: a bare number stands for money, but dollars never for euros.
    """

    kind: Kind
    value: str


_HOUR = "|".join(sorted(HOURS, key=len, reverse=True))
_COUNT = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CURRENCY = "|".join(
    re.escape(each) for each in sorted(CURRENCIES, key=len, reverse=True)
)
_NUMBER = r"\d+(?:[.,]\d+)*"

_LATE_MORNING = 7
"""An hour before this, written without am or pm, is meant after noon on a working day."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return *text* in small letters without accents, odd spaces and odd dashes."""
    folded = text.casefold()
    if not folded.isascii():
        parted = unicodedata.normalize("NFD", folded).translate(_PLAIN)
        folded = "".join(each for each in parted if not unicodedata.combining(each))
    return folded.replace("e-mail", "email")


_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2013\u2014\u2011\u2212", "-"),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        "\u200b": "",
    }
)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Return the whole words of *text* in order, in small letters without accents."""
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain(text)))


@lru_cache(maxsize=2048)
def value_of(wording: str, *, date: str = "") -> tuple[frozenset[Reading], ...]:
    """Return the values that make up *wording*, or nothing when it is words.

    Each comes as the readings that would do for it.
    """
    values: list[frozenset[Reading]] = []
    rest = plain(wording)
    for found, left in _steps(rest, date):
        values.extend(frozenset(_as_wanted(readings)) for readings in found)
        rest = left
    return () if re.search(r"\w", rest) else tuple(values)


def read_values(text: str, *, date: str = "") -> Iterator[Reading]:
    """Yield every value stated in *text*, which must be `plain`."""
    for found, _ in _steps(text, date):
        for readings in found:
            yield from readings


def _as_wanted(readings: list[Reading]) -> Iterator[Reading]:
    for reading in readings:
        match reading.kind:
            case "amount":
                yield Reading("number", reading.value)
            case "number":
                yield reading
                yield Reading("amount", reading.value)
            case _:
                yield reading


def number_in_full(text: str) -> str:
    """Return a written number in one form: "389.000,50" and "389,000.5" are "389000.5".

    A separator before exactly three digits parts thousands; any other one starts the
    fraction.
    """
    parts = re.split(r"([.,])", text)
    whole, fraction = parts[0], ""
    for mark, digits in zip(parts[1::2], parts[2::2], strict=True):
        last = digits is parts[-1]
        repeated = text.count(mark) > 1
        if not last or repeated or (len(digits) == 3 and whole != "0"):
            whole += digits
        else:
            fraction = digits.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{fraction}" if fraction else whole


def phone_in_full(text: str) -> str:
    """Return the digits of a phone number, without country code or leading zero."""
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", text))
    if re.match(r"\s*(\+|00)", text):
        digits = digits.removeprefix("00")
        return digits[2:]
    return digits.removeprefix("0")


_Step = Callable[[re.Match[str], str], Iterator[Reading]]


def _steps(text: str, date: str) -> Iterator[tuple[list[list[Reading]], str]]:
    """Yield what each pattern reads, match by match, and the text left for the next."""
    for pattern, take in _patterns():
        found: list[list[Reading]] = []

        def _read(
            match: re.Match[str], take: _Step = take, into: list[list[Reading]] = found
        ) -> str:
            readings = list(take(match, date))
            if readings:
                into.append(readings)
            return " " if readings else match[0]

        text = pattern.sub(_read, text)
        yield found, text


def _phone(match: re.Match[str], _: str) -> Iterator[Reading]:
    digits = phone_in_full(match[0])
    if len(digits) >= 8:
        yield Reading("phone", digits)


def _iso_date(match: re.Match[str], _: str) -> Iterator[Reading]:
    yield from _date(int(match[1]), int(match[2]), int(match[3]))


def _figure_date(match: re.Match[str], date: str) -> Iterator[Reading]:
    year = int(match[3]) if match[3] else _year(date)
    yield from _date(year if year > 99 else 2000 + year, int(match[2]), int(match[1]))


def _day_month(match: re.Match[str], date: str) -> Iterator[Reading]:
    year = int(match["year"]) if match["year"] else _year(date)
    yield from _date(year, MONTHS[match["month"]], int(match["day"]))


def _weekday(match: re.Match[str], date: str) -> Iterator[Reading]:
    if date:
        today = datetime.date.fromisoformat(date)
        ahead = (WEEKDAYS[match[0]] - today.weekday()) % 7
        yield Reading("date", (today + datetime.timedelta(days=ahead)).isoformat())


def _day_on(match: re.Match[str], date: str) -> Iterator[Reading]:
    if date:
        today = datetime.date.fromisoformat(date)
        day = today + datetime.timedelta(days=DAYS_ON[match[0]])
        yield Reading("date", day.isoformat())


def _year(date: str) -> int:
    return int(date[:4]) if date else 0


def _date(year: int, month: int, day: int) -> Iterator[Reading]:
    try:
        yield Reading("date", datetime.date(year, month, day).isoformat())
    except ValueError:
        return


def _money(match: re.Match[str], _: str) -> Iterator[Reading]:
    amount = _multiplied(match["amount"], match["times"])
    currency = CURRENCIES[(match["before"] or match["after"]).rstrip(".")]
    yield Reading("money", f"{currency} {amount}")
    yield Reading("amount", amount)


def _multiplied(amount: str, times: str | None) -> str:
    full = number_in_full(amount)
    if not times:
        return full
    whole, _, fraction = full.partition(".")
    return number_in_full(whole + (fraction + "000")[:3])


def _meridiem(match: re.Match[str], _: str) -> Iterator[Reading]:
    hour, minute = int(match[1]), int(match[2] or 0)
    if 1 <= hour <= 12 and minute < 60:
        yield _time(hour % 12 + (12 if match[3] == "p" else 0), minute)


def _clock(match: re.Match[str], _: str) -> Iterator[Reading]:
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour < 24 and minute < 60:
        yield from _working_hours(hour, minute)
        if "." in match[0]:
            yield Reading("number", number_in_full(match[0].split()[0]))


def _hour_only(match: re.Match[str], _: str) -> Iterator[Reading]:
    hour = _hour(match[1])
    if hour < 24:
        yield from _working_hours(hour, 0)


def _half_dutch(match: re.Match[str], _: str) -> Iterator[Reading]:
    yield from _working_hours(_hour(match[1]) - 1, 30)


def _half_past(match: re.Match[str], _: str) -> Iterator[Reading]:
    yield from _working_hours(_hour(match[1]), 30)


def _quarter(match: re.Match[str], _: str) -> Iterator[Reading]:
    before = match[1] in {"to", "voor"}
    yield from _working_hours(_hour(match[2]) - before, 45 if before else 15)


def _noon(_match: re.Match[str], _: str) -> Iterator[Reading]:
    yield _time(12, 0)


def _hour(text: str) -> int:
    return HOURS[text] if text in HOURS else int(text)


def _working_hours(hour: int, minute: int) -> Iterator[Reading]:
    yield _time(hour, minute)
    if 0 <= hour < _LATE_MORNING:
        yield _time(hour + 12, minute)


def _time(hour: int, minute: int) -> Reading:
    return Reading("time", str((hour * 60 + minute) % 1440))


def _number(match: re.Match[str], _: str) -> Iterator[Reading]:
    yield Reading("number", _multiplied(match[1], match[2]))


def _number_word(match: re.Match[str], _: str) -> Iterator[Reading]:
    yield Reading("number", str(NUMBER_WORDS[match[0]]))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], _Step], ...]:
    """Return what is read, in this order; made when the first text is read."""
    return (
        (re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b"), _iso_date),
        (re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})\b"), _figure_date),
        (re.compile(r"(?<![\w.,])(?:\+|00?)\d[\d ()-]{6,16}\d(?!\d|[.,:]\d)"), _phone),
        (re.compile(r"\b(\d{1,2})/(\d{1,2})()\b(?!/)"), _figure_date),
        (
            re.compile(
                rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|e)?(?: of)? (?P<month>{_MONTH})\b\.?"
                r"(?: (?P<year>\d{4})\b)?"
            ),
            _day_month,
        ),
        (
            re.compile(
                rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.,]?\d)"
                r"(?:,? (?P<year>\d{4})\b)?"
            ),
            _day_month,
        ),
        (re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b"), _weekday),
        (
            re.compile(rf"\b(?:{'|'.join(sorted(DAYS_ON, key=len, reverse=True))})\b"),
            _day_on,
        ),
        (
            re.compile(
                rf"(?<!\w)(?:(?P<before>{_CURRENCY})\s*)?(?P<amount>{_NUMBER})(?:,?-(?!\w))?"
                r"(?:\s*(?P<times>k(?!\.k)|thousand|duizend)\b)?"
                rf"(?(before)|\s*(?P<after>{_CURRENCY})(?!\w))"
            ),
            _money,
        ),
        (re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b\.?"), _meridiem),
        (
            re.compile(
                r"(?<![\d.,:])(\d{1,2})[:.](\d{2})(?![\d:]|[.,]\d)(?:\s*(?:uur|h|hrs)\b)?"
            ),
            _clock,
        ),
        (re.compile(r"(?<![\d.,:])(\d{1,2})[uh](\d{2})?\b"), _clock),
        (re.compile(rf"\bhalf past ({_HOUR}|\d{{1,2}})\b"), _half_past),
        (
            re.compile(
                rf"\b(?:a )?(?:quarter|kwart) (?:(to|voor)|past|over) ({_HOUR}|\d{{1,2}})\b"
            ),
            _quarter,
        ),
        (re.compile(rf"\bhalf ({_HOUR}|\d{{1,2}})\b"), _half_dutch),
        (
            re.compile(rf"(?<![\d.,:])\b({_HOUR}|\d{{1,2}}) ?(?:uur|o'clock)\b"),
            _hour_only,
        ),
        (re.compile(r"\b(?:noon|midday)\b"), _noon),
        (
            re.compile(
                rf"(?<![\w.,])({_NUMBER})(?:\s*(k(?!\.k)|thousand|duizend))?(?!\w)"
            ),
            _number,
        ),
        (re.compile(rf"\b(?:{_COUNT})\b"), _number_word),
    )
