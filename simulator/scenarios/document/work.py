"""The work of a day as a scenario file writes it: what a task shows and asks."""

from typing import Annotated, ClassVar, Literal

from simulator.scenarios.document.judging import Check
from simulator.scenarios.document.kinds import (
    Amount,
    Due,
    Duration,
    Flag,
    HowMany,
    Id,
    Moment,
    OneToFive,
    OptionalText,
    Span,
    Text,
    WordGroups,
)
from simulator.scenarios.document.saying import Samples
from simulator.scenarios.document.shape import Choice, Declares, Refers, Shape, key
from simulator.scenarios.relative import HowMany as Range


class Label(Shape):
    """A drawer into which something can be sorted."""

    id: Annotated[Id, Declares(kind="label", within="tasks")]
    """What checks call it."""
    text: Text
    """What the learner reads."""
    hint: OptionalText = ""
    """When it is meant, in a few words."""


class SortItem(Shape):
    """One message of a batch that is to be sorted."""

    id: Annotated[Id, Declares(kind="item", within="tasks")]
    """What checks call it."""
    sender: Text
    """Who wrote it, as a mailbox shows it."""
    address: Text
    """The address it came from."""
    subject: Text
    """Its subject."""
    body: Text
    """Its text."""
    received: Text
    """When it came, such as "Sun 21:14"."""


class Sort(Shape):
    """A batch of messages that each get one label."""

    labels: list[Label]
    """The drawers."""
    items: list[SortItem]
    """The messages."""


class Option(Shape):
    """One choice of a field."""

    id: Id
    """What checks call it."""
    text: Text
    """What the learner reads."""
    detail: OptionalText = ""
    """A second line that helps to choose."""


class FormField(Shape):
    """One typed field of a form."""

    id: Annotated[Id, Declares(kind="field", within="tasks")]
    """What checks call it."""
    label: Text
    """What the learner reads beside it."""
    kind: Literal[
        "text", "long", "money", "number", "date", "time", "phone", "choice", "yes_no"
    ]
    """What may be written into it."""
    group: OptionalText = ""
    """A heading; fields with the same one stand together."""
    hint: OptionalText = ""
    """How it should be filled."""
    required: Flag = True
    """Whether the form can be handed in without it."""
    options: list[Option] = key(default_factory=list)
    """What can be chosen, for the kind choice."""
    value: OptionalText = ""
    """What stands in it from the start."""


class Form(Shape):
    """Fields to fill."""

    submit: Text
    """What the button says."""
    fields: list[FormField]
    """The fields, in their order."""


class Appointment(Shape):
    """Something to put into a calendar, or to move there."""

    calendar: Annotated[str, Refers(kind="calendar")]
    """The calendar."""
    title: Text
    """What the entry is called."""
    place: OptionalText = ""
    """Where it is."""
    length: Duration
    """How long it takes."""
    step: Duration
    """How far the slots that can be chosen lie apart."""
    opens: Moment
    """The first slot."""
    closes: Moment
    """When the last slot has ended."""
    entry: Id | None = None
    """The entry that is to be moved; left out, a new one is made."""
    fields: list[FormField] = key(default_factory=list)
    """What must be filled in beside the slot."""


class Writing(Shape):
    """Something to write, in the message that delivers it."""

    hint: Text
    """What the learner reads above the composer."""


class Pick(Shape):
    """Options to pick from a catalogue."""

    catalogue: Annotated[str, Refers(kind="catalogue")]
    """The catalogue."""
    choose: HowMany = Range(1, 1)
    """How many are handed in, the favourite first: 1, or 1..3."""
    submit: Text
    """What the button says."""
    buys: Flag = False
    """Handing it in spends what the options cost."""
    hold: Duration = 0
    """So long one of the options can be held, in which it does not vanish; left out, none can."""


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


class Task(Shape):
    """A piece of work a client wants."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(
            what="what the learner works with",
            keys=("sort", "form", "appointment", "writing", "pick"),
        ),
    )

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
    sort: Sort | None = None
    """Messages to sort."""
    form: Form | None = None
    """Fields to fill."""
    appointment: Appointment | None = None
    """An appointment to make or to move."""
    writing: Writing | None = None
    """Something to write."""
    pick: Pick | None = None
    """Options to pick from a catalogue."""
    gaps: list[Gap] = key(default_factory=list)
    """What the brief leaves out."""
    checks: list[Check]
    """How it shows that it was done well."""
    samples: list[Samples] = key(default_factory=list)
    """Replies with which its points are tried out."""
