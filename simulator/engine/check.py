"""How a task shows that it was done well: checks, each a test worth points.

Checks are the day's key. Nothing in this module ever reaches a learner before the
debrief.
"""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.saying import Says, SaysNot


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelIs:
    """The sorted item carries one of *labels*."""

    item: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldIs:
    """The field holds one of *values*, compared as its kind of value."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsDiffer:
    """The fields hold different values."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldHas:
    """The free text of the field holds at least one wording of every group."""

    field: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartsWithin:
    """The appointment starts from *earliest* to *latest* (simulated ms, both included)."""

    earliest: int
    latest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepsBuffer:
    """At least *gap* simulated ms lie between the appointment and its neighbours."""

    gap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedFrom:
    """At least *least* of the options picked are among *options*; every one when it is None.

    With *first* only the favourite is looked at.
    """

    options: tuple[str, ...]
    least: int | None = None
    first: bool = False


Relation = Literal["at_most", "at_least", "before", "after", "is"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picks:
    """Every option picked stands so in the *column*; with *together*, their sum does.

    *values* has one value, and several only for *is*, of which one will do.
    """

    column: str
    relation: Relation
    values: tuple[str, ...]
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """*person* got a message about the task that states *facts*.

    It counts from the moment the task opened, or with *after_delivery* from its
    delivery; *within* simulated ms of that moment, or at any time when None. Each fact is
    a group of wordings of which one must stand in the message; see ``words.py`` for how
    times, money, dates and numbers are compared.
    """

    person: str
    facts: tuple[tuple[str, ...], ...] = ()
    within: int | None = None
    after_delivery: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTold:
    """*person* was never written to about the task."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor:
    """The gap was asked for, within *within* simulated ms of the task's opening."""

    gap: str
    within: int | None = None


Test = (
    LabelIs
    | FieldIs
    | FieldsDiffer
    | FieldHas
    | StartsWithin
    | KeepsBuffer
    | PickedFrom
    | Picks
    | Told
    | NotTold
    | AskedFor
    | Says
    | SaysNot
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that is judged: *points* if the test holds.

    A *must* that fails leaves the whole delivery worthless. *scores* says where the
    points go: to the quality of the task, or to communication. *say* is the author's
    sentence for the debrief, what good looks like.
    """

    id: str
    test: Test
    points: int
    say: str
    must: bool = False
    scores: Literal["quality", "communication"] = "quality"
