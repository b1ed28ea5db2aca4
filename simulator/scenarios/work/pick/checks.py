"""Picks: options enough to choose from, limits that can be kept, steps that can be taken."""

from collections.abc import Iterator

from simulator.scenarios.checks.catalogues import (
    catalogue_of,
    columns_of,
    options_of,
    value_fits,
)
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.lookup import is_known
from simulator.scenarios.checks.ranges import more_than_there_is
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.tree import Path
from simulator.scenarios.work.pick import limits
from simulator.scenarios.work.pick.document import Held, Pick

ABOUT = "a catalogue"
HANDED_IN = (("picked",), ())

_LIMITS = ("at_most", "at_least", "before", "after", "is")
_TIMES = {"time", "moment"}
_AMOUNTS = {"money", "number"}


def check(draft: Draft) -> Iterator[Problem]:
    """Say what cannot be picked, judged or held."""
    for pick in draft.shaped(Pick):
        catalogue = catalogue_of(draft, pick[:-1])
        if catalogue is not None:
            yield from _enough(draft, pick, catalogue)
    for task_id in draft.tree.map(("tasks",)):
        for index, _ in enumerate(draft.tree.list(("tasks", task_id, "checks"))):
            path = ("tasks", task_id, "checks", index)
            yield from _judged(draft, ("tasks", task_id), path)
    yield from _harms(draft)
    yield from limits.check(draft)
    for held in draft.shaped(Held):
        yield from _held(draft, held)


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the options that a walkthrough picks."""
    catalogue = catalogue_of(draft, panel[:-1])
    if catalogue is not None:
        known = options_of(draft, catalogue)
        for place, _ in draft.many(*hand_in, "picked"):
            yield from is_known(draft, place, "option", known)


def _held(draft: Draft, path: Path) -> Iterator[Problem]:
    """Say what cannot be kept: an option that is not there, or where nothing is kept."""
    task = draft.text(*path, "task")
    if task is None or task not in draft.tree.map(("tasks",)):
        return
    panel: Path = ("tasks", task, "pick")
    if not draft.duration(*panel, "hold"):
        message = f'Nothing can be held for "{task}".'
        suggestion = "Write hold: 20m under its pick."
        yield draft.problem("VA230", path, message, suggestion=suggestion, on_key=True)
        return
    catalogue = catalogue_of(draft, panel[:-1])
    if catalogue is not None:
        known = options_of(draft, catalogue)
        yield from is_known(draft, (*path, "option"), "option", known)


def _enough(draft: Draft, path: Path, catalogue: Path) -> Iterator[Problem]:
    count = len(options_of(draft, catalogue))
    yield from more_than_there_is(draft, (*path, "choose"), count, "options")


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
        if path[0] == "harms":
            message = f"`{tests[0]}` is about {ABOUT}, and the task has none."
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
        yield from value_fits(draft, place, value, kind)
