"""What is different between two versions of a scenario, in words and not in lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from simulator.scenarios.tree import Node, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that was *added*, *removed*, *changed* or *moved*.

    *where* leads to it in the words of the file, such as "tasks > flight > due"; *was*
    and *now* are what stood and stands there.
    """

    kind: str
    where: str
    was: str = ""
    now: str = ""

    def __str__(self) -> str:
        """Say it on one line."""
        match self.kind:
            case "changed":
                return f"{self.where}: {self.was} → {self.now}"
            case "moved":
                return f"{self.where} has another place in its list"
            case _:
                said = self.now or self.was
                return f"{self.where} was {self.kind}" + (f": {said}" if said else "")


def differences(before: Tree, after: Tree) -> tuple[Difference, ...]:
    """Return what is different in *after*, in the order of the file.

    Entries of a list are told apart by their ids, so that moving one changes nothing else.
    """
    return tuple(_compare(before.root, after.root, ()))


def _compare(before: Node, after: Node, where: tuple[str, ...]) -> Iterator[Difference]:
    match before, after:
        case dict(), dict():
            yield from _compare_maps(before, after, where)
        case list(), list() if _has_ids(before) and _has_ids(after):
            yield from _compare_maps(_by_id(before), _by_id(after), where)
            yield from _moves(before, after, where)
        case str(), str() if before != after:
            was, now = _apart(before, after)
            yield Difference(kind="changed", where=_path(where), was=was, now=now)
        case _:
            if before != after:
                was, now = _brief(before), _brief(after)
                yield Difference(kind="changed", where=_path(where), was=was, now=now)


def _compare_maps(
    before: dict[str, Node], after: dict[str, Node], where: tuple[str, ...]
) -> Iterator[Difference]:
    for key in [*after, *(each for each in before if each not in after)]:
        here = (*where, key)
        if key not in before:
            yield Difference(kind="added", where=_path(here), now=_brief(after[key]))
        elif key not in after:
            yield Difference(kind="removed", where=_path(here), was=_brief(before[key]))
        else:
            yield from _compare(before[key], after[key], here)


def _has_ids(nodes: Sequence[Node]) -> bool:
    ids = [each.get("id") if isinstance(each, dict) else None for each in nodes]
    return all(isinstance(each, str) for each in ids) and len(
        set(map(str, ids))
    ) == len(ids)


def _by_id(nodes: Sequence[Node]) -> dict[str, Node]:
    return {str(each["id"]): each for each in nodes if isinstance(each, dict)}


def _moves(
    before: Sequence[Node], after: Sequence[Node], where: tuple[str, ...]
) -> Iterator[Difference]:
    """Yield the entries that stand elsewhere among those that both lists have."""
    old, new = _by_id(before), _by_id(after)
    was = [each for each in old if each in new]
    now = [each for each in new if each in old]
    stayed = {
        was[block.a + step]
        for block in SequenceMatcher(
            None, was, now, autojunk=False
        ).get_matching_blocks()
        for step in range(block.size)
    }
    for each in now:
        if each not in stayed:
            yield Difference(kind="moved", where=_path((*where, each)))


def _path(where: tuple[str, ...]) -> str:
    return " > ".join(where)


_SHOWN = 70


def _brief(node: Node) -> str:
    """Say in a line what a value is."""
    match node:
        case str():
            return _cut(f"“{' '.join(node.split())}”") if node else ""
        case list():
            if all(isinstance(each, str) for each in node):
                return _cut(", ".join(str(each) for each in node))
            return f"{len(node)} entries"
        case dict():
            return _brief(_telling(node)) or _cut(", ".join(node))


_TELLING = ("title", "subject", "say", "name", "text", "en", "body", "at")
"""Keys that say most about what they stand in, the best first."""


def _telling(node: dict[str, Node]) -> Node:
    """Return the value that says best what *node* is, from inside it where need be."""
    for each in (node, *(inner for inner in node.values() if isinstance(inner, dict))):
        for key in _TELLING:
            if key in each:
                return each[key]
    return ""


def _apart(before: str, after: str) -> tuple[str, str]:
    """Return both texts, long ones cut to the words in which they differ."""
    one, other = " ".join(before.split()), " ".join(after.split())
    if len(one) <= _SHOWN and len(other) <= _SHOWN:
        return f"“{one}”", f"“{other}”"
    words, others = one.split(), other.split()
    first = _same(words, others)
    last = _same(words[first:][::-1], others[first:][::-1])
    return (_around(words, first, last), _around(others, first, last))


def _same(words: Sequence[str], others: Sequence[str]) -> int:
    """Return how many words the two begin with in common."""
    count = 0
    for one, other in zip(words, others, strict=False):
        if one != other:
            break
        count += 1
    return count


def _around(words: Sequence[str], first: int, last: int) -> str:
    """Return the words that differ, with two on either side."""
    starts, ends = max(0, first - 2), min(len(words), len(words) - last + 2)
    said = " ".join(words[starts:ends])
    return _cut(f"“{'… ' if starts else ''}{said}{' …' if ends < len(words) else ''}”")


def _cut(text: str) -> str:
    return text if len(text) <= 2 * _SHOWN else f"{text[: 2 * _SHOWN - 1].rstrip()}…"
