"""Batches to sort that can be sorted, and checks of labels that can fail."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.lookup import ids, is_known, keys, texts
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path

HANDED_IN = (("sorted",), ())


def check(draft: Draft) -> Iterator[Problem]:
    """Say which batch has too little in it."""
    for task in draft.tree.map(("tasks",)):
        yield from _sorting(draft, ("tasks", task, "sort"))


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the items and labels that a walkthrough gives."""
    items, labels = ids(draft, (*panel, "items")), ids(draft, (*panel, "labels"))
    if items:
        yield from keys(draft, (*hand_in, "sorted"), "item", items)
        for item in draft.tree.map((*hand_in, "sorted")):
            yield from is_known(draft, (*hand_in, "sorted", item), "label", labels)


def cannot_fail(draft: Draft, task: Path, check: Path) -> str:
    """Return why a check of a label passes whichever is given."""
    if "label_is" not in draft.tree.map(check):
        return ""
    right = {text for _, text in draft.many(*check, "label_is", "labels")}
    labels = set(ids(draft, (*task, "sort", "labels"))) or {""}
    return "Every label is right" if len(labels) > 1 and labels <= right else ""


def contradict(one: Node, other: Node) -> bool:
    """Tell whether two checks want different labels on one item."""
    match one, other:
        case (
            {"label_is": {"item": first, "labels": ours}},
            {"label_is": {"item": second, "labels": theirs}},
        ):
            return first == second and texts(ours).isdisjoint(texts(theirs))
        case _:
            return False


def choices(draft: Draft, panel: Path) -> Iterator[Path]:
    """Yield the labels, which must read differently."""
    del draft
    yield (*panel, "labels")


def _sorting(draft: Draft, path: Path) -> Iterator[Problem]:
    for key, least in (("labels", 2), ("items", 1)):
        each = draft.tree.at((*path, key))
        if isinstance(each, list) and len(each) < least:
            message = f"Sorting needs at least {least} of them."
            yield draft.problem("VA521", (*path, key), message, on_key=True)
