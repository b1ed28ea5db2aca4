"""The house layout: two spaces a level, one blank line at most, air between the parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from simulator.scenarios.document import Document
from simulator.scenarios.formatting.scalars import STEP, block, flowing
from simulator.scenarios.formatting.tokens import Gap, Kind, Piece, Remark

WIDTH = 120
"""Columns that a map or a list in brackets may fill before it goes on below."""

AIRY = ("clients", "tasks", "timeline")
"""Parts whose entries stand apart when they take more than a line."""


def lay_out(pieces: Sequence[Piece]) -> str:
    """Return the *pieces* of a file in the house layout."""
    page = _Page(pieces=pieces)
    place = 0
    while place < len(pieces):
        place = page.put(place)
    return page.text()


@dataclass(slots=True, kw_only=True)
class _Level:
    """A map or a list that is open: where it stood, and where it stands now."""

    kind: Kind
    column: int
    indent: int
    key: str = ""
    """The key of this map that was read last."""
    entries: int = 0
    tall: bool = False
    """Whether the entry that was read last has levels of its own."""
    unmarked: bool = False
    """A list whose dashes stood right under its key; YAML says nothing at its ends."""


@dataclass(slots=True, kw_only=True)
class _Page:
    """What has been laid out so far."""

    pieces: Sequence[Piece]
    lines: list[str] = field(default_factory=list[str])
    line: str = ""
    levels: list[_Level] = field(default_factory=list[_Level])
    closed: list[_Level] = field(default_factory=list[_Level])
    """Levels that ended since the last piece with a text: a comment may belong to one."""
    last: Kind = "done"
    sealed: bool = False
    """Whether a blank line here would become part of the text above it."""

    def put(self, place: int) -> int:
        """Lay out the piece at *place*; return the place of the next one."""
        piece = self.pieces[place]
        if piece.kind == "key":
            return self._key(place)
        if piece.kind == "open":
            return self._flow(place)
        if piece.kind in {"map", "list", "end"}:
            self._nest(piece)
        else:
            self._say(piece)
        return place + 1

    def text(self) -> str:
        """Return the whole page."""
        self._end_line()
        return "\n".join(self.lines).strip("\n") + "\n"

    def _nest(self, piece: Piece) -> None:
        if piece.kind == "end":
            self._close()
        else:
            self._open(piece)

    def _say(self, piece: Piece) -> None:
        """Lay out a piece that has a text of its own."""
        match piece.kind:
            case "dash":
                self._dash(piece)
            case "colon":
                self._write(":")
            case "text":
                self._value(piece, [self._scalar(piece)])
            case _:
                self._leave_gap(piece.gap, 0)
        self._said(piece.kind)
        if piece.style and "+" in piece.text.partition("\n")[0]:
            self._seal()

    def _open(self, piece: Piece) -> None:
        indent = self._inner() if self.levels else 0
        if self.levels:
            self.levels[-1].tall = True
        self.levels.append(_Level(kind=piece.kind, column=piece.column, indent=indent))

    def _close(self) -> None:
        self._close_unmarked()
        self.closed.append(self.levels.pop())

    def _close_unmarked(self) -> None:
        if self.levels and self.levels[-1].unmarked:
            self.closed.append(self.levels.pop())

    def _key(self, place: int) -> int:
        """Lay out a key, which is the text that follows."""
        self._close_unmarked()
        name = self.pieces[place + 1]
        level = self.levels[-1]
        air = level.entries > 0 and self._wants_air(name.text)
        self._begin_entry(name, level, air=air)
        level.key = name.text.strip("\"'")
        self._write(flowing(name.text, name.style, level.indent, is_key=True))
        self._said("key")
        return place + 2

    def _dash(self, piece: Piece) -> None:
        if self.levels[-1].kind == "map":
            above = self.levels[-1]
            above.tall = True
            self.levels.append(
                _Level(
                    kind="list",
                    column=piece.column,
                    indent=above.indent + STEP,
                    unmarked=True,
                )
            )
        level = self.levels[-1]
        air = level.entries > 0 and self._wants_air("")
        self._begin_entry(piece, level, air=air)
        self._write("-")

    def _begin_entry(self, piece: Piece, level: _Level, *, air: bool) -> None:
        """Begin an entry of *level*: on a line of its own, or right behind a dash."""
        first, level.tall = level.entries == 0, False
        level.entries += 1
        if self.last == "dash" and first and not piece.gap.comments:
            self._write(" ")
            return
        gap = piece.gap
        if self.last == "colon" and first:
            gap = _without_first_blank(gap)
        self._leave_gap(gap, level.indent, air=air)

    def _wants_air(self, key: str) -> bool:
        """Tell whether a blank line belongs before the next entry of the last level."""
        if len(self.levels) == 1:
            return bool(key) and key.strip("\"'") not in _HEAD
        part = self.levels[0].key
        return len(self.levels) == 2 and part in AIRY and self.levels[-1].tall

    def _flow(self, place: int) -> int:
        """Lay out what stands in brackets; return the place behind it."""
        inside = [self.pieces[place], *_to_the_end(self.pieces, place)]
        if any(_keeps_breaks(each) for each in inside[1:]):
            self._value(inside[0], [inside[0].text])
            self._flow_as_broken(inside)
        else:
            self._value(inside[0], list(_filled(inside, WIDTH - self._inner())))
        self._said("close")
        return place + len(inside)

    def _flow_as_broken(self, inside: Sequence[Piece]) -> None:
        indent = self._inner()
        for before, piece in pairwise(each for each in inside if each.kind != "key"):
            if piece.gap.breaks or piece.gap.comments:
                self._leave_gap(piece.gap, indent)
            elif _is_spaced(before, piece):
                self._write(" ")
            self._write(self._scalar(piece))

    def _value(self, piece: Piece, parts: Sequence[str]) -> None:
        """Lay out a value; *parts* are where it may go on below when it gets too long."""
        indent = self._inner()
        if piece.gap.comments or (piece.gap.breaks and self.last == "colon"):
            self._leave_gap(_without_first_blank(piece.gap), indent)
        elif self.levels:
            self._write(" ")
        self._write(parts[0])
        for part in parts[1:]:
            if len(self.line) + 1 + len(part) > WIDTH:
                self._end_line()
                self.line = " " * indent
                self._write(part)
            else:
                self._write(f" {part}")

    def _inner(self) -> int:
        """Return the column of what stands inside the last level."""
        return self.levels[-1].indent + STEP if self.levels else 0

    def _scalar(self, piece: Piece) -> str:
        if piece.style in {"|", ">"}:
            around = self.levels[-1].column if self.levels else 0
            return block(piece.text, around=around, indent=self._inner())
        return _in_line(piece, self._inner())

    def _leave_gap(self, gap: Gap, indent: int, *, air: bool = False) -> None:
        """Write the comments of *gap* and begin a line at *indent*."""
        if gap.behind:
            self._write(("  " if self.line.strip() else "") + gap.behind)
        self._end_line()
        placed = [(each, self._column(each, indent)) for each in gap.above]
        if air and not any(not each.text for each in gap.above):
            inward = [column > indent for _, column in placed]
            at = inward.index(False) if False in inward else len(placed)
            placed.insert(at, (Remark(), indent))
        for remark, column in placed:
            if remark.text:
                self.lines.append(" " * column + remark.text)
                self.sealed = False
            elif self.lines and self.lines[-1] and not self.sealed:
                self.lines.append("")
        self.line, self.sealed = " " * indent, False

    def _column(self, remark: Remark, indent: int) -> int:
        """Return where a comment goes: with the level that it stood at, else with what follows."""
        levels = [*self.levels, *reversed(self.closed)]
        if self.levels and self.levels[-1].column == remark.column:
            return indent
        for level in reversed(levels):
            if level.column == remark.column and not level.unmarked:
                return max(level.indent, indent)
        return indent

    def _write(self, text: str) -> None:
        *done, self.line = (self.line + text).split("\n")
        self.lines += [each.rstrip(" ") if not each.strip() else each for each in done]

    def _seal(self) -> None:
        """End a text whose last blank lines count, as they stand."""
        self.lines.append(self.line.rstrip(" "))
        self.line, self.sealed = "", True

    def _end_line(self) -> None:
        if self.line.strip():
            self.lines.append(self.line.rstrip(" "))
        self.line = ""

    def _said(self, kind: Kind) -> None:
        self.last = kind
        self.closed.clear()


# The keys at the head of the file stand together.
_KEYS = list(Document.written_keys())
_HEAD = frozenset(_KEYS[: _KEYS.index("day")])


def _in_line(piece: Piece, indent: int) -> str:
    if piece.kind != "text":
        return piece.text
    return flowing(piece.text, piece.style, indent)


def _to_the_end(pieces: Sequence[Piece], place: int) -> Iterator[Piece]:
    """Yield the pieces behind the opening bracket at *place*, its closing one included."""
    open_brackets = 1
    while open_brackets:
        place += 1
        piece = pieces[place]
        open_brackets += {"open": 1, "close": -1}.get(piece.kind, 0)
        yield piece


def _keeps_breaks(piece: Piece) -> bool:
    return bool(piece.gap.comments) or (piece.kind == "text" and "\n" in piece.text)


def _filled(inside: Sequence[Piece], room: int) -> Iterator[str]:
    """Yield what stands in brackets in parts that may each go on a line of their own.

    A part is an entry of the outermost brackets, or less where that has no *room*.
    """
    entry: list[str] = []
    for part, depth in _parts(inside):
        entry.append(part)
        if depth <= 1:
            whole = " ".join(entry)
            yield from ([whole] if len(whole) <= room else entry)
            entry = []


def _parts(inside: Sequence[Piece]) -> Iterator[tuple[str, int]]:
    """Yield what stands in brackets up to each comma, and how deep that comma stands."""
    part, depth, before = "", 0, inside[0]
    for piece in inside:
        if piece.kind == "key":
            continue
        depth += {"open": 1, "close": -1}.get(piece.kind, 0)
        part += " " if part and _is_spaced(before, piece) else ""
        part += _in_line(piece, 0)
        before = piece
        if piece.kind == "comma":
            yield part, depth
            part = ""
    yield part, depth


def _is_spaced(before: Piece, piece: Piece) -> bool:
    return before.kind in {"colon", "comma"} and piece.kind not in {"close", "comma"}


def _without_first_blank(gap: Gap) -> Gap:
    above = list(gap.above)
    while above and not above[0].text:
        above.pop(0)
    return Gap(behind=gap.behind, above=tuple(above), breaks=gap.breaks)
