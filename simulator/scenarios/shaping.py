"""A tree to a document; what does not fit is said in the author's words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from simulator.scenarios.document import FORMAT, Document
from simulator.scenarios.document.kinds import named
from simulator.scenarios.document.shape import Shape
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import listed, nearest
from simulator.scenarios.survey import survey
from simulator.scenarios.tree import Path, Tree

_EXPECTED = {
    "list_type": "list",
    "dict_type": "map",
    "model_type": "map",
    "model_attributes_type": "map",
    "string_type": "text",
}

_HOW = {
    "list": "Write [one, two], or each on a line of its own after a hyphen.",
    "map": "Write {key: value}, or each key on a line of its own, indented.",
    "text": "",
}


def shape(tree: Tree) -> tuple[Document | None, list[Problem]]:
    """Return the document that *tree* is, or everything that keeps it from being one."""
    try:
        return Document.model_validate(tree.root), []
    except ValidationError as error:
        shapes = {spot.path: spot.shape() for spot in survey(tree)}
        return None, list(_said(tree, error, shapes))


def _said(
    tree: Tree, error: ValidationError, shapes: Mapping[Path, type[Shape] | None]
) -> Iterator[Problem]:
    for each in error.errors(include_url=False):
        path = _path(each["loc"])
        context = each.get("ctx", {})
        kind = each["type"]
        if kind.startswith("VA"):
            yield _own(tree, kind, path, each, context)
        elif kind == "missing":
            yield _missing(tree, path, shapes)
        elif kind == "literal_error" and isinstance(each["input"], str):
            yield _not_one_of(tree, path, each["input"], context)
        else:
            yield _wrong_kind(tree, path, _EXPECTED.get(kind, "text"), each["input"])


def _path(location: tuple[int | str, ...]) -> Path:
    """Leave out the tags of alternatives, which stand in no file."""
    return tuple(
        step
        for step in location
        if not (isinstance(step, str) and re.fullmatch(r"<\w+>|\[key\]", step))
    )


def _own(
    tree: Tree, code: str, path: Path, each: Any, context: Mapping[str, Any]
) -> Problem:
    return tree.problem(
        code,
        path,
        str(context.get("message", each["msg"])),
        suggestion=str(context.get("suggestion", "")),
        on_key=each["loc"][-1] == "[key]",
    )


def _missing(
    tree: Tree, path: Path, shapes: Mapping[Path, type[Shape] | None]
) -> Problem:
    key, owner = str(path[-1]), shapes.get(path[:-1])
    told = ""
    if owner is not None and key in owner.written_keys():
        told = owner.described().get(owner.written_keys()[key], "")
    message = f"The key `{key}` is missing here."
    suggestion = f"{key}: {told[:1].lower()}{told[1:]}" if told else ""
    return tree.problem("VA111", path[:-1], message, suggestion=suggestion, on_key=True)


def _not_one_of(
    tree: Tree, path: Path, given: str, context: Mapping[str, Any]
) -> Problem:
    known = re.findall(r"'([^']*)'", str(context.get("expected", "")))
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
