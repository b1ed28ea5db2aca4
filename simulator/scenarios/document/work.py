"""The work of a day as a scenario file writes it: what a task shows and asks."""

from typing import Annotated, ClassVar

from simulator.scenarios.document.judging import Check
from simulator.scenarios.document.kinds import (
    Amount,
    Due,
    Duration,
    Flag,
    Id,
    OneToFive,
    OptionalText,
    Span,
    Text,
    WordGroups,
)
from simulator.scenarios.document.parts import key_names, keys_of_kinds
from simulator.scenarios.document.saying import Samples
from simulator.scenarios.document.shape import (
    Choice,
    Declares,
    Refers,
    Shape,
    grown,
    key,
)


class Gap(Shape):
    """A fact the brief leaves out and the client gives when asked."""

    id: Annotated[Id, Declares(kind="gap", within="tasks")]
    """What checks and conditions call it."""
    asked_by: WordGroups
    """A question counts when it has one wording of every group."""
    answer: Text
    """What the client answers."""
    latency: Span
    """How long the answer takes."""
    allows: Amount = 0.0
    """What may be spent on the task once the client has answered."""


class Extension(Shape):
    """How far the deadline may move when the learner asks in time."""

    by: Duration
    """At most so much later."""
    ask_before: Duration
    """To be asked at least so long before the deadline."""


@grown(keys_of_kinds("TaskKeys"))
class Order(Shape):
    """What a client wants and when, before it is said how it is judged."""

    client: Annotated[str, Refers(kind="client")]
    """Who wants it."""
    title: Text
    """What it is called in the queue."""
    brief: Text
    """What is to be done."""
    archetype: OptionalText = ""
    """The code of the kind of work, such as A06."""
    importance: OneToFive
    """What follows for the client, from 1 (little) to 5 (a great deal)."""
    work: Duration
    """The focus it needs, in simulated time."""
    hands_on: Duration
    """The real time it needs for reading, choosing and typing."""
    due: Due
    """Its deadline: a time, or so long after it is asked for, such as +40m."""
    worthless_after: Duration
    """How long after the deadline it is still worth something; 0m makes it hard."""
    complaint: Flag = False
    """With true it answers a complaint: good work in time makes up for most of it."""
    extension: Extension | None = None
    """Left out, the client agrees to no later deadline."""


class Task(Order):
    """A piece of work a client wants."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="what the learner works with", keys=key_names("TaskKeys")),
    )

    gaps: list[Gap] = key(default_factory=list)
    """What the brief leaves out."""
    checks: list[Check]
    """How it shows that it was done well."""
    samples: list[Samples] = key(default_factory=list)
    """Replies with which its points are tried out."""
