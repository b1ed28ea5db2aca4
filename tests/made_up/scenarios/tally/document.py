"""What an author writes of something to count."""

from simulator.scenarios.document.kinds import Count, Text
from simulator.scenarios.document.shape import Shape


class Tally(Shape):
    """Things to count."""

    things: list[Text]
    """The things."""
    submit: Text
    """What the button says."""


class TaskKeys(Shape):
    """What a task may have."""

    tally: Tally | None = None
    """Things to count."""


class CheckKeys(Shape):
    """What a check may look at."""

    tally_is: Count | None = None
    """So many there are."""


class HandInKeys(Shape):
    """How it is handed in."""

    tallied: Count | None = None
    """How many there are, for work that counts."""
