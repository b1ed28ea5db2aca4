"""Booking and moving appointments: the calendar as a run keeps it."""

from simulator.engine.actions import Deliver
from simulator.engine.events import EntryPlaced
from simulator.engine.people import Calendar, Entry
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work.appointment.panel import Appointed
from tests.builders import MIRA, appointment, day, task
from tests.playbook import Playbook, Refused

VIEWING = TaskId("viewing")
NOTARY = Entry(id="notary", starts=2 * HOUR, ends=3 * HOUR, title="Notary")
SCHOOL = Entry(
    id="school", starts=5 * HOUR, ends=6 * HOUR, title="School run", protected=True
)
DIARY = (Calendar(id="diary", title="Diary", owner=MIRA, entries=(NOTARY, SCHOOL)),)


def books(starts: int) -> Deliver:
    return Deliver(task=VIEWING, answer=Appointed(starts=starts))


def placed(starts: int, **changes: object) -> EntryPlaced:
    fields = {
        "at": 0, "calendar": "diary", "entry": "viewing", "task": VIEWING, "starts": starts,
        "ends": starts + 30 * MINUTE, "title": "Viewing", "place": "Elm Road 1", **changes,
    }  # fmt: skip
    return EntryPlaced(**fields)  # type: ignore[arg-type]  # fields by name


def test_a_free_slot_is_booked() -> None:
    book = Playbook(day(task("viewing", panel=appointment(), work=0), calendars=DIARY))
    assert book >> books(HOUR) << placed(HOUR)


def test_a_taken_slot_is_refused_and_nothing_changes() -> None:
    book = Playbook(day(task("viewing", panel=appointment(), work=0), calendars=DIARY))
    book = book >> books(2 * HOUR + 30 * MINUTE) << Refused("slot_taken")
    assert set((book - EntryPlaced).run.state.calendars["diary"]) == {
        "notary",
        "school",
    }


def test_back_to_back_is_not_taken() -> None:
    book = Playbook(day(task("viewing", panel=appointment(), work=0), calendars=DIARY))
    assert book >> books(3 * HOUR) << placed(3 * HOUR)


def test_a_protected_hour_can_be_booked_over_and_is_judged_later() -> None:
    book = Playbook(day(task("viewing", panel=appointment(), work=0), calendars=DIARY))
    assert book >> books(5 * HOUR) << placed(5 * HOUR)


def test_booking_again_moves_ones_own_appointment() -> None:
    book = Playbook(day(task("viewing", panel=appointment(), work=0), calendars=DIARY))
    book = book >> books(HOUR) >> books(HOUR + 15 * MINUTE)
    assert book << placed(HOUR + 15 * MINUTE, was=HOUR)
    assert len(book.run.state.calendars["diary"]) == 3


def test_moving_an_entry_keeps_one_entry() -> None:
    moves = task("viewing", panel=appointment(entry="notary", length=HOUR), work=0)
    book = Playbook(day(moves, calendars=DIARY)) >> books(3 * HOUR)
    assert book << placed(3 * HOUR, entry="notary", ends=4 * HOUR, was=2 * HOUR)
    assert set(book.run.state.calendars["diary"]) == {"notary", "school"}
