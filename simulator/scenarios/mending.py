"""Keys nobody knows, and keys of which exactly one must stand: said, then mended.

A misspelt key is read as the nearest right one, so what stands under it is checked too
and nothing is called missing that is only misspelt.
"""

import re
from collections.abc import Iterator

from simulator.scenarios.document.shape import ByHead, Choice, Shape
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import listed, nearest
from simulator.scenarios.survey import Spot, arms_of, survey
from simulator.scenarios.tree import Node, Path, Tree

# Words other programs use for what is called otherwise here.
_MEANT = {
    "deadline": "due",
    "priority": "importance",
    "effort": "work",
    "description": "brief",
    "sender": "from",
    "message": "body",
    "text": "body",
    "attachments": "attach",
    "start": "starts",
    "end": "ends",
    "duration": "length",
    "speed": "pace",
    "status": "is",
    "score": "points",
    "explanation": "say",
}


def mend_keys(tree: Tree) -> tuple[list[Problem], tuple[Spot, ...]]:
    """Say which keys of *tree* are wrong and leave it with right ones only.

    The survey made on the way is returned too; it holds as long as nothing was wrong.
    """
    problems: list[Problem] = []
    spots: list[Spot] = []
    parents: dict[Path, type[Shape]] = {}
    for spot in survey(tree):
        spots.append(spot)
        heads, shape = spot.marker(ByHead), spot.shape()
        if heads is not None and shape is None:
            problems += _mend_head(tree, spot, heads)
        elif shape is not None and isinstance(spot.node, dict):
            parents[spot.path] = shape
            problems += _mend_shape(tree, spot, shape, parents)
            problems += _choices(tree, spot, shape)
    return problems, tuple(spots)


def _mend_head(tree: Tree, spot: Spot, heads: ByHead) -> Iterator[Problem]:
    """Mend the key that tells what kind of condition this is."""
    node = tree.map(spot.path)
    known = {key for arm in arms_of(spot.hint) for key in arm.written_keys()}
    if any(head in node for head in heads.heads):
        return
    for key in list(node):
        guess = nearest(key, [head for head in heads.heads if head not in node])
        if key not in known and guess is not None:
            yield _unknown(tree, (*spot.path, key), f"Did you mean {guess}?")
            tree.rename((*spot.path, key), guess)
            return


def _mend_shape(
    tree: Tree, spot: Spot, shape: type[Shape], parents: dict[Path, type[Shape]]
) -> Iterator[Problem]:
    node, known = tree.map(spot.path), list(shape.written_keys())
    for key in [key for key in node if key not in known]:
        path = (*spot.path, key)
        guess = _MEANT.get(key) if _MEANT.get(key) in known else nearest(key, known)
        if guess is None and _is_rest_of_text(key, node[key]):
            yield _unknown(tree, path, _QUOTES)
            tree.drop(path)
        elif guess is None:
            yield _unknown(tree, path, _elsewhere(key, spot, known, parents))
            tree.drop(path)
        elif guess in node:
            yield _unknown(tree, path, f"Did you mean {guess}? It stands here already.")
            tree.drop(path)
        else:
            yield _unknown(tree, path, f"Did you mean {guess}?")
            tree.rename(path, guess)


def _is_rest_of_text(key: str, value: Node) -> bool:
    """Tell whether *key* reads like what stood behind a comma in a text without quotes."""
    return value == "" and re.search(r"\s", key) is not None


_QUOTES = "Between { } a comma ends a text: put the whole text in quotes."


def _unknown(tree: Tree, path: Path, suggestion: str) -> Problem:
    message = f"The key `{path[-1]}` is not known here."
    return tree.problem("VA110", path, message, suggestion=suggestion, on_key=True)


def _elsewhere(
    key: str, spot: Spot, known: list[str], parents: dict[Path, type[Shape]]
) -> str:
    """Say where *key* does belong, when it slipped a level too deep."""
    for length in range(len(spot.path) - 1, -1, -1):
        parent = parents.get(spot.path[:length])
        if parent is not None and key in parent.written_keys():
            owner = str(spot.path[length - 1]) if length else "the file"
            return f"It belongs to {owner}: move it out."
    return f"Known here: {listed(known)}."


def _choices(tree: Tree, spot: Spot, shape: type[Shape]) -> Iterator[Problem]:
    for choice in shape.choices:
        present = [key for key in tree.map(spot.path) if key in choice.keys]
        if not present and choice.required:
            message = f"It is not said {choice.what}."
            suggestion = f"Add one of: {', '.join(choice.keys)}."
            yield tree.problem(
                choice.code, spot.path, message, suggestion=suggestion, on_key=True
            )
        for extra in present[1:]:
            yield _too_many(tree, (*spot.path, extra), choice, present[0])


def _too_many(tree: Tree, path: Path, choice: Choice, first: str) -> Problem:
    message = (
        f"`{path[-1]}` and `{first}` cannot stand together: one says {choice.what}."
    )
    suggestion = "Keep one of them."
    return tree.problem(choice.code, path, message, suggestion=suggestion, on_key=True)
