"""Dates in texts: that they exist, and that their weekday is the right one."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.reading import Reading, shown
from simulator.scenarios.problems import Problem

_WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": tuple("monday tuesday wednesday thursday friday saturday sunday".split()),
    "nl": tuple("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()),
}
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": tuple(
        "january february march april may june july august september october "
        "november december".split()
    ),
    "nl": tuple(
        "januari februari maart april mei juni juli augustus september oktober "
        "november december".split()
    ),
}
_DAY_OF = {name: at for names in _WEEKDAYS.values() for at, name in enumerate(names)}
_MONTH_OF = {
    name: at for names in _MONTHS.values() for at, name in enumerate(names, start=1)
}
_ANY_DAY, _ANY_MONTH = "|".join(_DAY_OF), "|".join(_MONTH_OF)
_BEGINNINGS = sorted({name[:3] for name in _MONTH_OF})
_DIGIT = re.compile(r"\d")
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{_ANY_DAY}),? (?:the )?)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|e)? (?:of )?(?P<month>{_ANY_MONTH})"
    rf"|(?P<month_first>{_ANY_MONTH}) (?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?)"
    r"\b(?:,? (?P<year>20\d\d))?",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Problem]:
    """Say which date of a text is none, or falls on another day of the week."""
    try:
        today = date.fromisoformat(draft.text("day", "date") or "")
    except ValueError:
        return
    for reading in shown(draft):
        # Few texts have both a number and the beginning of a month in them.
        if _DIGIT.search(reading.text) is None or not _has_a_month(reading.text):
            continue
        for found in _DATE.finditer(reading.text):
            yield from _date(reading, found, today)


def _has_a_month(text: str) -> bool:
    lowered = text.lower()
    return any(each in lowered for each in _BEGINNINGS)


def _date(reading: Reading, found: re.Match[str], today: date) -> Iterator[Problem]:
    month = _MONTH_OF[(found["month"] or found["month_first"]).lower()]
    number = int(found["day"] or found["day_last"])
    year = int(found["year"] or _nearest_year(today, month))
    try:
        meant = date(year, month, number)
    except ValueError:
        if found["year"] or number > _longest(month):
            yield reading.problem("VA324", found[0], f'There is no "{found[0]}".')
        return
    weekday = found["weekday"]
    if weekday is None or _DAY_OF[weekday.lower()] == meant.weekday():
        return
    names = next(each for each in _WEEKDAYS.values() if weekday.lower() in each)
    right = names[meant.weekday()]
    right = right.capitalize() if weekday[0].isupper() else right
    message = f"{meant.isoformat()} is not a {weekday}."
    yield reading.problem("VA324", weekday, message, suggestion=f"Write {right}.")


def _nearest_year(today: date, month: int) -> int:
    """Return the year of the *month* that lies nearest to *today*."""
    ahead = month - today.month
    return today.year + (-1 if ahead > 6 else 1 if ahead < -6 else 0)


def _longest(month: int) -> int:
    return 29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31
