"""What the library's pages show, made from scenarios and bundles.

Only what a virtual assistant may know before the day begins leaves here: nothing that is
still to come, and nothing about how it will be judged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.people import ClientFile, Person, Retainer
from simulator.engine.simtime import MINUTE
from simulator.scenarios.library import ScenarioSummary
from simulator.scenarios.training import Skill, esco_skills
from simulator.web.library.practice import practice_names, strand_names
from simulator.web.sprite import MARKS, OWN, initials

ON_THE_SHELF = 4
"""So many of the things a day trains stand beside it on the shelf."""

# Times of the rated pace: half as fast is for a first try, twice as fast for a second.
PACES = (0.25, 0.5, 1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfDay:
    """One day in the list; *minutes* are the learner's own, at the rated pace."""

    id: str
    title: str
    summary: str
    objectives: tuple[str, ...]
    level: int
    minutes: int
    clients: int
    languages: tuple[str, ...]
    language: str
    trains: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A client's sign: colour, shape and letters."""

    hue: str
    shape: str
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCard:
    """A client as the client file has them; *first_reply* and *clock_ahead* in simulated ms.

    *first_reply* 0 stands for nobody who waits for one.
    """

    person: Person
    mark: Mark
    file: ClientFile
    first_reply: int
    retainer: Retainer | None
    clock_ahead: int
    contacts: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceChoice:
    """A pace, and how long the day *takes* at it (wall ms)."""

    pace: float
    takes: int
    rated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A break of *length* (simulated ms) that is agreed between two times of day."""

    length: int
    opens: str
    closes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A day's briefing page; *starts*, *ends* and *stops* are times of day.

    *stops* is empty where nothing is agreed.
    """

    scenario: str
    title: str
    summary: str
    language: str
    languages: tuple[str, ...]
    level: int
    date: str
    starts: str
    ends: str
    stops: str
    breaks: tuple[Agreed, ...]
    length: int
    paragraphs: tuple[str, ...]
    objectives: tuple[str, ...]
    trains: tuple[str, ...]
    accessibility: tuple[str, ...]
    strands: tuple[str, ...]
    skills: tuple[Skill, ...]
    clients: tuple[ClientCard, ...]
    others: tuple[Person, ...]
    paces: tuple[PaceChoice, ...]


def shelf(entries: Iterable[ScenarioSummary], language: str) -> list[ShelfDay]:
    """Return the days in *language*, or in one they have, easiest first."""
    days = [
        _shelf_day(each, best_language(each.languages, language)) for each in entries
    ]
    return sorted(days, key=lambda day: (day.level, day.title))


def _shelf_day(entry: ScenarioSummary, language: str) -> ShelfDay:
    return ShelfDay(
        id=entry.id,
        title=entry.title[language],
        summary=entry.summary[language],
        objectives=tuple(entry.objectives[language]),
        level=entry.level,
        minutes=round(entry.minutes / entry.pace),
        clients=entry.clients,
        languages=tuple(entry.languages),
        language=language,
        trains=practice_names(entry.trains)[:ON_THE_SHELF],
    )


def best_language(offered: Sequence[str], wanted: str) -> str:
    """Return *wanted* if it is offered, else the first that is."""
    return wanted if wanted in offered else offered[0]


def briefing(bundle: Bundle, entry: ScenarioSummary) -> Briefing:
    """Return the briefing of *bundle*, of which the shelf has *entry*."""
    day = bundle.day
    clients = tuple(_client_card(bundle, place) for place in range(len(bundle.clients)))
    around = {person.id for card in clients for person in card.contacts}
    return Briefing(
        scenario=bundle.scenario,
        title=bundle.title,
        summary=bundle.summary,
        language=bundle.language,
        languages=tuple(entry.languages),
        level=bundle.level,
        date=day.date,
        starts=day.clock(0),
        ends=day.clock(day.length),
        stops="" if day.stops is None else day.clock(day.stops),
        breaks=tuple(
            Agreed(
                length=each.length,
                opens=day.clock(each.opens),
                closes=day.clock(each.closes),
            )
            for each in day.breaks
        ),
        length=day.length,
        paragraphs=tuple(
            # An author may break lines anywhere; an empty line ends a paragraph.
            " ".join(part.split())
            for part in day.briefing.split("\n\n")
            if part.strip()
        ),
        objectives=day.objectives,
        trains=practice_names(entry.trains),
        accessibility=tuple(entry.accessibility.get(bundle.language, ())),
        strands=strand_names(entry.curriculum),
        skills=tuple(esco_skills()[each] for each in entry.esco),
        clients=clients,
        others=tuple(
            each.person
            for each in bundle.contacts
            if each.listed and each.person.id not in around
        ),
        paces=tuple(_pace(day.pace, share, day.length) for share in PACES),
    )


def _client_card(bundle: Bundle, place: int) -> ClientCard:
    client = bundle.clients[place]
    hue, shape = OWN if client.own else MARKS[place % len(MARKS)]
    return ClientCard(
        person=client.person,
        mark=Mark(hue=hue, shape=shape, letters=initials(client.person.name)),
        file=client.file,
        first_reply=0 if client.own else client.first_reply,
        retainer=client.retainer,
        clock_ahead=client.clock_ahead * MINUTE,
        contacts=tuple(
            each.person
            for each in bundle.contacts
            if each.listed and each.client == client.id
        ),
    )


def _pace(rated: int, share: float, length: int) -> PaceChoice:
    pace = rated * share
    return PaceChoice(pace=pace, takes=round(length / pace), rated=pace == rated)
