"""What the log says about one task, each fact with the serial that proves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from simulator.engine.events import AccessSet, ReplyJudged
from simulator.engine.panel import Answer
from simulator.engine.people import Entry
from simulator.engine.task import Task, TaskId
from simulator.engine.terms import Act
from simulator.engine.work import Sent
from simulator.engine.work.account import Word
from simulator.engine.work.made import Found


class Moment(NamedTuple):
    """When something happened (simulated ms) and by which event."""

    at: int
    serial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """A planned message that came in, and what it was about."""

    moment: Moment
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An appointment put into a calendar, with its bounds in simulated ms."""

    moment: Moment
    calendar: str
    entry: Entry
    task: TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A deadline that moved to *due* at *at*."""

    at: int
    serial: int
    was: int
    due: int
    cause: Literal["client", "agreed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """One delivery, what else stood in the calendars it looks at, and what it could truly say."""

    at: int
    serial: int
    answer: Answer
    calendars: Mapping[str, tuple[Entry, ...]]
    account: Mapping[TaskId, tuple[Word, ...]] = field(
        default_factory=dict[TaskId, tuple[Word, ...]]
    )


@dataclass(slots=True, kw_only=True)
class Promised:
    """A promise and what became of it; *settled* is None while it is open."""

    by: int
    made: Moment
    message: str
    kept: bool = False
    settled: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote:
    """One message of the learner's, by its id in the log, and what it was meant to do.

    *judged* is what a judge said of it, if one was there.
    """

    message: str
    act: Act
    sent: Sent
    channel: Literal["email", "chat"] = "email"
    judged: ReplyJudged | None = None


@dataclass(slots=True, kw_only=True)
class TaskFacts:
    """One task's day. Moments and spans are simulated ms; None means never.

    *planned* marks a task that the learner never met because they ended the day early.
    *in_focus* is time spent on it in focus, *around* reading and writing outside of it.
    """

    task: Task
    thread: str
    opened: Moment
    due: int
    work: int
    late_by: int = 0
    planned: bool = False
    changes: list[Change] = field(default_factory=list[Change])
    grown: list[Moment] = field(default_factory=list[Moment])
    started: list[Moment] = field(default_factory=list[Moment])
    in_focus: int = 0
    around: int = 0
    estimate: tuple[int, Moment] | None = None
    handed_in: list[HandedIn] = field(default_factory=list[HandedIn])
    promises: list[Promised] = field(default_factory=list[Promised])
    asked: list[tuple[str, Moment]] = field(default_factory=list[tuple[str, Moment]])
    answered: list[tuple[str, Moment]] = field(default_factory=list[tuple[str, Moment]])
    needless: list[Moment] = field(default_factory=list[Moment])
    found: list[Found] = field(default_factory=list[Found])
    shared: list[tuple[int, AccessSet]] = field(
        default_factory=list[tuple[int, AccessSet]]
    )
    chased: list[Moment] = field(default_factory=list[Moment])
    declined: Moment | None = None
    withdrawn: Moment | None = None
    gave_up: bool = False

    @property
    def delivered(self) -> Moment | None:
        """Return the first delivery."""
        if not self.handed_in:
            return None
        first = self.handed_in[0]
        return Moment(first.at, first.serial)

    @property
    def is_cancelled(self) -> bool:
        """Whether the client took it back of their own accord, undelivered."""
        return self.withdrawn is not None and not self.gave_up and not self.handed_in

    @property
    def promised_in(self) -> set[str]:
        """Return the messages that carried a promise about it."""
        return {each.message for each in self.promises}

    def over_at(self) -> int | None:
        """Return the moment from which it no longer waits for the learner."""
        ends = [
            each for each in (self.delivered, self.declined, self.withdrawn) if each
        ]
        return min(each.at for each in ends) if ends else None
