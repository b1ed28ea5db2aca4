"""One text of a scenario file in the house layout: its quotes and its indentation."""

import re

_CLOCK = re.compile(r"\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}", re.ASCII)
_HEADER = re.compile(r"[|>][+-]?([1-9])")

STEP = 2
"""Columns from one level to the next."""


def flowing(text: str, style: str, indent: int, *, is_key: bool = False) -> str:
    """Return a plain or quoted *text*; what it has below its first line goes to *indent*.

    Times and dates stand in quotes: other programs take them for numbers otherwise.
    """
    first, *others = text.split("\n")
    if others:
        below = (" " * indent + each.strip(" \t") for each in others)
        return "\n".join([first.rstrip(" \t"), *(each.rstrip(" ") for each in below)])
    if not style and not is_key and _CLOCK.fullmatch(text):
        return f'"{text}"'
    if style == "'" and not re.search(r"[\\\"']", text[1:-1]):
        return f'"{text[1:-1]}"'
    return text


def block(text: str, *, around: int, indent: int) -> str:
    """Return a *text* that begins with | or >, its lines moved to *indent*.

    *around* is the column of the level in which it stood.
    """
    header, *lines = text.split("\n")
    said = _HEADER.match(header)
    if said is not None:
        stood = around + int(said[1])
        header = header[: said.start(1)] + str(STEP) + header[said.end(1) :]
    else:
        stood = min((_left(line) for line in lines if line.strip(" ")), default=0)
    moved = (" " * indent + line[stood:] if line[stood:] else "" for line in lines)
    return "\n".join([header, *moved])


def _left(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
