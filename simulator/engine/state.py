"""Where a run stands: worked out from the log, never written on its own.

Mutable on purpose: only ``fold`` changes it, one event at a time. Everything else reads.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from simulator.engine.bundle import Bundle
from simulator.engine.events import ClockMode, MessageSent, WorkDelivered
from simulator.engine.inject import InjectId
from simulator.engine.people import Entry, Person, PersonId
from simulator.engine.task import Task, TaskId
from simulator.engine.terms import Channel, Standing
from simulator.engine.verdict import Finding


@dataclass(slots=True, kw_only=True)
class TaskState:
    """One task as it stands. Moments and spans are simulated ms; None means not yet.

    *asked_until* holds the later deadlines asked for, by the message that asked;
    *granted* is the one of these messages that the client agrees to.
    """

    task: Task
    thread: str
    opened_at: int
    due: int
    work: int
    read: bool = False
    worked: int = 0
    focus_since: int | None = None
    resume: int = 0
    times_started: int = 0
    finished: bool = False
    delivered_at: int | None = None
    delivery: WorkDelivered | None = None
    answered_at: int | None = None
    declined_at: int | None = None
    withdrawn_at: int | None = None
    missed_at: int | None = None
    late: bool = False
    renegotiated: bool = False
    asked_until: dict[str, int] = field(default_factory=dict[str, int])
    granted: str | None = None
    chases: int = 0
    promised: int | None = None
    promises_made: int = 0
    promises_kept: int = 0
    promises_broken: int = 0
    gaps_asked: set[str] = field(default_factory=set[str])
    gaps_answered: set[str] = field(default_factory=set[str])
    sent: list[MessageSent] = field(default_factory=list[MessageSent])
    held: str | None = None
    """The option that was held for it."""
    access: dict[tuple[str, str], tuple[str, str]] = field(
        default_factory=dict[tuple[str, str], tuple[str, str]]
    )
    """Who may use what of it: rights and last day, by folder or file and by person."""
    asked_back: set[str] = field(default_factory=set[str])
    """The checks of whose points the client asked because nobody had told them."""
    found: list[tuple[int, Finding]] = field(default_factory=list[tuple[int, Finding]])
    """What a judge found of its points, each with the moment of the message."""

    @property
    def is_over(self) -> bool:
        """Whether the learner declined it or the client took it back."""
        return self.declined_at is not None or self.withdrawn_at is not None

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be delivered."""
        return self.delivered_at is None and not self.is_over

    def work_done(self, at: int) -> int:
        """Return the simulated ms of work on it at the moment *at*."""
        if self.focus_since is None:
            return self.worked
        in_focus = max(0, at - self.focus_since - self.resume)
        return min(self.work, self.worked + in_focus)

    def stands(self, standing: Standing) -> bool:
        """Tell whether the task stands as named."""
        return {
            "unopened": not self.read,
            "unanswered": self.answered_at is None and self.is_open,
            "started": self.times_started > 0,
            "done": self.delivered_at is not None,
            "late": self.late,
            "missed": self.missed_at is not None,
            "declined": self.declined_at is not None,
            "renegotiated": self.renegotiated,
            "withdrawn": self.withdrawn_at is not None,
        }[standing]


@dataclass(slots=True, kw_only=True)
class ThreadState:
    """One conversation: who takes part, what it is about, what it carries."""

    id: str
    subject: str
    channel: Channel
    people: list[PersonId] = field(default_factory=list[PersonId])
    tasks: list[TaskId] = field(default_factory=list[TaskId])
    unread_words: int = 0


@dataclass(slots=True, kw_only=True)
class State:
    """A run at the moment *at* (simulated ms)."""

    bundle: Bundle
    people: dict[PersonId, Person]
    at: int = 0
    clock: ClockMode = "hybrid"
    pace: float = 1.0
    paused: bool = False
    finished: bool = False
    focus: TaskId | None = None
    messages: int = 0
    tasks: dict[TaskId, TaskState] = field(default_factory=dict[TaskId, TaskState])
    threads: dict[str, ThreadState] = field(default_factory=dict[str, ThreadState])
    calendars: dict[str, dict[str, Entry]] = field(
        default_factory=dict[str, dict[str, Entry]]
    )
    files: set[str] = field(default_factory=set[str])
    written_to: dict[PersonId, set[TaskId | None]] = field(
        default_factory=dict[PersonId, set[TaskId | None]]
    )
    corrected: set[PersonId] = field(default_factory=set[PersonId])
    """The clients who have said how they like to be written to."""
    pushed: set[InjectId] = field(default_factory=set[InjectId])
    sold: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    """Options that can no longer be picked, by catalogue and id, and since when."""
    break_until: int | None = None
    """When the learner, who is on a break, means to be back (simulated ms)."""
    satisfied: dict[PersonId, float] = field(default_factory=dict[PersonId, float])
    """The points, 0 to 100, at which each client who is looked at was last seen."""

    @classmethod
    def at_start(cls, bundle: Bundle) -> "State":
        """Return the state before anything has happened."""
        state = cls(bundle=bundle, people=bundle.people())
        for calendar in bundle.calendars:
            state.calendars[calendar.id] = {each.id: each for each in calendar.entries}
        return state

    def open_tasks(self) -> Iterator[TaskState]:
        """Yield the tasks that still wait to be delivered."""
        return (each for each in self.tasks.values() if each.is_open)

    def tasks_of(self, message: MessageSent) -> list[TaskState]:
        """Return the tasks a message is about: the one it names, or all of its thread."""
        if message.task is not None:
            return [self.tasks[message.task]]
        return [self.tasks[each] for each in self.threads[message.thread].tasks]

    def next_message(self) -> str:
        """Return the id that the next message will have."""
        return f"m{self.messages + 1}"
