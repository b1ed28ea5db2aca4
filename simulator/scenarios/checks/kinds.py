"""What each kind of work checks: the ``checks`` module in the folder of its name."""

from collections.abc import Iterator
from typing import Protocol, cast

from simulator.engine.work.kinds import names, part
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.lookup import ids
from simulator.scenarios.document.parts import WORK
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path


class Checks(Protocol):
    """A kind's ``checks`` module.

    Where there is something to say, it has as well:

    - ABOUT, what its keys of a check are about ("an appointment"), if they fit no other
      kind of task; TAKES, keys of other kinds that fit it too;
    - HANDED_IN, the keys a walkthrough hands it in with, first those that must be there,
      then those that may, and ``entered(draft, hand_in, panel)``, what is wrong with them;
    - STARTS, true if what is handed in has a start that another task can agree with;
    - ``cannot_fail(draft, task, check)``, why a check passes whatever is handed in, or "";
    - ``contradict(one, other)``, whether two checks cannot both pass;
    - ``choices(draft, panel)``, lists of which every entry must read differently.
    """

    def check(self, draft: Draft) -> Iterator[Problem]:
        """Say what is wrong with work of this kind."""
        ...


def every_check(draft: Draft) -> Iterator[Problem]:
    """Say what is wrong with the work of a day."""
    for kind in names():
        yield from cast(Checks, part(kind, "checks", of=WORK)).check(draft)


def kind_at(draft: Draft, task: Path) -> str | None:
    """Return the kind of work that the task at that place is, None if it is not said."""
    given = draft.tree.map(task)
    return next((kind for kind in names() if kind in given), None)


def fields_at(draft: Draft, task: Path) -> dict[str, Path]:
    """Return where each typed field of a task stands, whatever its kind."""
    found: dict[str, Path] = {}
    for kind in names():
        root: Path = (*task, kind, "fields")
        for name, index in ids(draft, root).items():
            found.setdefault(name, (*root, index))
    return found


def cells_at(draft: Draft, task: Path) -> dict[str, Path]:
    """Return where each column of typed cells of a task stands, whatever its kind."""
    found: dict[str, Path] = {}
    for kind in names():
        root: Path = (*task, kind, "columns")
        for name, index in ids(draft, root).items():
            found.setdefault(name, (*root, index))
    return found


def handed_in(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the keys a kind is handed in with, needed and allowed; None for a message."""
    found = getattr(part(kind, "checks", of=WORK), "HANDED_IN", None)
    return cast(tuple[tuple[str, ...], tuple[str, ...]] | None, found)


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Say what is wrong with what a walkthrough hands in for the *panel* of a task."""
    look = getattr(part(str(panel[-1]), "checks", of=WORK), "entered", None)
    if look is not None:
        yield from look(draft, hand_in, panel)


def misplaced(draft: Draft, task: Path, check: Path) -> tuple[str, str] | None:
    """Return the key of a check that does not fit its task, with what it is about."""
    kind, given = kind_at(draft, task), draft.tree.map(check)
    takes = getattr(part(kind, "checks", of=WORK), "TAKES", ()) if kind else ()
    for each in names():
        about = getattr(part(each, "checks", of=WORK), "ABOUT", "")
        own = getattr(part(each, "document", of=WORK), "CheckKeys", None)
        for key in own.written_keys() if own is not None and about else ():
            if key in given and kind not in {None, each} and key not in takes:
                return key, about
    return None


def cannot_fail(draft: Draft, task: Path, check: Path) -> str:
    """Return why a check of a task passes whatever is handed in, "" if it may fail."""
    for kind in names():
        why = getattr(part(kind, "checks", of=WORK), "cannot_fail", None)
        found = why(draft, task, check) if why is not None else ""
        if found:
            return cast(str, found)
    return ""


def contradict(one: Node, other: Node) -> bool:
    """Tell whether two checks of one kind cannot both pass."""
    rules = (
        getattr(part(kind, "checks", of=WORK), "contradict", None) for kind in names()
    )
    return any(rule(one, other) for rule in rules if rule is not None)


def choices(draft: Draft, task: Path) -> Iterator[Path]:
    """Yield the lists of a task of which every entry must read differently."""
    kind = kind_at(draft, task)
    found = getattr(part(kind, "checks", of=WORK), "choices", None) if kind else None
    if found is not None:
        yield from found(draft, (*task, kind))
