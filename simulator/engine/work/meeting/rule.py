"""Which slots may be offered, and whether they suit those who are to be there."""

from collections.abc import Iterable, Mapping

from simulator.engine.bundle import Bundle
from simulator.engine.people import Entry
from simulator.engine.simtime import MINUTE
from simulator.engine.test import Test
from simulator.engine.work.appointment.panel import KeepsBuffer, StartsWithin
from simulator.engine.work.fields import fields_pass, validate_fields
from simulator.engine.work.made import Made
from simulator.engine.work.meeting.panel import (
    MINUTES_A_DAY,
    Attendee,
    MeetingPanel,
    Offered,
    Suits,
)


def validate(answer: Offered, panel: MeetingPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del bundle
    count = len(answer.starts)
    if count < panel.least:
        return f"Offer {panel.least - count} more."
    if count > panel.most:
        return f"Offer {panel.most} at most; these are {count}."
    if len(set(answer.starts)) < count:
        return "One slot is offered twice. Choose another."
    if not all(_is_a_slot(each, panel) for each in answer.starts):
        return "One of the slots lies outside the days and steps of this meeting."
    return validate_fields(answer.values, panel.fields)


def passes(
    test: Test, answer: Offered, panel: MeetingPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for every slot, or for the values noted."""
    if not isinstance(test, (StartsWithin, KeepsBuffer, Suits)):
        return fields_pass(test, dict(answer.values), date=bundle.day.date)
    return all(
        slot_passes(
            test, start, panel, calendars=made.calendars, starts=bundle.day.starts
        )
        for start in answer.starts
    )


def slot_passes(
    test: Test,
    start: int,
    panel: MeetingPanel,
    *,
    calendars: Mapping[str, tuple[Entry, ...]],
    starts: int,
) -> bool:
    """Tell whether *test* holds for one slot; the day begins *starts* minutes past midnight."""
    match test:
        case StartsWithin(earliest=earliest, latest=latest):
            return earliest <= start <= latest
        case KeepsBuffer(gap=gap):
            every = (entry for each in calendars.values() for entry in each)
            return _is_free(start, panel.length, every, buffer=gap)
        case Suits(who=who, buffer=buffer):
            person = next((each for each in panel.people if each.who == who), None)
            if person is None or not _in_hours(test, start, panel, person, starts):
                return False
            entries = calendars.get(person.calendar or "", ())
            return _is_free(start, panel.length, entries, buffer=buffer)
        case _:
            return False


def slots(panel: MeetingPanel) -> range:
    """Return every start that can be offered (simulated ms)."""
    return range(panel.opens, panel.closes - panel.length + 1, max(panel.step, MINUTE))


def _is_a_slot(start: int, panel: MeetingPanel) -> bool:
    return start in slots(panel)


def _in_hours(
    test: Suits, start: int, panel: MeetingPanel, person: Attendee, starts: int
) -> bool:
    begins = person.minutes_at(start, starts=starts)
    ends = begins + panel.length // MINUTE
    return test.earliest <= begins and ends <= min(test.latest, MINUTES_A_DAY)


def _is_free(start: int, length: int, entries: Iterable[Entry], *, buffer: int) -> bool:
    return all(
        entry.ends + buffer <= start or start + length + buffer <= entry.starts
        for entry in entries
    )
