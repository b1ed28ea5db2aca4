"""Appointments: slots that there are, of which one is right."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.filling import choices_of_fields, filled
from simulator.scenarios.checks.stretches import out_of_order
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path
from simulator.scenarios.work.appointment.document import Appointment, StartsWithin

ABOUT = "an appointment"
STARTS = True
HANDED_IN = (("starts",), ("filled",))

entered, choices = filled, choices_of_fields


def check(draft: Draft) -> Iterator[Problem]:
    """Say which appointment cannot be made, or not rightly."""
    for path in draft.shaped(Appointment):
        yield from out_of_order(draft, path, "opens", "closes")
    for path in draft.shaped(StartsWithin):
        yield from out_of_order(draft, path, "earliest", "latest", may_be_one=True)
    for task in draft.tree.map(("tasks",)):
        yield from _slots(draft, ("tasks", task))


def cannot_fail(draft: Draft, task: Path, check: Path) -> str:
    """Return why a check of the start passes whichever is chosen."""
    if "starts_within" in draft.tree.map(check):
        return _every_slot(draft, task, check)
    if draft.duration(*check, "keeps_buffer") == 0:
        return "No time at all lies between any two entries"
    return ""


def _every_slot(draft: Draft, task: Path, path: Path) -> str:
    opens = draft.moment(*task, "appointment", "opens")
    closes = draft.moment(*task, "appointment", "closes")
    length = draft.duration(*task, "appointment", "length")
    earliest = draft.moment(*path, "starts_within", "earliest")
    latest = draft.moment(*path, "starts_within", "latest")
    if not (opens and closes and length and earliest and latest) or closes <= opens:
        return ""
    last = closes.after(0) - length
    every = earliest <= opens and last <= latest.after(0)
    return "Every slot is right" if every else ""


def _slots(draft: Draft, task: Path) -> Iterator[Problem]:
    """There must be slots, and one of them must be right."""
    path: Path = (*task, "appointment")
    opens, closes = draft.moment(*path, "opens"), draft.moment(*path, "closes")
    length, step = draft.duration(*path, "length"), draft.duration(*path, "step")
    for key, each in (("length", length), ("step", step)):
        if each == 0:
            message = "This must be longer than nothing."
            yield draft.problem("VA521", (*path, key), message)
    if opens is None or closes is None or not length or not step or closes <= opens:
        return
    slots = range(opens.after(0), closes.after(0) - length + 1, step)
    if not slots:
        message = "Not one appointment fits between `opens` and `closes`."
        yield draft.problem("VA521", (*path, "length"), message)
        return
    for index, _ in enumerate(draft.tree.list((*task, "checks"))):
        test: Path = (*task, "checks", index, "starts_within")
        earliest = draft.moment(*test, "earliest")
        latest = draft.moment(*test, "latest")
        if earliest is None or latest is None or latest < earliest:
            continue
        if not any(earliest.after(0) <= slot <= latest.after(0) for slot in slots):
            message = "No slot of the appointment starts in this stretch of time."
            suggestion = "See opens, closes, length and step of the appointment."
            yield draft.problem(
                "VA512", test, message, suggestion=suggestion, on_key=True
            )
