"""Points: something to judge, weights that make a whole, facts that can be found."""

from collections.abc import Iterator

from simulator.engine.readings import value_of, words_of
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.judging import Weights
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path


def check(draft: Draft) -> Iterator[Problem]:
    """Say what cannot be scored."""
    yield from _weights(draft)
    for task in draft.tree.map(("tasks",)):
        yield from _checks(draft, ("tasks", task, "checks"))
        for index, _ in enumerate(draft.tree.list(("tasks", task, "gaps"))):
            yield from _groups(draft, ("tasks", task, "gaps", index, "asked_by"))


def _weights(draft: Draft) -> Iterator[Problem]:
    path: Path = ("rubric", "weights")
    weights = [draft.number(*path, key) for key in Weights.written_keys()]
    known = [each for each in weights if each is not None]
    if len(known) == len(weights) and sum(known) != 100:
        message = f"The weights make {sum(known)} together, not 100."
        yield draft.problem("VA517", path, message, on_key=True)


def _checks(draft: Draft, path: Path) -> Iterator[Problem]:
    if draft.tree.at(path) == []:
        message = "A task is judged by at least one check."
        yield draft.problem("VA510", path, message, on_key=True)
    points = [
        draft.number(*path, index, "points")
        for index, _ in enumerate(draft.tree.list(path))
    ]
    if points and all(each == 0 for each in points):
        message = "None of the checks is worth a point."
        yield draft.problem("VA510", path, message, on_key=True)
    for index, _ in enumerate(draft.tree.list(path)):
        yield from _groups(draft, (*path, index, "told", "facts"))
        yield from _groups(draft, (*path, index, "field_has", "groups"))


def _groups(draft: Draft, path: Path) -> Iterator[Problem]:
    # A group is found when one of its wordings is, so it needs one that can be.
    node = draft.tree.at(path)
    if isinstance(node, dict):
        for language, groups in node.items():
            yield from _of_one_language(draft, (*path, language), groups)
    elif node is not None:
        yield from _of_one_language(draft, path, node)


def _of_one_language(draft: Draft, path: Path, groups: Node) -> Iterator[Problem]:
    if not isinstance(groups, list):
        return
    for index, group in enumerate(groups):
        if group == []:
            message = "This group has no wording, so nothing can match it."
            yield draft.problem("VA512", (*path, index), message)
        if not isinstance(group, list):
            continue
        for place, wording in enumerate(group):
            if isinstance(wording, str) and not _can_be_found(wording):
                message = f'"{wording}" has neither a word nor a number to look for.'
                yield draft.problem("VA512", (*path, index, place), message)


def _can_be_found(wording: str) -> bool:
    return "{{" in wording or bool(words_of(wording)) or bool(value_of(wording))
