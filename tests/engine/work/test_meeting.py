"""Slots for several people: their hours, their clocks, what stands in their calendars."""

from typing import Any

import pytest

from simulator.engine.actions import Deliver
from simulator.engine.events import EntryPlaced, WorkDelivered
from simulator.engine.people import Calendar, Entry, PersonId
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work.appointment.panel import StartsWithin
from simulator.engine.work.meeting.panel import (
    Attendee,
    MeetingPanel,
    Offered,
    Suits,
)
from simulator.engine.work.meeting.rule import slot_passes, validate
from tests.builders import MIRA, day, task
from tests.playbook import Playbook, Refused

NORA, ARJUN = PersonId("nora"), PersonId("arjun")
COURT = Entry(id="court", starts=6 * HOUR, ends=7 * HOUR, title="In court")
DIARY = Calendar(id="nora", title="Nora", owner=MIRA, entries=(COURT,))
CALENDARS = {"nora": (COURT,)}
STARTS = 9 * 60
"""The day of these tests begins at nine."""


def meeting(**changes: Any) -> MeetingPanel:
    fields = {
        "title": "Lease", "place": "", "length": 30 * MINUTE, "step": 30 * MINUTE,
        "opens": 0, "closes": 10 * HOUR, "least": 1, "most": 2, "submit": "Offer",
        "people": (
            Attendee(who=NORA, zone="New York", shifts=((0, -300),), calendar="nora"),
            Attendee(who=ARJUN, zone="Pune", shifts=((0, 270), (5 * HOUR, 210))),
        ),
        **changes,
    }  # fmt: skip
    return MeetingPanel(**fields)


def suits(test: Suits, start: int) -> bool:
    return slot_passes(test, start, meeting(), calendars=CALENDARS, starts=STARTS)


NORA_WORKS = Suits(who=NORA, earliest=9 * 60, latest=17 * 60)


@pytest.mark.parametrize(
    ("start", "holds"),
    (
        (4 * HOUR, False),  # 08:00 in New York
        (5 * HOUR, True),  # 09:00
        (6 * HOUR, False),  # in court
        (6 * HOUR + 30 * MINUTE, False),
        (7 * HOUR, True),
    ),
)
def test_a_slot_suits_whoever_works_and_is_free(start: int, *, holds: bool) -> None:
    assert suits(NORA_WORKS, start) is holds


def test_a_buffer_keeps_it_clear_of_what_stands_there() -> None:
    near = Suits(who=NORA, earliest=9 * 60, latest=17 * 60, buffer=15 * MINUTE)
    assert not suits(near, 7 * HOUR)
    assert suits(near, 7 * HOUR + 15 * MINUTE)


def test_a_clock_that_changes_meanwhile_counts_from_then_on() -> None:
    until_seven = Suits(who=ARJUN, earliest=0, latest=18 * 60 + 30)
    assert suits(until_seven, 4 * HOUR + 30 * MINUTE)  # 18:00 to 18:30
    assert not suits(until_seven, 4 * HOUR + 45 * MINUTE)
    assert suits(until_seven, 5 * HOUR)  # back to 17:30


def test_a_slot_that_goes_past_midnight_suits_nobody() -> None:
    late = Attendee(who=ARJUN, zone="Sydney", shifts=((0, 14 * 60 + 45),))
    panel = meeting(people=(late,))
    test = Suits(who=ARJUN, earliest=0, latest=24 * 60)
    assert not slot_passes(test, 0, panel, calendars={}, starts=STARTS)


def test_a_check_of_the_start_looks_at_every_slot() -> None:
    test = StartsWithin(earliest=0, latest=HOUR)
    assert slot_passes(test, HOUR, meeting(), calendars={}, starts=STARTS)
    assert not slot_passes(test, 2 * HOUR, meeting(), calendars={}, starts=STARTS)


@pytest.mark.parametrize(
    ("starts", "said"),
    (
        ((), "Offer 1 more"),
        ((0, HOUR, 2 * HOUR), "2 at most"),
        ((0, 0), "offered twice"),
        ((10 * MINUTE,), "outside the days and steps"),
        ((10 * HOUR,), "outside the days and steps"),
    ),
)
def test_what_cannot_be_offered_is_said(starts: tuple[int, ...], said: str) -> None:
    answer = Offered(starts=starts)
    assert said in (validate(answer, meeting(), day(task())) or "")


def test_offering_slots_delivers_and_places_nothing() -> None:
    lease = task("lease", panel=meeting(), work=0)
    book = Playbook(day(lease, calendars=(DIARY,)))
    book = book >> Deliver(task=TaskId("lease"), answer=Offered(starts=(7 * HOUR,)))
    assert [type(each) for each in book.pending if isinstance(each, WorkDelivered)]
    assert book - EntryPlaced
    assert (
        book
        >> Deliver(task=TaskId("lease"), answer=Offered(starts=(1,)))
        << Refused("answer")
    )
