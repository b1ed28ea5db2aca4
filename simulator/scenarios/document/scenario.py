"""A whole scenario file."""

from typing import Annotated, Literal

from simulator.scenarios.document.judging import Harm, Rubric
from simulator.scenarios.document.kinds import (
    Currency,
    Duration,
    EscoSkill,
    FileText,
    Flag,
    Id,
    Language,
    Moment,
    OneToFive,
    OptionalText,
    Pace,
    Plain,
    Seed,
    Text,
    Texts,
    Window,
)
from simulator.scenarios.document.kinds import Day as Date
from simulator.scenarios.document.people import Client, Contact
from simulator.scenarios.document.shape import (
    Declares,
    Refers,
    Shape,
    key,
)
from simulator.scenarios.document.timeline import Inject
from simulator.scenarios.document.walkthrough import Walkthrough
from simulator.scenarios.document.work import Task
from simulator.scenarios.document.world import Card, Catalogue
from simulator.scenarios.training import Practice, Strand

FORMAT = "va-scenario/1"


class Break(Shape):
    """A break that is agreed: the learner chooses the moment."""

    length: Duration
    """How long it lasts."""
    within: Window
    """From when until when it can be taken."""


class Day(Shape):
    """The frame of the day."""

    date: Date
    """The date of the day, year first."""
    starts: Moment
    """When the day begins."""
    ends: Moment
    """When the day ends."""
    stops: Moment | None = None
    """When work is over by agreement, if the clock goes on after that; left out, nothing is said of it."""
    breaks: list[Break] = key(default_factory=list)
    """The breaks that are agreed, each to be taken once; left out, breaks are not looked at."""
    timezone: Plain
    """Where the day takes place, such as Europe/Amsterdam."""
    pace: Pace
    """The rated simulated seconds per real second."""
    resume: Duration
    """What it costs to find back into parked work."""
    currency: Currency
    """The currency of every amount, such as EUR."""
    briefing: Text
    """What the learner reads before the day begins."""
    objectives: Texts
    """What the learner practises."""


class File(Shape):
    """Something that can be attached to a message."""

    name: FileText
    """What it is called; the ending says what kind of file it is."""
    source: FileText
    """Where it stands, inside the scenario's folder."""
    alt: OptionalText = ""
    """What a picture shows, or what stands on a PDF, in words."""
    private: Annotated[str, Refers(kind="client")] | None = None
    """The client whose it is, when nobody else may be sent it."""


class Entry(Shape):
    """An appointment that stands in a calendar."""

    id: Id
    """What tasks call it."""
    starts: Moment
    """When it begins."""
    ends: Moment
    """When it ends."""
    title: Text
    """What it is called."""
    place: OptionalText = ""
    """Where it is."""
    protected: Flag = False
    """Whether it must not be moved or booked over."""


class Calendar(Shape):
    """A calendar the learner may look at and book in."""

    title: Text
    """What it is called."""
    owner: Annotated[str, Refers(kind="person")]
    """Whose it is."""
    entries: list[Entry] = key(default_factory=list)
    """What stands in it."""


class Document(Shape):
    """A scenario: one working day."""

    format: Literal["va-scenario/1"]
    """The version of this language; always va-scenario/1."""
    id: Id
    """What the scenario is called in addresses; the name of its folder."""
    title: Text
    """What the scenario is called."""
    summary: Text
    """What the day is about, in two or three sentences."""
    level: OneToFive
    """From 1 (the first day) to 5."""
    trains: list[Practice] = key(default_factory=list)
    """What the day trains most, shown beside its summary."""
    curriculum: list[Strand] = key(default_factory=list)
    """The strands of the curriculum it belongs to, for trainers."""
    esco: list[EscoSkill] = key(default_factory=list)
    """Skills of ESCO, by their English label with hyphens, such as manage-time; for trainers."""
    accessibility: Texts = key(default_factory=list)
    """What somebody with a screen reader, or who reads slowly, should know of the day beforehand."""
    languages: list[Language]
    """The languages in which the day can be played."""
    seed: Seed
    """The number from which chance is drawn when a run brings none of its own."""
    day: Day
    """The frame of the day."""
    clients: Annotated[dict[Id, Client], Declares(kind="client")]
    """Who sends work."""
    contacts: Annotated[dict[Id, Contact], Declares(kind="contact")] = key(
        default_factory=dict
    )
    """Who else there is."""
    files: Annotated[dict[Id, File], Declares(kind="file")] = key(default_factory=dict)
    """What can be attached."""
    calendars: Annotated[dict[Id, Calendar], Declares(kind="calendar")] = key(
        default_factory=dict
    )
    """The calendars."""
    catalogues: Annotated[dict[Id, Catalogue], Declares(kind="catalogue")] = key(
        default_factory=dict
    )
    """What can be picked from."""
    cards: Annotated[dict[Id, Card], Declares(kind="card")] = key(default_factory=dict)
    """Rules the learner can look up."""
    tasks: Annotated[dict[Id, Task], Declares(kind="task")]
    """The work of the day."""
    timeline: list[Inject]
    """What happens, and when."""
    harms: list[Harm] = key(default_factory=list)
    """What must not be done."""
    rubric: Rubric
    """How the day is scored."""
    walkthroughs: list[Walkthrough] = key(default_factory=list)
    """Days as learners might play them; more may stand in files in the folder tests."""
