"""What the application keeps and hands out: plain records, and the changes to be stored.

Simulated moments are whole ms since the day began; *wall* moments are seconds since
1970 (UTC).
"""

from dataclasses import dataclass
from datetime import datetime

from simulator.engine.appeal import Appeal, Decision
from simulator.engine.bundle import Bundle, Dimension
from simulator.engine.events import ClockMode, Event
from simulator.engine.ruling import Ruling
from simulator.engine.settlement import Settlement
from simulator.engine.summary import Summary
from simulator.engine.task import TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class RunHeader:
    """What can be said of a run without its log. *pace*: simulated s per wall s.

    A practice run goes on from *practice_at* (simulated ms) of the run *practice_of*.
    """

    id: str
    scenario: str
    title: str
    language: str
    learner: str
    nickname: str
    pace: float
    clock: ClockMode
    bundle_sha: str
    opened_at: datetime
    finished: bool = False
    practice_of: str | None = None
    practice_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RunClock:
    """Where a run's clock stood when it was last stored.

    *begun* once a desk has been there, *running* while the wall clock drives it.
    """

    at: int
    wall: float
    running: bool = False
    begun: bool = False
    finished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """What a browser's clock follows: it stood *at* when *serial* was the last event."""

    at: int
    pace: float
    running: bool
    serial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """An action is stored: its events are *first* to *serial* (none if first > serial)."""

    serial: int
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnView:
    """What learners say of their own day before they see the debrief.

    *guesses* are levels from 1 to 5.
    """

    worked: str
    change: str
    promise: str
    guesses: dict[Dimension, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A learner's *sentence* that a trainer found to make the *check* of a *task*."""

    language: str
    task: TaskId
    check: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRun:
    """A run as it is stored."""

    header: RunHeader
    clock: RunClock
    log: tuple[Event, ...]
    acks: dict[str, Ack]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOpened:
    """A run is there from now on; its bundle is stored once, whoever plays it."""

    header: RunHeader
    clock: RunClock
    bundle: Bundle


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsAppended:
    """*events* follow in a run's log, the first of them with serial *first*."""

    run: str
    first: int
    events: tuple[Event, ...]
    wall: float
    action: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionTaken:
    """The action with that id has been carried out, once and for all."""

    run: str
    action: str
    ack: Ack


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockKept:
    """A run's clock stands there now."""

    run: str
    clock: RunClock


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnViewWritten:
    """A learner's own view of a run, replacing an earlier one."""

    run: str
    view: OwnView
    wall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOverruled:
    """A trainer's ruling on a run follows the earlier ones, which stay."""

    run: str
    ruling: Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAppealed:
    """A learner says that a missed point is made; once for each point of a run."""

    run: str
    appeal: Appeal


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDecided:
    """A trainer's word on the appeal of that point; once and for all."""

    run: str
    task: TaskId
    check: str
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtSettled:
    """A trainer's word on a verdict that the judge was not sure of; once and for all."""

    run: str
    settlement: Settlement


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtsOver:
    """Nothing that the judge was not sure of waits in a run any more."""

    run: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreKept:
    """What a run scored by one version of the rules; kept once for each version."""

    run: str
    summary: Summary
    wall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RunErased:
    """Nothing of a run is kept: not its log, nor whose it was."""

    run: str


Change = (
    RunOpened
    | EventsAppended
    | ActionTaken
    | ClockKept
    | OwnViewWritten
    | LineAppealed
    | AppealDecided
    | DoubtSettled
    | DoubtsOver
    | LineOverruled
    | ScoreKept
    | RunErased
)
