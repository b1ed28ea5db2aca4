"""What an author writes of a meeting to find slots for."""

from typing import Annotated

from simulator.scenarios.document.fields import FormField
from simulator.scenarios.document.kinds import (
    Duration,
    HowMany,
    Moment,
    OptionalText,
    Plain,
    Text,
)
from simulator.scenarios.document.shape import Refers, Shape, key
from simulator.scenarios.relative import HowMany as Range


class Attendee(Shape):
    """Somebody who is to be there."""

    who: Annotated[str, Refers(kind="person")]
    """The person."""
    zone: Plain | None = None
    """The person's time zone, such as America/New_York; left out, the day's."""
    calendar: Annotated[str | None, Refers(kind="calendar")] = None
    """The calendar that shows when the person is free; left out, none does."""


class Meeting(Shape):
    """A meeting to find slots for."""

    title: Text
    """What it is called."""
    place: OptionalText = ""
    """Where it is."""
    length: Duration
    """How long it takes."""
    step: Duration
    """How far the slots that can be offered lie apart."""
    opens: Moment
    """The first slot."""
    closes: Moment
    """When the last slot has ended."""
    offers: HowMany = Range(1, 1)
    """How many slots are offered, the favourite first: 1, or 1..3."""
    submit: Text
    """What the button says."""
    people: list[Attendee]
    """Who is to be there."""
    fields: list[FormField] = key(default_factory=list)
    """What must be filled in beside the slots."""


class Suits(Shape):
    """Every slot suits a person."""

    who: Annotated[str, Refers(kind="person")]
    """The person."""
    start: Moment = key(written="from")
    """It begins no earlier, by the person's own clock."""
    to: Moment
    """It has ended by then, by the person's own clock."""
    buffer: Duration = 0
    """So much time lies between it and what stands in the person's calendar."""


class TaskKeys(Shape):
    """What a task may have."""

    meeting: Meeting | None = None
    """A meeting of several people to find slots for."""


class CheckKeys(Shape):
    """What a check may look at."""

    suits: Suits | None = None
    """Every slot lies in a person's hours and is free in their calendar."""


class HandInKeys(Shape):
    """How it is handed in."""

    offered: list[Moment] = key(default_factory=list)
    """The slots that are offered, the favourite first, for a meeting of several people."""
