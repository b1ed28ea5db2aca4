"""What an author writes of an appointment."""

from typing import Annotated

from simulator.scenarios.document.fields import FormField
from simulator.scenarios.document.kinds import (
    Duration,
    Id,
    Moment,
    OptionalText,
    Text,
)
from simulator.scenarios.document.shape import Refers, Shape, key


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


class StartsWithin(Shape):
    """The appointment starts in a stretch of time."""

    earliest: Moment
    """From this moment."""
    latest: Moment
    """To this moment, included."""


class TaskKeys(Shape):
    """What a task may have."""

    appointment: Appointment | None = None
    """An appointment to make or to move."""


class CheckKeys(Shape):
    """What a check may look at."""

    starts_within: StartsWithin | None = None
    """The appointment starts in this stretch of time."""
    keeps_buffer: Duration | None = None
    """So much time lies between the appointment and its neighbours."""


class HandInKeys(Shape):
    """How it is handed in."""

    starts: Moment | None = None
    """When the appointment begins, for work in a calendar."""
