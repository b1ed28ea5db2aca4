"""Ids: declared once, and known where they are used."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from simulator.engine.people import LEARNER
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.shape import Declares, Refers
from simulator.scenarios.document.timeline import Asked, WhenAsked
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import listed, nearest
from simulator.scenarios.survey import Spot
from simulator.scenarios.tree import Path

_PEOPLE = {"client", "contact"}
_BEGINS = {"email", "chat", "booking_request", "call"}


@dataclass(slots=True, kw_only=True)
class _Names:
    """The ids of each kind, within the part of the file they are private to."""

    known: dict[tuple[str, Path], dict[str, Path]] = field(
        default_factory=dict[tuple[str, Path], dict[str, Path]]
    )

    def of(self, kind: str, scope: Path = ()) -> dict[str, Path]:
        return self.known.setdefault((kind, scope), {})


def check(draft: Draft) -> list[Problem]:
    """Say which ids are used twice or not known; the tree is mended by the guesses."""
    names = _Names()
    problems = [
        each
        for spot, marker in draft.marked(Declares)
        for each in _declare(draft, spot, marker, names)
    ]
    _declare_threads(draft, names)
    for spot, marker in draft.marked(Refers):
        if isinstance(spot.node, str):
            scope = _scope(marker.within, spot.path)
            problems += _refer(
                draft, spot.path, marker.kind, names.of(marker.kind, scope)
            )
    problems += _gaps_asked_for(draft, names)
    problems += _entries_moved(draft)
    return problems


def _scope(within: str, path: Path) -> Path:
    """Return the entry of the section *within* that *path* lies in, () for the whole."""
    return path[:2] if within and path[:1] == (within,) else ()


def _declare(
    draft: Draft, spot: Spot, marker: Declares, names: _Names
) -> Iterator[Problem]:
    scope = _scope(marker.within, spot.path)
    declared: list[tuple[str, Path]] = []
    if isinstance(spot.node, dict):
        declared = [(key, (*spot.path, key)) for key in spot.node]
    elif isinstance(spot.node, str):
        declared = [(spot.node, spot.path)]
    for name, path in declared:
        yield from _add(draft, names.of(marker.kind, scope), name, path, marker.kind)
        if marker.kind in _PEOPLE:
            yield from _add_person(draft, names.of("person"), name, path)


def _declare_threads(draft: Draft, names: _Names) -> None:
    # A conversation is called what its injects say, or after the inject that begins it;
    # what changes a task lands where the task was asked for.
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        inject = draft.tree.map(("timeline", index))
        key = "id" if "thread" not in inject and _BEGINS & inject.keys() else "thread"
        name = draft.text("timeline", index, key)
        if name is not None:
            names.of("thread").setdefault(name, ("timeline", index, key))


def _add(
    draft: Draft, known: dict[str, Path], name: str, path: Path, kind: str
) -> Iterator[Problem]:
    if name in known:
        line = draft.problem("", known[name], "").line
        message = f'The {kind} "{name}" is here a second time (first on line {line}).'
        yield draft.problem("VA211", path, message, suggestion="Give it another id.")
    else:
        known[name] = path


def _add_person(
    draft: Draft, known: dict[str, Path], name: str, path: Path
) -> Iterator[Problem]:
    if name == LEARNER:
        message = f'"{name}" is the learner; nobody else can have that id.'
        yield draft.problem("VA211", path, message, on_key=True)
    elif name in known:
        message = f'"{name}" is the id of a client already.'
        yield draft.problem(
            "VA211", path, message, suggestion="Give it another id.", on_key=True
        )
    else:
        known[name] = path


def _refer(
    draft: Draft, path: Path, kind: str, known: dict[str, Path]
) -> Iterator[Problem]:
    name = draft.tree.text(path)
    if name is None or name in known:
        return
    if not known and draft.tree.unreadable:
        return
    guess = nearest(name, known)
    if guess is not None:
        suggestion = f"Did you mean {guess}?"
        draft.tree.replace(path, guess)
    elif known:
        suggestion = f"Known here: {listed(known)}."
    else:
        suggestion = f"No {kind} is declared here."
    yield draft.problem(
        "VA210", path, f'There is no {kind} "{name}".', suggestion=suggestion
    )


def _gaps_asked_for(draft: Draft, names: _Names) -> Iterator[Problem]:
    # A condition names the task whose gap it means beside it.
    for shape in (Asked, WhenAsked):
        for path in draft.shaped(shape):
            task = draft.text(*path, "task")
            if task in names.of("task"):
                known = names.of("gap", ("tasks", task))
                yield from _refer(draft, (*path, "asked"), "gap", known)


def _entries_moved(draft: Draft) -> Iterator[Problem]:
    # An appointment moves an entry of the calendar it names beside it.
    for calendar in draft.tree.map(("calendars",)):
        seen: dict[str, Path] = {}
        for index, _ in enumerate(draft.tree.list(("calendars", calendar, "entries"))):
            place: Path = ("calendars", calendar, "entries", index, "id")
            name = draft.tree.text(place)
            if name is not None:
                yield from _add(draft, seen, name, place, "entry")
    for task in draft.tree.map(("tasks",)):
        path: Path = ("tasks", task, "appointment")
        calendar_id = draft.text(*path, "calendar")
        if calendar_id in draft.tree.map(("calendars",)):
            entries = _entries(draft, calendar_id)
            yield from _refer(draft, (*path, "entry"), "entry", entries)


def _entries(draft: Draft, calendar: str) -> dict[str, Path]:
    root: Path = ("calendars", calendar, "entries")
    places = [(*root, index, "id") for index, _ in enumerate(draft.tree.list(root))]
    named = {draft.tree.text(place): place for place in places}
    return {name: place for name, place in named.items() if name is not None}
