"""What a plan brings about when its moment has come.

Every plan yields at least one event that takes it off the agenda (see ``schedule``).
"""

from collections.abc import Iterable, Iterator

from simulator.engine.agenda import (
    Answer,
    BreakPromise,
    Chase,
    CheckIn,
    EndBreak,
    EndDay,
    FinishWork,
    MissTask,
    OfferOption,
    PassDeadline,
    Plan,
    PushInject,
    SellOption,
)
from simulator.engine.clients import MOST_CHASES, wording
from simulator.engine.desk import park
from simulator.engine.events import (
    BreakEnded,
    DeadlineChanged,
    DeadlinePassed,
    Event,
    InjectDropped,
    MessageArrived,
    Occasion,
    OptionOffered,
    OptionSold,
    PromiseBroken,
    RunFinished,
    TaskMissed,
    TaskOpened,
    TaskWithdrawn,
    WorkAdded,
    WorkFinished,
)
from simulator.engine.inject import (
    Cancellation,
    DeadlineChange,
    Inject,
    Letter,
    MoreWork,
    letter_of,
)
from simulator.engine.people import PersonId
from simulator.engine.reacting import asks_back
from simulator.engine.state import State, TaskState
from simulator.engine.task import TaskId
from simulator.engine.triggers import holds


def happen(  # noqa: C901, PLR0911, PLR0912 - one case a plan
    state: State, plan: Plan, injects: dict[str, Inject], due_at: int
) -> Iterable[Event]:
    """Yield what *plan*, due at *due_at*, brings about at ``state.at`` (simulated ms)."""
    at = state.at
    match plan:
        case PushInject(inject=inject):
            return _push(state, injects[inject], due_at)
        case PassDeadline(task=task):
            return (DeadlinePassed(at=at, task=task, due=state.tasks[task].due),)
        case MissTask(task=task):
            return _give_up(state, state.tasks[task], due_at)
        case BreakPromise(task=task):
            by = state.tasks[task].promised
            return (PromiseBroken(at=at, task=task, by=at if by is None else by),)
        case FinishWork(task=task):
            return (WorkFinished(at=at, task=task),)
        case Chase(task=task):
            found = state.tasks[task]
            occasion: Occasion = "chase" if found.chases < MOST_CHASES else "escalation"
            return (_react(state, found, occasion, str(found.chases + 1), due_at),)
        case CheckIn(client=client):
            return (_check_in(state, client, due_at),)
        case Answer():
            return _answer(state, plan, due_at)
        case OfferOption(catalogue=catalogue, option=option):
            return (OptionOffered(at=at, catalogue=catalogue, option=option),)
        case SellOption(catalogue=catalogue, option=option):
            return (OptionSold(at=at, catalogue=catalogue, option=option),)
        case EndBreak():
            return (BreakEnded(at=at),)
        case EndDay():
            return (*park(state), RunFinished(at=at, reason="day_over"))


def _push(state: State, inject: Inject, due_at: int) -> Iterator[Event]:
    if _is_dead(state, inject):
        yield InjectDropped(at=state.at, inject=inject.id)
        return
    push = inject.push
    letter = letter_of(push)
    about = _about(state, inject)
    yield MessageArrived(
        at=state.at,
        message=state.next_message(),
        thread=inject.thread,
        sender=letter.sender,
        channel=letter.channel,
        subject=letter.subject,
        body=letter.body,
        occasion="planned",
        scheduled_at=due_at,
        attachments=letter.attachments,
        inject=inject.id,
        task=about,
    )
    for task in inject.opens:
        if task not in state.tasks:
            found = state.bundle.task(task)
            yield TaskOpened(
                at=state.at,
                task=task,
                thread=inject.thread,
                due=found.due_from(state.at, ends=state.bundle.day.length),
                work=found.work,
            )
    match push:
        case DeadlineChange(task=task, due=due):
            was = state.tasks[task].due
            yield DeadlineChanged(
                at=state.at, task=task, was=was, due=due, cause="client"
            )
        case Cancellation(task=task):
            yield from _withdraw(state, task, "client")
        case MoreWork(task=task, work=work):
            yield WorkAdded(at=state.at, task=task, work=work)
        case Letter():
            pass


def _about(state: State, inject: Inject) -> TaskId | None:
    """Name the task it changes, or else the first it opens or its thread has."""
    if not isinstance(inject.push, Letter):
        return inject.push.task
    if inject.opens:
        return inject.opens[0]
    thread = state.threads.get(inject.thread)
    return thread.tasks[0] if thread and thread.tasks else None


def _is_dead(state: State, inject: Inject) -> bool:
    if inject.unless is not None and holds(inject.unless, state):
        return True
    if isinstance(inject.push, Letter):
        return False
    task = state.tasks.get(inject.push.task)
    return task is None or not task.is_open


def _give_up(state: State, task: TaskState, due_at: int) -> Iterator[Event]:
    yield TaskMissed(at=state.at, task=task.task.id)
    if not state.bundle.client(task.task.client).own:
        yield _react(state, task, "withdrawal", "", due_at)
    yield from _withdraw(state, task.task.id, "gave_up")


def _withdraw(state: State, task: TaskId, cause: str) -> Iterator[Event]:
    if state.focus == task:
        yield from park(state)
    yield TaskWithdrawn(
        at=state.at, task=task, cause="client" if cause == "client" else "gave_up"
    )


def _check_in(state: State, client: PersonId, due_at: int) -> MessageArrived:
    """Ask after the work of the client's that is due first."""
    waits = (each for each in state.open_tasks() if each.task.client == client)
    first = min(waits, key=lambda each: (each.due, each.opened_at, each.task.id))
    return _react(state, first, "progress", str(state.at), due_at)


def _answer(state: State, plan: Answer, due_at: int) -> Iterator[Event]:
    task = state.tasks[plan.task]
    if plan.occasion == "answer":
        gap = next(each for each in task.task.gaps if each.id == plan.cause)
        yield _react(state, task, "answer", plan.cause, due_at, words=gap.answer)
        return
    if plan.occasion == "untold":
        words = asks_back(task.task, plan.cause)
        yield _react(state, task, "untold", plan.cause, due_at, words=words)
        return
    yield _react(state, task, plan.occasion, plan.cause, due_at)
    if plan.occasion == "accepted":
        yield DeadlineChanged(
            at=state.at,
            task=plan.task,
            was=task.due,
            due=task.asked_until[plan.cause],
            cause="agreed",
        )


def _react(
    state: State,
    task: TaskState,
    occasion: Occasion,
    cause: str,
    due_at: int,
    *,
    words: str | None = None,
) -> MessageArrived:
    thread = state.threads[task.thread]
    return MessageArrived(
        at=state.at,
        message=state.next_message(),
        thread=task.thread,
        sender=task.task.client,
        channel="chat" if thread.channel == "chat" else "email",
        subject=thread.subject,
        body=wording(state.bundle, task, occasion, cause) if words is None else words,
        occasion=occasion,
        scheduled_at=due_at,
        task=task.task.id,
        cause=cause,
    )
