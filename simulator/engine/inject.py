"""Planned happenings of a day: what is pushed, and what sets it off."""

from dataclasses import dataclass
from typing import Literal, NewType

from simulator.engine.growth import added
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.engine.terms import Channel, Standing

InjectId = NewType("InjectId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskIs:
    """The task stands as named; false for a task that was never asked for."""

    task: TaskId
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The learner asked for the gap of the task."""

    task: TaskId
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WroteTo:
    """The learner wrote to the person (about the task, if one is named)."""

    person: PersonId
    task: TaskId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseIs:
    """A promise about the task is made, kept or broken."""

    task: TaskId
    standing: Literal["made", "kept", "broken"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Every condition holds."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """At least one condition holds."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """The condition does not hold."""

    condition: "Condition"


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionBelow:
    """The client was last seen less satisfied than *below* (points from 0 to 100)."""

    client: PersonId
    below: int


Condition = (
    TaskIs | Asked | WroteTo | PromiseIs | AllOf | AnyOf | Not | SatisfactionBelow
)


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """At a moment (simulated ms). A window is drawn when the day is compiled."""

    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When the condition has held *for_* simulated ms, *after* that (drawn from a span).

    With *once* it goes off at most once; without, again each time the condition becomes
    true anew.
    """

    condition: Condition
    for_: int = 0
    after: tuple[int, int] = (0, 0)
    once: bool = True


Trigger = At | When


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Something a person writes or says: an e-mail, a chat line, a booking request, a call.

    Of a call the *subject* is what the caller wants, the *body* what was said.
    """

    channel: Channel
    sender: PersonId
    subject: str
    body: str
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineChange:
    """The task is due at another moment (simulated ms), and a letter says so."""

    task: TaskId
    due: int
    letter: Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancellation:
    """The task is withdrawn, and a letter says so."""

    task: TaskId
    letter: Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreWork:
    """The task needs *work* simulated ms more, and a letter says so."""

    task: TaskId
    work: int
    letter: Letter


Push = Letter | DeadlineChange | Cancellation | MoreWork


def letter_of(push: Push) -> Letter:
    """Return the letter in which *push* is told."""
    return push if isinstance(push, Letter) else push.letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Somebody tries to deceive the learner at the cost of *client*; whoever is, does a harm."""

    client: PersonId
    harms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inject:
    """A planned happening. It lands in *thread*, and may open a task."""

    id: InjectId
    trigger: Trigger
    push: Push
    thread: str
    opens: tuple[TaskId, ...] = ()
    unless: Condition | None = None
    decoy: bool = False
    attempt: Attempt | None = added(None)  # noqa: RUF009 - declares a field, as `field` does
