"""What is to be counted, the number given, and the test of it."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyPanel(Panel):
    """Count the *things*."""

    things: tuple[str, ...]
    submit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallied(Answer):
    """How many there are."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyIs(Test):
    """The *count* is right."""

    count: int


PANEL, ANSWER, TESTS = TallyPanel, Tallied, (TallyIs,)
