"""The world around the work as a scenario file writes it: catalogues and rule cards."""

from typing import Annotated, Literal

from simulator.scenarios.document.kinds import (
    CellText,
    Day,
    Id,
    OptionalText,
    Text,
    Vanishing,
    Window,
)
from simulator.scenarios.document.shape import Declares, Refers, Shape


class Column(Shape):
    """A respect in which options can be compared."""

    id: Annotated[Id, Declares(kind="column", within="catalogues")]
    """What options and checks call it."""
    label: Text
    """What the learner reads above it."""
    kind: Literal["text", "money", "number", "time", "moment", "yes_no"]
    """What stands in it; a moment is a time of day, on another day with +1d before it."""


class CatalogueOption(Shape):
    """One thing that can be picked."""

    id: Annotated[Id, Declares(kind="option", within="catalogues")]
    """What checks call it."""
    title: Text
    """What the learner reads."""
    values: dict[Id, CellText]
    """What stands in each column; nothing, where it is not known."""
    appears: Window | None = None
    """From when it is on offer, where that is later than the rest: a moment, or one in a
    window that the seed decides."""
    vanishes: Vanishing | None = None
    """When it sells out: at a moment, at one in a window that the seed decides, or so long
    after the first task that picks from the catalogue opens."""


class Catalogue(Shape):
    """Options to compare: flights, rooms, suppliers."""

    title: Text
    """What it is called."""
    columns: list[Column]
    """In what respects the options can be compared, in their order."""
    options: list[CatalogueOption]
    """What can be picked."""
    costs: Annotated[str, Refers(kind="column", within="catalogues")] | None = None
    """The column of money that says what an option costs, for limits on spending."""


class Card(Shape):
    """A rule the learner can look up, as it stood on a date."""

    title: Text
    """What it is about."""
    text: Text
    """The rule in a few words; an empty line begins a new paragraph, a hyphen a list."""
    reviewed: Day
    """When somebody last looked the rule up; the learner sees it."""
    source: OptionalText = ""
    """Where it comes from, such as the name of an official page."""
