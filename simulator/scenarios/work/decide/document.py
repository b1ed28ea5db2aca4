"""What an author writes of a decision."""

from typing import Annotated, Literal

from simulator.scenarios.document.fields import FormField
from simulator.scenarios.document.kinds import (
    Count,
    HowMany,
    Id,
    OneOrMany,
    OptionalText,
    Text,
)
from simulator.scenarios.document.shape import Declares, Refers, Shape, key
from simulator.scenarios.relative import HowMany as Range


class Course(Shape):
    """One way to go on."""

    id: Annotated[Id, Declares(kind="decision", within="tasks")]
    """What checks call it."""
    act: Literal[
        "act",
        "draft",
        "ask",
        "escalate",
        "refuse",
        "report",
        "hold",
        "accept",
        "decline",
        "counter",
    ]
    """What it amounts to, in one word."""
    text: Text
    """What the learner reads."""
    detail: OptionalText = ""
    """A second line that says what it would mean."""


class Reason(Shape):
    """Why somebody might go on so."""

    id: Annotated[Id, Declares(kind="reason", within="tasks")]
    """What checks call it."""
    text: Text
    """What the learner reads."""


class Decide(Shape):
    """A question to be decided, with a reason."""

    question: Text
    """The question."""
    options: list[Course]
    """The ways to go on, of which one is chosen."""
    reasons: list[Reason]
    """The reasons that can be given."""
    because: HowMany = Range(1, 1)
    """How many reasons are given: 1, or 1..2."""
    fields: list[FormField] = key(default_factory=list)
    """What must be filled in with it."""
    submit: Text
    """What the button says."""


class Because(Shape):
    """The decision was made for these reasons."""

    reasons: OneOrMany[Annotated[str, Refers(kind="reason", within="tasks")]]
    """The reason, or a list of those that will do."""
    least: Count | None = None
    """So many of those given are enough; left out, every one must be among them."""


class TaskKeys(Shape):
    """What a task may have."""

    decide: Decide | None = None
    """A question to be decided, with a reason."""


class CheckKeys(Shape):
    """What a check may look at."""

    decided: (
        OneOrMany[Annotated[str, Refers(kind="decision", within="tasks")]] | None
    ) = None
    """This was decided, or one of a list."""
    because: Because | None = None
    """It was decided for these reasons."""


class HandInKeys(Shape):
    """How it is handed in."""

    decided: Id | None = None
    """The course, for work that decides."""
    because: OneOrMany[Id] = key(default_factory=list)
    """The reason, or a list of them, for work that decides."""
