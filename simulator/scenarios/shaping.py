"""A tree to a document; what does not fit is said in the author's words."""

from simulator.scenarios.document import FORMAT, Document
from simulator.scenarios.document.fitting import (
    Misfit,
    Missing,
    NotOneOf,
    NotRead,
    WrongKind,
    fit,
)
from simulator.scenarios.document.kinds import named
from simulator.scenarios.document.shape import Shape
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import listed, nearest
from simulator.scenarios.tree import Path, Tree

_HOW = {
    "list": "Write [one, two], or each on a line of its own after a hyphen.",
    "map": "Write {key: value}, or each key on a line of its own, indented.",
    "text": "",
}


def shape(tree: Tree) -> tuple[Document | None, list[Problem]]:
    """Return the document that *tree* is, or everything that keeps it from being one."""
    document, misfits = fit(Document, tree.root)
    return document, [_said(tree, each) for each in misfits]


def _said(tree: Tree, misfit: Misfit) -> Problem:
    match misfit:
        case NotRead(path=path, given=given, reason=reason, on_key=on_key):
            return tree.problem(
                reason.code,
                path,
                reason.message if given.strip() else "Nothing stands here.",
                suggestion=reason.suggestion,
                on_key=on_key,
            )
        case Missing(path=path, shape=owner):
            return _missing(tree, path, owner)
        case NotOneOf(path=path, given=given, known=known):
            return _not_one_of(tree, path, given, known)
        case WrongKind(path=path, expected=expected, given=node):
            return _wrong_kind(tree, path, expected, node)


def _missing(tree: Tree, path: Path, owner: type[Shape]) -> Problem:
    key = str(path[-1])
    told = owner.described().get(owner.written_keys()[key], "")
    message = f"The key `{key}` is missing here."
    suggestion = f"{key}: {told[:1].lower()}{told[1:]}" if told else ""
    return tree.problem("VA111", path[:-1], message, suggestion=suggestion, on_key=True)


def _not_one_of(tree: Tree, path: Path, given: str, known: tuple[str, ...]) -> Problem:
    if path == ("format",):
        message = f'"{given}" is a format this program does not read.'
        return tree.problem("VA004", path, message, suggestion=f"Write {FORMAT}.")
    message = f'"{given}" is not one of the words known here.'
    guess = nearest(given, known)
    suggestion = f"Known here: {listed(known)}."
    if guess is not None:
        suggestion = f"Did you mean {guess}? {suggestion}"
    return tree.problem("VA112", path, message, suggestion=suggestion)


def _wrong_kind(tree: Tree, path: Path, expected: str, given: object) -> Problem:
    if given == "":
        message = f"Nothing stands here; a {expected} is expected."
    else:
        message = f"A {expected} is expected here, not a {named(given)}."
    return tree.problem("VA113", path, message, suggestion=_HOW[expected])
