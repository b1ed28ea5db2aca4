"""YAML (and JSON, which is a part of it) to a tree of text that knows its places.

The only importer of yaml. Works on the parser's events, so nothing is resolved,
constructed or expanded: anchors, tags and duplicate keys are refused where they stand,
and reading goes on with the best guess so that one mistake hides no other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath

import yaml

from simulator.scenarios.problems import Problem
from simulator.scenarios.syntax import Mender, Stumble
from simulator.scenarios.tree import Mark, Node, Path, Tree

MAX_BYTES = 1_000_000
"""The longest file that is read, in bytes; a day of eight hours needs a tenth of it."""

MAX_NODES = 60_000
"""The most values a file may hold, so that a hostile one costs no more than a long one."""

MAX_DEPTH = 24
"""How deep values may stand inside one another; a scenario needs about ten."""

# The safe loader of libyaml where it is there (ten times faster), else the one in Python.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: FilePath, *, name: str | None = None) -> tuple[Tree, list[Problem]]:
    """Read the file at *path*; problems call it *name* (its own path when left out)."""
    called = name if name is not None else str(path)
    try:
        if not path.is_file():
            return _nothing(called, "There is no such file.")
        if path.stat().st_size > MAX_BYTES:
            return _nothing(
                called, f"The file is longer than {MAX_BYTES // 1000} kB.", code="VA005"
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _nothing(called, f"The file cannot be read: {reason}.")
    return read_bytes(data, name=called)


def read_bytes(data: bytes, *, name: str) -> tuple[Tree, list[Problem]]:
    """Read *data*, the contents of the file called *name*."""
    if len(data) > MAX_BYTES:
        message = f"The file is longer than {MAX_BYTES // 1000} kB."
        return _nothing(name, message, code="VA005")
    if b"\0" in data:
        message = "This is not a text file in UTF-8."
        return _nothing(
            name, message, code="VA005", suggestion='Save it as "UTF-8" text.'
        )
    text, problems = _decode(data, name=name)
    text, more = _clean(text, name=name)
    return _parse(text, name=name, problems=[*problems, *more])


def _nothing(
    name: str, message: str, *, code: str = "VA000", suggestion: str = ""
) -> tuple[Tree, list[Problem]]:
    problem = Problem(
        code=code, path=name, line=0, column=0, message=message, suggestion=suggestion
    )
    return Tree(name=name, lines=[]), [problem]


def _decode(data: bytes, *, name: str) -> tuple[str, list[Problem]]:
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        text = data.decode("utf-8-sig", errors="replace")
        tree = Tree(name=name, lines=_lines(text))
        line = len(_lines(before)) - 1
        mark = Mark(line=line, column=len(_lines(before)[-1]))
        return text, [
            tree.problem_at(
                "VA005",
                mark,
                "From here on the file is not UTF-8.",
                suggestion='Save it as "UTF-8" text.',
            )
        ]


def _clean(text: str, *, name: str) -> tuple[str, list[Problem]]:
    """Take out control characters, which no text needs and YAML forbids."""
    if not _UNPRINTABLE.search(text):
        return text, []
    tree = Tree(name=name, lines=_lines(text))
    problems: list[Problem] = []
    for number, line in enumerate(tree.lines):
        wrong = _UNPRINTABLE.search(line)
        if wrong:
            message = f"The character U+{ord(wrong[0]):04X} may not stand in a file."
            mark = Mark(line=number, column=wrong.start())
            problems.append(tree.problem_at("VA005", mark, message))
    return _UNPRINTABLE.sub(" ", text), problems


_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters but line ends and tabs, and what is no character."""


def _lines(text: str) -> list[str]:
    """Split as YAML does, so that line numbers agree."""
    for end in ("\r\n", "\r", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return text.split("\n")


def _parse(
    text: str, *, name: str, problems: list[Problem]
) -> tuple[Tree, list[Problem]]:
    """Parse *text*; where it is not YAML, mend what can be guessed and parse again."""
    original = _lines(text)
    lines, mender = original, Mender()
    for _ in range(_MOST_MENDS):
        reading = _Reading(tree=Tree(name=name, lines=original))
        reading.tree.unreadable = set(mender.tries)
        try:
            reading.tree.root = reading.document("\n".join(lines))
        except _TooMuch:
            reading.tree.root = ""
            return reading.tree, [*problems, *reading.problems]
        except yaml.MarkedYAMLError as error:
            complaint, mended = mender.mend(_stumble(error, lines))
            if complaint is not None:
                said = complaint.message, complaint.suggestion
                problems.append(
                    reading.tree.problem_at(
                        "VA001", complaint.mark, said[0], suggestion=said[1]
                    )
                )
            if mended is None:
                return _nothing_more(reading, problems)
            lines = mended
        except yaml.YAMLError as error:
            message = f"This is not YAML: {str(error).splitlines()[0]}."
            problems.append(reading.tree.problem("VA001", (), message))
            return _nothing_more(reading, problems)
        else:
            return reading.tree, [*problems, *reading.problems]
    return Tree(name=name, lines=original), problems


# After so many mistakes of writing the rest would be guesswork.
_MOST_MENDS = 60


def _stumble(error: yaml.MarkedYAMLError, lines: list[str]) -> Stumble:
    return Stumble(
        what=error.problem or "",
        doing=error.context or "",
        mark=_within(error.problem_mark, lines),
        begun=_within(error.context_mark, lines),
        lines=lines,
    )


def _within(mark: yaml.Mark | None, lines: list[str]) -> Mark:
    """Return the place of a mark; the end of the file counts as its last line."""
    if mark is None:
        return Mark(line=0, column=0)
    return Mark(line=min(mark.line, len(lines) - 1), column=mark.column)


def _nothing_more(
    reading: "_Reading", problems: list[Problem]
) -> tuple[Tree, list[Problem]]:
    reading.tree.root = ""
    return reading.tree, [*problems, *reading.problems]


class _TooMuch(Exception):
    """The file is larger or deeper than any scenario; the problem has been noted."""


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One pass over the parser's events, building the tree."""

    tree: Tree
    problems: list[Problem] = field(default_factory=list[Problem])
    nodes: int = 0

    def document(self, text: str) -> Node:
        loader = _LOADER(text)
        events: Iterator[yaml.Event] = iter(loader.get_event, None)
        root: Node = ""
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "A second document begins here; a file holds one."
                    self._note("VA001", _mark(event), message)
                    break
                root = self._node(next(events), events, ())
        return root

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], path: Path
    ) -> Node:
        mark = _mark(event)
        self.tree.values[path] = mark
        self._guard(mark, path)
        self._refuse(event, mark)
        match event:
            case yaml.ScalarEvent():
                # Only in double quotes can an escape stand for what no text may have.
                quoted = event.style == '"'
                return self._text(event.value, mark) if quoted else event.value
            case yaml.MappingStartEvent():
                return self._map(events, path)
            case yaml.SequenceStartEvent():
                return self._list(events, path)
            case yaml.AliasEvent():
                return f"*{event.anchor}"
            case _:
                return ""

    def _list(self, events: Iterator[yaml.Event], path: Path) -> list[Node]:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _map(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Node]:
        items: dict[str, Node] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            mark = _mark(event)
            key = self._node(event, events, (*path, _KEY))
            if not isinstance(key, str):
                message = "A key must be a word."
                suggestion = "Put a text that begins with {{ in quotes."
                self._note("VA001", mark, message, suggestion=suggestion)
                self._node(next(events), events, (*path, _KEY))
                continue
            again = key in items
            where = (*path, _KEY) if again else (*path, key)
            if again:
                first = self.tree.keys[(*where[:-1], key)].line + 1
                message = f"`{key}` stands here a second time (first on line {first})."
                suggestion = "Keep one of them."
                self._note("VA002", mark, message, suggestion=suggestion)
            else:
                self.tree.keys[where] = mark
            value = self._node(next(events), events, where)
            if not again:
                items[key] = value
        return items

    def _text(self, text: str, mark: Mark) -> str:
        """Refuse characters that only an escape can bring into a text."""
        if not _UNPRINTABLE.search(text):
            return text
        self._note("VA005", mark, "An escape stands for a character no text may have.")
        return _UNPRINTABLE.sub(" ", text)

    def _guard(self, mark: Mark, path: Path) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._note("VA005", mark, f"The file holds more than {MAX_NODES} values.")
            raise _TooMuch
        if len(path) > MAX_DEPTH:
            message = f"Values stand more than {MAX_DEPTH} deep inside one another."
            self._note("VA005", mark, message)
            raise _TooMuch

    def _refuse(self, event: yaml.Event, mark: Mark) -> None:
        if isinstance(event, yaml.AliasEvent):
            message = f"*{event.anchor} repeats another part of the file; that is not allowed."
            suggestion = "Write it out, or put a text that begins with * in quotes."
            self._note("VA003", mark, message, suggestion=suggestion)
            return
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            message = f"&{anchor} names a part of the file; that is not allowed."
            suggestion = "Take it out, or put a text that begins with & in quotes."
            self._note("VA003", mark, message, suggestion=suggestion)
        tag = getattr(event, "tag", None)
        if tag is not None:
            message = f"The tag {tag} is not allowed."
            suggestion = "Take it out, or put a text that begins with ! in quotes."
            self._note("VA003", mark, message, suggestion=suggestion)

    def _note(
        self, code: str, mark: Mark, message: str, *, suggestion: str = ""
    ) -> None:
        self.problems.append(
            self.tree.problem_at(code, mark, message, suggestion=suggestion)
        )


# Stands in a path for what is no part of the tree: a key, or the value of one refused.
_KEY = "\0"


def _mark(event: yaml.Event) -> Mark:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return Mark(line=0, column=0)
    width = end.column - start.column if end.line == start.line else 1
    return Mark(
        line=start.line, column=start.column, width=max(1, width), last=end.line
    )
