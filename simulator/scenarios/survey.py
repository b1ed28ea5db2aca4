"""Walk what was read along the shape it should have, whether or not it has it.

Every value is met once, with the type and the markers of its place. Checks that need
all ids or all texts look at the survey, so a new key of the document is checked without
a line about it anywhere else, and a mistake in one place hides nothing in another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

from simulator.scenarios.document import Document
from simulator.scenarios.document.place import (
    Place,
    arm,
    inner,
    is_shape,
    place_of,
    places_in,
)
from simulator.scenarios.document.shape import Shape, unwrapped
from simulator.scenarios.tree import Node, Path, Tree

M = TypeVar("M")


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
        return self.place.marker(kind)

    def shape(self) -> type[Shape] | None:
        """Return the class of the map that should stand here, if it should be one."""
        return self.place.hint if self.place.form == "map" else None


def survey(tree: Tree) -> Iterator[Spot]:
    """Yield every value of *tree*, what is around it first.

    A map may be changed while its spot is looked at; its values are read after that.
    """
    waiting = [Spot((), tree.root, place_of(Document))]
    while waiting:
        spot = waiting.pop()
        yield spot
        if spot.place.form not in _ENDS:
            waiting += reversed(list(_inside(spot)))


_ENDS = {"value", "choice"}


def _inside(spot: Spot) -> Iterator[Spot]:
    """Yield what stands directly in a place: the parts of a value, or the value read closer."""
    place, node, path = spot.place, spot.node, spot.path
    if place.form == "union":
        within = arm(place, node)
        if within is not None:
            yield Spot(path, node, within)
    elif place.form == "map" and isinstance(node, dict):
        places = places_in(place)
        for key, item in node.items():
            if key in places:
                yield Spot((*path, key), item, places[key][1])
    elif place.form == "list" and isinstance(node, list):
        within = inner(place)
        for index, item in enumerate(node):
            yield Spot((*path, index), item, within)
    elif place.form == "dict" and isinstance(node, dict):
        within = inner(place)
        for key, item in node.items():
            yield Spot((*path, key), item, within)


def arms_of(hint: Any) -> list[type[Shape]]:
    """Return the classes of maps that a place with alternatives may hold."""
    arms = [unwrapped(each)[0] for each in get_args(hint)]
    return [each for each in arms if is_shape(each)]
