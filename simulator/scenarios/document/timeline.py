"""What happens and when, as a scenario file writes it: injects and their conditions."""

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from simulator.scenarios.document.kinds import (
    Duration,
    Flag,
    Id,
    Moment,
    OneOrMany,
    OptionalText,
    Points,
    Span,
    Text,
    Window,
)
from simulator.scenarios.document.shape import (
    ByHead,
    Choice,
    Declares,
    Fork,
    Refers,
    Shape,
    Tag,
    key,
)

_TaskId = Annotated[str, Refers(kind="task")]
_PersonId = Annotated[str, Refers(kind="person")]
_Attached = Annotated[str, Refers(kind="file")]


class TaskIs(Shape):
    """The task stands as named."""

    task: _TaskId
    """The task."""
    standing: Literal[
        "unopened",
        "unanswered",
        "started",
        "done",
        "late",
        "missed",
        "declined",
        "renegotiated",
        "withdrawn",
    ] = key(written="is")
    """How it stands."""


class Asked(Shape):
    """The learner asked for a gap of a task."""

    asked: str
    """The gap."""
    task: _TaskId
    """The task it belongs to."""


class WroteTo(Shape):
    """The learner wrote to a person."""

    wrote_to: _PersonId
    """The person."""
    task: _TaskId | None = None
    """What it was about; left out, anything."""


class PromiseIs(Shape):
    """A promise about a task stands as named."""

    promise: _TaskId
    """The task."""
    standing: Literal["made", "kept", "broken"] = key(written="is")
    """How the promise stands."""


class SatisfactionBelow(Shape):
    """A client was last seen less satisfied than this."""

    satisfaction: Annotated[str, Refers(kind="client")]
    """The client."""
    below: Points
    """So many points of 100; everybody begins the day with 70."""


class AllOf(Shape):
    """Every condition holds."""

    all: "list[Condition]"
    """The conditions."""


class AnyOf(Shape):
    """At least one condition holds."""

    any: "list[Condition]"
    """The conditions."""


class Not(Shape):
    """The condition does not hold. What has not come about counts from the day's start."""

    condition: "Condition" = key(written="not")
    """The condition."""


class Lasting(Shape):
    """A condition under `when` is any condition, and how long it must have held."""

    for_: Duration = key(default=0, written="for")
    """So long it must have held."""


class WhenTaskIs(TaskIs, Lasting):
    """The task stands as named, for so long."""


class WhenAsked(Asked, Lasting):
    """The learner asked for a gap, so long ago."""


class WhenWroteTo(WroteTo, Lasting):
    """The learner wrote to a person, so long ago."""


class WhenPromiseIs(PromiseIs, Lasting):
    """A promise stands as named, for so long."""


class WhenSatisfactionBelow(SatisfactionBelow, Lasting):
    """A client is less satisfied than this, for so long."""


class WhenAllOf(AllOf, Lasting):
    """Every condition holds, for so long."""


class WhenAnyOf(AnyOf, Lasting):
    """At least one condition holds, for so long."""


class WhenNot(Not, Lasting):
    """The condition does not hold, for so long."""


HEADS = ByHead(
    heads=(
        "all",
        "any",
        "not",
        "asked",
        "wrote_to",
        "promise",
        "satisfaction",
        "task",
    )
)

_BY_HEAD: Any = (Fork(HEADS.tag), HEADS)

Condition: TypeAlias = Annotated[
    Annotated[AllOf, Tag("<all>")]
    | Annotated[AnyOf, Tag("<any>")]
    | Annotated[Not, Tag("<not>")]
    | Annotated[Asked, Tag("<asked>")]
    | Annotated[WroteTo, Tag("<wrote_to>")]
    | Annotated[PromiseIs, Tag("<promise>")]
    | Annotated[SatisfactionBelow, Tag("<satisfaction>")]
    | Annotated[TaskIs, Tag("<task>")],
    *_BY_HEAD,
]

When: TypeAlias = Annotated[
    Annotated[WhenAllOf, Tag("<all>")]
    | Annotated[WhenAnyOf, Tag("<any>")]
    | Annotated[WhenNot, Tag("<not>")]
    | Annotated[WhenAsked, Tag("<asked>")]
    | Annotated[WhenWroteTo, Tag("<wrote_to>")]
    | Annotated[WhenPromiseIs, Tag("<promise>")]
    | Annotated[WhenSatisfactionBelow, Tag("<satisfaction>")]
    | Annotated[WhenTaskIs, Tag("<task>")],
    *_BY_HEAD,
]


class Chat(Shape):
    """A chat line."""

    sender: _PersonId = key(written="from")
    """Who writes."""
    body: Text
    """What it says."""
    attach: list[_Attached] = key(default_factory=list)
    """Files that come with it."""


class Mail(Chat):
    """An e-mail."""

    subject: Text
    """What it is about."""


class BookingRequest(Mail):
    """A request for a booking."""


class Call(Shape):
    """A telephone call, as it is noted for the learner."""

    sender: _PersonId = key(written="from")
    """Who calls."""
    wants: Text
    """What the caller wants, in a few words; the inbox shows it."""
    says: Text
    """What was said; a line for each turn, if it went to and fro."""


class Change(Shape):
    """Something that changes a task, told in a message."""

    task: _TaskId
    """The task."""
    sender: _PersonId | None = key(default=None, written="from")
    """Who writes; left out, the client of the task."""
    channel: Literal["email", "chat", "call"] = "email"
    """How it is told."""
    subject: OptionalText = ""
    """What the e-mail or the call is about."""
    body: Text
    """What it says."""


class DeadlineChange(Change):
    """The task is due at another moment."""

    due: Moment
    """The new deadline."""


class Cancellation(Change):
    """The task is withdrawn."""


class MoreWork(Change):
    """The task has grown."""

    work: Duration
    """So much more focus it needs."""


class Attempt(Shape):
    """Somebody tries to deceive the learner at a client's cost."""

    on: Annotated[str, Refers(kind="client")]
    """The client."""
    harms: list[Annotated[str, Refers(kind="harm")]]
    """The harms that are done by whoever is deceived."""


class Inject(Shape):
    """A planned happening."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="when it happens", keys=("at", "when"), code="VA118"),
        Choice(
            what="what happens",
            keys=(
                "email",
                "chat",
                "booking_request",
                "call",
                "deadline_change",
                "cancellation",
                "more_work",
            ),
        ),
    )

    id: Annotated[Id, Declares(kind="inject")]
    """What the log calls it."""
    thread: Id | None = None
    """The conversation it lands in; left out, the task's own, or a new one."""
    at: Window | None = None
    """At this moment, or at one in this window that the seed decides."""
    when: When | None = None
    """When this has come about."""
    after: Span | None = None
    """So long after it came about."""
    unless: Condition | None = None
    """It does not happen when this is so."""
    once: Flag = True
    """With false it happens each time the condition comes about anew."""
    decoy: Flag = False
    """It is there to tempt; nothing needs to be done about it."""
    attempt: Attempt | None = None
    """It is meant to deceive: whoever is not deceived and says so does the client a service."""
    opens: OneOrMany[_TaskId] = key(default_factory=list)
    """The task it asks for, or a list of them."""
    email: Mail | None = None
    """Somebody sends an e-mail."""
    chat: Chat | None = None
    """Somebody sends a chat line."""
    booking_request: BookingRequest | None = None
    """Somebody asks for a booking."""
    call: Call | None = None
    """Somebody calls."""
    deadline_change: DeadlineChange | None = None
    """A task is due at another moment."""
    cancellation: Cancellation | None = None
    """A task is withdrawn."""
    more_work: MoreWork | None = None
    """A task has grown."""
