"""What a reply should say, and must not: points that a judge of replies looks for."""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.growth import added
from simulator.engine.test import Test

PointKind = Literal[
    "fact",
    "mention",
    "confirm",
    "ask",
    "offer",
    "decline",
    "apologise",
    "next_step",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Says(Test):
    """*person* was written what *about* describes, in one message or in another.

    *values* are exact and must all be right; *examples* are wordings that would do.
    *answers* is the question of theirs that this answers, if it is one. It counts from the
    moment the task opened, or with *after_delivery* from its delivery; *within* simulated
    ms of that moment, or at any time when None.
    """

    person: str
    kind: PointKind
    about: str
    values: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    answers: str = ""
    within: int | None = None
    after_delivery: bool = False
    asks_back: str = added("")
    """What a client writes who was not told this once the work is done; "" is nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaysNot(Test):
    """*person* was written to about the task, and never what *about* describes."""

    person: str
    about: str
    values: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


Point = Says | SaysNot
"""What a check asks of what is written."""
