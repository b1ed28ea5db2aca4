"""What an event puts on the agenda, and what it takes off.

Worked out from the event and the state alone, so folding a log rebuilds the agenda with
the state.
"""

from collections.abc import Callable, Mapping
from typing import Any

from simulator.engine.agenda import (
    Agenda,
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
    PushInject,
    SellOption,
)
from simulator.engine.clients import (
    CHECK_IN_AFTER,
    MOST_CHASES,
    chase_spacing,
    first_chase_after,
    follows_closely,
    grace_after_promise,
    reached_at,
    replies_at,
    thanks_for,
)
from simulator.engine.events import (
    BreakEnded,
    BreakStarted,
    DeadlineChanged,
    DeadlinePassed,
    Event,
    ExtensionAsked,
    GapAsked,
    InjectDropped,
    MessageArrived,
    MessageSent,
    NeedlessAsked,
    Occasion,
    OptionHeld,
    OptionOffered,
    OptionSold,
    PromiseBroken,
    PromiseMade,
    ReplyJudged,
    RunFinished,
    RunStarted,
    TaskDeclined,
    TaskMissed,
    TaskOpened,
    TaskWithdrawn,
    WorkAdded,
    WorkDelivered,
    WorkFinished,
    WorkParked,
    WorkStarted,
)
from simulator.engine.inject import At
from simulator.engine.people import PersonId
from simulator.engine.reacting import reactions, settled
from simulator.engine.state import State, TaskState
from simulator.engine.task import TaskId
from simulator.engine.work import assess
from simulator.engine.work.pick.panel import PickPanel

WELL_DONE = 0.9
"""The quality from which a client says thank you."""


def reschedule(agenda: Agenda, state: State, event: Event) -> None:
    """Bring *agenda* in line with *event*, which *state* already holds."""
    change = _CHANGES.get(type(event))
    if change is not None:
        change(agenda, state, event)


def _begin(agenda: Agenda, state: State, event: RunStarted) -> None:
    for place, inject in enumerate(state.bundle.injects):
        if isinstance(inject.trigger, At):
            agenda.put(PushInject(inject.id), inject.trigger.at, place=place)
    for catalogue in state.bundle.catalogues:
        for place, option in enumerate(catalogue.options):
            named = catalogue.id, option.id
            if option.comes_at is not None:
                agenda.put(OfferOption(*named), option.comes_at, place=place)
            if option.gone_at is not None:
                agenda.put(SellOption(*named), option.gone_at, place=place)
    agenda.put(EndDay(), state.bundle.day.length)


def _note_arrival(agenda: Agenda, state: State, event: MessageArrived) -> None:
    if event.inject is not None:
        agenda.drop(PushInject(event.inject))
    elif event.occasion in {"chase", "escalation"} and event.task is not None:
        _chase_again(agenda, state, state.tasks[event.task])
        _check_in_later(agenda, state, event.sender)
    elif event.occasion == "progress":
        _check_in_later(agenda, state, event.sender)
    elif event.task is not None:
        agenda.drop(Answer(event.occasion, event.task, event.cause))


def _expect(agenda: Agenda, state: State, task: TaskState) -> None:
    client = state.bundle.client(task.task.client)
    _chase(agenda, state, task, task.opened_at + first_chase_after(client))
    if not agenda.holds(CheckIn(client.id)):
        _check_in_later(agenda, state, client.id)
    _set_deadline(agenda, state, task)


def _set_deadline(agenda: Agenda, state: State, task: TaskState) -> None:
    """Plan what follows from the deadline; one that has gone by takes effect now."""
    if not task.is_open:
        return
    # A deadline is inclusive: it passes one millisecond later.
    passes_at = task.due + 1
    if not task.late:
        agenda.put(PassDeadline(task.task.id), max(passes_at, state.at))
    missed_at = passes_at + task.task.worthless_after
    agenda.put(MissTask(task.task.id), max(missed_at, state.at))


def _check_in_later(agenda: Agenda, state: State, person: PersonId) -> None:
    """Let a client who follows the work closely ask after it, unless they hear something."""
    client = state.bundle.client(person)
    waits = any(each.task.client == person for each in state.open_tasks())
    if client.own or not follows_closely(client) or not waits:
        agenda.drop(CheckIn(person))
        return
    name = f"client/{person}/check-in/{state.at}"
    at = reached_at(state.bundle, client, state.at + CHECK_IN_AFTER, name=name)
    agenda.put(CheckIn(person), at)


def _note_answer(agenda: Agenda, state: State, event: MessageSent) -> None:
    for client in state.bundle.clients:
        if client.id in event.to:
            _check_in_later(agenda, state, client.id)
    for task in state.tasks_of(event):
        if task.task.client not in event.to or task.promised is not None:
            continue
        agenda.drop(Chase(task.task.id))
        if task.late:
            _chase_again(agenda, state, task)


def _trust_promise(agenda: Agenda, state: State, event: PromiseMade) -> None:
    task = state.tasks[event.task]
    client = state.bundle.client(task.task.client)
    agenda.put(BreakPromise(event.task), event.by + 1)
    _chase(agenda, state, task, event.by + grace_after_promise(client))


def _chase_again(agenda: Agenda, state: State, task: TaskState) -> None:
    client = state.bundle.client(task.task.client)
    _chase(agenda, state, task, state.at + chase_spacing(client))


def _chase(agenda: Agenda, state: State, task: TaskState, at: int) -> None:
    """Have the client ask at *at* (simulated ms), unless they have asked for the last time."""
    agenda.drop(Chase(task.task.id))
    client = state.bundle.client(task.task.client)
    if task.chases <= MOST_CHASES and task.is_open and not client.own:
        name = f"client/{client.id}/chase/{task.task.id}/{task.chases}"
        back = reached_at(state.bundle, client, at, name=name)
        agenda.put(Chase(task.task.id), back)


def _plan_finish(agenda: Agenda, state: State, task_id: TaskId) -> None:
    task = state.tasks[task_id]
    if task.finished or task.focus_since is None:
        return
    remaining = task.work - task.worked
    agenda.put(FinishWork(task_id), task.focus_since + task.resume + remaining)


def _note_delivery(agenda: Agenda, state: State, event: WorkDelivered) -> None:
    task = state.tasks[event.task]
    _close(agenda, state, task)
    if event.correction or task.late:
        return
    result = assess(state.bundle, task.task, state)
    client = state.bundle.client(task.task.client)
    well_done = result.musts and result.quality >= WELL_DONE
    if well_done and thanks_for(state.bundle, client, event.task):
        _answer(agenda, state, Answer("thanks", event.task, ""))


def _close(agenda: Agenda, state: State, task: TaskState) -> None:
    closed = task.task.id
    for plan in (
        PassDeadline(closed),
        MissTask(closed),
        BreakPromise(closed),
        FinishWork(closed),
        Chase(closed),
    ):
        agenda.drop(plan)
    for message in task.asked_until:
        agenda.drop(Answer("accepted", closed, message))
        agenda.drop(Answer("refused", closed, message))
    if not any(each.task.client == task.task.client for each in state.open_tasks()):
        agenda.drop(CheckIn(task.task.client))


def _answer(agenda: Agenda, state: State, plan: Answer) -> None:
    if state.bundle.client(state.tasks[plan.task].task.client).own:
        return
    at = replies_at(state.bundle, state.tasks[plan.task], plan, at=state.at)
    agenda.put(plan, at)


def _note_judged(agenda: Agenda, state: State, event: ReplyJudged) -> None:
    for plan in settled(state, event):
        agenda.drop(plan)
    for plan in reactions(state, event):
        if not agenda.holds(plan):
            _answer(agenda, state, plan)


def _drop_inject(agenda: Agenda, state: State, event: InjectDropped) -> None:
    agenda.drop(PushInject(event.inject))


def _expect_new(agenda: Agenda, state: State, event: TaskOpened) -> None:
    task = state.tasks[event.task]
    _expect(agenda, state, task)
    if isinstance(task.task.panel, PickPanel):
        _offer(agenda, state, task.task.panel.catalogue)


def _offer(agenda: Agenda, state: State, catalogue: str) -> None:
    """Plan what vanishes so long after somebody first picks from the *catalogue*."""
    panels = (each.task.panel for each in state.tasks.values())
    picking = [
        each
        for each in panels
        if isinstance(each, PickPanel) and each.catalogue == catalogue
    ]
    if len(picking) > 1:
        return
    for place, option in enumerate(state.bundle.catalogue(catalogue).options):
        if option.gone_after is not None:
            plan = SellOption(catalogue, option.id)
            agenda.put(plan, state.at + option.gone_after, place=place)


def _note_held(agenda: Agenda, state: State, event: OptionHeld) -> None:
    plan = SellOption(event.catalogue, event.option)
    planned = agenda.planned(plan)
    if planned is not None:
        at, place = planned
        agenda.put(plan, max(at, event.until), place=place)


def _note_offered(agenda: Agenda, state: State, event: OptionOffered) -> None:
    agenda.drop(OfferOption(event.catalogue, event.option))


def _note_sold(agenda: Agenda, state: State, event: OptionSold) -> None:
    agenda.drop(SellOption(event.catalogue, event.option))


def _note_deadline(agenda: Agenda, state: State, event: DeadlineChanged) -> None:
    _set_deadline(agenda, state, state.tasks[event.task])


def _note_focus(agenda: Agenda, state: State, event: WorkStarted | WorkAdded) -> None:
    _plan_finish(agenda, state, event.task)


def _drop_finish(
    agenda: Agenda, state: State, event: WorkParked | WorkFinished
) -> None:
    agenda.drop(FinishWork(event.task))


def _note_late(agenda: Agenda, state: State, event: DeadlinePassed) -> None:
    agenda.drop(PassDeadline(event.task))
    task = state.tasks[event.task]
    if task.promised is None:
        _chase_again(agenda, state, task)


def _note_missed(agenda: Agenda, state: State, event: TaskMissed) -> None:
    agenda.drop(MissTask(event.task))


def _note_withdrawn(agenda: Agenda, state: State, event: TaskWithdrawn) -> None:
    _close(agenda, state, state.tasks[event.task])


def _note_declined(agenda: Agenda, state: State, event: TaskDeclined) -> None:
    _close(agenda, state, state.tasks[event.task])
    _answer(agenda, state, Answer("declined", event.task, event.message))


def _note_broken(agenda: Agenda, state: State, event: PromiseBroken) -> None:
    agenda.drop(BreakPromise(event.task))


def _note_gap(agenda: Agenda, state: State, event: GapAsked) -> None:
    agenda.put(Answer("answer", event.task, event.gap), event.answer_at)


def _note_needless(agenda: Agenda, state: State, event: NeedlessAsked) -> None:
    _answer(agenda, state, Answer("needless", event.task, event.message))


def _note_extension(agenda: Agenda, state: State, event: ExtensionAsked) -> None:
    occasion: Occasion = "accepted" if event.granted else "refused"
    _answer(agenda, state, Answer(occasion, event.task, event.message))


def _expect_back(agenda: Agenda, state: State, event: BreakStarted) -> None:
    agenda.put(EndBreak(), event.until)


def _note_back(agenda: Agenda, state: State, event: BreakEnded) -> None:
    agenda.drop(EndBreak())


def _end(agenda: Agenda, state: State, event: RunFinished) -> None:
    agenda.clear()


_CHANGES: Mapping[type, Callable[[Agenda, State, Any], None]] = {
    RunStarted: _begin,
    RunFinished: _end,
    MessageArrived: _note_arrival,
    InjectDropped: _drop_inject,
    TaskOpened: _expect_new,
    OptionOffered: _note_offered,
    OptionSold: _note_sold,
    OptionHeld: _note_held,
    DeadlineChanged: _note_deadline,
    WorkAdded: _note_focus,
    TaskWithdrawn: _note_withdrawn,
    DeadlinePassed: _note_late,
    TaskMissed: _note_missed,
    WorkStarted: _note_focus,
    WorkParked: _drop_finish,
    WorkFinished: _drop_finish,
    WorkDelivered: _note_delivery,
    MessageSent: _note_answer,
    ReplyJudged: _note_judged,
    PromiseMade: _trust_promise,
    PromiseBroken: _note_broken,
    GapAsked: _note_gap,
    NeedlessAsked: _note_needless,
    ExtensionAsked: _note_extension,
    TaskDeclined: _note_declined,
    BreakStarted: _expect_back,
    BreakEnded: _note_back,
}
