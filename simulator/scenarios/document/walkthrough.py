"""Proofs that a day can be done: what a learner does, and what must come of it."""

from typing import Annotated, ClassVar, Literal

from simulator.engine.terms import Act, Standing
from simulator.scenarios.document.kinds import (
    Bound,
    Duration,
    Entered,
    Id,
    Instant,
    Language,
    Moment,
    OneOrMany,
    Plain,
    Words,
)
from simulator.scenarios.document.parts import key_names, keys_of_kinds
from simulator.scenarios.document.shape import Choice, Refers, Shape, grown, key

_TaskId = Annotated[str, Refers(kind="task")]
_PersonId = Annotated[str, Refers(kind="person")]
_ThreadId = Annotated[str, Refers(kind="thread")]
_Attached = Annotated[str, Refers(kind="file")]


class Message(Shape):
    """What every message in a walkthrough may have."""

    body: Words
    """The words; names are filled in, so that it is right for every seed."""
    attach: list[_Attached] = key(default_factory=list)
    """Files that go with it."""


class Reply(Message):
    """An answer in a conversation."""

    thread: _ThreadId
    """The conversation."""
    to: OneOrMany[_PersonId] | None = None
    """Who gets it; left out, whoever began the conversation."""
    act: Act = "acknowledge"
    """What the message does."""
    task: _TaskId | None = None
    """What it is about; left out, the task of the conversation."""
    promise: Moment | None = None
    """The moment by which the learner will deliver."""


class Write(Message):
    """A message that begins a conversation."""

    to: OneOrMany[_PersonId]
    """Who gets it."""
    subject: Words
    """Its subject."""
    act: Act = "acknowledge"
    """What the message does."""
    task: _TaskId | None = None
    """What it is about."""
    promise: Moment | None = None
    """The moment by which the learner will deliver."""


class Word(Message):
    """A message to the client of a task, in the conversation that asked for it."""

    task: _TaskId
    """The task."""
    promise: Moment | None = None
    """The moment by which the learner will deliver."""


class GivenWord(Message):
    """A promise to the client of a task, in the conversation that asked for it."""

    task: _TaskId
    """The task."""
    by: Moment
    """The moment by which the learner will deliver."""


@grown(keys_of_kinds("HandInKeys"))
class HandIn(Shape):
    """The work of a task, as its panel takes it."""

    task: _TaskId
    """The task."""
    filled: dict[Id, Entered] = key(default_factory=dict)
    """A value for each field; of a choice the id of its option."""


class Planned(Shape):
    """An order for the day, and how long each task will take."""

    order: list[_TaskId]
    """The tasks, the first one first."""
    estimates: dict[Id, Duration] = key(default_factory=dict)
    """How long the learner thinks each will take."""


@grown(keys_of_kinds("StepKeys"))
class Deed(Shape):
    """A moment, and what a learner may do in it."""

    at: Instant
    """When: a time of day, to the second where it matters."""
    open: _ThreadId | None = None
    """Opens a conversation."""
    reply: Reply | None = None
    """Answers in a conversation."""
    write: Write | None = None
    """Begins a conversation."""
    ask: Word | None = None
    """Asks the client of a task for something."""
    promise: GivenWord | None = None
    """Promises the client of a task a moment."""
    decline: Word | None = None
    """Says no to a task."""
    deliver: Word | None = None
    """Tells the client of a task that it is done; for work that is written, this is the work."""
    start: _TaskId | None = None
    """Turns to a task."""
    hand_in: HandIn | None = None
    """Hands in the work of a task."""


class Step(Deed):
    """One thing the learner does."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(
            what="what the learner does",
            keys=(
                "open",
                "reply",
                "write",
                "ask",
                "promise",
                "decline",
                "deliver",
                "start",
                "hand_in",
                *key_names("StepKeys"),
                "plan",
                "take_break",
                "do",
            ),
        ),
    )

    plan: Planned | None = None
    """Says in which order, and how long it will take."""
    take_break: Duration | None = None
    """Leaves the desk for so long."""
    do: Literal["park", "come_back", "pause", "resume", "skip", "finish"] | None = None
    """Leaves the work in focus, comes back early from a break, holds the clock, lets it run, skips ahead, ends the day."""


class Expect(Shape):
    """What must come of the steps; what is left out may be anything."""

    total: Bound | None = None
    """The total."""
    prioritisation: Bound | None = None
    """Doing the right thing first."""
    communication: Bound | None = None
    """Telling people what they need to know."""
    time_management: Bound | None = None
    """Using the day well."""
    delivery: Bound | None = None
    """What was handed in."""
    harms: list[Annotated[str, Refers(kind="harm")]] | None = None
    """Exactly these harms are done; [] for none."""
    tasks: dict[Id, Standing] = key(default_factory=dict)
    """How tasks stand at the end of the day."""


class Walkthrough(Shape):
    """A day as one learner might play it."""

    name: Plain
    """What it is called."""
    language: Language | None = None
    """The language it is played in; left out, the first of the day."""
    expect: Expect
    """What must come of it."""
    steps: list[Step]
    """What the learner does, in the order of the day."""
