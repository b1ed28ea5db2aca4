"""What a task puts before the learner, and what the learner makes of it.

A panel is shown; an answer is what comes back. Neither knows what would be right: that
is in the task's checks.
"""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.growth import added


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One drawer in which a message can be sorted."""

    id: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SortItem:
    """One message of a batch that is to be sorted; *received* is text such as "Sun 21:14"."""

    id: str
    sender: str
    address: str
    subject: str
    body: str
    received: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SortPanel:
    """Give each item exactly one label."""

    items: tuple[SortItem, ...]
    labels: tuple[Label, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPanel:
    """Fill the fields from what was sent and what is on file."""

    fields: tuple[Field, ...]
    submit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentPanel:
    """Put an appointment into a calendar, or move one (*entry*) that is there.

    *length* is in simulated ms; slots are offered every *step* ms from *opens* to
    *closes*, counted from the beginning of the day.
    """

    calendar: str
    title: str
    place: str
    length: int
    step: int
    opens: int
    closes: int
    entry: str | None = None
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingPanel:
    """Write the thing itself, in a message that delivers it."""

    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PickPanel:
    """Pick from *least* to *most* options of a catalogue, the favourite first.

    With *buys*, handing it in spends what the options cost. One option can be held for
    *hold* simulated ms, in which it does not vanish; none when it is zero.
    """

    catalogue: str
    least: int
    most: int
    submit: str
    buys: bool = added(False)
    hold: int = added(0)


Panel = SortPanel | FormPanel | AppointmentPanel | WritingPanel | PickPanel


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """Labels given, as (item, label) pairs."""

    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """Values given, as (field, text) pairs."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointed:
    """A start chosen (simulated ms) and the values of the panel's fields."""

    starts: int
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The text of the message that delivered the task."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """The options picked from the panel's catalogue, the favourite first."""

    options: tuple[str, ...]


Answer = Sorted | Filled | Appointed | Written | Picked
