"""Something that moves a client, and the traits that make it weigh more or less."""

from dataclasses import dataclass

from simulator.engine.people import Client
from simulator.engine.scoring.facts import Moment
from simulator.engine.scoring.scorecard import Sentence

STANDS_ALONE = ""
"""The kind of what is no less for happening again: another piece of work, done or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """Something that moved a client by *weight* points, before diminishing and tier.

    *kind* names what counts as the same thing happening again.
    """

    moment: Moment
    kind: str
    weight: float
    sentence: Sentence
    evidence: tuple[int, ...]
    lasting: bool = False
    """Whether the client never again thinks well of the learner that day."""
    repairs: float = 0.0
    """The share it gives back of what has been lost since the day began."""


def impatience_of(client: Client) -> float:
    """Return how much waiting weighs: more for the impatient."""
    return 1.5 - client.patience


def severity_of(client: Client) -> float:
    """Return how much an error weighs: 1.4 for who forgives nothing, 0.6 for who forgives all."""
    return 1 + 0.8 * (0.5 - client.tolerance)
