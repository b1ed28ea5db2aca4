"""How a scenario file says what a reply should tell, with samples, and what is private."""

from typing import Annotated, Literal

from simulator.scenarios.document.kinds import (
    Duration,
    Flag,
    Id,
    OneOrMany,
    OptionalText,
    Text,
    Texts,
)
from simulator.scenarios.document.shape import Declares, Refers, Shape, key

_PersonId = Annotated[str, Refers(kind="person")]
_CheckId = Annotated[str, Refers(kind="check", within="tasks")]


class Says(Shape):
    """A person is written something, in words of the learner's own."""

    to: _PersonId
    """Who must read it."""
    kind: Literal[
        "fact",
        "mention",
        "confirm",
        "ask",
        "offer",
        "decline",
        "apologise",
        "next_step",
    ]
    """What it does: states a value, mentions, agrees, asks, offers, declines, apologises, or says what comes next."""
    about: Text
    """One sentence that describes it, such as "Says that the viewing is at 14:30"."""
    values: Texts = key(default_factory=list)
    """The exact values that must all be right: dates, times, money, references, counts."""
    examples: Texts
    """Two to four wordings that would do, as people write them."""
    answers: OptionalText = ""
    """The question in the client's message that this answers, word for word."""
    within: Duration | None = None
    """So soon after the task opened, or was delivered."""
    after_delivery: Flag = False
    """Count from the delivery, not from the opening."""
    asks_back: OptionalText = ""
    """What the client writes when it is still missing in a message after the delivery; left out, nothing."""


class SaysNot(Shape):
    """A person is written to about the task, and not this."""

    to: _PersonId
    """Who must not read it."""
    about: Text
    """One sentence that describes it, such as "Says that the offer is accepted"."""
    values: Texts = key(default_factory=list)
    """Exact values that belong to it."""
    examples: Texts
    """Two to four wordings of it."""


class BadSample(Shape):
    """A reply that does not do."""

    text: Text
    """The reply."""
    fails: OneOrMany[_CheckId] | None = None
    """The check it fails, or a list of them; left out, everything that should be said is missing."""


class Samples(Shape):
    """Replies to one person with which the points of a task are tried out."""

    to: _PersonId
    """Who they are written to."""
    checks: list[_CheckId] = key(default_factory=list)
    """The points they are tried on; left out, all of this task that concern the person."""
    good: Texts
    """Replies that say all that is wanted and nothing that is not; three or more."""
    bad: list[BadSample]
    """Replies that fail a point; three or more."""


class Private(Shape):
    """Something that is nobody's business but this client's."""

    id: Annotated[Id, Declares(kind="private")]
    """What the debrief calls it."""
    say: Text
    """Why it must not be told, in a sentence for the debrief."""
    names: Texts = key(default_factory=list)
    """Wordings that give it away by themselves; a word with * at its end may go on."""
    values: Texts = key(default_factory=list)
    """Dates, amounts and the like that give it away beside the client's name."""
    may_know: list[_PersonId] = key(default_factory=list)
    """Who may know it, beside the client and the client's own contacts."""
