"""Typed fields, wherever in a scenario file they stand."""

from typing import Annotated, Literal

from simulator.scenarios.document.kinds import Flag, Id, OptionalText, Text
from simulator.scenarios.document.shape import Declares, Shape, key


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
