"""How an author writes times: "25m", "1h30", "09:30", "+1d 10:00", "09:10..09:18"."""

import re
from dataclasses import dataclass
from datetime import date

from simulator.engine.simtime import (
    DAY,
    HOUR,
    MINUTE,
    MINUTES_PER_DAY,
    SECOND,
    clock_text,
)


class Unreadable(ValueError):
    """A text that is not what it should be; *code*, *message* and *suggestion* say why."""

    def __init__(self, code: str, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.suggestion = suggestion


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A clock time, *days* after the day of the scenario; *minutes* past midnight."""

    days: int
    minutes: int

    @property
    def clock(self) -> str:
        """Return the time of day as "HH:MM"."""
        return clock_text(0, starts=self.minutes)

    def after(self, starts: int) -> int:
        """Return simulated ms since a day that begins *starts* minutes past midnight."""
        return (self.days * MINUTES_PER_DAY + self.minutes - starts) * MINUTE


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """A clock time to the second, as a learner's steps are timed."""

    moment: Moment
    seconds: int = 0

    def after(self, starts: int) -> int:
        """Return simulated ms since a day that begins *starts* minutes past midnight."""
        return self.moment.after(starts) + self.seconds * SECOND


@dataclass(frozen=True, slots=True)
class Window:
    """From *opens* to *closes*, both included; the two are equal for one moment."""

    opens: Moment
    closes: Moment


@dataclass(frozen=True, slots=True)
class Span:
    """From *lowest* to *highest* simulated ms, both included."""

    lowest: int
    highest: int


_CLOCK = re.compile(r"(?:([+-]\d{1,2})d\s+)?(\d{1,2}):(\d{2})", re.ASCII)
_COMPOUND = re.compile(r"(\d{1,3})h(\d{1,2})m?", re.ASCII)
_SIMPLE = re.compile(r"(\d{1,5})(s|m|h|d)", re.ASCII)
_UNIT = {"s": SECOND, "m": MINUTE, "h": HOUR, "d": DAY}
_LONGEST = 30 * DAY


def duration(text: str) -> int:
    """Read "25m", "60s", "2h", "1h30" or "1d" as simulated ms."""
    written = text.strip()
    if compound := _COMPOUND.fullmatch(written):
        hours, minutes = (int(part) for part in compound.groups())
        span = hours * HOUR + minutes * MINUTE
    elif simple := _SIMPLE.fullmatch(written):
        span = int(simple[1]) * _UNIT[simple[2]]
    else:
        raise Unreadable(
            "VA115", f'"{text}" is not a duration.', _duration_hint(written)
        )
    if span > _LONGEST:
        raise Unreadable("VA115", f'"{text}" is longer than thirty days.')
    return span


def _duration_hint(written: str) -> str:
    spaced = re.fullmatch(
        r"(\d+)\s*(seconds?|sec|minutes?|min|hours?|hrs?|days?)", written
    )
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})", written, re.ASCII)
    if clock:
        return f"A time of day is no duration: write {int(clock[1])}h{clock[2]}."
    if re.fullmatch(r"\d{1,5}", written, re.ASCII):
        return f"A duration has a unit: {written}m for minutes, {written}s for seconds."
    if spaced:
        return f"Write {spaced[1]}{spaced[2][0]}."
    return "Write 25m, 60s, 2h or 1h30."


def moment(text: str) -> Moment:
    """Read "09:30", "9:30" or "+1d 10:00" (the day after)."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise Unreadable("VA114", f'"{text}" is not a time of day.', _clock_hint(text))
    days, hours, minutes = int(match[1] or 0), int(match[2]), int(match[3])
    if hours > 23 or minutes > 59:
        hint = "Hours run to 23 and minutes to 59; write +1d 00:30 for tomorrow."
        raise Unreadable("VA114", f'"{text}" is not a time of day.', hint)
    return Moment(days, hours * 60 + minutes)


def instant(text: str) -> Instant:
    """Read what ``moment`` reads, and "09:30:15"."""
    match = re.fullmatch(r"(.*\d:\d{2}):([0-5]\d)", text.strip(), re.ASCII)
    return Instant(moment(match[1]), int(match[2])) if match else Instant(moment(text))


def _clock_hint(text: str) -> str:
    loose = re.fullmatch(
        r"(\d{1,2})(?:[.:h](\d{2}))?\s*(am|pm|uur)?", text.strip().lower(), re.ASCII
    )
    if loose and int(loose[1]) < 24 and int(loose[2] or 0) < 60:
        hours = int(loose[1])
        if loose[3] in {"am", "pm"}:
            hours = hours % 12 + (12 if loose[3] == "pm" else 0)
        return f'Write "{hours:02d}:{loose[2] or "00"}".'
    if re.fullmatch(r"\d{3,4}", text.strip(), re.ASCII):
        return _run_together(int(text))
    return 'Write "09:30", or "+1d 10:00" for the day after.'


def _run_together(number: int) -> str:
    """Say what clock time a bare number is most likely meant to be."""
    hours, minutes = divmod(number, 100)
    if hours < 24 and minutes < 60:
        return f'Write "{hours:02d}:{minutes:02d}".'
    hours, minutes = divmod(number, 60)
    if hours < 24:
        return f'Some programs save {hours}:{minutes:02d} so: write "{hours:02d}:{minutes:02d}".'
    return 'Write "09:30".'


def window(text: str) -> Window:
    """Read "09:10..09:18", or one moment."""
    first, dots, last = text.partition("..")
    opens = moment(first)
    closes = moment(last) if dots else opens
    if closes < opens:
        hint = f'Write "{last.strip()}..{first.strip()}".'
        raise Unreadable("VA116", f'"{text}" ends before it starts.', hint)
    return Window(opens, closes)


def span(text: str) -> Span:
    """Read "3m..8m", or one duration."""
    first, dots, last = text.partition("..")
    lowest = duration(first)
    highest = duration(last) if dots else lowest
    if highest < lowest:
        hint = f'Write "{last.strip()}..{first.strip()}".'
        raise Unreadable("VA317", f'"{text}" ends before it starts.', hint)
    return Span(lowest, highest)


def day(text: str) -> str:
    """Read a date, "2026-03-09", and return it as it was."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError as error:
            raise Unreadable("VA113", f'"{text}" is not a date: {error}.') from None
    hint = 'Write the year first: "2026-03-09".'
    raise Unreadable("VA113", f'"{text}" is not a date.', hint)
