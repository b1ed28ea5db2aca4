"""A day as it is played: scenario and seed compiled to frozen data.

Names, texts and drawn times are settled here, so everybody who plays the same bundle
meets the same day. A bundle that has been played is never changed.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from simulator.engine.card import Card
from simulator.engine.catalogue import Catalogue
from simulator.engine.growth import added
from simulator.engine.inject import Inject
from simulator.engine.people import Calendar, Client, Contact, File, Person, PersonId
from simulator.engine.simtime import DAY, MINUTE, clock_text
from simulator.engine.task import Task, TaskId
from simulator.engine.test import Test

BUNDLE_FORMAT = 1

Dimension = Literal["prioritisation", "communication", "time_management", "delivery"]
DIMENSIONS: tuple[Dimension, ...] = (
    "prioritisation",
    "communication",
    "time_management",
    "delivery",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A break of *length* that is agreed, somewhere between *opens* and *closes* (simulated ms)."""

    length: int
    opens: int
    closes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The frame of the day.

    *date* is ISO 8601, *starts* minutes past midnight in *timezone*, *length* and
    *resume* (the cost of coming back to parked work) simulated ms, *pace* the rated
    simulated seconds per wall second, *currency* an ISO 4217 code. Work is over at
    *stops* (simulated ms) where that is agreed, though the clock goes on.
    """

    date: str
    timezone: str
    starts: int
    length: int
    pace: int
    resume: int
    currency: str
    briefing: str
    objectives: tuple[str, ...] = ()
    stops: int | None = added(None)
    breaks: tuple[Break, ...] = added(())

    def clock(self, at: int) -> str:
        """Say the moment *at* (simulated ms) as "HH:MM" of this day."""
        return clock_text(at, starts=self.starts)

    def said(self, at: int) -> tuple[str, str]:
        """Say the moment *at* (simulated ms) as its date and its "HH:MM"."""
        ahead = (self.starts * MINUTE + at) // DAY
        date = datetime.date.fromisoformat(self.date) + datetime.timedelta(days=ahead)
        return date.isoformat(), self.clock(at)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldWhom:
    """The *facts* were told to somebody in *to*, or when that is empty to anyone but *but*.

    Each fact is a group of wordings, of which one must stand in the message.
    """

    facts: tuple[tuple[str, ...], ...]
    to: tuple[PersonId, ...] = ()
    but: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedThat:
    """An option was handed in for *task* that passes *test*."""

    task: TaskId
    test: Test


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedInUnasked:
    """The task was handed in before its *gap* was asked for."""

    task: TaskId
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overspent:
    """More was bought for the client than they allow without being asked."""

    client: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWith:
    """*target* of *task*, or anything of it when None, was shared with one of *to*.

    Without *to* it is anybody but *but*; whoever has a link is somebody else too.
    """

    task: TaskId
    target: str | None = None
    to: tuple[PersonId, ...] = ()
    but: tuple[PersonId, ...] = ()


Deed = ToldWhom | PickedThat | HandedInUnasked | Overspent | SharedWith


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """Something that must not be done: it costs *points*, once.

    Writing to *wrote_to* does it, or else the *deed*. It is the business of the client
    *of*, or else of whose task it is about.
    """

    id: str
    points: int
    say: str
    wrote_to: PersonId | None = None
    deed: Deed | None = added(None)  # noqa: RUF009 - declares a field, as `field` does
    of: PersonId | None = added(None)  # noqa: RUF009 - declares a field, as `field` does


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What no rule can judge: a question to the learner, with three anchors.

    *anchors* say what 1, 3 and 5 look like. It is about the day, or one *dimension*, or
    one *task* of it.
    """

    id: str
    asks: str
    anchors: tuple[str, str, str]
    dimension: Dimension | None = None
    task: TaskId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """Weights of the total (they sum to 100) and thresholds of this scenario.

    *react_within* is the simulated ms in which a moved deadline should show in what the
    learner does; *messages_allowed* how many messages may be sent before more are
    superfluous. *levels* are what levels 1 to 5 of a dimension look like on this day,
    for those whose usual words do not fit it.
    """

    weights: tuple[tuple[Dimension, int], ...]
    react_within: int
    messages_allowed: int
    soft: tuple[Criterion, ...] = added(())
    levels: tuple[tuple[Dimension, tuple[str, ...]], ...] = added(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Everything that is settled before a run begins."""

    scenario: str
    title: str
    summary: str
    language: str
    seed: int
    level: int
    day: Day
    clients: tuple[Client, ...]
    contacts: tuple[Contact, ...]
    files: tuple[File, ...]
    calendars: tuple[Calendar, ...]
    tasks: tuple[Task, ...]
    injects: tuple[Inject, ...]
    rubric: Rubric
    harms: tuple[Harm, ...] = ()
    format: int = BUNDLE_FORMAT
    catalogues: tuple[Catalogue, ...] = added(())
    cards: tuple[Card, ...] = added(())

    def task(self, task: TaskId) -> Task:
        """Return the task with that id; raises KeyError when the day has none."""
        for each in self.tasks:
            if each.id == task:
                return each
        raise KeyError(task)

    def client(self, client: PersonId) -> Client:
        """Return the client with that id; raises KeyError when the day has none."""
        for each in self.clients:
            if each.id == client:
                return each
        raise KeyError(client)

    def catalogue(self, catalogue: str) -> Catalogue:
        """Return the catalogue with that id; raises KeyError when the day has none."""
        for each in self.catalogues:
            if each.id == catalogue:
                return each
        raise KeyError(catalogue)

    def people(self) -> dict[PersonId, Person]:
        """Return every client and contact by id."""
        cast = [each.person for each in self.clients]
        cast += [each.person for each in self.contacts]
        return {person.id: person for person in cast}
