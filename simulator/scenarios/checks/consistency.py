"""Values that should be the same in two tasks: both are there, and can be the same."""

from collections.abc import Iterator, Mapping

from simulator.engine.work.kinds import part
from simulator.scenarios.checks.catalogues import catalogue_of, columns_of
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.kinds import cells_at, fields_at, kind_at
from simulator.scenarios.checks.lookup import ids, is_known
from simulator.scenarios.document.parts import WORK
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

# What a value of each kind can be the same as; what is text can be anything.
_SORTS: Mapping[str, frozenset[str]] = {
    "money": frozenset({"amount"}),
    "number": frozenset({"amount"}),
    "date": frozenset({"day"}),
    "time": frozenset({"time"}),
    "moment": frozenset({"day", "time"}),
    "a start": frozenset({"day", "time"}),
    "phone": frozenset({"phone"}),
    "choice": frozenset({"choice"}),
    "yes_no": frozenset({"yes_no"}),
}


def check(draft: Draft) -> Iterator[Problem]:
    """Say which values are not there, or can never be the same."""
    for name in draft.tree.map(("tasks",)):
        for index, _ in enumerate(draft.tree.list(("tasks", name, "checks"))):
            path: Path = ("tasks", name, "checks", index, "agrees")
            other = draft.text(*path, "with", "task")
            if other in draft.tree.map(("tasks",)):
                yield from _agreement(draft, name, path, other)


def _agreement(draft: Draft, task: str, path: Path, other: str) -> Iterator[Problem]:
    where: Path = (*path, "with")
    if other == task:
        message = "A value always agrees with itself."
        suggestion = "Name another task."
        yield draft.problem("VA537", (*where, "task"), message, suggestion=suggestion)
        return
    missing = list(_missing(draft, where, ("tasks", other)))
    yield from missing
    ours, theirs = _ours(draft, path, ("tasks", task)), _theirs(draft, where, other)
    if missing or ours is None or theirs is None:
        return
    one, two = _SORTS.get(ours), _SORTS.get(theirs)
    if one is not None and two is not None and one.isdisjoint(two):
        message = f"{_said(ours)} is never the same as {_said(theirs)}."
        message = message[:1].upper() + message[1:]
        suggestion = "Compare two values of one kind."
        yield draft.problem("VA537", path, message, suggestion=suggestion, on_key=True)


def _said(kind: str) -> str:
    return kind if kind.startswith("a ") else f"a value of the kind {kind}"


def _missing(draft: Draft, where: Path, other: Path) -> Iterator[Problem]:
    kind = kind_at(draft, other)
    yield from is_known(draft, (*where, "field"), "field", fields_at(draft, other))
    cells = cells_at(draft, other)
    yield from is_known(draft, (*where, "cell", "column"), "column", cells)
    rows = ids(draft, (*other, str(kind), "rows"))
    yield from is_known(draft, (*where, "cell", "row"), "row", rows)
    catalogue = catalogue_of(draft, other)
    columns = columns_of(draft, catalogue) if catalogue is not None else {}
    yield from is_known(draft, (*where, "picked"), "column", columns)
    starts = getattr(part(kind, "checks", of=WORK), "STARTS", False) if kind else True
    if draft.text(*where, "starts") is not None and not starts:
        message = f'"{other[1]}" has no start.'
        suggestion = "Name a task with an appointment."
        place: Path = (*where, "starts")
        yield draft.problem("VA537", place, message, suggestion=suggestion, on_key=True)


def _ours(draft: Draft, path: Path, task: Path) -> str | None:
    field = fields_at(draft, task).get(draft.text(*path, "field") or "")
    cell = cells_at(draft, task).get(draft.text(*path, "cell", "column") or "")
    found = field or cell
    return draft.text(*found, "kind") if found is not None else None


def _theirs(draft: Draft, where: Path, other: str) -> str | None:
    if draft.text(*where, "starts") is not None:
        return "a start"
    picked, catalogue = (
        draft.text(*where, "picked"),
        catalogue_of(draft, ("tasks", other)),
    )
    if picked is not None and catalogue is not None:
        return columns_of(draft, catalogue).get(picked)
    return _ours(draft, where, ("tasks", other))
