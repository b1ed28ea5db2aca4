"""An appointment to make or move, the start that was chosen, and the tests of it."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Field, Panel
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentPanel(Panel):
    """Put an appointment into a calendar, or move one (*entry*) that is there.

    *length* is in simulated ms; slots are offered every *step* ms from *opens* to
    *closes*, counted from the beginning of the day.
    """

    calendar: str
    title: str
    place: str
    length: int
    step: int
    opens: int
    closes: int
    entry: str | None = None
    fields: tuple[Field, ...] = ()

    def calendars(self) -> tuple[str, ...]:
        """Return the one calendar."""
        return (self.calendar,)

    def own_entry(self, task: str) -> str:
        """Return the entry that is moved, or the one *task* makes."""
        return self.entry or task


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointed(Answer):
    """A start chosen (simulated ms) and the values of the panel's fields."""

    starts: int
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StartsWithin(Test):
    """The appointment starts from *earliest* to *latest* (simulated ms, both included)."""

    earliest: int
    latest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepsBuffer(Test):
    """At least *gap* simulated ms lie between the appointment and its neighbours."""

    gap: int


PANEL, ANSWER, TESTS = AppointmentPanel, Appointed, (StartsWithin, KeepsBuffer)
