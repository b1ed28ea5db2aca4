"""How a task shows that it was done well: checks, each a test worth points.

Tests that only one kind of work has are in ``work/<kind>/panel``; those here look at
messages, or at typed fields wherever they stand. Checks are the day's key. Nothing in
this module ever reaches a learner before the debrief.
"""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.growth import added
from simulator.engine.saying import Says, SaysNot
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldIs(Test):
    """The field holds one of *values*, compared as its kind of value; numbers to *within*."""

    field: str
    values: tuple[str, ...]
    within: float | None = added(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsDiffer(Test):
    """The fields hold different values."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldHas(Test):
    """The free text of the field holds at least one wording of every group."""

    field: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Test):
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
class NotTold(Test):
    """*person* was never written to about the task."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor(Test):
    """The gap was asked for, within *within* simulated ms of the task's opening."""

    gap: str
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One value in what is handed in.

    A *field*; the cell of a *row* and *column*; a *column* alone of the favourite option;
    or with *starts* the start of an appointment.
    """

    field: str = ""
    row: str = ""
    column: str = ""
    starts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agrees(Test):
    """The value at *ours* is the one at *theirs* in what was last handed in for *task*."""

    ours: Spot
    task: str
    theirs: Spot


COMMON_TESTS: tuple[type[Test], ...] = (
    FieldIs,
    FieldsDiffer,
    FieldHas,
    Told,
    NotTold,
    AskedFor,
    Agrees,
    Says,
    SaysNot,
)
"""The tests that are of no one kind of work."""


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
