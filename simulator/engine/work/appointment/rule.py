"""When an appointment may start, and whether a test of its start holds."""

from collections.abc import Iterable, Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.check import Spot
from simulator.engine.events import EntryPlaced, Event
from simulator.engine.people import Entry
from simulator.engine.possible import NotPossible
from simulator.engine.state import State, TaskState
from simulator.engine.test import Test
from simulator.engine.work.appointment.panel import (
    Appointed,
    AppointmentPanel,
    KeepsBuffer,
    StartsWithin,
)
from simulator.engine.work.fields import fields_pass, validate_fields
from simulator.engine.work.made import Made


def validate(answer: Appointed, panel: AppointmentPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None; whether the slot is free is not asked here."""
    del bundle
    if not panel.opens <= answer.starts <= panel.closes - panel.length:
        return "That start lies outside the hours of this calendar."
    if panel.step > 0 and (answer.starts - panel.opens) % panel.step:
        return f"A start is chosen in steps of {panel.step // 60_000} min."
    return validate_fields(answer.values, panel.fields)


def passes(
    test: Test,
    answer: Appointed,
    panel: AppointmentPanel,
    *,
    made: Made,
    bundle: Bundle,
) -> bool:
    """Tell whether *test* holds for the start chosen and the values noted."""
    match test:
        case StartsWithin(earliest=earliest, latest=latest):
            return earliest <= answer.starts <= latest
        case KeepsBuffer():
            entries = made.calendars.get(panel.calendar, ())
            return keeps_buffer(test, answer, length=panel.length, entries=entries)
        case _:
            return fields_pass(test, dict(answer.values), date=bundle.day.date)


def effects(
    state: State, task: TaskState, panel: AppointmentPanel, answer: Appointed
) -> Iterator[Event]:
    """Put the appointment into its calendar; raises `NotPossible` where it is taken."""
    entries = state.calendars[panel.calendar]
    entry_id = panel.own_entry(task.task.id)
    ends = answer.starts + panel.length
    taken = _overlapped(entries, entry_id, answer.starts, ends)
    if taken is not None:
        raise NotPossible(
            "slot_taken",
            f"{state.bundle.day.clock(answer.starts)} is taken: {taken.title}. Choose another time.",
        )
    former = entries.get(entry_id)
    yield EntryPlaced(
        at=state.at,
        calendar=panel.calendar,
        entry=entry_id,
        task=task.task.id,
        starts=answer.starts,
        ends=ends,
        title=panel.title,
        place=panel.place,
        was=former.starts if former else None,
    )


def said(
    spot: Spot, answer: Appointed, panel: AppointmentPanel, bundle: Bundle
) -> tuple[str, ...]:
    """Return the day and the time of the start."""
    del panel
    return bundle.day.said(answer.starts) if spot.starts else ()


def keeps_buffer(
    test: KeepsBuffer, answer: Appointed, *, length: int, entries: Iterable[Entry]
) -> bool:
    """Tell whether the appointment of *length* ms keeps its distance from *entries*."""
    ends = answer.starts + length
    return all(
        entry.ends + test.gap <= answer.starts or ends + test.gap <= entry.starts
        for entry in entries
    )


def _overlapped(
    entries: dict[str, Entry], own: str, starts: int, ends: int
) -> Entry | None:
    for entry in entries.values():
        if entry.id == own or entry.protected:
            continue
        if starts < entry.ends and entry.starts < ends:
            return entry
    return None
