"""Where the learner's time went: into a task, into what goes on around it, or nowhere.

A break that is announced is a break, whatever comes in meanwhile. While the simulated work of the task in focus goes on, nobody is idle. Otherwise people
read, think, choose and write, which the log shows only by what follows: the time before
each act counts as spent on it, up to `THINKING` of real time, or `GENEROUS` times what
the task in focus needs of it. More than that without an act is idle.
"""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.bundle import Bundle
from simulator.engine.events import (
    AccessSet,
    BreakEnded,
    BreakStarted,
    Event,
    MessageSent,
    OptionHeld,
    PlanSet,
    RunFinished,
    TaskDeclined,
    TaskOpened,
    TaskWithdrawn,
    ThreadOpened,
    TimeSkipped,
    WorkDelivered,
    WorkFinished,
    WorkParked,
    WorkStarted,
)
from simulator.engine.simtime import SECOND
from simulator.engine.task import TaskId

THINKING = 90 * SECOND
"""Real ms before an act that are not idle: time to read two hundred words and write forty."""

GENEROUS = 3

Kind = Literal["work", "hands_on", "around", "idle", "break"]
"""In focus with work going on, in focus otherwise, out of focus before an act, idle, or away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A span of the day (simulated ms), spent on *task* or on nothing.

    *serial* is the event it began with.
    """

    since: int
    until: int
    kind: Kind
    task: TaskId | None
    serial: int

    @property
    def span(self) -> int:
        """Return its length in simulated ms."""
        return self.until - self.since


class Attention:
    """Reads events one by one and parts the day into stretches."""

    def __init__(self, bundle: Bundle, pace: float) -> None:
        self._thinking = round(THINKING * pace)
        self._hands_on = {
            task.id: max(self._thinking, round(GENEROUS * task.hands_on * pace))
            for task in bundle.tasks
        }
        self._since = 0
        self._serial = 1
        self._focus: TaskId | None = None
        self._away = False
        self._finished: set[TaskId] = set()
        self._threads: dict[str, TaskId] = {}
        self._found: list[Stretch] = []

    def read(self, event: Event, serial: int) -> None:  # noqa: C901, PLR0912 - one case an event
        """Take in one event."""
        match event:
            case TaskOpened(task=task, thread=thread, work=work):
                self._threads.setdefault(thread, task)
                if not work:
                    self._finished.add(task)
            case WorkStarted(task=task):
                self._close(event.at, serial, task)
                self._focus = task
            case (
                WorkParked(task=task)
                | TaskWithdrawn(task=task)
                | TaskDeclined(task=task)
            ):
                if self._focus == task:
                    self._close(event.at, serial, task)
                    self._focus = None
            case WorkFinished(task=task):
                self._close(event.at, serial, task)
                self._finished.add(task)
            case WorkDelivered(task=task):
                self._close(event.at, serial, task)
                if self._focus == task:
                    self._focus = None
            case MessageSent(task=task) | OptionHeld(task=task) | AccessSet(task=task):
                self._close(event.at, serial, task)
            case ThreadOpened(thread=thread):
                self._close(event.at, serial, self._threads.get(thread))
            case BreakStarted():
                self._close(event.at, serial, None)
                self._away = True
            case BreakEnded():
                self._close(event.at, serial, None)
                self._away = False
            case PlanSet() | RunFinished(reason="ended"):
                self._close(event.at, serial, None)
            case TimeSkipped(since=since):
                self._close(since, serial, None)
                self._close(event.at, serial, None, idle=True)
            case _:
                pass

    def stretches(self, *, until: int) -> tuple[Stretch, ...]:
        """Return the day so far; what came after the last act is idle."""
        self._close(until, self._serial, None, idle=True)
        return tuple(self._found)

    def _close(
        self, at: int, serial: int, task: TaskId | None, *, idle: bool = False
    ) -> None:
        """End the running stretch at *at*, with an act about *task*."""
        if at > self._since:
            if self._away:
                self._add(self._since, at, "break", None)
            elif self._focus is not None and self._focus not in self._finished:
                self._add(self._since, at, "work", self._focus)
            else:
                busy_since = at if idle else max(self._since, at - self._allowed())
                self._add(self._since, busy_since, "idle", None)
                kind: Kind = "hands_on" if self._focus else "around"
                self._add(busy_since, at, kind, self._focus or task)
        if at >= self._since:
            self._since, self._serial = at, serial

    def _allowed(self) -> int:
        return self._hands_on[self._focus] if self._focus else self._thinking

    def _add(self, since: int, until: int, kind: Kind, task: TaskId | None) -> None:
        if until > since:
            self._found.append(
                Stretch(
                    since=since, until=until, kind=kind, task=task, serial=self._serial
                )
            )
