"""The values that a text states, typed, with their places: what can be right or wrong.

One pass of one pattern per sentence, so that the time is that of the length. Where people
write two things alike, a fact carries every reading: "the 22nd" is a day of any month,
"by six" may be morning or evening.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from simulator.engine.readings import number_in_full
from simulator.judge.meaning import stem
from simulator.judge.notation import (
    DAY_NAMES,
    HOUR_NAMES,
    MONEY_NAMES,
    MONTH_NAMES,
    PATTERN,
    RELATIVE_DAYS,
    SLIPS,
)
from simulator.judge.numerals import ORDINALS, VALUES, number_at
from simulator.judge.text import fold

_WordFact = tuple[str, list[str], int]


@dataclass(slots=True)
class Fact:
    """One stated value: its kind, every reading of it, and its place in the sentence.

    Readings: "n640" a number, "GBP640" money, "p25" per cent, "t960" minutes past
    midnight, "md10-22" a month and day, "dom22" a day of some month, "w2" a weekday,
    "c..." a code, "f..." the end of a phone number.
    """

    kind: str
    readings: frozenset[str]
    start: int
    end: int
    conflict: bool = False
    unit: str = ""

    def agrees(self, other: "Fact") -> bool:
        """Tell whether both may be the same value."""
        return not self.readings.isdisjoint(other.readings)


_LONG_WORD = re.compile(r"[a-z]{5,11}")

_UNIT = re.compile(
    r"[\s-]{1,2}(?:of (?:the |your |her |his )?\S{1,5} )?([^\W\d_]{3,20})"
)

_DOUBTED = re.compile(r"\s?\(?\?\)")
"""What follows a value that the writer is not sure of: (40?), 40 (?)."""

_PAST_DAYS = 120
"""A date without a year lies at most so many days back, else in the year to come."""

_NEAR_TIME = frozenset(
    "by at before until till past to after from om voor tot na vanaf tegen uiterlijk a "
    "avant vers jusqu'a des between".split()
)
_PARTS_OF_DAY = frozenset(
    "this today tonight tomorrow sharp latest at in and or on vandaag morgen or then i "
    "we you the so if when for will please # ".split()
)


class FactReader:
    """Reads facts as they are meant on one day, in one language."""

    def __init__(self, date: str, language: str) -> None:
        try:
            self._today = datetime.date.fromisoformat(date)
        except ValueError:
            self._today = datetime.date(2026, 1, 1)
        self._language = language
        self._numbers = VALUES.get(language, VALUES["en"])

    def read(self, text: str) -> list[Fact]:
        """Return the facts of one sentence in order, weekdays compared with their dates."""
        plain = small(text)
        found = list(self._read(plain))
        for fact in found:
            if _DOUBTED.match(plain, fact.end):
                fact.conflict = True
            if fact.kind in {"number", "time"}:
                after = _UNIT.match(plain, fact.end)
                fact.unit = stem(after[1]) if after else ""
        self._compare_weekdays(found)
        return found

    def wanted(self, wording: str) -> list[Fact]:
        """Return the facts of an author's *wording* with every way to say them right."""
        found = self.read(wording)
        for fact in found:
            fact.readings |= frozenset(
                more for each in fact.readings for more in self._other_ways(each)
            )
        return found

    def _other_ways(self, reading: str) -> Iterator[str]:
        if reading[:2] == "md":
            month, _, day = reading[2:].partition("-")
            yield f"dom{day}"
            for year in (self._today.year, self._today.year + 1):
                try:
                    date = datetime.date(year, int(month), int(day))
                except ValueError:
                    continue
                if date >= self._today:
                    yield f"w{date.weekday()}"
                    return
        elif reading[:3] in {"GBP", "EUR", "USD"}:
            yield f"n{reading[3:]}"

    def _read(self, text: str) -> Iterator[Fact]:
        words: list[str] = []
        spans: list[tuple[int, int]] = []
        for match in PATTERN.finditer(text):
            kind = match.lastgroup or "word"
            spans.append(match.span())
            if kind == "word":
                words.append(match[0])
                continue
            fact = self._from_figures(kind, match, words[-1] if words else "")
            words.append("#")
            if fact:
                yield fact
        yield from self._from_words(words, spans)

    def _from_figures(
        self, kind: str, match: re.Match[str], previous: str
    ) -> Fact | None:
        sort, take = _TAKERS[kind]
        readings = list(take(self, match))
        if kind == "number":
            readings += self._bare_hour(match[0], previous)
        if not readings:
            return None
        return Fact(sort, frozenset(readings), match.start(), match.end())

    def _bare_hour(self, figure: str, previous: str) -> list[str]:
        hour = int(figure) if figure.isdigit() and len(figure) < 3 else 0
        return clock(hour, 0) if previous in _NEAR_TIME and 0 < hour <= 12 else []

    def iso_date(self, match: re.Match[str]) -> list[str]:
        """Read 2026-03-10."""
        return self._date(int(match["im"]), int(match["id"]))

    def figure_date(self, match: re.Match[str]) -> list[str]:
        """Read 10/3/2026."""
        return self._date(int(match["dm"]), int(match["dd"]))

    def short_date(self, match: re.Match[str]) -> list[str]:
        """Read 10/3."""
        return self._date(int(match["sm"]), int(match["sd"]))

    def day_month(self, match: re.Match[str]) -> list[str]:
        """Read 10 March."""
        return self._date(MONTH_NAMES[match["mon"]], int(match["day"]))

    def month_day(self, match: re.Match[str]) -> list[str]:
        """Read March 10."""
        return self._date(MONTH_NAMES[match["mon2"]], int(match["day2"]))

    def _date(self, month: int, day: int) -> list[str]:
        return [f"md{month}-{day}"] if 1 <= month <= 12 and 1 <= day <= 31 else []

    def _from_words(
        self, words: list[str], spans: list[tuple[int, int]]
    ) -> Iterator[Fact]:
        place = 0
        while place < len(words):
            found = self._word_fact(words, place)
            if found:
                kind, readings, taken = found
                last = spans[min(place + taken, len(spans)) - 1][1]
                yield Fact(kind, frozenset(readings), spans[place][0], last)
                place += taken
            else:
                place += 1

    def _word_fact(self, words: list[str], place: int) -> _WordFact | None:
        word = words[place]
        if word in DAY_NAMES:
            return "date", self._weekday(words, place), 1
        if word in RELATIVE_DAYS:
            return "date", self._on(RELATIVE_DAYS[word]), 1
        if word in HOUR_NAMES:
            return "time", [f"t{HOUR_NAMES[word]}"], 1
        if word in {"half", "quarter", "kwart"}:
            return self._part_hour(words, place)
        if word in ORDINALS:
            return self._ordinal(words, place)
        return self._number_words(words, place)

    def _weekday(self, words: list[str], place: int) -> list[str]:
        number = DAY_NAMES[words[place]]
        ahead = (number - self._today.weekday()) % 7
        readings = [*self._on(ahead), f"w{number}"]
        if place and words[place - 1] in {"next", "volgende", "prochain"}:
            readings += self._on(ahead + 7)
        return readings

    def _on(self, ahead: int) -> list[str]:
        day = self._today + datetime.timedelta(days=ahead)
        return [f"md{day.month}-{day.day}"]

    def _ordinal(self, words: list[str], place: int) -> _WordFact | None:
        month = next((w for w in words[place + 1 : place + 3] if w in MONTH_NAMES), "")
        day = ORDINALS[words[place]]
        return ("date", self._date(MONTH_NAMES[month], day), 2) if month else None

    def _number_words(self, words: list[str], place: int) -> _WordFact | None:
        number = number_at(words, place, self._language)
        if number is None:
            return None
        value, taken = number
        after = words[place + taken] if place + taken < len(words) else ""
        if after in MONEY_NAMES:
            return "money", [f"n{value}", f"{MONEY_NAMES[after]}{value}"], taken + 1
        if after in {"percent", "procent", "per"}:
            return "percent", [f"p{value}"], taken + 1
        if after in {"o'clock", "uur", "heures"}:
            return "time", [*clock(value, 0), f"n{value}"], taken + 1
        if after in MONTH_NAMES:
            return "date", self._date(MONTH_NAMES[after], value), taken + 1
        return self._bare(words, place, value, taken)

    def _bare(self, words: list[str], place: int, value: int, taken: int) -> _WordFact:
        before = words[place - 1] if place else ""
        after = words[place + taken] if place + taken < len(words) else "#"
        minutes = self._numbers.get(after, -1)
        if value <= 12 and 10 <= minutes < 60 and before in _NEAR_TIME:
            return "time", clock(value, minutes), taken + 1
        if 1 <= value <= 12 and before in _NEAR_TIME and after in _PARTS_OF_DAY:
            return "time", [*clock(value, 0), f"n{value}"], taken
        return "number", [f"n{value}"], taken

    def _part_hour(self, words: list[str], place: int) -> _WordFact | None:
        word = words[place]
        following = [*words[place + 1 : place + 3], "", ""]
        if following[0] in {"past", "over", "voor", "to"}:
            hour = self._hour(following[1])
            minute = 30 if word == "half" else 15
            if following[0] in {"voor", "to"}:
                hour, minute = hour - 1, 60 - minute
            return ("time", clock(hour, minute), 3) if hour >= 0 else None
        hour = self._hour(following[0])
        if word != "half" or hour < 1:
            return None
        return "time", clock(hour - 1 if self._language == "nl" else hour, 30), 2

    def _hour(self, word: str) -> int:
        return 1 if word in {"one", "een"} else self._numbers.get(word, -1)

    def _compare_weekdays(self, found: list[Fact]) -> None:
        """Mark a date whose weekday, written beside it, is another one."""
        dates = sorted((each for each in found if each.kind == "date"), key=_start)
        for one, other in pairwise(dates):
            if not 0 <= other.start - one.end <= 5:
                continue
            named, dated = (one, other) if _weekday_of(one) else (other, one)
            weekday = _weekday_of(named)
            if not weekday or _weekday_of(dated):
                continue
            day = next(iter(dated.readings), "")
            if day[:2] == "md" and not self._falls_on(day, int(weekday[1:])):
                one.conflict = other.conflict = True
            else:
                named.readings = dated.readings

    def _falls_on(self, day: str, weekday: int) -> bool:
        month, _, number = day[2:].partition("-")
        for year in (self._today.year - 1, self._today.year, self._today.year + 1):
            try:
                date = datetime.date(year, int(month), int(number))
            except ValueError:
                continue
            if -_PAST_DAYS <= (date - self._today).days < 365 - _PAST_DAYS:
                return date.weekday() == weekday
        return True


def small(text: str) -> str:
    """Return *text* in small letters without accents, every letter in its place.

    Slips in the names of days and months are mended, which moves what follows by a letter.
    """
    lowered = text.lower()
    if not lowered.isascii():
        kept = "".join(fold(each) if each not in "€£" else each for each in lowered)
        lowered = kept if len(kept) == len(text) else lowered
    return _LONG_WORD.sub(lambda word: SLIPS.get(word[0], word[0]), lowered)


def clock(hour: int, minute: int) -> list[str]:
    """Return the readings of a time: also twelve hours on, where that may be meant."""
    if not (0 <= hour < 24 and 0 <= minute < 60):
        return []
    readings = [f"t{hour * 60 + minute}"]
    if 0 < hour < 12:
        readings.append(f"t{(hour + 12) * 60 + minute}")
    return readings


def _start(fact: Fact) -> int:
    return fact.start


def _weekday_of(fact: Fact) -> str:
    return next((each for each in fact.readings if each[0] == "w"), "")


def _money_before(_: FactReader, match: re.Match[str]) -> list[str]:
    return _money(match["bn"], MONEY_NAMES[match["before"][0]], bool(match["bk"]))


def _money_worth(_: FactReader, match: re.Match[str]) -> list[str]:
    return _money(match["wn"], MONEY_NAMES[match["worth"][:3]], bool(match["wk"]))


def _money_after(_: FactReader, match: re.Match[str]) -> list[str]:
    return _money(match["an"], MONEY_NAMES.get(match["cur"], "EUR"), bool(match["ak"]))


def _money(figure: str, currency: str, thousands: bool) -> list[str]:
    amount = number_in_full(figure)
    if thousands and "." not in amount:
        amount += "000"
    return [f"n{amount}", f"{currency}{amount}"]


def _meridiem(_: FactReader, match: re.Match[str]) -> list[str]:
    hour, minute = int(match["mh"]), int(match["mm"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return []
    return [f"t{(hour % 12 + (12 if match['ap'] == 'p' else 0)) * 60 + minute}"]


def _clock(_: FactReader, match: re.Match[str]) -> list[str]:
    hour, minute = int(match["ch"]), int(match["cm"])
    figure = match["clock"]
    readings = []
    if hour < 24 and minute < 60:
        readings = [f"t{hour * 60 + minute}"]
        if 0 < hour < 12 and not figure.startswith("0") and ":" not in figure[:2]:
            readings.append(f"t{(hour + 12) * 60 + minute}")
    if "." in figure:
        readings.append(f"n{number_in_full(figure.split()[0].rstrip('uhrs'))}")
    return readings


def _hour_only(_: FactReader, match: re.Match[str]) -> list[str]:
    hour = int(match["hh"])
    return [*clock(hour, 0), f"n{hour}"]


def _military(_: FactReader, match: re.Match[str]) -> list[str]:
    return [
        f"t{int(match['th']) * 60 + int(match['tm'])}",
        f"n{int(match['military'])}",
        f"c{match['military']}",
    ]


def _number(_: FactReader, match: re.Match[str]) -> list[str]:
    figure = match["number"]
    readings = [f"n{number_in_full(figure)}"]
    if figure[0] == "0" and figure.isdigit():
        readings.append(f"c{figure}")
    return readings


def _code(_: FactReader, match: re.Match[str]) -> list[str]:
    return [f"c{match[0].replace('-', '')}"]


_Taker = Callable[[FactReader, re.Match[str]], list[str]]
_TAKERS: dict[str, tuple[str, _Taker]] = {
    "iso": ("date", FactReader.iso_date),
    "dmy": ("date", FactReader.figure_date),
    "dms": ("date", FactReader.short_date),
    "phone": ("phone", lambda _, match: [f"f{re.sub(r'[^0-9]', '', match[0])[-9:]}"]),
    "before": ("money", _money_before),
    "worth": ("money", _money_worth),
    "after": ("money", _money_after),
    "percent": ("percent", lambda _, match: [f"p{number_in_full(match['pn'])}"]),
    "daymonth": ("date", FactReader.day_month),
    "monthday": ("date", FactReader.month_day),
    "meridiem": ("time", _meridiem),
    "clock": ("time", _clock),
    "hour": ("time", _hour_only),
    "military": ("time", _military),
    "nth": ("date", lambda _, match: [f"dom{int(match['dom'])}"]),
    "code": ("code", _code),
    "figures": ("code", _code),
    "parts": ("code", _code),
    "number": ("number", _number),
}
