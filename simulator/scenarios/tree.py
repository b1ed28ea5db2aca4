"""A file as it was read: texts, lists and maps, and where each of them stands.

Every scalar is the text the author wrote; what kind of value it should be is for the
document to say. A path leads from the root to a value: ("tasks", "book-viewing", "due").
"""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from simulator.scenarios.problems import Problem

Path = tuple[str | int, ...]
Node: TypeAlias = str | list["Node"] | dict[str, "Node"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in a file; *line* and *column* count from 0, *width* in characters.

    *last* is the line on which the value ends, -1 when it is the same. *origin* is the
    file it stands in, None for the tree's own.
    """

    line: int
    column: int
    width: int = 1
    last: int = -1
    origin: "Tree | None" = field(default=None, compare=False, repr=False)


@dataclass(slots=True, kw_only=True)
class Tree:
    """What was read from the file called *name*, as far as it could be read."""

    name: str
    lines: list[str]
    root: Node = ""
    keys: dict[Path, Mark] = field(default_factory=dict[Path, Mark])
    values: dict[Path, Mark] = field(default_factory=dict[Path, Mark])
    unreadable: set[int] = field(default_factory=set[int])
    """Lines (from 0) that were not YAML; what was read of them is a guess."""

    def at(self, path: Path) -> Node | None:
        """Return what stands at *path*, or None when nothing does."""
        node: Node = self.root
        for step in path:
            match node, step:
                case dict(), str() if step in node:
                    node = node[step]
                case list(), int() if 0 <= step < len(node):
                    node = node[step]
                case _:
                    return None
        return node

    def text(self, path: Path) -> str | None:
        """Return the text at *path*, or None when there is none."""
        node = self.at(path)
        return node if isinstance(node, str) else None

    def map(self, path: Path) -> dict[str, Node]:
        """Return the map at *path*, empty when there is none."""
        node = self.at(path)
        return node if isinstance(node, dict) else {}

    def list(self, path: Path) -> "list[Node]":
        """Return the list at *path*, empty when there is none."""
        node = self.at(path)
        return node if isinstance(node, list) else []

    def replace(self, path: Path, node: Node) -> None:
        """Put *node* in place of what stands at *path*."""
        parent = self.at(path[:-1])
        match parent, path[-1]:
            case dict(), str() as key:
                parent[key] = node
            case list(), int() as index:
                parent[index] = node
            case _:
                raise KeyError(path)

    def drop(self, path: Path) -> None:
        """Take the key at the end of *path* out of its map."""
        self.map(path[:-1]).pop(str(path[-1]), None)

    def rename(self, path: Path, key: str) -> None:
        """Give the key at the end of *path* another name; its place stays known."""
        parent = self.map(path[:-1])
        old = str(path[-1])
        kept = {key if name == old else name: node for name, node in parent.items()}
        parent.clear()
        parent.update(kept)
        self._mark_again(path, (*path[:-1], key), parent.get(key, ""))

    def _mark_again(self, old: Path, new: Path, node: Node) -> None:
        for marks in (self.keys, self.values):
            if old in marks:
                marks[new] = marks[old]
        inside = node if isinstance(node, dict) else {}
        items = enumerate(node) if isinstance(node, list) else inside.items()
        for step, each in items:
            self._mark_again((*old, step), (*new, step), each)

    def graft(self, path: Path, other: "Tree", inside: Path) -> None:
        """Make known that what stands at *path* stands in the file of *other*, *inside* it."""
        for marks, others in ((self.keys, other.keys), (self.values, other.values)):
            for place, mark in others.items():
                if place[: len(inside)] == inside:
                    new = (*path, *place[len(inside) :])
                    marks[new] = replace(mark, origin=other)

    def problem(
        self,
        code: str,
        path: Path,
        message: str,
        *,
        suggestion: str = "",
        on_key: bool = False,
    ) -> Problem:
        """Make a problem of the value at *path*, or with *on_key* of its key.

        Where nothing stands at *path*, the nearest thing around it is meant.
        """
        mark = self._nearest(path, on_key=on_key)
        return self.problem_at(code, mark, message, suggestion=suggestion)

    def place(self, path: Path, *, text: str, line: int = 1) -> Mark:
        """Return where *text* stands in the value at *path*, from its *line* (1…) on."""
        return self._inside(self._nearest(path, on_key=False), text, line=line)

    def problem_at(
        self, code: str, mark: Mark, message: str, *, suggestion: str = ""
    ) -> Problem:
        """Make a problem of the place *mark*."""
        page = mark.origin or self
        source = page.lines[mark.line] if mark.line < len(page.lines) else ""
        return Problem(
            code=code,
            path=page.name,
            line=mark.line + 1,
            column=mark.column + 1,
            message=_on_one_line(message),
            suggestion=_on_one_line(suggestion),
            source=source,
            width=mark.width,
        )

    def _nearest(self, path: Path, *, on_key: bool) -> Mark:
        first, second = (self.keys, self.values) if on_key else (self.values, self.keys)
        if path in first:
            return first[path]
        if path in second:
            return second[path]
        for length in range(len(path) - 1, 0, -1):
            around = path[:length]
            if around in self.keys:
                return self.keys[around]
            if around in self.values:
                return self.values[around]
        return Mark(line=0, column=0)

    def _inside(self, mark: Mark, text: str, *, line: int) -> Mark:
        lines = (mark.origin or self).lines
        first = mark.line + line - 1 + (1 if _is_block(mark, lines) else 0)
        for start in (first, mark.line):
            for number in range(start, min(max(mark.line, mark.last) + 1, len(lines))):
                column = mark.column if number == mark.line else 0
                found = lines[number].find(text, column)
                if found >= 0:
                    return replace(mark, line=number, column=found, width=len(text))
        return mark


def _is_block(mark: Mark, lines: list[str]) -> bool:
    """Tell whether the text begins on the line below its mark (after | or >)."""
    return lines[mark.line][mark.column : mark.column + 1] in {"|", ">"}


# What an author quotes to us may be a page long; the place says where it is.
_LONGEST_MESSAGE = 300


def _on_one_line(text: str) -> str:
    joined = " ".join(text.split())
    if len(joined) <= _LONGEST_MESSAGE:
        return joined
    return f"{joined[:_LONGEST_MESSAGE]}…"
