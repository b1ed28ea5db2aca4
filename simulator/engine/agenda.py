"""What is still to come in a run, soonest first.

Plans are data, never running code, so a run can be rebuilt anywhere from its log. The
same plan stands on the agenda at most once; carrying it out yields an event that takes
it off.
"""

from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import ClassVar

from simulator.engine.events import Occasion
from simulator.engine.inject import InjectId
from simulator.engine.task import TaskId

DEADLINES, SCHEDULED, FOLLOW_UPS = 2, 3, 4
"""The order of what happens in one millisecond, after the learner's own actions."""


@dataclass(frozen=True, slots=True)
class PushInject:
    """Push a planned happening."""

    inject: InjectId
    rank: ClassVar[int] = SCHEDULED


@dataclass(frozen=True, slots=True)
class PassDeadline:
    """Note that a task was not delivered by its deadline."""

    task: TaskId
    rank: ClassVar[int] = DEADLINES


@dataclass(frozen=True, slots=True)
class MissTask:
    """Give a task up that has become worthless."""

    task: TaskId
    rank: ClassVar[int] = DEADLINES


@dataclass(frozen=True, slots=True)
class BreakPromise:
    """Note that a promised moment passed."""

    task: TaskId
    rank: ClassVar[int] = DEADLINES


@dataclass(frozen=True, slots=True)
class FinishWork:
    """Note that the work of the task in focus is done."""

    task: TaskId
    rank: ClassVar[int] = DEADLINES


@dataclass(frozen=True, slots=True)
class Chase:
    """Have the client ask after a task."""

    task: TaskId
    rank: ClassVar[int] = FOLLOW_UPS


@dataclass(frozen=True, slots=True)
class Answer:
    """Have the client react to something the learner did (*cause*: a gap or a message)."""

    occasion: Occasion
    task: TaskId
    cause: str
    rank: ClassVar[int] = FOLLOW_UPS


@dataclass(frozen=True, slots=True)
class EndDay:
    """Close the day."""

    rank: ClassVar[int] = FOLLOW_UPS + 1


Plan = (
    PushInject
    | PassDeadline
    | MissTask
    | BreakPromise
    | FinishWork
    | Chase
    | Answer
    | EndDay
)

ARRIVALS = (PushInject, MissTask, Chase, Answer)
"""Plans that may bring the learner a message."""


class _Slot:
    """Where a plan stands; *plan* is None once it was dropped or put elsewhere."""

    __slots__ = ("order", "plan")

    def __init__(self, order: tuple[int, int, int, int], plan: Plan) -> None:
        self.order = order
        self.plan: Plan | None = plan


class Agenda:
    """Plans with their moments, in a heap; what was dropped is skipped when it comes up."""

    __slots__ = ("_heap", "_slots", "_tickets")

    def __init__(self) -> None:
        self._slots: dict[Plan, _Slot] = {}
        self._heap: list[tuple[int, int, int, int, _Slot]] = []
        self._tickets = count()

    def put(self, plan: Plan, at: int, *, place: int = 0) -> None:
        """Set *plan* down for *at* (simulated ms), replacing where it stood before.

        *place* orders plans of one kind in one millisecond, as the author listed them.
        """
        self.drop(plan)
        order = (at, plan.rank, place, next(self._tickets))
        slot = self._slots[plan] = _Slot(order, plan)
        heappush(self._heap, (*order, slot))

    def drop(self, plan: Plan) -> None:
        """Take *plan* off, if it is there."""
        slot = self._slots.pop(plan, None)
        if slot is not None:
            slot.plan = None

    def clear(self) -> None:
        """Take everything off."""
        self._slots.clear()
        self._heap.clear()

    def when(self, plan: Plan) -> int | None:
        """Return the moment (simulated ms) *plan* stands at, or None."""
        slot = self._slots.get(plan)
        return slot.order[0] if slot else None

    def next_at(self) -> int | None:
        """Return the moment (simulated ms) of the soonest plan, or None."""
        heap = self._heap
        while heap:
            if heap[0][4].plan is not None:
                return heap[0][0]
            heappop(heap)
        return None

    def first(self) -> Plan:
        """Return the soonest plan; it stays until its event takes it off."""
        plan = None if self.next_at() is None else self._heap[0][4].plan
        if plan is None:
            raise IndexError("the agenda is empty")
        return plan

    def moments(self) -> list[tuple[int, Plan]]:
        """Return every plan with its moment, soonest first."""
        soonest_first = sorted(self._slots.items(), key=lambda entry: entry[1].order)
        return [(slot.order[0], plan) for plan, slot in soonest_first]
