"""Handing work in: what must be done first, and what it changes."""

from collections.abc import Iterator

from simulator.engine.actions import Deliver
from simulator.engine.events import Event, PromiseKept, WorkDelivered
from simulator.engine.panel import Answer
from simulator.engine.possible import NotPossible, open_task
from simulator.engine.simtime import span_text
from simulator.engine.state import State, TaskState
from simulator.engine.work.kinds import effects_of, validate
from simulator.engine.work.writing.panel import WritingPanel


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
    effects = effects_of(task.task.panel)
    if effects is not None:
        yield from effects(state, task, task.task.panel, action.answer)
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
