"""An appointment as the engine holds it."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.test import Test
from simulator.engine.work.appointment.panel import (
    Appointed,
    AppointmentPanel,
    KeepsBuffer,
    StartsWithin,
)
from simulator.scenarios.compiler.fields import fields_of, values_of, words_in
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.document.work import Task
from simulator.scenarios.work.appointment.document import (
    Appointment,
    CheckKeys,
    HandInKeys,
)


def panel(appointment: Appointment, setting: Setting) -> AppointmentPanel:
    """Return what the task shows."""
    return AppointmentPanel(
        calendar=appointment.calendar,
        title=setting.writer.text(appointment.title),
        place=setting.writer.text(appointment.place),
        length=appointment.length,
        step=appointment.step,
        opens=setting.at(appointment.opens),
        closes=setting.at(appointment.closes),
        entry=appointment.entry,
        fields=fields_of(appointment.fields, setting),
    )


def words(panel: AppointmentPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    return words_in(panel.fields)


def test(check: CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is a start."""
    del task
    if check.starts_within is not None:
        return StartsWithin(
            earliest=setting.at(check.starts_within.earliest),
            latest=setting.at(check.starts_within.latest),
        )
    if check.keeps_buffer is not None:
        return KeepsBuffer(gap=check.keeps_buffer)
    return None


def answer(made: HandIn, work: Appointment, setting: Setting) -> Appointed:
    """Return what is handed in."""
    del work
    if not isinstance(made, HandInKeys) or made.starts is None:
        raise ValueError("an appointment without a start was let through by the checks")
    values = values_of(made.filled, setting)
    return Appointed(starts=setting.at(made.starts), values=values)
