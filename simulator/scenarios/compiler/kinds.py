"""What each kind of work compiles: the ``compiler`` module in the folder of its name."""

from collections.abc import Iterator
from typing import Any, Protocol, cast

from simulator.engine.actions import Action
from simulator.engine.bundle import Bundle, Deed
from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test
from simulator.engine.work.kinds import kind_of, names, part
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.judging import Check, Harm
from simulator.scenarios.document.parts import WORK
from simulator.scenarios.document.walkthrough import HandIn, Step
from simulator.scenarios.document.work import Task


class Compiler(Protocol):
    """A kind's ``compiler`` module; what is written and shown is of the kind's own classes.

    Where the kind has keys for it, it has as well ``test(check, task, setting)``,
    ``deed(harm, setting)`` and ``action(step, setting)``, each with what those keys make,
    or None. Work that is handed in has ``answer(hand_in, written, setting)``.
    """

    def panel(self, written: Any, setting: Setting) -> Panel:
        """Return what a task shows."""
        ...

    def words(self, panel: Any, bundle: Bundle) -> Iterator[str]:
        """Yield what somebody must read in it."""
        ...


def panel(task: Task, setting: Setting) -> Panel:
    """Return what *task* shows."""
    kind = kind_in(task)
    return _compiler(kind).panel(getattr(task, kind), setting)


def words(panel: Panel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in *panel*."""
    return _compiler(kind_of(panel)).words(panel, bundle)


def kind_in(task: Task) -> str:
    """Return the kind of work that *task* is."""
    for kind in names():
        if getattr(task, kind) is not None:
            return kind
    raise ValueError("a task without a panel was let through by the checks")


def test(check: Check, task: Task, setting: Setting) -> Test | None:
    """Return the test that *check* makes of the keys of one kind, None if it has none."""
    return cast(Test | None, _first("test", check, task, setting))


def deed(harm: Harm, setting: Setting) -> Deed | None:
    """Return the deed of *harm*, None if it has none of the keys of a kind."""
    return cast(Deed | None, _first("deed", harm, setting))


def action(step: Step, setting: Setting) -> Action | None:
    """Return the action of *step*, None if it has none of the keys of a kind."""
    return cast(Action | None, _first("action", step, setting))


def answer(made: HandIn, task: Task, setting: Setting) -> Answer:
    """Return what is handed in for *task*."""
    kind = kind_in(task)
    compiler = part(kind, "compiler", of=WORK)
    return cast(Answer, compiler.answer(made, getattr(task, kind), setting))


def _compiler(kind: str) -> Compiler:
    return cast(Compiler, part(kind, "compiler", of=WORK))


def _first(name: str, *given: object) -> object:
    """Return what the first kind makes of it whose compiler makes anything."""
    for kind in names():
        make = getattr(part(kind, "compiler", of=WORK), name, None)
        made = make(*given) if make is not None else None
        if made is not None:
            return made
    return None
