"""What each action does, or why it is not possible now."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from simulator.engine.actions import (
    Action,
    ComeBack,
    Deliver,
    Finish,
    HoldOption,
    OpenThread,
    ParkWork,
    Pause,
    Resume,
    SendMessage,
    SetAccess,
    SetPlan,
    Skip,
    StartWork,
    TakeBreak,
)
from simulator.engine.correspondence import send
from simulator.engine.events import (
    BreakEnded,
    BreakStarted,
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
from simulator.engine.holding import hold
from simulator.engine.possible import (
    NotPossible,
    no_such_task,
    no_such_thread,
    open_task,
)
from simulator.engine.sharing import share
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.state import State
from simulator.engine.task import TaskId

SHORTEST_BREAK, LONGEST_BREAK = MINUTE, 2 * HOUR
"""How long a break may be (simulated ms)."""

MOST_BLOCKS = 200
"""Every five minutes of a long day."""

_DONE_ON_A_BREAK = (ComeBack, Pause, Resume, Skip, TakeBreak)
"""What can be done without coming back to the desk."""


def decide(state: State, action: Action) -> Iterable[Event]:
    """Yield what follows from *action* at ``state.at``; raises `NotPossible` before anything."""
    if state.paused and not isinstance(action, (Resume, Finish)):
        raise NotPossible("paused", "The clock is held. Let it run again first.")
    if state.break_until is not None and not isinstance(action, _DONE_ON_A_BREAK):
        return (*_come_back(state), *_decide(state, action))
    return _decide(state, action)


def _decide(state: State, action: Action) -> Iterable[Event]:  # noqa: C901, PLR0911, PLR0912 - one case an action
    match action:
        case OpenThread(thread=thread):
            return _open(state, thread)
        case StartWork(task=task):
            return _start(state, task)
        case ParkWork():
            return _park(state)
        case SendMessage():
            return send(state, action)
        case Deliver():
            return deliver(state, action)
        case HoldOption():
            return hold(state, action)
        case SetAccess():
            return share(state, action)
        case SetPlan():
            return _plan(state, action)
        case TakeBreak(length=length):
            return _take_break(state, length)
        case ComeBack():
            return _come_back(state)
        case Pause():
            return _pause(state)
        case Resume():
            return _resume(state)
        case Skip():
            return _skip(state)
        case Finish():
            return (*park(state), RunFinished(at=state.at, reason="ended"))
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
        raise no_such_thread(thread_id)
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


def _park(state: State) -> Iterable[Event]:
    if state.focus is None:
        raise NotPossible("nothing_in_focus", "There is nothing in focus to park.")
    return park(state)


def _plan(state: State, action: SetPlan) -> Iterable[Event]:
    placed = (each.task for each in action.blocks if each.task is not None)
    for task in (*action.order, *(each for each, _ in action.estimates), *placed):
        if task not in state.tasks:
            raise no_such_task(task)
    if any(not 0 <= span <= state.bundle.day.length for _, span in action.estimates):
        raise NotPossible(
            "estimate", "An estimate lies between no time and the whole day."
        )
    day = state.bundle.day.length
    if any(not 0 <= each.starts < each.ends <= day for each in action.blocks):
        raise NotPossible(
            "block", "A block lies within the day and lasts a while. Move it."
        )
    if len(action.blocks) > MOST_BLOCKS:
        raise NotPossible(
            "blocks", "Those are too many blocks for one day. Take some out."
        )
    return (
        PlanSet(
            at=state.at,
            order=tuple(dict.fromkeys(action.order)),
            estimates=tuple(dict(action.estimates).items()),
            blocks=action.blocks,
        ),
    )


def _take_break(state: State, length: int) -> Iterator[Event]:
    if state.break_until is not None:
        raise NotPossible("on_a_break", "You are on a break already.")
    if not SHORTEST_BREAK <= length <= LONGEST_BREAK:
        raise NotPossible("break", "A break lasts between 1 minute and 2 hours.")
    yield from park(state)
    yield BreakStarted(at=state.at, until=state.at + length)


def _come_back(state: State) -> Iterable[Event]:
    if state.break_until is None:
        raise NotPossible("no_break", "You are at your desk already.")
    return (BreakEnded(at=state.at),)


def _pause(state: State) -> Iterable[Event]:
    if state.clock != "hybrid":
        raise NotPossible("no_pause", "This clock cannot be held.")
    return (RunPaused(at=state.at),)


def _resume(state: State) -> Iterable[Event]:
    if not state.paused:
        raise NotPossible("not_paused", "The clock is running already.")
    return (RunResumed(at=state.at),)


def _skip(state: State) -> Iterable[Event]:
    """Allow it or not; how far it goes, the run finds out on the way."""
    if state.clock == "real":
        raise NotPossible("no_skip", "In a live session time cannot be skipped.")
    return ()
