"""What is planned for a day: when each inject comes, and from when to when each task runs."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.inject import (
    At,
    Cancellation,
    DeadlineChange,
    Inject,
    Letter,
    MoreWork,
    When,
    letter_of,
)
from simulator.engine.simtime import MINUTE, span_text
from simulator.engine.task import Task, TaskId
from simulator.scenarios.previewing import conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An inject as the preview shows it. *at* is simulated ms.

    With *because*, what it waits for, *at* is the first moment at which it can come;
    without, it comes then. *does* says what it means for a task, *task* which one.
    """

    inject: Inject
    letter: Letter
    at: int
    because: str = ""
    does: str = ""
    task: TaskId | None = None

    @property
    def id(self) -> str:
        """Return the inject's id."""
        return self.inject.id

    @property
    def said(self) -> str:
        """Return what a list calls it: its subject, or the beginning of what it says."""
        return self.letter.subject or self.letter.body.strip().partition("\n")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A task as planned: *number* in the order of opening, moments and spans in simulated ms.

    *effort* is work and hands-on time at the rated pace, with what is planned to be added.
    *moves* are the planned changes of its deadline, as (known at, due then), *ended_at* is
    when it is taken back, if that is planned.
    """

    number: int
    task: Task
    opens: int
    due: int
    effort: int
    moves: tuple[tuple[int, int], ...] = ()
    ended_at: int | None = None
    because: str = ""
    """What it waits for, when it is not certain to be asked for."""

    @property
    def ends(self) -> int:
        """Return the deadline that counts in the end."""
        return self.moves[-1][1] if self.moves else self.due


def arrivals(bundle: Bundle) -> tuple[Arrival, ...]:
    """Return every inject of *bundle*, in the order in which they can first come."""
    openings = _Openings(bundle)
    found = [_arrival(each, openings) for each in bundle.injects]
    return tuple(sorted(found, key=lambda each: each.at))


def jobs(bundle: Bundle) -> tuple[Job, ...]:
    """Return every task that an inject opens, in the order of their opening."""
    openings = _Openings(bundle)
    opened = [each.id for each in bundle.tasks if each.id in openings.by]
    opened.sort(key=openings.of)
    return tuple(
        _job(number, bundle.task(task), openings)
        for number, task in enumerate(opened, start=1)
    )


class _Openings:
    """When each task of a bundle can first be asked for, and by which inject."""

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.by: Mapping[TaskId, Inject] = {
            task: inject for inject in reversed(bundle.injects) for task in inject.opens
        }
        self._looking: set[TaskId] = set()

    def of(self, task: TaskId) -> int:
        """Return the first moment of *task*; 0 where it hangs on nothing but itself."""
        if task not in self.by or task in self._looking:
            return 0
        self._looking.add(task)
        try:
            return self.at(self.by[task])
        finally:
            self._looking.discard(task)

    def at(self, inject: Inject) -> int:
        """Return the first moment at which *inject* can come."""
        match inject.trigger:
            case At(at=at):
                return at
            case When(condition=condition, for_=for_, after=(lowest, _)):
                soonest = conditions.soonest(condition, self.bundle, self.of)
                return soonest + for_ + lowest


def _arrival(inject: Inject, openings: _Openings) -> Arrival:
    bundle, trigger = openings.bundle, inject.trigger
    does, task = _effect(inject, bundle)
    return Arrival(
        inject=inject,
        letter=letter_of(inject.push),
        at=openings.at(inject),
        because=conditions.reason(trigger, bundle) if isinstance(trigger, When) else "",
        does=does,
        task=task,
    )


def _effect(inject: Inject, bundle: Bundle) -> tuple[str, TaskId | None]:
    match inject.push:
        case DeadlineChange(task=task, due=due):
            name, clock = conditions.named(task, bundle), bundle.day.clock(due)
            return f"moves {name} to {clock}", task
        case Cancellation(task=task):
            return f"takes {conditions.named(task, bundle)} back", task
        case MoreWork(task=task, work=work):
            return f"adds {span_text(work)} to {conditions.named(task, bundle)}", task
        case _ if inject.opens:
            names = (conditions.named(each, bundle) for each in inject.opens)
            return f"asks for {' and '.join(names)}", inject.opens[0]
        case _:
            return ("a decoy" if inject.decoy else ""), None


def _job(number: int, task: Task, openings: _Openings) -> Job:
    bundle, opener = openings.bundle, openings.by[task.id]
    planned = [
        (each.trigger.at, each.push)
        for each in bundle.injects
        if isinstance(each.trigger, At)
    ]
    added = sum(
        push.work
        for _, push in planned
        if isinstance(push, MoreWork) and push.task == task.id
    )
    moves = sorted(
        (at, push.due)
        for at, push in planned
        if isinstance(push, DeadlineChange) and push.task == task.id
    )
    ends = [
        at
        for at, push in planned
        if isinstance(push, Cancellation) and push.task == task.id
    ]
    trigger = opener.trigger
    opens = openings.of(task.id)
    return Job(
        number=number,
        task=task,
        opens=opens,
        due=task.due_from(opens, ends=bundle.day.length),
        effort=max(task.work + round(task.hands_on * bundle.day.pace) + added, MINUTE),
        moves=tuple(moves),
        ended_at=min(ends, default=None),
        because=conditions.reason(trigger, bundle) if isinstance(trigger, When) else "",
    )
