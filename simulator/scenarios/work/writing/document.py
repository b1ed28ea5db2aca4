"""What an author writes of something to write."""

from simulator.scenarios.document.kinds import (
    Text,
)
from simulator.scenarios.document.shape import Shape


class Writing(Shape):
    """Something to write, in the message that delivers it."""

    hint: Text
    """What the learner reads above the composer."""


class TaskKeys(Shape):
    """What a task may have."""

    writing: Writing | None = None
    """Something to write."""
