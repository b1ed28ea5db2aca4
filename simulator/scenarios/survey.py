"""Walk what was read along the shape it should have, whether or not it has it.

Every value is met once, with the type and the markers of its place. Checks that need
all ids or all texts look at the survey, so a new key of the document is checked without
a line about it anywhere else, and a mistake in one place hides nothing in another.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass
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
    yield from _walk(Document, tree.root, (), ())


def _walk(
    hint: Any, node: Node, path: Path, markers: tuple[object, ...]
) -> Iterator[Spot]:
    if get_origin(hint) is Annotated:
        inner, *more = get_args(hint)
        yield from _walk(inner, node, path, (*markers, *more))
        return
    yield Spot(path=path, node=node, hint=hint, markers=markers)
    if _is_shape(hint):
        yield from _walk_shape(hint, node, path)
    elif get_origin(hint) in {Union, types.UnionType}:
        yield from _walk_union(hint, node, path, markers)
    else:
        yield from _walk_container(hint, node, path)


def _walk_shape(shape: type[Shape], node: Node, path: Path) -> Iterator[Spot]:
    if not isinstance(node, dict):
        return
    names = shape.written_keys()
    for key in list(node):
        if key in names:
            field = shape.model_fields[names[key]]
            yield from _walk(
                field.annotation, node[key], (*path, key), tuple(field.metadata)
            )


def _walk_union(
    hint: Any, node: Node, path: Path, markers: tuple[object, ...]
) -> Iterator[Spot]:
    arms = [arm for arm in get_args(hint) if arm is not type(None)]
    told_apart = next(
        (each for each in markers if isinstance(each, Discriminator)), None
    )
    if told_apart is not None and callable(told_apart.discriminator):
        tag = told_apart.discriminator(node)
        arms = [arm for arm in arms if _tag(arm) == tag]
    for arm in arms[:1]:
        yield from _walk(arm, node, path, ())


def _walk_container(hint: Any, node: Node, path: Path) -> Iterator[Spot]:
    arguments = get_args(hint)
    if get_origin(hint) is list and isinstance(node, list):
        for index, item in enumerate(node):
            yield from _walk(arguments[0], item, (*path, index), ())
    elif get_origin(hint) is dict and isinstance(node, dict):
        for key in list(node):
            yield from _walk(arguments[1], node[key], (*path, key), ())


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
