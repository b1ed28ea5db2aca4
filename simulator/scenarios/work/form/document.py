"""What an author writes of a form."""

from simulator.scenarios.document.fields import FormField
from simulator.scenarios.document.kinds import (
    Text,
)
from simulator.scenarios.document.shape import Shape


class Form(Shape):
    """Fields to fill."""

    submit: Text
    """What the button says."""
    fields: list[FormField]
    """The fields, in their order."""


class TaskKeys(Shape):
    """What a task may have."""

    form: Form | None = None
    """Fields to fill."""
