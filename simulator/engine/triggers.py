"""When a conditional inject is due: conditions over the state, looked at only when touched."""

from collections.abc import Iterable, Iterator

from simulator.engine.agenda import Agenda, PushInject
from simulator.engine.bundle import Bundle
from simulator.engine.events import (
    Event,
    MessageSent,
    RunStarted,
    SatisfactionSeen,
    ThreadOpened,
)
from simulator.engine.inject import (
    AllOf,
    AnyOf,
    Asked,
    Condition,
    Inject,
    InjectId,
    Not,
    PromiseIs,
    SatisfactionBelow,
    TaskIs,
    When,
    WroteTo,
)
from simulator.engine.rng import between
from simulator.engine.state import State


def holds(condition: Condition, state: State) -> bool:  # noqa: PLR0911 - one case a condition
    """Tell whether *condition* is true of *state*."""
    match condition:
        case TaskIs(task=task, standing=standing):
            found = state.tasks.get(task)
            return found is not None and found.stands(standing)
        case Asked(task=task, gap=gap):
            found = state.tasks.get(task)
            return found is not None and gap in found.gaps_asked
        case WroteTo(person=person, task=task):
            return task in state.written_to.get(person, ())
        case PromiseIs(task=task, standing=standing):
            return _promise_is(state, condition)
        case SatisfactionBelow(client=client, below=below):
            points = state.satisfied.get(client)
            return points is not None and points < below
        case AllOf(conditions=conditions):
            return all(holds(each, state) for each in conditions)
        case AnyOf(conditions=conditions):
            return any(holds(each, state) for each in conditions)
        case Not(condition=inner):
            return not holds(inner, state)


def _promise_is(state: State, condition: PromiseIs) -> bool:
    task = state.tasks.get(condition.task)
    if task is None:
        return False
    match condition.standing:
        case "made":
            return task.promises_made > 0
        case "kept":
            return task.promises_kept > 0
        case "broken":
            return task.promises_broken > 0


def mentioned(condition: Condition) -> Iterator[str]:
    """Yield the tasks and people whose events can change whether *condition* holds."""
    match condition:
        case TaskIs(task=task) | Asked(task=task) | PromiseIs(task=task):
            yield task
        case WroteTo(person=person) | SatisfactionBelow(client=person):
            yield person
        case AllOf(conditions=conditions) | AnyOf(conditions=conditions):
            for each in conditions:
                yield from mentioned(each)
        case Not(condition=inner):
            yield from mentioned(inner)


class Watch:
    """The conditional injects of a day, armed and disarmed as their conditions change."""

    __slots__ = ("_armed_until", "_by_name", "_seed", "_times")

    def __init__(self, bundle: Bundle) -> None:
        self._seed = bundle.seed
        self._by_name: dict[str, list[tuple[int, Inject, When]]] = {}
        self._armed_until: dict[InjectId, int] = {}
        self._times: dict[InjectId, int] = {}
        for place, inject in enumerate(bundle.injects):
            if isinstance(inject.trigger, When):
                for name in set(mentioned(inject.trigger.condition)):
                    entry = (place, inject, inject.trigger)
                    self._by_name.setdefault(name, []).append(entry)

    def look(self, event: Event, state: State, agenda: Agenda) -> None:
        """Arm or disarm the injects that hang on what *event* is about, now that it happened."""
        if not self._by_name:
            return
        for name in self._touched(event, state):
            for place, inject, trigger in self._by_name.get(name, ()):
                if holds(trigger.condition, state):
                    self._arm(place, inject, trigger, state.at, agenda)
                else:
                    self._disarm(inject, state.at, agenda)

    def _touched(self, event: Event, state: State) -> Iterable[str]:
        """Name the tasks and people that *event* is about; the day's start is about all."""
        match event:
            case RunStarted():
                return self._by_name
            case ThreadOpened(thread=thread):
                return state.threads[thread].tasks
            case SatisfactionSeen(client=client):
                return (client,)
            case MessageSent(to=to):
                return (*to, *(each.task.id for each in state.tasks_of(event)))
            case _:
                task = getattr(event, "task", None)
                return () if task is None else (task,)

    def _arm(
        self, place: int, inject: Inject, trigger: When, at: int, agenda: Agenda
    ) -> None:
        times = self._times.get(inject.id, 0)
        if inject.id in self._armed_until or (trigger.once and times):
            return
        self._times[inject.id] = times + 1
        self._armed_until[inject.id] = at + trigger.for_
        wait = between(self._seed, f"inject/{inject.id}/after/{times}", *trigger.after)
        agenda.put(PushInject(inject.id), at + trigger.for_ + wait, place=place)

    def _disarm(self, inject: Inject, at: int, agenda: Agenda) -> None:
        until = self._armed_until.pop(inject.id, None)
        if until is not None and at < until:
            agenda.drop(PushInject(inject.id))
            self._times[inject.id] -= 1
