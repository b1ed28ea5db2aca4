"""Walk what was read along the shape it should have, whether or not it has it.

Every value is met once, with the type and the markers of its place. Checks that need
all ids or all texts look at the survey, so a new key of the document is checked without
a line about it anywhere else, and a mistake in one place hides nothing in another.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import Discriminator, Tag

from simulator.scenarios.document import Document
from simulator.scenarios.document.shape import Shape
from simulator.scenarios.tree import Node, Path, Tree

M = TypeVar("M")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A value, where it stands, the type its place calls for and the place's markers."""

    path: Path
    node: Node
    hint: Any
    markers: tuple[object, ...]

    def marker(self, kind: type[M]) -> M | None:
        """Return the marker of that *kind*, if the place has one."""
        return next((each for each in self.markers if isinstance(each, kind)), None)

    def shape(self) -> type[Shape] | None:
        """Return the class of the map that should stand here, if it should be one."""
        return self.hint if _is_shape(self.hint) else None


def survey(tree: Tree) -> Iterator[Spot]:
    """Yield every value of *tree*, what is around it first.

    A map may be changed while its spot is looked at; its values are read after that.
    """
    waiting = [Spot(path=(), node=tree.root, hint=Document, markers=())]
    while waiting:
        spot = waiting.pop()
        yield spot
        inside = list(_inside(spot))
        waiting += reversed(inside)


def _spot(path: Path, node: Node, hint: Any) -> Spot:
    hint, markers = _unwrapped(hint, ())
    return Spot(path=path, node=node, hint=hint, markers=markers)


def _unwrapped(
    hint: Any, markers: tuple[object, ...]
) -> tuple[Any, tuple[object, ...]]:
    while get_origin(hint) is Annotated:
        hint, *more = get_args(hint)
        markers = (*markers, *more)
    return hint, markers


@cache
def _places(shape: type[Shape]) -> Mapping[str, tuple[Any, tuple[object, ...]]]:
    """Return the type and the markers of each key of a map, as an author writes it."""
    fields = shape.model_fields
    return {
        key: _unwrapped(fields[name].annotation, tuple(fields[name].metadata))
        for key, name in shape.written_keys().items()
    }


def _inside(spot: Spot) -> Iterator[Spot]:
    """Yield what stands directly in a place: the parts of a value, or the value read closer."""
    hint, node, path = spot.hint, spot.node, spot.path
    origin = get_origin(hint)
    if _is_shape(hint):
        yield from _inside_shape(hint, node, path)
    elif origin is Union or origin is types.UnionType:
        yield from _inside_union(spot)
    elif origin is list and isinstance(node, list):
        (inner,) = get_args(hint)
        for index, item in enumerate(node):
            yield _spot((*path, index), item, inner)
    elif origin is dict and isinstance(node, dict):
        _, inner = get_args(hint)
        for key, item in node.items():
            yield _spot((*path, key), item, inner)


def _inside_shape(shape: type[Shape], node: Node, path: Path) -> Iterator[Spot]:
    if not isinstance(node, dict):
        return
    places = _places(shape)
    for key, item in node.items():
        if key in places:
            hint, markers = places[key]
            yield Spot(path=(*path, key), node=item, hint=hint, markers=markers)


def _inside_union(spot: Spot) -> Iterator[Spot]:
    arms = [arm for arm in get_args(spot.hint) if arm is not type(None)]
    told_apart = spot.marker(Discriminator)
    if told_apart is not None and callable(told_apart.discriminator):
        tag = told_apart.discriminator(spot.node)
        arms = [arm for arm in arms if _tag(arm) == tag]
    for arm in arms[:1]:
        yield _spot(spot.path, spot.node, arm)


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
