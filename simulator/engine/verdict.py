"""What a judge of replies is asked, and what it says: the port the engine owns.

The engine never judges a text itself. Whoever runs a day may give it a `Judge`; what that
says of a message goes into the log, so that state and score come from the log alone.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from simulator.engine.people import PersonId
from simulator.engine.saying import PointKind
from simulator.engine.task import TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One point to look for: the check of a task that asks for it, and what it describes."""

    task: TaskId
    check: str
    kind: PointKind | Literal["must_not"]
    about: str
    values: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


GivenBy = Literal["letter", "brief", "paper"]
"""Whether the reader wrote it, the task says it, or it came attached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A text that the learner had before they wrote; *topic* is what stands above it."""

    by: GivenBy
    text: str
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MayAsk:
    """What is worth asking: a description with *examples*, or wordings that ask for it.

    A text asks for it that holds a wording of every group in *asked_by*.
    """

    examples: tuple[str, ...] = ()
    asked_by: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was written to one *person*, and all that may be needed to judge it.

    *date* is the day (ISO 8601), *mail* what the person wrote before, *titles* the tasks it
    is about, *known* the lines the learner could read of the matter, *private* wordings
    that concern others. *given* is what had been given before it was written, in order,
    *may_ask* what the scenario wants asked all the same.
    """

    body: str
    person: PersonId
    name: str
    language: str
    date: str
    mail: str
    titles: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    points: tuple[Wanted, ...] = ()
    given: tuple[Given, ...] = ()
    may_ask: tuple[MayAsk, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of one point; for a must_not *met* means that the reply does it.

    *confidence* runs from 0.5 to 1, *unsure* is one for a person to look at. The evidence
    lies between *start* and *end* of the message, nowhere when both are 0. *reason* is one
    of the judge's own sentences, in English.
    """

    task: TaskId
    check: str
    met: bool
    confidence: float
    reason: str
    unsure: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A sentence that promises the work by a time of this day (*by*, minutes past midnight)."""

    by: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence that says the work is done."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Needless:
    """A question between *start* and *end* that had been answered: *said* quotes where."""

    start: int
    end: int
    said: str
    by: GivenBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a judge says of a reply.

    *tone* runs from 1 to 5, *clarity* from 0 to 100. *address* is how the person was
    written to, "" when nothing shows it. *notes* are remarks on the whole, in English.
    """

    findings: tuple[Finding, ...]
    tone: int
    clarity: int
    address: Literal["formal", "informal", ""] = ""
    notes: tuple[str, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    claims: tuple[Claim, ...] = ()
    needless: tuple[Needless, ...] = ()


class Judge(Protocol):
    """Judges replies: always alike, without a clock, without chance."""

    @property
    def version(self) -> str:
        """What judged: changes whenever the same reply may be judged otherwise."""
        ...

    @property
    def by_meaning(self) -> bool:
        """Whether sentences are also compared by their meaning."""
        ...

    def judge(self, reply: Reply) -> Verdict:
        """Judge *reply*."""
        ...
