"""The people of a day: clients who send work and contacts who belong to it."""

from dataclasses import dataclass, field
from typing import Literal, NewType

from simulator.engine.growth import added

PersonId = NewType("PersonId", str)

LEARNER = PersonId("you")
"""The learner's own id wherever a person is named as a sender or a recipient."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who can write or be written to.

    *email* uses a reserved domain, *language* is a BCP 47 tag, *phone* may be empty.
    """

    id: PersonId
    name: str
    email: str
    role: str
    company: str
    language: str
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """What a client says unprompted; each is a choice of wordings, drawn by the seed.

    ``{title}`` and ``{due}`` stand for the task's title and its deadline as "HH:MM"; in
    what they accept, for the new one.
    """

    chase: tuple[str, ...]
    escalate: tuple[str, ...]
    thanks: tuple[str, ...]
    accept: tuple[str, ...]
    refuse: tuple[str, ...]
    needless: tuple[str, ...]
    withdraw: tuple[str, ...]
    declined: tuple[str, ...]
    progress: tuple[str, ...] = added(())
    register: tuple[str, ...] = added(())


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFile:
    """What a virtual assistant may know of a client before the day begins."""

    hours: str
    decide: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


Register = Literal["formal", "informal", ""]
"""How somebody wants to be written to: surname and u, or first name and je; "" is either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Private:
    """Something that is nobody's business but a client's; *say* tells the debrief why.

    *names* are wordings that give it away by themselves, *values* those that do so beside
    the client's name. The client's own contacts and those in *may_know* may be told.
    """

    id: str
    say: str
    names: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    may_know: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retainer:
    """A block of *hours* a client has paid for, of which *used* went before this day.

    Both in simulated ms.
    """

    hours: int
    used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A person who sends work, with the traits that steer how they behave.

    *first_reply* is the time within which they expect an answer, *reply_delay* the span
    in which their own answers come (both simulated ms). *away* are the stretches in which
    they neither answer nor ask, each from a moment to the one at which they are back;
    *clock_ahead* is how many minutes their clock is ahead of the day's.

    These run from 0 to 1: *patience*; *control*, how closely they want to follow the
    work; *directness*, how plainly they take a needless question amiss; *tolerance* of
    errors; *praise*, how often good work is thanked for.
    """

    person: Person
    file: ClientFile
    lines: Lines
    tier: Literal["gold", "silver", "bronze", "prospect", "one-off"]
    patience: float
    first_reply: int
    reply_delay: tuple[int, int]
    away: tuple[tuple[int, int], ...] = added(())
    clock_ahead: int = added(0)
    control: float = added(0.5)
    directness: float = added(0.0)
    tolerance: float = added(0.5)
    praise: float = added(1.0)
    register: Register = added("")  # noqa: RUF009 - declares a field, as `field` does
    private: tuple[Private, ...] = added(())
    may_spend: float | None = added(None)
    """What may be spent on a task without asking, in the day's currency; None if it is not said."""
    retainer: Retainer | None = added(None)  # noqa: RUF009 - declares a field, as `field` does
    """The hours they have paid for; None where nobody counts them."""
    own: bool = added(False)
    """Whether this is the learner's own business: it neither writes by itself nor feels."""

    @property
    def id(self) -> PersonId:
        """Return the id of the person behind the client."""
        return self.person.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person around a client: a buyer, a seller, a stranger."""

    person: Person
    client: PersonId | None = None
    listed: bool = True
    """Whether the learner finds them in the address book from the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An attachment. *content* is text (SVG and PDF included); *alt* says what those show."""

    id: str
    name: str
    media_type: str
    content: str
    alt: str = ""
    private: PersonId | None = added(None)  # noqa: RUF009 - declares a field
    """The client whose it is, when nobody else may be sent it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One appointment in a calendar; *starts* and *ends* are simulated ms."""

    id: str
    starts: int
    ends: int
    title: str
    place: str = ""
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A calendar the learner may look at and book in."""

    id: str
    title: str
    owner: PersonId
    entries: tuple[Entry, ...] = field(default=())
