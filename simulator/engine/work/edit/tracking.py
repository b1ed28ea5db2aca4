"""What was changed in a text: stretches of words, as a word processor tracks them.

Words are what stands between spaces, so "Thurdsay," is one; the end of a line counts as a
word of its own. Places are counted in words, as half-open stretches.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

Stretch = tuple[int, int]

_WORD = re.compile(r"\n|[^\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The words *before* of the old text became the words *after* of the new one."""

    before: Stretch
    after: Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """Two versions of a text, in words, and what was changed between them."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    changes: tuple[Change, ...]

    def became(self, stretch: Stretch) -> str:
        """Return what stands now where the words of the old text in *stretch* stood."""
        first, last = stretch
        for each in self.changes:
            if _touch(each.before, stretch):
                first, last = min(first, each.before[0]), max(last, each.before[1])
        words = self.new[self._moved(first, end=False) : self._moved(last, end=True)]
        return " ".join(words)

    def outside(self, stretches: Sequence[Stretch]) -> tuple[Change, ...]:
        """Return the changes that touch none of the *stretches* of the old text."""
        return tuple(
            change
            for change in self.changes
            if not any(_touch(change.before, each) for each in stretches)
        )

    def _moved(self, place: int, *, end: bool) -> int:
        """Return where the *place* between two words of the old text lies in the new one."""
        moved = place
        for each in self.changes:
            begun, ended = each.before
            if ended < place or (ended == place and (end or begun < ended)):
                moved = place + each.after[1] - ended
        return moved


@lru_cache(maxsize=256)
def track(old: str, new: str) -> Tracked:
    """Compare two versions of a text."""
    before, after = words(old), words(new)
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return Tracked(
        old=before,
        new=after,
        changes=tuple(
            Change(before=(begun, ended), after=(first, last))
            for kind, begun, ended, first, last in codes
            if kind != "equal"
        ),
    )


def words(text: str) -> tuple[str, ...]:
    """Return the words of *text*, the ends of its lines among them."""
    return tuple(_WORD.findall(text.strip()))


def stretch_of(passage: str, text: str) -> Stretch | None:
    """Return the words of *text* that hold *passage*, None where it does not stand once."""
    if len(" ".join(passage.split())) > len(text):
        return None
    wanted = re.compile(r"\s+".join(map(re.escape, passage.split())))
    found = list(wanted.finditer(text.strip())) if passage.split() else []
    if len(found) != 1:
        return None
    begun, ended = found[0].span()
    spans = [each.span() for each in _WORD.finditer(text.strip())]
    inside = [place for place, (b, e) in enumerate(spans) if b < ended and begun < e]
    return inside[0], inside[-1] + 1


def _touch(one: Stretch, other: Stretch) -> bool:
    """Tell whether two stretches share a word, or one is put in at an edge of the other."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]
