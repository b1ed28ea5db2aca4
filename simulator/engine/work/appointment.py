"""Appointments: a start in a calendar, and what is noted with it."""

from collections.abc import Iterable

from simulator.engine.check import KeepsBuffer, StartsWithin, Test
from simulator.engine.panel import Appointed, AppointmentPanel
from simulator.engine.people import Entry
from simulator.engine.work.form import fields_pass, validate_fields


def validate(answer: Appointed, panel: AppointmentPanel) -> str | None:
    """Say what is wrong with *answer*, or None; whether the slot is free is not asked here."""
    if not panel.opens <= answer.starts <= panel.closes - panel.length:
        return "That start lies outside the hours of this calendar."
    if panel.step > 0 and (answer.starts - panel.opens) % panel.step:
        return f"A start is chosen in steps of {panel.step // 60_000} min."
    return validate_fields(answer.values, panel.fields)


def passes(test: Test, answer: Appointed, *, date: str = "") -> bool:
    """Tell whether *test* holds for the start chosen and the values noted."""
    match test:
        case StartsWithin(earliest=earliest, latest=latest):
            return earliest <= answer.starts <= latest
        case _:
            return fields_pass(test, dict(answer.values), date=date)


def keeps_buffer(
    test: KeepsBuffer, answer: Appointed, *, length: int, entries: Iterable[Entry]
) -> bool:
    """Tell whether the appointment of *length* ms keeps its distance from *entries*."""
    ends = answer.starts + length
    return all(
        entry.ends + test.gap <= answer.starts or ends + test.gap <= entry.starts
        for entry in entries
    )
