"""What is still to come in a run, soonest first.

Plans are data, never running code, so a run can be rebuilt anywhere from its log. The
same plan stands on the agenda at most once; carrying it out yields an event that takes
it off.
"""

from collections.abc import Mapping
from heapq import heappop, heappush
from itertools import count
from typing import Literal, NamedTuple

from simulator.engine.events import Occasion
from simulator.engine.inject import InjectId
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId

# Plans are tuples because they are looked up more often than anything else. Tuples compare
# by content, so each says its kind.


class PushInject(NamedTuple):
    """Push a planned happening."""

    inject: InjectId
    kind: Literal["push"] = "push"


class PassDeadline(NamedTuple):
    """Note that a task was not delivered by its deadline."""

    task: TaskId
    kind: Literal["deadline"] = "deadline"


class MissTask(NamedTuple):
    """Give a task up that has become worthless."""

    task: TaskId
    kind: Literal["miss"] = "miss"


class BreakPromise(NamedTuple):
    """Note that a promised moment passed."""

    task: TaskId
    kind: Literal["promise"] = "promise"


class FinishWork(NamedTuple):
    """Note that the work of the task in focus is done."""

    task: TaskId
    kind: Literal["work"] = "work"


class Chase(NamedTuple):
    """Have the client ask after a task."""

    task: TaskId
    kind: Literal["chase"] = "chase"


class CheckIn(NamedTuple):
    """Have a client ask how far the work is, who has heard nothing for a while."""

    client: PersonId
    kind: Literal["check_in"] = "check_in"


class Answer(NamedTuple):
    """Have the client react to something the learner did (*cause*: a gap or a message)."""

    occasion: Occasion
    task: TaskId
    cause: str


class OfferOption(NamedTuple):
    """Have an option of a catalogue appear."""

    catalogue: str
    option: str
    kind: Literal["offer"] = "offer"


class SellOption(NamedTuple):
    """Have an option of a catalogue vanish."""

    catalogue: str
    option: str
    kind: Literal["sell"] = "sell"


class EndBreak(NamedTuple):
    """Have the learner back from a break."""

    kind: Literal["break"] = "break"


class EndDay(NamedTuple):
    """Close the day."""

    kind: Literal["end"] = "end"


Plan = (
    PushInject
    | PassDeadline
    | MissTask
    | BreakPromise
    | FinishWork
    | Chase
    | CheckIn
    | Answer
    | OfferOption
    | SellOption
    | EndBreak
    | EndDay
)


_DEADLINES, _SCHEDULED, _FOLLOW_UPS, _END = range(4)

_RANKS: Mapping[type[Plan], int] = {
    PassDeadline: _DEADLINES,
    MissTask: _DEADLINES,
    BreakPromise: _DEADLINES,
    FinishWork: _DEADLINES,
    EndBreak: _DEADLINES,
    PushInject: _SCHEDULED,
    OfferOption: _SCHEDULED,
    SellOption: _SCHEDULED,
    Chase: _FOLLOW_UPS,
    CheckIn: _FOLLOW_UPS,
    Answer: _FOLLOW_UPS,
    EndDay: _END,
}
"""The order of what happens in one millisecond, after the learner's own actions."""


class _Place(NamedTuple):
    """Where a plan stands. No two have the same ticket, so plans are never compared."""

    at: int
    rank: int
    place: int
    ticket: int
    plan: Plan


class Agenda:
    """Plans with their moments, in a heap; what was dropped is skipped when it comes up."""

    __slots__ = ("_heap", "_places", "_tickets")

    def __init__(self) -> None:
        self._places: dict[Plan, _Place] = {}
        self._heap: list[_Place] = []
        self._tickets = count()

    def put(self, plan: Plan, at: int, *, place: int = 0) -> None:
        """Set *plan* down for *at* (simulated ms), replacing where it stood before.

        *place* orders plans of one kind in one millisecond, as the author listed them.
        """
        stands = _Place(at, _RANKS[type(plan)], place, next(self._tickets), plan)
        self._places[plan] = stands
        heappush(self._heap, stands)

    def holds(self, plan: Plan) -> bool:
        """Tell whether *plan* is set down."""
        return plan in self._places

    def drop(self, plan: Plan) -> None:
        """Take *plan* off, if it is there."""
        self._places.pop(plan, None)

    def planned(self, plan: Plan) -> tuple[int, int] | None:
        """Return when *plan* stands and in what place, or None when it is not there."""
        stands = self._places.get(plan)
        return (stands.at, stands.place) if stands is not None else None

    def clear(self) -> None:
        """Take everything off."""
        self._places.clear()
        self._heap.clear()

    def next_at(self) -> int | None:
        """Return the moment (simulated ms) of the soonest plan, or None."""
        heap, places = self._heap, self._places
        while heap:
            if places.get(heap[0].plan) is heap[0]:
                return heap[0].at
            heappop(heap)
        return None

    def first(self) -> Plan:
        """Return the soonest plan; it stays until its event takes it off."""
        if self.next_at() is None:
            raise IndexError("the agenda is empty")
        return self._heap[0].plan
