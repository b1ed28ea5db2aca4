"""Handing work in: what must be done first, and what it changes."""

from collections.abc import Iterator

from simulator.engine.actions import Deliver
from simulator.engine.events import EntryPlaced, Event, PromiseKept, WorkDelivered
from simulator.engine.panel import (
    Answer,
    Appointed,
    AppointmentPanel,
    Picked,
    PickPanel,
    WritingPanel,
)
from simulator.engine.people import Entry
from simulator.engine.possible import NotPossible, open_task
from simulator.engine.simtime import span_text
from simulator.engine.state import State, TaskState
from simulator.engine.work import validate


def deliver(state: State, action: Deliver) -> Iterator[Event]:
    """Hand in the work of a task; a second time corrects the first."""
    task = open_task(state, action.task)
    if isinstance(task.task.panel, WritingPanel):
        raise NotPossible(
            "write_it", "This is delivered by writing it: send it to the client."
        )
    require_finished(state, task)
    problem = validate(action.answer, task.task.panel, state.bundle)
    if problem is not None:
        raise NotPossible("answer", problem)
    panel = task.task.panel
    if isinstance(panel, AppointmentPanel) and isinstance(action.answer, Appointed):
        yield _place(state, task, panel, action.answer)
    if isinstance(panel, PickPanel) and isinstance(action.answer, Picked):
        _require_on_offer(state, task, panel, action.answer)
    yield from hand_in(state, task, action.answer, message=None)


def require_finished(state: State, task: TaskState) -> None:
    """Raise `NotPossible` while simulated work on *task* is left."""
    left = task.work - task.work_done(state.at)
    if task.finished or left <= 0:
        return
    raise NotPossible(
        "work_left",
        f"{span_text(max(left, 60_000))} of work on “{task.task.title}” is left.",
    )


def hand_in(
    state: State, task: TaskState, answer: Answer, *, message: str | None
) -> Iterator[Event]:
    """Yield the delivery, and with it a promise kept."""
    first = task.delivered_at is None
    yield WorkDelivered(
        at=state.at,
        task=task.task.id,
        answer=answer,
        correction=not first,
        message=message,
    )
    if task.promised is not None and state.at <= task.promised:
        yield PromiseKept(at=state.at, task=task.task.id, by=task.promised)


def _require_on_offer(
    state: State, task: TaskState, panel: PickPanel, answer: Picked
) -> None:
    """Raise `NotPossible` for what has vanished, unless it is the learner's already."""
    before = task.delivery.answer if task.delivery else None
    kept = before.options if isinstance(before, Picked) else ()
    for each in answer.options:
        sold_at = state.sold.get((panel.catalogue, each))
        if sold_at is None or each in kept:
            continue
        option = state.bundle.catalogue(panel.catalogue).option(each)
        raise NotPossible(
            "option_gone",
            f"“{option.title if option else each}” has been gone since "
            f"{state.bundle.day.clock(sold_at)}. Choose another.",
        )


def _place(
    state: State, task: TaskState, panel: AppointmentPanel, answer: Appointed
) -> EntryPlaced:
    entries = state.calendars[panel.calendar]
    entry_id = panel.entry or task.task.id
    ends = answer.starts + panel.length
    taken = _overlapped(entries, entry_id, answer.starts, ends)
    if taken is not None:
        raise NotPossible(
            "slot_taken",
            f"{state.bundle.day.clock(answer.starts)} is taken: {taken.title}. Choose another time.",
        )
    former = entries.get(entry_id)
    return EntryPlaced(
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


def _overlapped(
    entries: dict[str, Entry], own: str, starts: int, ends: int
) -> Entry | None:
    for entry in entries.values():
        if entry.id == own or entry.protected:
            continue
        if starts < entry.ends and entry.starts < ends:
            return entry
    return None
