"""Decision rights: what is bought has a price, and what must be asked can be asked."""

from collections.abc import Iterator

from simulator.scenarios.checks.catalogues import catalogue_of
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.judging import HandedInUnasked
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.tree import Path


def check(draft: Draft) -> Iterator[Problem]:
    """Say which limits have nothing to limit."""
    for name in draft.tree.map(("tasks",)):
        yield from _bought(draft, ("tasks", name))
    for index, _ in enumerate(draft.tree.list(("harms",))):
        yield from _overspent(draft, ("harms", index, "overspent"))
    for path in draft.shaped(HandedInUnasked):
        yield from _unasked(draft, path)


def _bought(draft: Draft, task: Path) -> Iterator[Problem]:
    buys = draft.text(*task, "pick", "buys") == "true"
    catalogue = catalogue_of(draft, task)
    if buys and catalogue and draft.text(*catalogue, "costs") is None:
        message = f'Nothing says what an option of "{catalogue[1]}" costs.'
        suggestion = "Add costs: with the column of money to the catalogue."
        where: Path = (*task, "pick", "buys")
        yield draft.problem("VA535", where, message, suggestion=suggestion, on_key=True)
    for index, _ in enumerate(draft.tree.list((*task, "gaps"))):
        path: Path = (*task, "gaps", index, "allows")
        if draft.text(*path) is not None and not buys:
            message = "Nothing is bought here that this could allow."
            suggestion = "Add buys: true to what is picked, or take it out."
            yield draft.problem(
                "VA534", path, message, suggestion=suggestion, on_key=True
            )


def _overspent(draft: Draft, path: Path) -> Iterator[Problem]:
    client = draft.text(*path)
    if client not in draft.tree.map(("clients",)):
        return
    if draft.text("clients", client, "rights", "spend") is None:
        message = f'It is not said what may be spent for "{client}" without asking.'
        suggestion = "Add rights: {spend: …} to the client."
        yield draft.problem("VA536", path, message, suggestion=suggestion)
    elif not any(_buys_for(draft, client, task) for task in draft.tree.map(("tasks",))):
        message = f'Nothing is bought for "{client}".'
        suggestion = "Add buys: true to a task that picks, or take the harm out."
        yield draft.problem("VA536", path, message, suggestion=suggestion)


def _buys_for(draft: Draft, client: str, task: str) -> bool:
    buys = draft.text("tasks", task, "pick", "buys") == "true"
    return buys and draft.text("tasks", task, "client") == client


def _unasked(draft: Draft, path: Path) -> Iterator[Problem]:
    task, gap = draft.text(*path, "task"), draft.text(*path, "unasked")
    if task not in draft.tree.map(("tasks",)) or gap is None:
        return
    root: Path = ("tasks", task, "gaps")
    known = [
        draft.text(*root, index, "id") or ""
        for index, _ in enumerate(draft.tree.list(root))
    ]
    if gap not in known:
        message = f'"{task}" has no gap "{gap}".'
        suggestion = hint(gap, known) if known else "Add it to the gaps of the task."
        yield draft.problem("VA210", (*path, "unasked"), message, suggestion=suggestion)
