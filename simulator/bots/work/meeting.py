"""Slots offered: those that pass most checks, or fewest, or simply the first."""

from simulator.bots.filling import fill
from simulator.bots.workpiece import Workpiece, weight_of
from simulator.engine.work.made import beside
from simulator.engine.work.meeting.panel import MeetingPanel, Offered
from simulator.engine.work.meeting.rule import slot_passes, slots


def work_out(piece: Workpiece, panel: MeetingPanel) -> Offered:
    """Offer as few slots as will do."""
    values = tuple(fill(piece, panel.fields))
    every = list(slots(panel))
    if piece.quality == "empty":
        return Offered(starts=tuple(every[: panel.least]), values=values)
    calendars = beside(piece.task, piece.state.calendars)
    starts = piece.bundle.day.starts

    def worth(start: int) -> int:
        passed = sum(
            weight_of(check)
            for check in piece.task.checks
            if slot_passes(check.test, start, panel, calendars=calendars, starts=starts)
        )
        return passed if piece.quality == "right" else -passed

    best = sorted(every, key=worth, reverse=True)[: panel.least]
    return Offered(starts=tuple(best), values=values)
