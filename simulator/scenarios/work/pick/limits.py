"""Limits on what is picked: some option keeps each of them, and one keeps all that must hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.catalogue import Catalogue, CatalogueOption, Column, ColumnKind
from simulator.engine.test import Test
from simulator.engine.work.pick.limits import picks_pass
from simulator.engine.work.pick.panel import Picked, PickedFrom, Picks, Relation
from simulator.scenarios.cells import cell, misfit
from simulator.scenarios.checks.catalogues import catalogue_of, columns_of, options_of
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

_KINDS: dict[str, ColumnKind] = {
    "text": "text",
    "money": "money",
    "number": "number",
    "time": "time",
    "moment": "moment",
    "yes_no": "yes_no",
}
_RELATIONS: tuple[Relation, ...] = ("at_most", "at_least", "before", "after", "is")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limit:
    """A test that each option passes or fails by itself, and where it stands."""

    path: Path
    test: Test
    must: bool


def check(draft: Draft) -> Iterator[Problem]:
    """Say which limit no option keeps."""
    for name in draft.tree.map(("tasks",)):
        task: Path = ("tasks", name)
        where = catalogue_of(draft, task)
        catalogue = _catalogue(draft, where) if where is not None else None
        if catalogue is not None:
            yield from _of_task(draft, task, catalogue)


def _of_task(draft: Draft, task: Path, catalogue: Catalogue) -> Iterator[Problem]:
    limits = list(_limits(draft, task, catalogue))
    options = [Picked(options=(each.id,)) for each in catalogue.options]
    kept = [
        {each.options for each in options if picks_pass(limit.test, each, catalogue)}
        for limit in limits
    ]
    for limit, those in zip(limits, kept, strict=True):
        if options and not those:
            message = f'No option of "{catalogue.id}" is like this.'
            yield draft.problem("VA512", limit.path, message, on_key=True)
    musts = [
        those for limit, those in zip(limits, kept, strict=True) if limit.must and those
    ]
    if options and len(musts) > 1 and not set.intersection(*musts):
        message = f'No option of "{catalogue.id}" keeps all that must hold.'
        suggestion = "Add an option that does, or make one of the musts a wish."
        where: Path = (*task, "checks")
        yield draft.problem("VA533", where, message, suggestion=suggestion, on_key=True)


def _catalogue(draft: Draft, path: Path) -> Catalogue | None:
    """Return the catalogue as its first language has it, None if it cannot be read."""
    columns = columns_of(draft, path)
    options = options_of(draft, path)
    day = draft.text("day", "date") or ""
    made: list[CatalogueOption] = []
    for name, place in options.items():
        values: list[tuple[str, str]] = []
        for column, kind in columns.items():
            written = _first(draft, (*place, "values", column))
            if kind not in _KINDS or "{{" in written or misfit(written, kind):
                return None
            try:
                values.append((column, cell(written, _KINDS[kind], day=day)))
            except ValueError:
                # The date of the day cannot be read, which its own check says.
                return None
        made.append(CatalogueOption(id=name, title=name, values=tuple(values)))
    return Catalogue(
        id=str(path[1]),
        title="",
        columns=tuple(
            Column(id=name, label="", kind=_KINDS[kind])
            for name, kind in columns.items()
            if kind in _KINDS
        ),
        options=tuple(made),
    )


def _first(draft: Draft, path: Path) -> str:
    return next((text for _, text in draft.wordings(*path)), "")


def _limits(draft: Draft, task: Path, catalogue: Catalogue) -> Iterator[_Limit]:
    for index, _ in enumerate(draft.tree.list((*task, "checks"))):
        path: Path = (*task, "checks", index)
        must = draft.text(*path, "must") == "true"
        test = _picked(draft, (*path, "picked"))
        if test is not None:
            yield _Limit(path=(*path, "picked"), test=test, must=must)
        picks = _picks(draft, (*path, "picks"), catalogue)
        if picks is not None:
            yield _Limit(path=(*path, "picks"), test=picks, must=must)


def _picked(draft: Draft, path: Path) -> Test | None:
    """Return a test of every option picked; one that counts some says nothing of each."""
    if draft.text(*path, "least") is not None:
        return None
    options = tuple(each for _, each in draft.many(*path, "options"))
    return PickedFrom(options=options) if options else None


def _picks(draft: Draft, path: Path, catalogue: Catalogue) -> Test | None:
    column = draft.text(*path, "column") or ""
    kind = catalogue.kind(column)
    if kind is None or draft.text(*path, "together") == "true":
        return None
    given = draft.tree.map(path)
    relation = next((each for each in _RELATIONS if each in given), None)
    if relation is None:
        return None
    written = [each for _, each in draft.many(*path, relation)]
    written = written or [_first(draft, (*path, relation))]
    if any(not each or "{{" in each or misfit(each, kind) for each in written):
        return None
    day = draft.text("day", "date") or ""
    try:
        values = tuple(cell(each, kind, day=day) for each in written)
    except ValueError:
        return None
    return Picks(column=column, relation=relation, values=values)
