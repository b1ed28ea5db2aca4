"""The people of a day as a scenario file writes them: clients and contacts."""

from typing import Annotated, ClassVar, Literal

from simulator.scenarios.document.kinds import (
    Amount,
    Domain,
    Duration,
    Email,
    Flag,
    Language,
    LineTexts,
    Moment,
    OptionalText,
    Plain,
    ReplyDelay,
    Share,
    Text,
    Texts,
    Window,
)
from simulator.scenarios.document.saying import Private
from simulator.scenarios.document.shape import Choice, Refers, Shape, key
from simulator.scenarios.manners import Preset, Tier, Voice


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
    decide: Texts = key(default_factory=list)
    """What may be decided without asking."""
    ask_first: Texts = key(default_factory=list)
    """What must be asked first."""
    never: Texts = key(default_factory=list)
    """What is never done."""
    notes: Texts = key(default_factory=list)
    """Anything else worth knowing."""


class Rights(Shape):
    """What the learner may decide for the client, in figures."""

    spend: Amount
    """What may be spent on a task without asking; the client file says it."""


class Retainer(Shape):
    """Hours the client has paid for beforehand."""

    hours: Duration
    """How many there are in all."""
    used: Duration = 0
    """What of them was used before this day."""


class Lines(Shape):
    """What the client says unprompted; {title} and {due} stand for the task's own.

    What is left out, the client's voice says.
    """

    chase: LineTexts | None = None
    """Asks where an answer or a delivery stays."""
    escalate: LineTexts | None = None
    """Asks for the last time, and says what follows."""
    thanks: LineTexts | None = None
    """Thanks for good work in time."""
    accept: LineTexts | None = None
    """Agrees to a later deadline."""
    refuse: LineTexts | None = None
    """Does not agree to a later deadline."""
    needless: LineTexts | None = None
    """Answers a question that the brief had answered."""
    withdraw: LineTexts | None = None
    """Takes a task back that has become worthless."""
    declined: LineTexts | None = None
    """Takes note that a task is declined."""
    progress: LineTexts | None = None
    """Asks how far the work is, for a client who follows it closely."""
    register: LineTexts | None = None
    """Says how they like to be written to, after a message in the other register."""


class Reachable(Shape):
    """The hours in which a client answers and asks, on every day."""

    start: Moment = key(written="from")
    """From when."""
    to: Moment
    """Until when."""
    lunch: Window | None = None
    """When they are at lunch."""


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
    """Somebody who sends work.

    What is left out of the traits, the preset says; without one they are those of a
    client of no special kind.
    """

    preset: Preset | None = None
    """A type of client, which sets what is not written here."""
    tier: Tier | None = None
    """How much the client's trust is worth; left out: silver."""
    patience: Share | None = None
    """From 0 (chases at once) to 1 (waits long); left out: 0.6."""
    first_reply: Duration | None = None
    """The time within which the client expects an answer; left out, by tier: gold 20m, silver and one-off 60m, prospect 90m, bronze 2h."""
    reply_delay: ReplyDelay | None = None
    """How long the client takes to answer: a span, or `fast` (5m..20m), `medium` (20m..60m) or `slow` (1h..3h); left out: medium."""
    control: Share | None = None
    """How closely the client follows the work; above 0.6 they ask how far it is after an hour without a word and like notes on the way, below 0.3 notes annoy them; left out: 0.5."""
    directness: Share | None = None
    """How much a question that was answered already annoys; left out: 0."""
    tolerance: Share | None = None
    """How lightly errors are taken, from 0 (nothing is forgiven) to 1; left out: 0.5."""
    praise: Share | None = None
    """How often good work is thanked for; left out: 1, always."""
    voice: Voice | None = None
    """How the client sounds where `lines` says nothing; left out: plain."""
    hours: Reachable | None = None
    """When the client can be reached; outside of it they neither answer nor ask."""
    blackouts: list[Window] = key(default_factory=list)
    """Stretches of the day in which the client neither answers nor asks."""
    register_: Literal["formal", "informal"] | None = key(
        default=None, written="register"
    )
    """How the client wants to be written to: formal (Ms and surname, u, vous) or informal (first name, je, tu); left out, either will do."""
    private: list[Private] = key(default_factory=list)
    """What nobody but the client and the client's own contacts may be told."""
    zone: Plain | None = None
    """The time zone in which `hours` and `blackouts` are written, when it is not the day's."""
    file: ClientFile
    """What is known of the client."""
    rights: Rights | None = None
    """What may be decided without asking, in figures."""
    retainer: Retainer | None = None
    """The hours they have paid for; when three quarters are used, they want to be told."""
    own: Flag = False
    """With true this is the learner's own business: nobody chases, answers or judges."""
    lines: Lines = key(default_factory=Lines)
    """What the client says unprompted; left out, the voice says it."""


class Contact(Person):
    """Somebody around a client: a buyer, a seller, a stranger."""

    of: Annotated[str | None, Refers(kind="client")] = None
    """The client the contact belongs to."""
    listed: Flag = key(default=True)
    """Whether the learner finds the contact in the address book."""
