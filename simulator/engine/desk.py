"""What each action does, or why it is not possible now."""

from collections.abc import Iterator
from typing import assert_never

from simulator.engine.actions import (
    Action,
    Deliver,
    Finish,
    OpenThread,
    ParkWork,
    Pause,
    Resume,
    SendMessage,
    SetPlan,
    Skip,
    StartWork,
)
from simulator.engine.correspondence import send
from simulator.engine.events import (
    Event,
    PlanSet,
    RunFinished,
    RunPaused,
    RunResumed,
    ThreadOpened,
    WorkParked,
    WorkStarted,
)
from simulator.engine.handing_in import deliver
from simulator.engine.possible import NotPossible, open_task
from simulator.engine.state import State
from simulator.engine.task import TaskId


def decide(state: State, action: Action) -> Iterator[Event]:  # noqa: C901, PLR0912
    """Yield what follows from *action* at ``state.at``; raises `NotPossible` before anything."""
    if state.paused and not isinstance(action, (Resume, Finish)):
        raise NotPossible("paused", "The clock is held. Let it run again first.")
    match action:
        case OpenThread(thread=thread):
            yield from _open(state, thread)
        case StartWork(task=task):
            yield from _start(state, task)
        case ParkWork():
            if state.focus is None:
                raise NotPossible(
                    "nothing_in_focus", "There is nothing in focus to park."
                )
            yield from park(state)
        case SendMessage():
            yield from send(state, action)
        case Deliver():
            yield from deliver(state, action)
        case SetPlan(order=order, estimates=estimates):
            for task in (*order, *(each for each, _ in estimates)):
                _known(state, task)
            if any(not 0 <= span <= state.bundle.day.length for _, span in estimates):
                raise NotPossible(
                    "estimate", "An estimate lies between no time and the whole day."
                )
            yield PlanSet(at=state.at, order=order, estimates=estimates)
        case Pause():
            if state.clock != "hybrid":
                raise NotPossible("no_pause", "This clock cannot be held.")
            yield RunPaused(at=state.at)
        case Resume():
            if not state.paused:
                raise NotPossible("not_paused", "The clock is running already.")
            yield RunResumed(at=state.at)
        case Skip():
            if state.clock == "real":
                raise NotPossible(
                    "no_skip", "In a live session time cannot be skipped."
                )
        case Finish():
            yield from park(state)
            yield RunFinished(at=state.at, reason="ended")
        case _:
            assert_never(action)


def park(state: State) -> Iterator[Event]:
    """Take the focus off what it is on, if anything."""
    if state.focus is not None:
        worked = state.tasks[state.focus].work_done(state.at)
        yield WorkParked(at=state.at, task=state.focus, worked=worked)


def _open(state: State, thread_id: str) -> Iterator[Event]:
    thread = state.threads.get(thread_id)
    if thread is None:
        raise NotPossible(
            "no_such_thread", f"There is no conversation {thread_id!r} here."
        )
    if state.focus not in thread.tasks:
        yield from park(state)
    yield ThreadOpened(at=state.at, thread=thread_id)


def _start(state: State, task_id: TaskId) -> Iterator[Event]:
    task = open_task(state, task_id)
    if state.focus == task_id:
        return
    yield from park(state)
    resume = state.bundle.day.resume if task.times_started else 0
    yield WorkStarted(at=state.at, task=task_id, resume=resume)


def _known(state: State, task: TaskId) -> None:
    if task not in state.tasks:
        raise NotPossible("no_such_task", f"There is no task {task!r} on your desk.")
