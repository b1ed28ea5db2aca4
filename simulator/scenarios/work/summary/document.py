"""What an author writes of an account at the end of the day."""

from typing import Annotated, Literal

from simulator.scenarios.document.fields import FormField
from simulator.scenarios.document.kinds import Flag, Id, Points, Text
from simulator.scenarios.document.shape import Refers, Shape, key


class Summary(Shape):
    """An account of what was done: a line for every task that came."""

    clients: list[Annotated[str, Refers(kind="client")]]
    """Whose tasks it is about."""
    fields: list[FormField] = key(default_factory=list)
    """What must be filled in with it."""
    submit: Text
    """What the button says."""


class TrueToLog(Shape):
    """The account is true, or nearly."""

    mistakes_at_most: Points = 0
    """So many lines may be wrong; left out, none."""


class TaskKeys(Shape):
    """What a task may have."""

    summary: Summary | None = None
    """An account of what was done."""


class CheckKeys(Shape):
    """What a check may look at."""

    true_to_log: TrueToLog | None = None
    """What is said of each task is what the log says of it when it is handed in."""
    claims_no_more: Flag | None = None
    """With true: nothing is said to be done that is not."""


class HandInKeys(Shape):
    """How it is handed in."""

    summary: dict[Id, Literal["done", "open", "declined", "waiting"]] = key(
        default_factory=dict
    )
    """How each task stands, for an account."""
