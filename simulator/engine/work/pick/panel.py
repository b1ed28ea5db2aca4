"""A choice from a catalogue, the options that were picked, and the tests of them."""

from dataclasses import dataclass
from typing import Literal

from simulator.engine.growth import added
from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class PickPanel(Panel):
    """Pick from *least* to *most* options of a catalogue, the favourite first.

    With *buys*, handing it in spends what the options cost. One option can be held for
    *hold* simulated ms, in which it does not vanish; none when it is zero.
    """

    catalogue: str
    least: int
    most: int
    submit: str
    buys: bool = added(False)
    hold: int = added(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked(Answer):
    """The options picked from the panel's catalogue, the favourite first."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedFrom(Test):
    """At least *least* of the options picked are among *options*; every one when it is None.

    With *first* only the favourite is looked at.
    """

    options: tuple[str, ...]
    least: int | None = None
    first: bool = False


Relation = Literal["at_most", "at_least", "before", "after", "is"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picks(Test):
    """Every option picked stands so in the *column*; with *together*, their sum does.

    *values* has one value, and several only for *is*, of which one will do.
    """

    column: str
    relation: Relation
    values: tuple[str, ...]
    together: bool = False


PANEL, ANSWER, TESTS = PickPanel, Picked, (PickedFrom, Picks)
