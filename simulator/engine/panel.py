"""What a task puts before the learner, and what the learner makes of it.

A panel is shown; an answer is what comes back. Neither knows what would be right: that
is in the task's checks. Each kind of work has its own of both, in ``work/<kind>/panel``.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What is shown and asked; what a kind has in common with no other is its own."""

    def calendars(self) -> tuple[str, ...]:
        """Return the calendars whose entries count when the work is judged."""
        return ()

    def reports_on(self) -> tuple[str, ...]:
        """Return the clients whose other tasks it gives an account of."""
        return ()

    def own_entry(self, task: str) -> str:
        """Return the id of the appointment that *task* makes or moves in them."""
        return task


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was handed in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a field; *detail* is a second line that helps to choose."""

    id: str
    text: str
    detail: str = ""


FieldKind = Literal[
    "text", "long", "money", "number", "date", "time", "phone", "choice", "yes_no"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One typed field. Fields with the same *group* stand under that heading.

    Values travel as text: money as "389000.00" in the day's currency, dates as ISO 8601,
    times as "HH:MM", a choice as the option's id, yes_no as "yes" or "no".
    """

    id: str
    label: str
    kind: FieldKind
    group: str = ""
    hint: str = ""
    required: bool = True
    options: tuple[Option, ...] = ()
    value: str = ""
    """What stands in the field before the learner touches it."""
