"""An appointment made: the start that passes most checks, or fewest, or simply the first."""

from collections.abc import Sequence

from simulator.bots.filling import fill
from simulator.bots.workpiece import Workpiece, weight_of
from simulator.engine.check import Check
from simulator.engine.people import Entry
from simulator.engine.work.appointment.panel import (
    Appointed,
    AppointmentPanel,
    KeepsBuffer,
    StartsWithin,
)
from simulator.engine.work.appointment.rule import keeps_buffer
from simulator.engine.work.made import beside


def work_out(piece: Workpiece, panel: AppointmentPanel) -> Appointed:
    """Choose a start that is free, and fill in the fields."""
    entries = beside(piece.task, piece.state.calendars)[panel.calendar]
    values = tuple(fill(piece, panel.fields))
    free = [at for at in _starts(panel) if not _is_taken(at, panel, entries)]
    slots = [Appointed(starts=at, values=values) for at in free or list(_starts(panel))]
    if piece.quality == "empty":
        return slots[0]
    worth = [
        sum(
            weight_of(check)
            for check in piece.task.checks
            if _slot_passes(check, slot, panel, entries)
        )
        for slot in slots
    ]
    best = max(worth) if piece.quality == "right" else min(worth)
    return slots[worth.index(best)]


def _starts(panel: AppointmentPanel) -> range:
    latest = panel.closes - panel.length
    return range(panel.opens, latest + 1, max(panel.step, 60_000))


def _is_taken(at: int, panel: AppointmentPanel, entries: Sequence[Entry]) -> bool:
    ends = at + panel.length
    return any(
        not each.protected and at < each.ends and each.starts < ends for each in entries
    )


def _slot_passes(
    check: Check, slot: Appointed, panel: AppointmentPanel, entries: Sequence[Entry]
) -> bool:
    match check.test:
        case StartsWithin(earliest=earliest, latest=latest):
            return earliest <= slot.starts <= latest
        case KeepsBuffer() as test:
            return keeps_buffer(test, slot, length=panel.length, entries=entries)
        case _:
            return False
