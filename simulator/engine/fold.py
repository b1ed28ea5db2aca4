"""Fold one event into the state: the only place that changes it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from simulator.engine.events import (
    AccessSet,
    BreakEnded,
    BreakStarted,
    DeadlineChanged,
    DeadlinePassed,
    EntryPlaced,
    Event,
    ExtensionAsked,
    GapAsked,
    InjectDropped,
    MessageArrived,
    MessageSent,
    NeedlessAsked,
    OptionHeld,
    OptionOffered,
    OptionSold,
    PlanSet,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    ReplyJudged,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
    SatisfactionSeen,
    TaskDeclined,
    TaskMissed,
    TaskOpened,
    TaskWithdrawn,
    ThreadOpened,
    TimeCharged,
    TimeSkipped,
    WorkAdded,
    WorkDelivered,
    WorkFinished,
    WorkParked,
    WorkStarted,
)
from simulator.engine.people import LEARNER, Entry
from simulator.engine.state import State, TaskState, ThreadState


def fold(state: State, event: Event) -> None:
    """Change *state* by what *event* says happened."""
    state.at = max(state.at, event.at)
    _FOLDS[type(event)](state, event)


def _begin(state: State, event: RunStarted) -> None:
    state.clock, state.pace = event.clock, event.pace


def _pause(state: State, event: RunPaused) -> None:
    state.paused = True


def _resume(state: State, event: RunResumed) -> None:
    state.paused = False


def _finish(state: State, event: RunFinished) -> None:
    state.finished = True


def _nothing(state: State, event: Event) -> None:
    """Leave the state as it is: the event only tells the log."""


def _arrive(state: State, event: MessageArrived) -> None:
    state.messages += 1
    state.files.update(event.attachments)
    if event.inject is not None:
        state.pushed.add(event.inject)
    thread = state.threads.get(event.thread)
    if thread is None:
        thread = ThreadState(
            id=event.thread, subject=event.subject, channel=event.channel
        )
        state.threads[event.thread] = thread
    if event.sender not in thread.people:
        thread.people.append(event.sender)
    thread.unread_words += len(event.body.split())
    if event.occasion in {"chase", "escalation"} and event.task is not None:
        state.tasks[event.task].chases += 1
    if event.occasion == "answer" and event.task is not None:
        state.tasks[event.task].gaps_answered.add(event.cause)
    if event.occasion == "untold" and event.task is not None:
        state.tasks[event.task].asked_back.add(event.cause)
    if event.occasion == "register":
        state.corrected.add(event.sender)


def _send(state: State, event: MessageSent) -> None:
    state.messages += 1
    thread = state.threads.get(event.thread)
    if thread is None:
        thread = ThreadState(
            id=event.thread,
            subject=event.subject,
            channel=event.channel,
            people=[LEARNER],
        )
        state.threads[event.thread] = thread
    thread.people.extend(each for each in event.to if each not in thread.people)
    for person in event.to:
        state.written_to.setdefault(person, set()).update({None, event.task})
    for task in state.tasks_of(event):
        task.sent.append(event)
        if task.answered_at is None and task.task.client in event.to:
            task.answered_at = event.at


def _judge(state: State, event: ReplyJudged) -> None:
    if event.leaks:
        return
    for finding in event.findings:
        state.tasks[finding.task].found.append((event.at, finding))


def _open_task(state: State, event: TaskOpened) -> None:
    state.tasks[event.task] = TaskState(
        task=state.bundle.task(event.task),
        thread=event.thread,
        opened_at=event.at,
        due=event.due,
        work=event.work,
        finished=event.work == 0,
    )
    state.threads[event.thread].tasks.append(event.task)


def _leave(state: State, task: TaskState, at: int) -> None:
    if state.focus != task.task.id:
        return
    task.worked = task.work_done(at)
    task.focus_since = None
    state.focus = None


def _deliver(state: State, event: WorkDelivered) -> None:
    task = state.tasks[event.task]
    _leave(state, task, event.at)
    task.delivery = event
    if task.delivered_at is None:
        task.delivered_at = event.at


def _grow(state: State, event: WorkAdded) -> None:
    task = state.tasks[event.task]
    if task.focus_since is not None:
        task.worked = task.work_done(event.at)
        task.resume = max(0, task.focus_since + task.resume - event.at)
        task.focus_since = event.at
    task.work += event.work
    task.finished = False


def _place(state: State, event: EntryPlaced) -> None:
    entries = state.calendars[event.calendar]
    former = entries.get(event.entry)
    if former is None:
        former = Entry(
            id=event.entry, starts=0, ends=0, title=event.title, place=event.place
        )
    entries[event.entry] = replace(
        former,
        starts=event.starts,
        ends=event.ends,
        title=event.title,
        place=event.place,
    )


def _sell(state: State, event: OptionSold) -> None:
    state.sold[event.catalogue, event.option] = event.at


def _hold(state: State, event: OptionHeld) -> None:
    state.tasks[event.task].held = event.option


def _set_access(state: State, event: AccessSet) -> None:
    access = state.tasks[event.task].access
    if event.rights == "none":
        access.pop((event.target, event.who), None)
    else:
        access[event.target, event.who] = (event.rights, event.until)


def _drop(state: State, event: InjectDropped) -> None:
    state.pushed.add(event.inject)


def _start_work(state: State, event: WorkStarted) -> None:
    task = state.tasks[event.task]
    task.focus_since, task.resume = event.at, event.resume
    task.times_started += 1
    task.read = True
    state.focus = event.task


def _park_work(state: State, event: WorkParked) -> None:
    _leave(state, state.tasks[event.task], event.at)


def _finish_work(state: State, event: WorkFinished) -> None:
    state.tasks[event.task].finished = True


def _read(state: State, event: ThreadOpened) -> None:
    thread = state.threads[event.thread]
    thread.unread_words = 0
    for task in thread.tasks:
        state.tasks[task].read = True


def _pass_deadline(state: State, event: DeadlinePassed) -> None:
    state.tasks[event.task].late = True


def _change_deadline(state: State, event: DeadlineChanged) -> None:
    task = state.tasks[event.task]
    task.due = event.due
    task.late = task.late and event.at > event.due
    task.renegotiated = task.renegotiated or event.cause == "agreed"


def _withdraw(state: State, event: TaskWithdrawn) -> None:
    task = state.tasks[event.task]
    _leave(state, task, event.at)
    task.withdrawn_at = event.at


def _decline(state: State, event: TaskDeclined) -> None:
    task = state.tasks[event.task]
    _leave(state, task, event.at)
    task.declined_at = event.at


def _miss(state: State, event: TaskMissed) -> None:
    state.tasks[event.task].missed_at = event.at


def _promise(state: State, event: PromiseMade) -> None:
    task = state.tasks[event.task]
    task.promised = event.by
    task.promises_made += 1


def _keep_promise(state: State, event: PromiseKept) -> None:
    task = state.tasks[event.task]
    task.promised = None
    task.promises_kept += 1


def _break_promise(state: State, event: PromiseBroken) -> None:
    task = state.tasks[event.task]
    task.promised = None
    task.promises_broken += 1


def _ask_gap(state: State, event: GapAsked) -> None:
    state.tasks[event.task].gaps_asked.add(event.gap)


def _ask_extension(state: State, event: ExtensionAsked) -> None:
    task = state.tasks[event.task]
    task.asked_until[event.message] = event.by
    if event.granted:
        task.granted = event.message


def _leave_desk(state: State, event: BreakStarted) -> None:
    state.break_until = event.until


def _come_back(state: State, event: BreakEnded) -> None:
    state.break_until = None


def _see_satisfaction(state: State, event: SatisfactionSeen) -> None:
    state.satisfied[event.client] = event.points


_FOLDS: Mapping[type, Callable[[State, Any], None]] = {
    RunStarted: _begin,
    RunPaused: _pause,
    RunResumed: _resume,
    TimeSkipped: _nothing,
    TimeCharged: _nothing,
    RunFinished: _finish,
    MessageArrived: _arrive,
    InjectDropped: _drop,
    TaskOpened: _open_task,
    DeadlineChanged: _change_deadline,
    WorkAdded: _grow,
    TaskWithdrawn: _withdraw,
    DeadlinePassed: _pass_deadline,
    TaskMissed: _miss,
    ThreadOpened: _read,
    WorkStarted: _start_work,
    WorkParked: _park_work,
    WorkFinished: _finish_work,
    WorkDelivered: _deliver,
    EntryPlaced: _place,
    OptionOffered: _nothing,
    OptionSold: _sell,
    OptionHeld: _hold,
    AccessSet: _set_access,
    MessageSent: _send,
    ReplyJudged: _judge,
    PromiseMade: _promise,
    PromiseKept: _keep_promise,
    PromiseBroken: _break_promise,
    GapAsked: _ask_gap,
    NeedlessAsked: _nothing,
    ExtensionAsked: _ask_extension,
    TaskDeclined: _decline,
    PlanSet: _nothing,
    BreakStarted: _leave_desk,
    BreakEnded: _come_back,
    SatisfactionSeen: _see_satisfaction,
}
"""One function an event; a test holds the table against the union `Event`."""
