"""Fit what was read into the document: every value in its place, or why it is not one.

Nothing stops at the first misfit, and what fits beside one is still looked at.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, cast, get_args

from simulator.scenarios.document.place import (
    Place,
    arm,
    inner,
    place_of,
    places_in,
)
from simulator.scenarios.document.shape import Reads, Shape
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Node, Path

S = TypeVar("S", bound=Shape)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The last key of *path* is required in a map of the kind *shape*, and not there."""

    path: Path
    shape: type[Shape]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOneOf:
    """The text *given* is none of the words *known* there."""

    path: Path
    given: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongKind:
    """Something else is *given* where a list, a map or a text is *expected*."""

    path: Path
    expected: str
    given: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """The text *given*, a value or with *on_key* a key, cannot be read for that *reason*."""

    path: Path
    given: str
    reason: Unreadable
    on_key: bool = False


Misfit = Missing | NotOneOf | WrongKind | NotRead


def fit(shape: type[S], node: Node) -> tuple[S | None, list[Misfit]]:
    """Return the map of the kind *shape* that *node* is, or everything that does not fit."""
    misfits: list[Misfit] = []
    value = _fit(place_of(shape), node, (), misfits)
    return (None if misfits else cast("S", value)), misfits


def _fit(place: Place, node: Node, path: Path, misfits: list[Misfit]) -> Any:
    return _FITS[place.form](place, node, path, misfits)


def _fit_map(place: Place, node: Node, path: Path, misfits: list[Misfit]) -> Any:
    if not isinstance(node, dict):
        misfits.append(WrongKind(path=path, expected="map", given=node))
        return None
    before, values = len(misfits), {}
    for written, (key, within) in places_in(place).items():
        if written in node:
            there = (*path, written)
            values[key.name] = _fit(within, node[written], there, misfits)
        elif key.is_required:
            misfits.append(Missing(path=(*path, written), shape=place.hint))
    return place.hint(**values) if len(misfits) == before else None


def _fit_union(place: Place, node: Node, path: Path, misfits: list[Misfit]) -> Any:
    chosen = arm(place, node)
    if chosen is None:
        raise ValueError(f"a fork names a kind that is not among {place.hint}")
    return _fit(chosen, node, path, misfits)


def _fit_list(place: Place, node: Node, path: Path, misfits: list[Misfit]) -> Any:
    if not isinstance(node, list):
        misfits.append(WrongKind(path=path, expected="list", given=node))
        return None
    within = inner(place)
    return [
        _fit(within, each, (*path, index), misfits) for index, each in enumerate(node)
    ]


def _fit_dict(place: Place, node: Node, path: Path, misfits: list[Misfit]) -> Any:
    if not isinstance(node, dict):
        misfits.append(WrongKind(path=path, expected="map", given=node))
        return None
    called, within = place_of(get_args(place.hint)[0]), inner(place)
    found = {}
    for key, each in node.items():
        _fit_text(called, key, (*path, key), misfits, on_key=True)
        found[key] = _fit(within, each, (*path, key), misfits)
    return found


def _fit_choice(place: Place, node: Node, path: Path, misfits: list[Misfit]) -> Any:
    if not isinstance(node, str):
        misfits.append(WrongKind(path=path, expected="text", given=node))
    elif node not in get_args(place.hint):
        misfits.append(NotOneOf(path=path, given=node, known=get_args(place.hint)))
    return node


def _fit_value(place: Place, node: Node, path: Path, misfits: list[Misfit]) -> Any:
    if not isinstance(node, str):
        misfits.append(WrongKind(path=path, expected="text", given=node))
        return None
    return _fit_text(place, node, path, misfits)


def _fit_text(
    place: Place, text: str, path: Path, misfits: list[Misfit], *, on_key: bool = False
) -> Any:
    reads = place.marker(Reads)
    if reads is None:
        return text
    try:
        return reads.parse(text)
    except Unreadable as reason:
        said = NotRead(path=path, given=text, reason=reason, on_key=on_key)
        misfits.append(said)
        return None


_FITS: dict[str, Callable[[Place, Node, Path, list[Misfit]], Any]] = {
    "map": _fit_map,
    "union": _fit_union,
    "list": _fit_list,
    "dict": _fit_dict,
    "choice": _fit_choice,
    "value": _fit_value,
}
