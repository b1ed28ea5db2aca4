"""Ids of the things a part of the file has, and what is said of one that is not there."""

from collections.abc import Iterable, Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.tree import Node, Path


def ids(draft: Draft, path: Path) -> dict[str, int]:
    """Return the ids of the entries of a list, each with its place in it."""
    found = {
        draft.text(*path, index, "id"): index
        for index, _ in enumerate(draft.tree.list(path))
    }
    return {each: index for each, index in found.items() if each is not None}


def keys(
    draft: Draft, path: Path, kind: str, known: Iterable[str]
) -> Iterator[Problem]:
    """Say which key of the map at *path* is not among the *known*."""
    every = list(known)
    for key in draft.tree.map(path):
        if key not in every:
            yield _absent(draft, (*path, key), kind, key, every, on_key=True)


def is_known(
    draft: Draft, path: Path, kind: str, known: Iterable[str]
) -> Iterator[Problem]:
    """Say that the text at *path* is not among the *known*, if it is not."""
    every, name = list(known), draft.tree.text(path)
    if name is not None and name not in every:
        yield _absent(draft, path, kind, name, every, on_key=False)


def _absent(
    draft: Draft, path: Path, kind: str, name: str, known: list[str], *, on_key: bool
) -> Problem:
    message = f'There is no {kind} "{name}".'
    return draft.problem(
        "VA210", path, message, suggestion=hint(name, known), on_key=on_key
    )


def texts(node: Node) -> set[str]:
    """Return the one text or each of the list that a check names."""
    match node:
        case str():
            return {node}
        case list():
            return {each for each in node if isinstance(each, str)}
        case _:
            return set()
