"""The people of a day as a scenario file writes them: clients and contacts."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from simulator.scenarios.document.kinds import (
    Domain,
    Duration,
    Email,
    Flag,
    Language,
    LineTexts,
    OptionalText,
    Plain,
    Share,
    Span,
    Text,
    Texts,
)
from simulator.scenarios.document.shape import Choice, Refers, Shape


class Persona(Shape):
    """Who is cast for the part: a name is drawn by the seed."""

    locale: Plain
    """Language and country the name comes from, such as nl_NL."""
    gender: Literal["female", "male"] | None = None
    """Whose first names are drawn from; left out, either."""


class ClientFile(Shape):
    """What a virtual assistant may know of the client before the day begins."""

    hours: Text
    """When the client can be reached."""
    decide: Texts = Field(default_factory=list)
    """What may be decided without asking."""
    ask_first: Texts = Field(default_factory=list)
    """What must be asked first."""
    never: Texts = Field(default_factory=list)
    """What is never done."""
    notes: Texts = Field(default_factory=list)
    """Anything else worth knowing."""


class Lines(Shape):
    """What the client says unprompted; {title} and {due} stand for the task's own."""

    chase: LineTexts
    """Asks where an answer or a delivery stays."""
    escalate: LineTexts
    """Asks for the third time, and says what follows."""
    thanks: LineTexts
    """Thanks for good work in time."""
    accept: LineTexts
    """Agrees to a later deadline."""
    refuse: LineTexts
    """Does not agree to a later deadline."""
    needless: LineTexts
    """Answers a question that the brief had answered."""
    withdraw: LineTexts
    """Takes a task back that has become worthless."""
    declined: LineTexts
    """Takes note that a task is declined."""


class Person(Shape):
    """What clients and contacts have in common."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="how the person gets a name", keys=("persona", "name")),
    )

    name: Plain | None = None
    """A name that is always the same."""
    persona: Persona | None = None
    """Who is cast, when the name is drawn by the seed."""
    company: OptionalText = ""
    """The company the person works for."""
    role: Text
    """What the person does, in a word or two."""
    domain: Domain
    """What stands behind the @; a reserved domain, such as bakery.example."""
    email: Email | None = None
    """The whole address, when it should not follow from the name."""
    phone: OptionalText = ""
    """A telephone number; use one that is reserved for fiction."""
    language: Language | None = None
    """The language the person writes; left out, the language of the day."""


class Client(Person):
    """Somebody who sends work."""

    tier: Literal["gold", "silver", "bronze", "prospect", "one-off"]
    """How much the client's trust is worth."""
    patience: Share
    """From 0 (chases at once) to 1 (waits long)."""
    first_reply: Duration
    """The time within which the client expects an answer."""
    reply_delay: Span
    """How long the client takes to answer."""
    file: ClientFile
    """What is known of the client."""
    lines: Lines
    """What the client says unprompted."""


class Contact(Person):
    """Somebody around a client: a buyer, a seller, a stranger."""

    of: Annotated[str | None, Refers(kind="client")] = None
    """The client the contact belongs to."""
    listed: Flag = Field(default=True)
    """Whether the learner finds the contact in the address book."""
