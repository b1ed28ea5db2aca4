"""Catalogues: options that can be compared, and that are there when somebody looks."""

from collections.abc import Iterator

from simulator.scenarios.cells import misfit
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.opening import openings
from simulator.scenarios.problems import Problem
from simulator.scenarios.relative import Later, vanishing
from simulator.scenarios.suggesting import hint
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Path

_ROOT = "catalogues"


def check(draft: Draft) -> Iterator[Problem]:
    """Say what cannot be compared."""
    for name in draft.tree.map((_ROOT,)):
        yield from _catalogue(draft, (_ROOT, name))


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
        yield from _comes(draft, option)


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
            yield from value_fits(draft, place, value, kind)


def value_fits(draft: Draft, place: Path, value: str, kind: str) -> Iterator[Problem]:
    """Say that a value cannot stand in a column of that *kind*, if it cannot."""
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


def _comes(draft: Draft, option: Path) -> Iterator[Problem]:
    """Say which option appears outside the day, or only when it is gone already."""
    path: Path = (*option, "appears")
    comes, gone = draft.window(*path), draft.window(*option, "vanishes")
    starts, ends = draft.moment("day", "starts"), draft.moment("day", "ends")
    if comes is None or starts is None or ends is None:
        return
    if not starts < comes.opens <= comes.closes < ends:
        message = "This is not within the day."
        suggestion = "Leave it out where the option is there from the start."
        yield draft.problem("VA310", path, message, suggestion=suggestion)
    elif gone is not None and gone.opens <= comes.closes:
        message = "It may vanish before it appears."
        suggestion = "Let it appear sooner, or vanish later."
        yield draft.problem("VA319", path, message, suggestion=suggestion)
