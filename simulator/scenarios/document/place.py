"""Places: what may stand somewhere in a file, worked out of the types of the document."""

import types
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from simulator.scenarios.document.shape import Fork, Key, Reads, Shape, Tag, unwrapped

M = TypeVar("M")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Place:
    """What may stand in one place of a file: the type it calls for, and its markers."""

    hint: Any
    marks: Mapping[type, object]
    form: Literal["map", "union", "list", "dict", "choice", "value"]

    def marker(self, kind: type[M]) -> M | None:
        """Return the marker of that *kind*, if the place has one."""
        found = self.marks.get(kind)
        return found if isinstance(found, kind) else None


# Types are made once and live as long as the program, so each is looked at only once.
_KNOWN: dict[int, tuple[Any, Place]] = {}


def place_of(hint: Any) -> Place:
    """Return the place that *hint*, with its markers, describes."""
    known = _KNOWN.get(id(hint))
    if known is None:
        known = _KNOWN[id(hint)] = (hint, _made(*unwrapped(hint)))
    return known[1]


@cache
def places_in(place: Place) -> Mapping[str, tuple[Key, Place]]:
    """Return what may stand under each key of the map that *place* calls for, as it is written."""
    return {
        each.written: (each, _made(each.hint, each.markers))
        for each in place.hint.keys().values()
    }


def inner(place: Place) -> Place:
    """Return what may stand in each entry of a list, or under each key of a map by id."""
    return place_of(get_args(place.hint)[-1])


def arm(place: Place, node: object) -> Place | None:
    """Return the one of several alternatives that *node* is."""
    arms, fork = _arms(place), place.marker(Fork)
    if fork is None:
        return arms[0][1] if arms else None
    tag = fork.tag_of(node)
    return next((each for name, each in arms if name == tag), None)


@cache
def _arms(place: Place) -> tuple[tuple[str, Place], ...]:
    found = [
        place_of(each) for each in get_args(place.hint) if each is not types.NoneType
    ]
    return tuple((_tag(each), each) for each in found)


def _tag(place: Place) -> str:
    tag = place.marker(Tag)
    return tag.tag if tag else ""


def _made(hint: Any, markers: tuple[object, ...]) -> Place:
    # The first of a kind counts, as the one nearest to the value.
    marks = {type(each): each for each in reversed(markers)}
    # What is read from a text is one value, whatever it is read into.
    return Place(
        hint=hint, marks=marks, form="value" if Reads in marks else _form(hint)
    )


def _form(hint: Any) -> Literal["map", "union", "list", "dict", "choice", "value"]:
    if is_shape(hint):
        return "map"
    origin = get_origin(hint)
    if origin is Union or origin is types.UnionType:
        return "union"
    if origin is list:
        return "list"
    if origin is dict:
        return "dict"
    return "choice" if origin is Literal else "value"


def is_shape(hint: Any) -> bool:
    """Tell whether *hint* is the class of a map."""
    return isinstance(hint, type) and issubclass(hint, Shape)
