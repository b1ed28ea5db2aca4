"""What happened in a run: past tense, never changed, in the order of the log.

Every event carries *at*, simulated ms since the day began. Its serial is its place in
the log, counted from 1.
"""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.growth import added
from simulator.engine.inject import InjectId
from simulator.engine.panel import Answer
from simulator.engine.people import PersonId
from simulator.engine.task import Block, TaskId
from simulator.engine.terms import Act, Channel, Rights
from simulator.engine.verdict import Claim, Finding, Needless
from simulator.engine.wares import (
    OptionHeld as OptionHeld,  # noqa: PLC0414 - events like the others
)
from simulator.engine.wares import (
    OptionOffered as OptionOffered,  # noqa: PLC0414
)
from simulator.engine.wares import (
    OptionSold as OptionSold,  # noqa: PLC0414
)

ClockMode = Literal["real", "hybrid", "charged"]

Occasion = Literal[
    "planned",
    "chase",
    "escalation",
    "thanks",
    "answer",
    "needless",
    "accepted",
    "refused",
    "declined",
    "withdrawal",
    "progress",
    "untold",
    "register",
]
"""Why a message came: planned by the scenario, or a client's reaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStarted:
    """The day began. *pace* is simulated seconds per wall second.

    *by_meaning* says whether its messages are also compared by their meaning: a setting
    that stays while the day is played.
    """

    at: int
    bundle: str
    clock: ClockMode
    pace: float
    by_meaning: bool = added(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPaused:
    """The learner held the clock."""

    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResumed:
    """The clock runs again. *held_for* wall seconds when the system had stopped, else 0."""

    at: int
    held_for: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSkipped:
    """The learner went on without watching the clock, from *since* until now."""

    at: int
    since: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeCharged:
    """An action has taken *span* simulated ms by the catalogue (clock mode "charged")."""

    at: int
    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFinished:
    """The day ended, by the clock or by the learner."""

    at: int
    reason: Literal["day_over", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageArrived:
    """Somebody wrote to the learner.

    *scheduled_at* is when it was due; later than that it came late through the system's
    fault, and every window that begins with it counts from *at*. *cause* names what a
    reaction reacts to: a gap or one of the learner's messages.
    """

    at: int
    message: str
    thread: str
    sender: PersonId
    channel: Channel
    subject: str
    body: str
    occasion: Occasion
    scheduled_at: int
    attachments: tuple[str, ...] = ()
    inject: InjectId | None = None
    task: TaskId | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InjectDropped:
    """A planned happening did not take place, because its *unless* held or the task was over."""

    at: int
    inject: InjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOpened:
    """A client asked for a task, due at *due*, in *thread*."""

    at: int
    task: TaskId
    thread: str
    due: int
    work: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineChanged:
    """A task is due at another moment, by the client's wish or because they agreed."""

    at: int
    task: TaskId
    was: int
    due: int
    cause: Literal["client", "agreed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkAdded:
    """A task grew by *work* simulated ms."""

    at: int
    task: TaskId
    work: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskWithdrawn:
    """A client took a task back."""

    at: int
    task: TaskId
    cause: Literal["client", "gave_up"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinePassed:
    """A task was not delivered by *due*."""

    at: int
    task: TaskId
    due: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskMissed:
    """A task has become worthless, undelivered."""

    at: int
    task: TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadOpened:
    """The learner read a thread."""

    at: int
    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkStarted:
    """The focus went to a task; *resume* simulated ms are lost to finding back into it."""

    at: int
    task: TaskId
    resume: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkParked:
    """The focus left a task on which *worked* simulated ms have been spent in all."""

    at: int
    task: TaskId
    worked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFinished:
    """The work of a task is done; it can be delivered."""

    at: int
    task: TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkDelivered:
    """A task was handed in, for the first time or (*correction*) again."""

    at: int
    task: TaskId
    answer: Answer
    correction: bool
    message: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPlaced:
    """An appointment stands in a calendar, new or moved (*was*: its former start)."""

    at: int
    calendar: str
    entry: str
    task: TaskId
    starts: int
    ends: int
    title: str
    place: str
    was: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessSet:
    """*who* may use a folder or file of a task with these rights; none takes it back.

    *who* is a person or "anyone"; *until* is the last day (ISO 8601), "" for ever.
    """

    at: int
    task: TaskId
    target: str
    who: str
    rights: Rights
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent:
    """The learner wrote to people."""

    at: int
    message: str
    thread: str
    to: tuple[PersonId, ...]
    act: Act
    channel: Channel
    subject: str
    body: str
    attachments: tuple[str, ...] = ()
    task: TaskId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyJudged:
    """A judge, by its version, said what one of the learner's messages tells.

    *by_meaning* says whether sentences were also compared by their meaning. *tone* runs
    from 1 to 5, 0 where no point was asked of the message; *clarity* from 0 to 100; *address* is how the reader was written to, ""
    when nothing shows it. *findings* are the points of tasks, *claims* sentences that say
    the work is done, *leaks* what was given away, as "client/what", *needless* questions
    that had been answered before. The learner sees none of it before the debrief.
    """

    at: int
    message: str
    judge: str
    by_meaning: bool
    tone: int
    clarity: int
    address: Literal["formal", "informal", ""] = ""
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    leaks: tuple[str, ...] = ()
    needless: tuple[Needless, ...] = added(())


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade:
    """The learner promised a task by a moment (simulated ms), replacing an earlier promise."""

    at: int
    task: TaskId
    by: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept:
    """A promised task was delivered by its moment."""

    at: int
    task: TaskId
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseBroken:
    """A promised moment passed without the task."""

    at: int
    task: TaskId
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GapAsked:
    """The learner asked for a fact the brief leaves out; the answer comes at *answer_at*."""

    at: int
    task: TaskId
    gap: str
    message: str
    answer_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedlessAsked:
    """The learner asked something that no gap of the task answers."""

    at: int
    task: TaskId
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionAsked:
    """The learner asked to deliver a task at *by* (simulated ms) instead of its deadline."""

    at: int
    task: TaskId
    by: int
    granted: bool
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDeclined:
    """The learner said no to a task."""

    at: int
    task: TaskId
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSet:
    """The learner put the day in an order, with estimates (simulated ms) and *blocks* of time."""

    at: int
    order: tuple[TaskId, ...]
    estimates: tuple[tuple[TaskId, int], ...]
    blocks: tuple[Block, ...] = added(())


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakStarted:
    """The learner left the desk, to be back at *until* (simulated ms)."""

    at: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEnded:
    """The learner was back at the desk."""

    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionSeen:
    """How satisfied a client is by now, in *points* from 0 to 100, where the day asks for it."""

    at: int
    client: PersonId
    points: float


Event = (
    RunStarted
    | RunPaused
    | RunResumed
    | TimeSkipped
    | TimeCharged
    | RunFinished
    | MessageArrived
    | InjectDropped
    | TaskOpened
    | DeadlineChanged
    | WorkAdded
    | TaskWithdrawn
    | DeadlinePassed
    | TaskMissed
    | ThreadOpened
    | WorkStarted
    | WorkParked
    | WorkFinished
    | WorkDelivered
    | EntryPlaced
    | OptionOffered
    | OptionSold
    | OptionHeld
    | AccessSet
    | MessageSent
    | ReplyJudged
    | PromiseMade
    | PromiseKept
    | PromiseBroken
    | GapAsked
    | NeedlessAsked
    | ExtensionAsked
    | TaskDeclined
    | PlanSet
    | BreakStarted
    | BreakEnded
    | SatisfactionSeen
)
