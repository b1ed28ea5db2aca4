"""A meeting to find slots for, the slots that were offered, and the test of whom they suit."""

from bisect import bisect_right
from dataclasses import dataclass

from simulator.engine.panel import Answer, Field, Panel
from simulator.engine.people import PersonId
from simulator.engine.test import Test

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody who is to be there, with the *calendar* that shows when, if one does.

    *shifts* says how many minutes their clock is ahead of the day's, from which moment on
    (simulated ms), the earliest first; *zone* is what that clock is called.
    """

    who: PersonId
    zone: str
    shifts: tuple[tuple[int, int], ...]
    calendar: str | None = None

    def minutes_at(self, at: int, *, starts: int) -> int:
        """Return the minutes past their midnight at *at*, on a day that begins *starts* past its own."""
        place = max(0, bisect_right([moment for moment, _ in self.shifts], at) - 1)
        return (starts + at // 60_000 + self.shifts[place][1]) % MINUTES_A_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPanel(Panel):
    """Offer from *least* to *most* slots, the favourite first.

    *length* is in simulated ms; slots lie every *step* ms from *opens* to *closes*,
    counted from the beginning of the day.
    """

    title: str
    place: str
    length: int
    step: int
    opens: int
    closes: int
    least: int
    most: int
    submit: str
    people: tuple[Attendee, ...]
    fields: tuple[Field, ...] = ()

    def calendars(self) -> tuple[str, ...]:
        """Return the calendars of those who have one."""
        named = (each.calendar for each in self.people)
        return tuple(dict.fromkeys(each for each in named if each is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered(Answer):
    """The slots offered (simulated ms), the favourite first, and the panel's fields."""

    starts: tuple[int, ...]
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suits(Test):
    """Every slot suits somebody: free in their calendar, and within hours of their own clock.

    It begins at *earliest* or later and ends at *latest* or before (minutes past their
    midnight), and *buffer* simulated ms lie between it and what stands in the calendar.
    """

    who: PersonId
    earliest: int
    latest: int
    buffer: int = 0


PANEL, ANSWER, TESTS = MeetingPanel, Offered, (Suits,)
