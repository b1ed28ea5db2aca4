"""The kinds of work: every folder in this package is one, found by looking.

Such a folder has two modules. ``panel`` says what is shown and what comes back (PANEL,
ANSWER, and TESTS where it has tests of its own); ``rule`` says what may be handed in and
how it is judged. What is loaded is what is asked for: whoever reads a day needs no rules.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol, cast

from simulator.engine import work
from simulator.engine.check import COMMON_TESTS, Spot
from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test

if TYPE_CHECKING:
    from simulator.engine.bundle import Bundle
    from simulator.engine.events import Event
    from simulator.engine.state import State, TaskState
    from simulator.engine.work.made import Made

Effects = Callable[["State", "TaskState", Any, Any], "Iterator[Event]"]
"""What handing in a panel (third) with an answer (fourth) does besides; raises `NotPossible`."""


class Shapes(Protocol):
    """A kind's ``panel`` module."""

    PANEL: type[Panel]
    ANSWER: type[Answer]
    TESTS: tuple[type[Test], ...]


class Rule(Protocol):
    """A kind's ``rule`` module; panel and answer are of the kind's own classes.

    It may have ``effects`` as well, see `Effects`, and ``said(spot, answer, panel, bundle)``:
    what stands at a `Spot` that is no field.
    """

    def validate(self, answer: Any, panel: Any, bundle: "Bundle") -> str | None:
        """Say what keeps *answer* from being handed in, or None when nothing does."""
        ...

    def passes(
        self, test: Test, answer: Any, panel: Any, *, made: "Made", bundle: "Bundle"
    ) -> bool:
        """Tell whether *test* holds for *answer*, among all that was *made*."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of all kinds, in alphabetical order."""
    return tuple(
        sorted(each.name for each in iter_modules(work.__path__) if each.ispkg)
    )


def part(kind: str, name: str, *, of: str = work.__name__) -> ModuleType:
    """Return the module *name* of a kind, in the package *of* one of the layers."""
    return import_module(f"{of}.{kind}.{name}")


@cache
def shapes() -> Mapping[str, Shapes]:
    """Return what each kind shows and takes, by its name."""
    return {kind: cast(Shapes, part(kind, "panel")) for kind in names()}


def kind_of(panel: Panel) -> str:
    """Return the name of the kind that *panel* is of."""
    return _by_panel()[type(panel)]


@cache
def _by_panel() -> Mapping[type[Panel], str]:
    return {each.PANEL: kind for kind, each in shapes().items()}


def rule_of(panel: Panel) -> Rule:
    """Return the rule of the kind that *panel* is of."""
    return cast(Rule, part(kind_of(panel), "rule"))


def effects_of(panel: Panel) -> Effects | None:
    """Return what handing in does besides, None for most kinds."""
    return cast(Effects | None, getattr(rule_of(panel), "effects", None))


@cache
def members(family: object) -> tuple[type, ...]:
    """Return the classes of one of the families that kinds add to, () for anything else."""
    if family is Panel:
        return tuple(each.PANEL for each in shapes().values())
    if family is Answer:
        return tuple(each.ANSWER for each in shapes().values())
    if family is Test:
        own = (test for each in shapes().values() for test in each.TESTS)
        return (*COMMON_TESTS, *own)
    return ()


def values_at(
    spot: Spot, answer: Answer | None, panel: Panel, bundle: "Bundle"
) -> tuple[str, ...]:
    """Return what stands at *spot*, several where one thing is said in several ways."""
    if answer is None or type(answer) is not shapes()[kind_of(panel)].ANSWER:
        return ()
    if spot.field:
        pairs = cast(tuple[tuple[str, str], ...], getattr(answer, "values", ()))
        values = dict(pairs)
        return (values[spot.field],) if spot.field in values else ()
    said = getattr(rule_of(panel), "said", None)
    found = said(spot, answer, panel, bundle) if said is not None else ()
    return cast(tuple[str, ...], found)


def validate(answer: Answer, panel: Panel, bundle: "Bundle") -> str | None:
    """Say what keeps *answer* from being handed in on that day, or None when nothing does."""
    kind = kind_of(panel)
    if type(answer) is not shapes()[kind].ANSWER:
        return f"{type(answer).__name__} is no answer to this kind of task ({kind})."
    return rule_of(panel).validate(answer, panel, bundle)


def answer_passes(test: Test, panel: Panel, *, made: "Made", bundle: "Bundle") -> bool:
    """Tell whether *test* holds for the answer to *panel* that was *made*, if there is one."""
    if type(made.answer) is not shapes()[kind_of(panel)].ANSWER:
        return False
    return rule_of(panel).passes(test, made.answer, panel, made=made, bundle=bundle)
