"""Accounts: of clients who want something, in lines that are about their tasks."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.filling import choices_of_fields, filled
from simulator.scenarios.checks.lookup import keys
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

ABOUT = "an account"
HANDED_IN = (("summary",), ("filled",))

choices = choices_of_fields


def check(draft: Draft) -> Iterator[Problem]:
    """Say which account has nothing to tell, and which check of one looks at nothing."""
    for name in draft.tree.map(("tasks",)):
        task: Path = ("tasks", name)
        if "summary" in draft.tree.map(task):
            yield from _clients(draft, task)
        for index, _ in enumerate(draft.tree.list((*task, "checks"))):
            path: Path = (*task, "checks", index, "claims_no_more")
            if draft.text(*path) == "false":
                message = "With false this looks at nothing."
                suggestion = "Write true, or take the check out."
                yield draft.problem("VA512", path, message, suggestion=suggestion)


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the tasks that a walkthrough gives an account of."""
    known = _told(draft, panel[:-1])
    yield from keys(draft, (*hand_in, "summary"), "task for this account", known)
    yield from filled(draft, hand_in, panel)


def _clients(draft: Draft, task: Path) -> Iterator[Problem]:
    listed: Path = (*task, "summary", "clients")
    if draft.tree.at(listed) == []:
        message = "An account is about somebody's tasks."
        yield draft.problem("VA521", listed, message, on_key=True)
    told = {draft.text("tasks", each, "client") for each in _told(draft, task)}
    for place, client in draft.many(*listed):
        if client not in told and client in draft.tree.map(("clients",)):
            message = f'"{client}" wants nothing else, so there is nothing to tell.'
            suggestion = "Name a client with another task, or take them out."
            yield draft.problem("VA521", place, message, suggestion=suggestion)


def _told(draft: Draft, task: Path) -> list[str]:
    """Return the tasks that the account at *task* is about."""
    clients = {client for _, client in draft.many(*task, "summary", "clients")}
    return [
        each
        for each in draft.tree.map(("tasks",))
        if each != task[-1] and draft.text("tasks", each, "client") in clients
    ]
