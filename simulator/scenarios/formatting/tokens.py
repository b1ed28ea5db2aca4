"""YAML as its tokens and what stands between them: all that is needed to lay it out anew.

Beside the reader the only importer of yaml. A reader of meaning loses comments and line
breaks; a token knows where it begins and ends, so nothing between two of them is lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import yaml

Kind = Literal[
    "map",
    "list",
    "end",
    "key",
    "dash",
    "colon",
    "comma",
    "open",
    "close",
    "text",
    "done",
]
"""What a piece is. A map, a list, their end and a key have no text of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A line of its own between two pieces: a comment and its column, or a blank line."""

    text: str = ""
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What stands before a piece: a comment *behind* the last one, and lines *above*."""

    behind: str = ""
    above: tuple[Remark, ...] = ()
    breaks: bool = False
    """Whether a new line begins."""

    @property
    def comments(self) -> tuple[str, ...]:
        """Return the comments in it."""
        said = (self.behind, *(each.text for each in self.above))
        return tuple(each for each in said if each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One token: its text as written, its column, and the gap before it.

    *style* is how a text is written: ``|`` or ``>``, a quotation mark, or nothing.
    """

    kind: Kind
    text: str = ""
    style: str = ""
    column: int = 0
    line: int = 0
    gap: Gap = field(default_factory=Gap)


class Unusual(ValueError):
    """Something of YAML that scenario files do not need; *line* counts from 1."""

    def __init__(self, text: str, line: int) -> None:
        super().__init__(text)
        self.text = text
        self.line = line


# As the reader does: the two differ in what they take for a plain text.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_KINDS: dict[type[yaml.Token], Kind] = {
    yaml.BlockMappingStartToken: "map",
    yaml.BlockSequenceStartToken: "list",
    yaml.BlockEndToken: "end",
    yaml.KeyToken: "key",
    yaml.BlockEntryToken: "dash",
    yaml.ValueToken: "colon",
    yaml.FlowEntryToken: "comma",
    yaml.FlowMappingStartToken: "open",
    yaml.FlowSequenceStartToken: "open",
    yaml.FlowMappingEndToken: "close",
    yaml.FlowSequenceEndToken: "close",
    yaml.ScalarToken: "text",
    yaml.StreamEndToken: "done",
}


def pieces(source: str) -> Iterator[Piece]:
    """Yield the pieces of *source*, which must be YAML with line ends of one character.

    Raises Unusual.
    """
    last = 0
    for token in yaml.scan(source, Loader=_LOADER):
        if isinstance(token, yaml.StreamStartToken):
            continue
        kind = _KINDS.get(type(token))
        starts, ends = token.start_mark, token.end_mark
        text = source[starts.index : ends.index]
        if kind is None or (kind == "key" and text):
            raise Unusual(text, starts.line + 1)
        style = str(getattr(token, "style", None) or "")
        if kind in _SILENT:
            yield Piece(kind=kind, column=starts.column, line=starts.line)
            continue
        if style in {"|", ">"}:
            text = _without_tail(text)
        gap = _gap(source[last : starts.index])
        yield Piece(
            kind=kind,
            text=text,
            style=style,
            column=starts.column,
            line=starts.line,
            gap=gap,
        )
        last = starts.index + len(text)


_SILENT = {"map", "list", "end", "key"}


def _without_tail(text: str) -> str:
    """Leave off the blank lines behind a block of text, unless they are part of it."""
    header = text.partition("\n")[0].partition("#")[0]
    return text.removesuffix("\n") if "+" in header else text.rstrip(" \n")


def _gap(between: str) -> Gap:
    first, *others = between.split("\n")
    if not others:
        return Gap(behind=first.strip(" \t"))
    above = [
        Remark(text=line.strip(" \t"), column=len(line) - len(line.lstrip(" \t")))
        for line in others[:-1]
    ]
    return Gap(behind=first.strip(" \t"), above=tuple(above), breaks=True)
