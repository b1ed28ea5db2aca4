"""What a learner can ask for. Whether it is possible, and what follows, is decided in ``desk``."""

from dataclasses import dataclass

from simulator.engine.growth import added
from simulator.engine.panel import Answer
from simulator.engine.people import PersonId
from simulator.engine.task import Block, TaskId
from simulator.engine.terms import Act, Channel, Rights


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenThread:
    """Open a thread to read it; work on another task is parked by that."""

    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartWork:
    """Turn the focus to a task."""

    task: TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkWork:
    """Take the focus off the task it is on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The word to deliver *task* by the moment *by* (simulated ms)."""

    task: TaskId
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendMessage:
    """Write to people.

    *thread* None begins a new one, headed *subject*. *task* says what it is about. A
    promise later than the deadline asks the client to move it.
    """

    to: tuple[PersonId, ...]
    body: str
    act: Act
    thread: str | None = None
    subject: str = ""
    task: TaskId | None = None
    attachments: tuple[str, ...] = ()
    promise: Promise | None = None
    channel: Channel = "email"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliver:
    """Hand in the work of a task; a second time corrects the first."""

    task: TaskId
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldOption:
    """Have an option kept for a while, once for a task."""

    task: TaskId
    option: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAccess:
    """Share a folder or a file of a task with *who*, or take it back (*rights* none).

    *who* is a person, or "anyone" for whoever has the link; *until* is the last day
    (ISO 8601), "" for ever. It holds at once.
    """

    task: TaskId
    target: str
    who: str
    rights: Rights
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlan:
    """State today's order and how long each task will take (simulated ms).

    *blocks* say when: they take the place of all that were placed before. A task may have
    several, and they may lie on each other, which is for the learner to see.
    """

    order: tuple[TaskId, ...]
    estimates: tuple[tuple[TaskId, int], ...] = ()
    blocks: tuple[Block, ...] = added(())


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBreak:
    """Leave the desk for *length* simulated ms; whatever is done next ends the break."""

    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeBack:
    """Be back at the desk before the break is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Hold the clock (practice alone only)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """Let a held clock run on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Go on until something arrives, work is done, a deadline is near or the day ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """End the day now."""


Action = (
    OpenThread
    | StartWork
    | ParkWork
    | SendMessage
    | Deliver
    | HoldOption
    | SetAccess
    | SetPlan
    | TakeBreak
    | ComeBack
    | Pause
    | Resume
    | Skip
    | Finish
)
