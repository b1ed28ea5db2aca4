"""What an author writes of work that sorts."""

from typing import Annotated

from simulator.scenarios.document.kinds import (
    Id,
    OneOrMany,
    OptionalText,
    Text,
)
from simulator.scenarios.document.shape import Declares, Refers, Shape, key


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


class LabelIs(Shape):
    """The item carries the label, or one of several."""

    item: Annotated[str, Refers(kind="item", within="tasks")]
    """The item."""
    labels: OneOrMany[Annotated[str, Refers(kind="label", within="tasks")]]
    """The label, or a list of those that will do."""


class TaskKeys(Shape):
    """What a task may have."""

    sort: Sort | None = None
    """Messages to sort."""


class CheckKeys(Shape):
    """What a check may look at."""

    label_is: LabelIs | None = None
    """The item carries the label."""


class HandInKeys(Shape):
    """How it is handed in."""

    sorted: dict[Id, Id] = key(default_factory=dict)
    """A label for each item, for work that sorts."""
