"""A tutorial as its reader follows it: blocks in order, each with what it is for."""

import re
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of a page; *start* and *end* are where its inside stands in the page."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def commands(self) -> list[str]:
        """Return what is typed at the prompts of a console."""
        return [line[2:] for line in self.text.splitlines() if line.startswith("$ ")]


def blocks(page: str) -> list[Block]:
    """Return the blocks of *page*, in order."""
    return [
        Block(kind=found[1], text=found[2], start=found.start(2), end=found.end(2))
        for found in _BLOCK.finditer(page)
    ]


def changed(file: Path, diff: str) -> str:
    """Return the text of *file* with the lines of *diff* in place of those they replace."""
    text = file.read_text()
    for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)+)", diff, re.MULTILINE):
        before, after = (
            re.sub(r"^[-+]", "", each, flags=re.MULTILINE) for each in (old, new)
        )
        assert before in text, before
        text = text.replace(before, after, 1)
    return text
