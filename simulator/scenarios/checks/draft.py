"""A scenario while it is checked: the tree, its survey, and lenient ways to read it.

A getter returns None for what is not there or cannot be read (the shape says so
elsewhere), so that a check speaks only of what it can judge.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as Folder
from typing import TypeVar

from simulator.scenarios import times
from simulator.scenarios.document.shape import Shape
from simulator.scenarios.problems import Problem
from simulator.scenarios.survey import Spot, survey
from simulator.scenarios.times import Moment, Span, Unreadable, Window
from simulator.scenarios.tree import Node, Path, Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Draft:
    """What was read of the scenario in *folder*, sound or not."""

    folder: Folder
    tree: Tree
    spots: tuple[Spot, ...] = field(default=())

    @staticmethod
    def of(tree: Tree, *, folder: Folder) -> "Draft":
        """Survey *tree* as it now is."""
        return Draft(folder=folder, tree=tree, spots=tuple(survey(tree)))

    def shaped(self, shape: type[Shape]) -> Iterator[Path]:
        """Yield where a map of that *shape* stands."""
        for spot in _index(self).get(shape, ()):
            if isinstance(spot.node, dict):
                yield spot.path

    def marked(self, kind: type[T]) -> Iterator[tuple[Spot, T]]:
        """Yield every value whose place has a marker of that *kind*, with the marker."""
        for spot in _index(self).get(kind, ()):
            marker = spot.marker(kind)
            if marker is not None:
                yield spot, marker

    def text(self, *path: str | int) -> str | None:
        """Return the text at *path*."""
        return self.tree.text(path)

    def number(self, *path: str | int) -> int | None:
        """Return the whole number at *path*, if it has nine digits at most."""
        text = self.tree.text(path) or ""
        return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else None

    def moment(self, *path: str | int) -> Moment | None:
        """Return the moment at *path*."""
        return self._read(path, times.moment)

    def duration(self, *path: str | int) -> int | None:
        """Return the duration at *path*, in simulated ms."""
        return self._read(path, times.duration)

    def window(self, *path: str | int) -> Window | None:
        """Return the window at *path*."""
        return self._read(path, times.window)

    def span(self, *path: str | int) -> Span | None:
        """Return the span at *path*."""
        return self._read(path, times.span)

    def languages(self) -> tuple[str, ...]:
        """Return the languages of the scenario."""
        listed = self.tree.list(("languages",))
        return tuple(each for each in listed if isinstance(each, str))

    def wordings(self, *path: str | int) -> tuple[tuple[Path, str], ...]:
        """Return every text at *path*, one or one for each language, with its place."""
        return tuple(_texts(path, self.tree.at(path)))

    def many(self, *path: str | int) -> tuple[tuple[Path, str], ...]:
        """Return the one text at *path* or each of the list there, with its place."""
        node = self.tree.at(path)
        if isinstance(node, list):
            return tuple(
                ((*path, index), each)
                for index, each in enumerate(node)
                if isinstance(each, str)
            )
        return ((path, node),) if isinstance(node, str) else ()

    def problem(
        self,
        code: str,
        path: Path,
        message: str,
        *,
        suggestion: str = "",
        on_key: bool = False,
    ) -> Problem:
        """Make a problem of the value at *path*, or with *on_key* of its key."""
        return self.tree.problem(
            code, path, message, suggestion=suggestion, on_key=on_key
        )

    def _read(self, path: Path, parse: Callable[[str], T]) -> T | None:
        text = self.tree.text(path)
        if text is None:
            return None
        try:
            return parse(text)
        except Unreadable:
            return None


# Many checks look for the few spots that are theirs.
@lru_cache(maxsize=2)
def _index(draft: Draft) -> Mapping[object, list[Spot]]:
    """Return the spots of *draft* by the shape they call for and by each of their markers."""
    found: dict[object, list[Spot]] = {}
    for spot in draft.spots:
        place = spot.place
        if place.form == "map":
            found.setdefault(place.hint, []).append(spot)
        for kind in place.marks:
            found.setdefault(kind, []).append(spot)
    return found


def _texts(path: Path, node: Node | None) -> Iterator[tuple[Path, str]]:
    match node:
        case str():
            yield path, node
        case dict():
            for key, each in node.items():
                if isinstance(each, str):
                    yield (*path, key), each
        case _:
            return
