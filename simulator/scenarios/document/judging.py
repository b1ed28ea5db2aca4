"""How a scenario file says what good work is: checks, harms and the rubric."""

from typing import Annotated, ClassVar, Literal

from simulator.scenarios.document.kinds import (
    Amount,
    Count,
    Duration,
    Flag,
    Id,
    OneOrMany,
    OptionalText,
    Points,
    Text,
    WordGroups,
)
from simulator.scenarios.document.parts import key_names, keys_of_kinds
from simulator.scenarios.document.saying import Says, SaysNot
from simulator.scenarios.document.shape import (
    Choice,
    Declares,
    Refers,
    Shape,
    grown,
    key,
)

_FieldId = Annotated[str, Refers(kind="field", within="tasks")]
_TaskId = Annotated[str, Refers(kind="task")]
_PersonId = Annotated[str, Refers(kind="person")]


class FieldIs(Shape):
    """The field holds the value, or one of several."""

    field: _FieldId
    """The field."""
    values: OneOrMany[OptionalText]
    """The value, or a list of those that will do."""
    within: Amount | None = None
    """A number may be so far off; left out, it is exact."""


class FieldHas(Shape):
    """The text of the field has one wording of every group."""

    field: _FieldId
    """The field."""
    groups: WordGroups
    """The groups of wordings."""


class Cell(Shape):
    """A cell of a table."""

    row: Annotated[str, Refers(kind="row", within="tasks")]
    """The row."""
    column: Annotated[str, Refers(kind="column", within="tasks")]
    """The column."""


class CellThere(Shape):
    """A cell of a table in another task."""

    row: str
    """The row."""
    column: str
    """The column."""


class With(Shape):
    """A value in what was handed in for another task."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="which value it is", keys=("field", "cell", "starts", "picked")),
    )

    task: _TaskId
    """The other task."""
    field: str | None = None
    """The value of this field."""
    cell: CellThere | None = None
    """The value of this cell."""
    starts: Flag | None = None
    """With true: the day or the time at which the appointment starts."""
    picked: str | None = None
    """What the favourite has in this column; of a moment also its day or its time."""


class Agrees(Shape):
    """A value is the same as in another task."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="which value is compared", keys=("field", "cell")),
    )

    field: _FieldId | None = None
    """The value of this field."""
    cell: Cell | None = None
    """The value of this cell."""
    with_: With = key(written="with")
    """What it is compared with, as it was last handed in."""


class Told(Shape):
    """A person got a message about the task."""

    person: _PersonId
    """Who."""
    facts: WordGroups = key(default_factory=list)
    """What it says: one wording of every group."""
    within: Duration | None = None
    """So soon after the task opened, or was delivered."""
    after_delivery: Flag = False
    """Count from the delivery, not from the opening."""


class AskedFor(Shape):
    """The learner asked for what the brief leaves out."""

    gap: Annotated[str, Refers(kind="gap", within="tasks")]
    """The gap."""
    within: Duration | None = None
    """So soon after the task opened."""


@grown(keys_of_kinds("CheckKeys"))
class Judged(Shape):
    """What is said of a check, and what it may look at in the work."""

    id: Annotated[Id, Declares(kind="check", within="tasks")]
    """What the debrief calls it."""
    points: Points
    """What it is worth."""
    say: Text
    """What good looks like, in a sentence for the debrief."""
    must: Flag = False
    """When it fails, the whole delivery is worth nothing."""
    scores: Literal["quality", "communication"] = "quality"
    """Where the points go."""
    field_is: FieldIs | None = None
    """The field holds the value."""
    fields_differ: list[_FieldId] | None = None
    """The fields hold different values."""
    field_has: FieldHas | None = None
    """The text of the field has these wordings."""
    agrees: Agrees | None = None
    """A value is the same as in another task."""


class Check(Judged):
    """One thing that is judged."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(
            what="what is tested",
            keys=(
                "field_is",
                "fields_differ",
                "field_has",
                "agrees",
                *key_names("CheckKeys"),
                "told",
                "not_told",
                "asked_for",
                "says",
                "says_not",
            ),
        ),
    )

    told: Told | None = None
    """A person got a message about the task."""
    not_told: _PersonId | None = None
    """The person was never written to about the task."""
    asked_for: AskedFor | None = None
    """The learner asked for what the brief leaves out."""
    says: Says | None = None
    """A person is written something, in words of the learner's own."""
    says_not: SaysNot | None = None
    """A person is written to about the task, and not this."""


class ToldWhom(Shape):
    """Something was told to somebody who may not know it."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="who may not know it", keys=("to", "anyone_but")),
    )

    facts: WordGroups
    """What was told: one wording of every group."""
    to: OneOrMany[_PersonId] | None = None
    """Somebody who may not know it, or a list of them."""
    anyone_but: OneOrMany[_PersonId] | None = None
    """Who may know it; nobody else may."""


class HandedInUnasked(Shape):
    """A task was handed in before something was asked."""

    task: _TaskId
    """The task."""
    unasked: str
    """The gap that must be asked for first."""


@grown(keys_of_kinds("HarmKeys"))
class Harmful(Shape):
    """What is said of a harm, and what may do it."""

    id: Annotated[Id, Declares(kind="harm")]
    """What the log calls it."""
    points: Points
    """What it costs, once."""
    say: Text
    """Why it harms, in a sentence for the debrief."""
    wrote_to: _PersonId | None = None
    """Writing to this person does the harm."""
    told: ToldWhom | None = None
    """Telling this to somebody who may not know it does."""


class Harm(Harmful):
    """Something that must not be done."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(
            what="what does the harm",
            keys=(
                "wrote_to",
                "told",
                *key_names("HarmKeys"),
                "handed_in",
                "overspent",
            ),
        ),
    )

    handed_in: HandedInUnasked | None = None
    """Handing in before asking does."""
    overspent: Annotated[str, Refers(kind="client")] | None = None
    """Buying for more than this client allows without being asked does."""
    of: Annotated[str, Refers(kind="client")] | None = None
    """The client whose business it was; left out, whose task it is about."""


class Weights(Shape):
    """How much each dimension counts in the total; together 100."""

    prioritisation: Points
    """Doing the right thing first."""
    communication: Points
    """Telling people what they need to know."""
    time_management: Points
    """Using the day well."""
    delivery: Points
    """What was handed in."""


class Scale(Shape):
    """What little, enough and much of something look like."""

    low: Text | None = key(default=None, written="1")
    """What it looks like when it went badly."""
    middle: Text | None = key(default=None, written="3")
    """What it looks like when it went well enough."""
    high: Text | None = key(default=None, written="5")
    """What it looks like when it went very well."""


class Criterion(Shape):
    """Something no program can judge; the debrief asks the learner to look at it."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(
            what="what it is about",
            keys=("dimension", "task"),
            required=False,
        ),
    )

    id: Annotated[Id, Declares(kind="criterion")]
    """What it is called."""
    dimension: (
        Literal["prioritisation", "communication", "time_management", "delivery"] | None
    ) = None
    """The dimension it belongs to."""
    task: Annotated[str | None, Refers(kind="task")] = None
    """The task it is about."""
    asks: Text
    """The question, such as "Did you offer a way out, or only the problem?"."""
    scale: Scale
    """Three anchors, to find one's own work between."""


class Steps(Shape):
    """The five levels of a dimension in the words of this day; all of them, or none."""

    first: Text = key(written="1")
    """Level 1."""
    second: Text = key(written="2")
    """Level 2."""
    third: Text = key(written="3")
    """Level 3."""
    fourth: Text = key(written="4")
    """Level 4."""
    fifth: Text = key(written="5")
    """Level 5."""


class Levels(Shape):
    """What the levels look like on this day, where the usual words do not fit it."""

    prioritisation: Steps | None = None
    """Doing the right thing first."""
    communication: Steps | None = None
    """Telling people what they need to know."""
    time_management: Steps | None = None
    """Using the day well."""
    delivery: Steps | None = None
    """What was handed in."""


class Rubric(Shape):
    """How the day is scored."""

    weights: Weights
    """How much each dimension counts."""
    react_within: Duration
    """How soon a moved deadline should show in what the learner does."""
    messages_allowed: Count
    """More messages than this are superfluous."""
    soft: list[Criterion] = key(default_factory=list)
    """What a program cannot judge and the learner looks at after the day."""
    levels: Levels = key(default_factory=Levels)
    """The levels in the words of this day; left out, the usual ones."""
