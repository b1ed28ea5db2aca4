"""Catalogues: options that can be compared, and limits that some of them keep."""

from collections.abc import Iterator

from simulator.scenarios.cells import misfit
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.opening import openings
from simulator.scenarios.document.work import Pick
from simulator.scenarios.problems import Problem
from simulator.scenarios.relative import HowMany, Later, how_many, vanishing
from simulator.scenarios.suggesting import hint
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Path

_ROOT = "catalogues"
_LIMITS = ("at_most", "at_least", "before", "after", "is")
_TIMES = {"time", "moment"}
_AMOUNTS = {"money", "number"}


def check(draft: Draft) -> Iterator[Problem]:
    """Say what cannot be compared, picked or judged."""
    for name in draft.tree.map((_ROOT,)):
        yield from _catalogue(draft, (_ROOT, name))
    for pick in draft.shaped(Pick):
        catalogue = catalogue_of(draft, pick[:-1])
        if catalogue is not None:
            yield from _enough(draft, pick, catalogue)
    for task_id in draft.tree.map(("tasks",)):
        for index, _ in enumerate(draft.tree.list(("tasks", task_id, "checks"))):
            path = ("tasks", task_id, "checks", index)
            yield from _judged(draft, ("tasks", task_id), path)
    yield from _harms(draft)


def catalogue_of(draft: Draft, task: Path) -> Path | None:
    """Return where the catalogue stands that *task* picks from, if it does and it is there."""
    name = draft.text(*task, "pick", "catalogue")
    return (_ROOT, name) if name and name in draft.tree.map((_ROOT,)) else None


def columns_of(draft: Draft, catalogue: Path) -> dict[str, str]:
    """Return the kind of each column of a catalogue."""
    path: Path = (*catalogue, "columns")
    named = {
        draft.text(*path, index, "id"): draft.text(*path, index, "kind")
        for index, _ in enumerate(draft.tree.list(path))
    }
    return {name: kind for name, kind in named.items() if name and kind}


def options_of(draft: Draft, catalogue: Path) -> dict[str, Path]:
    """Return where each option of a catalogue stands."""
    path: Path = (*catalogue, "options")
    named = {
        draft.text(*path, index, "id"): (*path, index)
        for index, _ in enumerate(draft.tree.list(path))
    }
    return {name: place for name, place in named.items() if name}


def _catalogue(draft: Draft, path: Path) -> Iterator[Problem]:
    columns = columns_of(draft, path)
    for key, least in (("columns", 1), ("options", 2)):
        each = draft.tree.at((*path, key))
        if isinstance(each, list) and len(each) < least:
            message = f"To compare takes at least {least} of them."
            yield draft.problem("VA521", (*path, key), message, on_key=True)
    costs = draft.text(*path, "costs")
    if costs in columns and columns[costs] != "money":
        message = f'What an option costs is money; "{costs}" is {columns[costs]}.'
        yield draft.problem("VA530", (*path, "costs"), message)
    for option in options_of(draft, path).values():
        yield from _values(draft, (*option, "values"), columns)
        yield from _gone(draft, path, option)


def _values(draft: Draft, path: Path, columns: dict[str, str]) -> Iterator[Problem]:
    given = draft.tree.map(path)
    for key in given:
        if columns and key not in columns:
            message = f'There is no column "{key}".'
            suggestion = hint(key, columns)
            yield draft.problem(
                "VA210", (*path, key), message, suggestion=suggestion, on_key=True
            )
    missing = [each for each in columns if each not in given]
    if missing and isinstance(draft.tree.at(path), dict):
        message = f"Nothing is said of {', '.join(missing)}."
        suggestion = f'Add {missing[0]}: …, or {missing[0]}: "" if nobody knows.'
        yield draft.problem("VA220", path, message, suggestion=suggestion, on_key=True)
    for key, kind in columns.items():
        for place, value in draft.wordings(*path, key):
            yield from _value(draft, place, value, kind)


def _value(draft: Draft, place: Path, value: str, kind: str) -> Iterator[Problem]:
    reason = misfit(value, kind)
    if reason:
        message = f'"{value}" cannot stand in a column of the kind {kind}.'
        yield draft.problem("VA530", place, message, suggestion=reason)


def _gone(draft: Draft, catalogue: Path, option: Path) -> Iterator[Problem]:
    """Say which option is gone before somebody first looks: nobody misses it."""
    path: Path = (*option, "vanishes")
    text = draft.text(*path)
    starts, ends = draft.moment("day", "starts"), draft.moment("day", "ends")
    try:
        gone = vanishing(text) if text else None
    except Unreadable:
        gone = None
    if gone is None or isinstance(gone, Later) or starts is None or ends is None:
        return
    if not starts <= gone.opens <= gone.closes <= ends:
        message = "This is not within the day."
        day = f"{draft.text('day', 'starts')} to {draft.text('day', 'ends')}"
        suggestion = f"The day lasts from {day}."
        yield draft.problem("VA310", path, message, suggestion=suggestion)
        return
    asked = [
        opening
        for task, opening in openings(draft).items()
        if catalogue_of(draft, ("tasks", task)) == catalogue
    ]
    if asked and all(gone.closes <= each.window.opens for each in asked):
        first = draft.text(*asked[0].path, "at")
        message = f"It vanishes before anybody is asked to pick (at {first})."
        suggestion = "Let it vanish later, or leave it out."
        yield draft.problem("VA330", path, message, suggestion=suggestion)


def _enough(draft: Draft, path: Path, catalogue: Path) -> Iterator[Problem]:
    count = len(options_of(draft, catalogue))
    wanted = _how_many(draft.text(*path, "choose"))
    if wanted is not None and count and wanted.most > count:
        message = f"There are only {count} options to choose from."
        yield draft.problem("VA532", (*path, "choose"), message)


def _how_many(text: str | None) -> HowMany | None:
    try:
        return how_many(text) if text else None
    except Unreadable:
        return None


def _harms(draft: Draft) -> Iterator[Problem]:
    for index, _ in enumerate(draft.tree.list(("harms",))):
        path: Path = ("harms", index)
        for key in ("picked", "picks"):
            task = draft.text(*path, key, "task")
            if task in draft.tree.map(("tasks",)):
                yield from _judged(draft, ("tasks", task), path)


def _judged(draft: Draft, task: Path, path: Path) -> Iterator[Problem]:
    tests = [key for key in ("picked", "picks") if key in draft.tree.map(path)]
    if not tests:
        return
    if "pick" not in draft.tree.map(task):
        message = f"`{tests[0]}` is about a catalogue, and the task has none."
        yield draft.problem("VA522", (*path, tests[0]), message, on_key=True)
        return
    catalogue = catalogue_of(draft, task)
    if catalogue is None:
        return
    options = options_of(draft, catalogue)
    for place, option in draft.many(*path, "picked", "options"):
        if options and option not in options:
            message = f'There is no option "{option}".'
            yield draft.problem(
                "VA210", place, message, suggestion=hint(option, options)
            )
    yield from _limit(draft, (*path, "picks"), catalogue)


def _limit(draft: Draft, path: Path, catalogue: Path) -> Iterator[Problem]:
    columns = columns_of(draft, catalogue)
    column = draft.text(*path, "column")
    if column is None or not columns:
        return
    if column not in columns:
        message = f'There is no column "{column}".'
        suggestion = hint(column, columns)
        yield draft.problem("VA210", (*path, "column"), message, suggestion=suggestion)
        return
    kind = columns[column]
    if draft.text(*path, "together") == "true" and kind not in _AMOUNTS:
        message = f"A column of the kind {kind} has no sum."
        yield draft.problem("VA531", (*path, "together"), message, on_key=True)
    for key in _LIMITS:
        if key in draft.tree.map(path):
            yield from _limit_fits(draft, (*path, key), key, kind)


def _limit_fits(draft: Draft, path: Path, key: str, kind: str) -> Iterator[Problem]:
    ordered = _TIMES if key in {"before", "after"} else _TIMES | _AMOUNTS
    if key != "is" and kind not in ordered:
        message = f"`{key}` says nothing about a column of the kind {kind}."
        fitting = "at_most or at_least" if kind in _AMOUNTS else "is"
        suggestion = f"Write {fitting} instead."
        yield draft.problem("VA531", path, message, suggestion=suggestion, on_key=True)
        return
    places = (*draft.many(*path), *draft.wordings(*path))
    for place, value in dict.fromkeys(places):
        yield from _value(draft, place, value, kind)
