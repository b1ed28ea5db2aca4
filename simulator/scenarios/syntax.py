"""What is wrong with YAML that cannot be parsed, and a guess at how to read on.

The parser stops at its first complaint, in words made for those who wrote it. Here the
complaint is said in the author's words and the line is mended, or its value set aside,
so that the rest of the file can be read and checked as well.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from simulator.scenarios.tree import Mark

SET_ASIDE = "\ue000"
"""Stands in place of a value that could not be read."""

_MOST_TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Stumble:
    """Where the parser stopped: *what* it found at *mark*, *doing* what since *begun*."""

    what: str
    doing: str
    mark: Mark
    begun: Mark
    lines: list[str]

    @property
    def line(self) -> str:
        """Return the line it stopped on."""
        return self.lines[self.mark.line]

    @property
    def first_line(self) -> str:
        """Return the line on which it began what it was doing."""
        return self.lines[self.begun.line]

    @property
    def indent(self) -> str:
        """Return the white space before the line it stopped on."""
        return _indent(self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What is wrong at *mark*; *lines* are the lines of the file with a guess in them."""

    mark: Mark
    message: str
    suggestion: str
    lines: list[str]


@dataclass(slots=True, kw_only=True)
class Mender:
    """Turns stumbles into complaints; remembers where it has mended already."""

    tries: dict[int, int] = field(default_factory=dict[int, int])

    def mend(self, at: Stumble) -> tuple[Complaint | None, list[str] | None]:
        """Return what to say of a stumble, if anything, and the lines to read instead.

        No lines mean that there is no way on. A line that was mended once is not spoken
        of again: what the parser finds there comes of the mending.
        """
        complaint = _complaint(at)
        number = complaint.mark.line
        tried = self.tries.get(number, 0)
        self.tries[number] = tried + 1
        if tried == 0:
            return complaint, complaint.lines
        if tried == 1:
            return None, _set_aside(at.lines, number)
        return None, _cut_out(at.lines, number) if tried < _MOST_TRIES else None


def _complaint(at: Stumble) -> Complaint:
    for applies, complain in _RULES:
        if applies(at):
            return complain(at)
    said = at.what or at.doing or "it cannot be read"
    return _said(at.mark, said, "", _set_aside(at.lines, at.mark.line))


def _tab(at: Stumble) -> Complaint:
    mark = Mark(line=at.mark.line, column=at.indent.index("\t"))
    spaced = at.indent.replace("\t", "  ") + at.line.lstrip()
    mended = _put(at.lines, at.mark.line, spaced)
    return _said(mark, "a tab stands where only spaces may", "Use spaces.", mended)


def _colon(at: Stumble) -> Complaint:
    key = re.match(r"[^:]*:(?=\s|$)", at.line)
    if key is not None and key.end() - 1 == at.mark.column:
        return _key_in_a_text(at)
    before, colon, value = at.line.partition(": ")
    what = "a text with a colon in it must stand in quotes"
    suggestion = f'Write {before.strip()}: "{value.strip()}"'
    mended = _put(at.lines, at.mark.line, _quoted(before + colon, value))
    return _said(at.mark, what, suggestion, mended)


def _key_in_a_text(at: Stumble) -> Complaint:
    """Mend a key that the parser took for a part of the text above it."""
    number = _above(at.lines, at.mark.line)
    above = at.lines[number]
    glued = re.match(r"(\s*(?:- )?[\w-]+):(?=[^\s:])", above)
    if glued is None or ": " in above:
        return _indented_otherwise(at)
    mark = Mark(line=number, column=glued.end() - 1)
    spaced = f"{glued[1]}: {above[glued.end() :]}"
    what = "a space is missing after the colon"
    mended = _put(at.lines, number, spaced)
    return _said(mark, what, f"Write {spaced.strip()}", mended)


def _quote_needed(at: Stumble) -> Complaint:
    value = at.line[at.mark.column :].strip()
    what = f"a text that begins with {value[:1]} must stand in quotes"
    quoted = _quoted(at.line[: at.mark.column], value)
    mended = _put(at.lines, at.mark.line, quoted)
    return _said(at.mark, what, f'Write "{value}"', mended)


def _never_closed(at: Stumble) -> Complaint:
    kept = at.first_line[: at.begun.column] + SET_ASIDE
    mended = _put(at.lines, at.begun.line, kept)
    opened = at.first_line[at.begun.column : at.begun.column + 1]
    what = f"this {opened} is never closed"
    return _said(at.begun, what, "Close it at the end of what it begins.", mended)


def _bracket(at: Stumble) -> Complaint:
    if at.mark.line > at.begun.line and len(at.indent) <= len(_indent(at.first_line)):
        return _never_closed(at)
    kept = at.first_line[: at.begun.column] + SET_ASIDE
    mended = _put(at.lines, at.begun.line, kept)
    for number in range(at.begun.line + 1, _end_of_bracket(at)):
        mended[number] = ""
    what = "what stands in these brackets cannot be told apart"
    suggestion = (
        "Put a comma between the parts, and quotes around a text with , : [ ] { }."
    )
    if "{{" in at.line:
        suggestion = "Put the text with {{ in quotes."
    return _said(at.mark, what, suggestion, mended)


def _end_of_bracket(at: Stumble) -> int:
    """Return the line on which something new begins after brackets over many lines."""
    depth, number = len(_indent(at.first_line)), at.mark.line + 1
    if at.mark.line == at.begun.line:
        return number
    while number < len(at.lines):
        line = at.lines[number]
        if line.strip(" ]},") and len(_indent(line)) <= depth:
            break
        number += 1
    return number


def _ends_too_soon(at: Stumble) -> Complaint:
    what = "the text ended before this, at its closing quotation mark or bracket"
    suggestion = "Put the whole text in one pair of quotes."
    mended = _set_aside(at.lines, at.mark.line)
    return _said(at.mark, what, suggestion, mended)


def _indented_otherwise(at: Stumble) -> Complaint:
    mark = Mark(line=at.mark.line, column=len(at.indent))
    above = at.lines[_above(at.lines, at.mark.line)]
    mended = _put(at.lines, at.mark.line, _indent(above) + at.line.lstrip())
    what = "this line is indented otherwise than those it belongs to"
    return _said(mark, what, "Let what belongs together begin in one column.", mended)


def _no_colon(at: Stumble) -> Complaint:
    what = "there is no colon after this"
    word = at.first_line.strip()
    suggestion = f"Write {word}: …, or indent it as part of the text above."
    return _said(at.begun, what, suggestion, _put(at.lines, at.begun.line, ""))


_RULES: tuple[tuple[Callable[[Stumble], bool], Callable[[Stumble], Complaint]], ...] = (
    (lambda at: "\t" in at.indent, _tab),
    (lambda at: "mapping values are not allowed" in at.what, _colon),
    (lambda at: "cannot start any token" in at.what, _quote_needed),
    (lambda at: "end of stream" in at.what and "quoted" in at.doing, _never_closed),
    (lambda at: "parsing a flow" in at.doing, _bracket),
    (
        lambda at: "expected key" in at.what and at.mark.column > len(at.indent),
        _ends_too_soon,
    ),
    (lambda at: "expected key" in at.what, _indented_otherwise),
    (lambda at: "'-' indicator" in at.what, _indented_otherwise),
    (lambda at: "expected ':'" in at.what, _no_colon),
)


def _said(mark: Mark, what: str, suggestion: str, lines: list[str]) -> Complaint:
    message = f"This is not YAML: {what}."
    return Complaint(mark=mark, message=message, suggestion=suggestion, lines=lines)


def _set_aside(lines: list[str], number: int) -> list[str]:
    """Take the value off a line and leave its key."""
    key = re.match(r"\s*(?:- )*(?:[\w-]+:\s)?", lines[number])
    kept = key[0] if key is not None else ""
    return _put(lines, number, kept + SET_ASIDE if kept.strip() else "")


def _cut_out(lines: list[str], number: int) -> list[str]:
    """Take out a line and all that stands deeper below it."""
    depth = len(_indent(lines[number]))
    mended = _put(lines, number, "")
    for below in range(number + 1, len(lines)):
        if lines[below].strip() and len(_indent(lines[below])) <= depth:
            break
        mended[below] = ""
    return mended


def _put(lines: list[str], number: int, line: str) -> list[str]:
    return [*lines[:number], line, *lines[number + 1 :]]


def _above(lines: list[str], number: int) -> int:
    """Return the last line above *number* that is neither empty nor a comment."""
    for above in range(number - 1, -1, -1):
        stripped = lines[above].strip()
        if stripped and not stripped.startswith("#"):
            return above
    return max(0, number - 1)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _quoted(before: str, value: str) -> str:
    return f"{before}'{value.strip().replace(chr(39), chr(39) * 2)}'"
