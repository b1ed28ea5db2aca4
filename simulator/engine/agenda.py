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


class Agenda:
    """Plans with their moments, in a heap; what was dropped is skipped when it comes up."""

    __slots__ = ("_due", "_heap", "_tickets")

    def __init__(self) -> None:
        self._due: dict[Plan, tuple[int, int]] = {}
        self._heap: list[tuple[int, int, int, int, Plan]] = []
        self._tickets = count()

    def put(self, plan: Plan, at: int, *, place: int = 0) -> None:
        """Set *plan* down for *at* (simulated ms), replacing where it stood before.

        *place* orders plans of one kind in one millisecond, as the author listed them.
        """
        ticket = next(self._tickets)
        self._due[plan] = (at, ticket)
        heappush(self._heap, (at, plan.rank, place, ticket, plan))

    def drop(self, plan: Plan) -> None:
        """Take *plan* off, if it is there."""
        self._due.pop(plan, None)

    def clear(self) -> None:
        """Take everything off."""
        self._due.clear()
        self._heap.clear()

    def when(self, plan: Plan) -> int | None:
        """Return the moment (simulated ms) *plan* stands at, or None."""
        due = self._due.get(plan)
        return due[0] if due else None

    def next_at(self) -> int | None:
        """Return the moment (simulated ms) of the soonest plan, or None."""
        heap, due = self._heap, self._due
        while heap:
            at, _, _, ticket, plan = heap[0]
            if due.get(plan) == (at, ticket):
                return at
            heappop(heap)
        return None

    def first(self) -> Plan:
        """Return the soonest plan; it stays until its event takes it off."""
        if self.next_at() is None:
            raise IndexError("the agenda is empty")
        return self._heap[0][4]

    def moments(self) -> list[tuple[int, Plan]]:
        """Return every plan with its moment, soonest first."""
        return sorted(
            ((at, plan) for plan, (at, _) in self._due.items()),
            key=lambda entry: (entry[0], entry[1].rank),
        )
