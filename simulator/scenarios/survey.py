"""Walk what was read along the shape it should have, whether or not it has it.

Every value is met once, with the type and the markers of its place. Checks that need
all ids or all texts look at the survey, so a new key of the document is checked without
a line about it anywhere else, and a mistake in one place hides nothing in another.
"""

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import Discriminator, Tag

from simulator.scenarios.document import Document
from simulator.scenarios.document.shape import Shape
from simulator.scenarios.tree import Node, Path, Tree

M = TypeVar("M")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Place:
    """What may stand in one place of a file: the type it calls for, and its markers."""

    hint: Any
    marks: Mapping[type, object]
    form: Literal["map", "union", "list", "dict", "value"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A value, where it stands, and what its place calls for."""

    path: Path
    node: Node
    place: Place

    @property
    def hint(self) -> Any:
        """Return the type that the place calls for."""
        return self.place.hint

    def marker(self, kind: type[M]) -> M | None:
        """Return the marker of that *kind*, if the place has one."""
        found = self.place.marks.get(kind)
        return found if isinstance(found, kind) else None

    def shape(self) -> type[Shape] | None:
        """Return the class of the map that should stand here, if it should be one."""
        return self.place.hint if self.place.form == "map" else None


def survey(tree: Tree) -> Iterator[Spot]:
    """Yield every value of *tree*, what is around it first.

    A map may be changed while its spot is looked at; its values are read after that.
    """
    waiting = [Spot((), tree.root, _place(Document))]
    while waiting:
        spot = waiting.pop()
        yield spot
        if spot.place.form != "value":
            waiting += reversed(list(_inside(spot)))


# Types are made once and live as long as the program, so each is looked at only once.
_KNOWN: dict[int, tuple[Any, Place]] = {}


def _place(hint: Any) -> Place:
    known = _KNOWN.get(id(hint))
    if known is None:
        bare, markers = _unwrapped(hint, ())
        known = _KNOWN[id(hint)] = (hint, _made(bare, markers))
    return known[1]


def _made(hint: Any, markers: tuple[object, ...]) -> Place:
    origin = get_origin(hint)
    form: Literal["map", "union", "list", "dict", "value"] = "value"
    if _is_shape(hint):
        form = "map"
    elif origin is Union or origin is types.UnionType:
        form = "union"
    elif origin is list:
        form = "list"
    elif origin is dict:
        form = "dict"
    # The first of a kind counts, as the one nearest to the value.
    marks = {type(each): each for each in reversed(markers)}
    return Place(hint=hint, marks=marks, form=form)


def _unwrapped(
    hint: Any, markers: tuple[object, ...]
) -> tuple[Any, tuple[object, ...]]:
    while get_origin(hint) is Annotated:
        hint, *more = get_args(hint)
        markers = (*markers, *more)
    return hint, markers


@cache
def _keys(shape: type[Shape]) -> Mapping[str, Place]:
    """Return what may stand under each key of a map, as an author writes it."""
    fields = shape.model_fields
    return {
        key: _made(*_unwrapped(fields[name].annotation, tuple(fields[name].metadata)))
        for key, name in shape.written_keys().items()
    }


def _inside(spot: Spot) -> Iterator[Spot]:
    """Yield what stands directly in a place: the parts of a value, or the value read closer."""
    place, node, path = spot.place, spot.node, spot.path
    if place.form == "union":
        inner = _arm(place, node)
        if inner is not None:
            yield Spot(path, node, inner)
    elif place.form == "map" and isinstance(node, dict):
        places = _keys(place.hint)
        for key, item in node.items():
            if key in places:
                yield Spot((*path, key), item, places[key])
    elif place.form == "list" and isinstance(node, list):
        within = _place(get_args(place.hint)[0])
        for index, item in enumerate(node):
            yield Spot((*path, index), item, within)
    elif place.form == "dict" and isinstance(node, dict):
        within = _place(get_args(place.hint)[1])
        for key, item in node.items():
            yield Spot((*path, key), item, within)


def _arm(place: Place, node: Node) -> Place | None:
    """Return the one of several alternatives that *node* is."""
    told_apart = place.marks.get(Discriminator)
    arms = _arms(place)
    if not isinstance(told_apart, Discriminator):
        return arms[0][1] if arms else None
    discriminator = told_apart.discriminator
    if not callable(discriminator):
        return arms[0][1]
    return _chosen(arms, discriminator, node)


def _chosen(
    arms: list[tuple[str | None, Place]], tag_of: Callable[[Any], Any], node: Node
) -> Place | None:
    tag = tag_of(node)
    return next((place for each, place in arms if each == tag), None)


@cache
def _arms(place: Place) -> list[tuple[str | None, Place]]:
    return [
        (_tag(arm), _place(arm))
        for arm in get_args(place.hint)
        if arm is not type(None)
    ]


def _is_shape(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Shape)


def _tag(arm: Any) -> str | None:
    for each in get_args(arm)[1:]:
        if isinstance(each, Tag):
            return each.tag
    return None


def arms_of(hint: Any) -> list[type[Shape]]:
    """Return the classes of maps that a place with alternatives may hold."""
    found: list[type[Shape]] = []
    for arm in get_args(hint):
        inner = get_args(arm)[0] if get_origin(arm) is Annotated else arm
        if _is_shape(inner):
            found.append(inner)
    return found
