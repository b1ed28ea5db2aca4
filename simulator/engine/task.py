"""A piece of work a client wants, as the scenario defines it."""

from dataclasses import dataclass
from typing import NewType

from simulator.engine.check import Check
from simulator.engine.growth import added
from simulator.engine.panel import Panel
from simulator.engine.people import PersonId

TaskId = NewType("TaskId", str)

CONSEQUENCE = {1: 1, 2: 2, 3: 4, 4: 8, 5: 14}
"""Points that an importance of 1 to 5 stands for: what follows grows faster than rank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the plan, for a *task* or, without one, kept free. Moments in simulated ms."""

    starts: int
    ends: int
    task: TaskId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A fact the brief leaves out and the client gives when asked.

    A question counts when the message asks and holds a wording of every group in
    *asked_by*. The answer comes *latency* simulated ms later (drawn from that span). From
    then on the learner may spend up to *allows* on the task, in the day's currency.
    """

    id: str
    asked_by: tuple[tuple[str, ...], ...]
    answer: str
    latency: tuple[int, int]
    allows: float = added(0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """How far a deadline may move (*by*) if asked *ask_before* it passes (simulated ms)."""

    by: int
    ask_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task: its effort, its deadline, what it shows and how it is judged.

    *work* is simulated ms of focus, *hands_on* real ms of reading, choosing and typing.
    *due* is a moment in simulated ms; with *due_after* the deadline lies so many simulated
    ms after the opening instead, and never after the day. After *worthless_after* further
    ms it is missed; zero makes the deadline hard.
    """

    id: TaskId
    client: PersonId
    title: str
    brief: str
    importance: int
    work: int
    hands_on: int
    due: int
    worthless_after: int
    panel: Panel
    checks: tuple[Check, ...]
    gaps: tuple[Gap, ...] = ()
    extension: Extension | None = None
    archetype: str = ""
    due_after: int | None = added(None)
    complaint: bool = added(False)
    """Whether it answers a complaint about the learner's own work."""

    def due_from(self, opened_at: int, *, ends: int) -> int:
        """Return the deadline when it opens at *opened_at* on a day that *ends* then."""
        if self.due_after is None:
            return self.due
        return min(opened_at + self.due_after, max(ends, opened_at))

    @property
    def weight(self) -> int:
        """Return the consequence points that the task's importance stands for."""
        return CONSEQUENCE[self.importance]
