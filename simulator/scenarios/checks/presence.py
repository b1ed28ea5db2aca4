"""Presence: everybody who is declared can be met, and who must be written to can be."""

import re
from collections.abc import Iterator

from simulator.engine.people import LEARNER
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.reading import shown
from simulator.scenarios.document.shape import Refers
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

_NAMED = re.compile(r"\b(?:clients|contacts)(?:\.(\w+)|\[['\"]([\w-]+)['\"]\])")


def check(draft: Draft) -> Iterator[Problem]:
    """Say who never appears, and whom nobody can write to."""
    if draft.tree.unreadable:
        return
    writes = _senders(draft)
    named = _named(draft) | writes
    yield from _clients(draft, writes)
    for contact in draft.tree.map(("contacts",)):
        if (
            contact not in named
            and draft.text("contacts", contact, "listed") == "false"
        ):
            message = f'"{contact}" writes to nobody and stands in no address book.'
            suggestion = "Let them write or be named, or take them out."
            path: Path = ("contacts", contact)
            yield draft.problem(
                "VA219", path, message, suggestion=suggestion, on_key=True
            )
    yield from _out_of_reach(draft, writes)


def _clients(draft: Draft, writes: set[str]) -> Iterator[Problem]:
    wants = {draft.text("tasks", task, "client") for task in draft.tree.map(("tasks",))}
    for client in draft.tree.map(("clients",)):
        if client not in wants and client not in writes:
            message = f'"{client}" wants nothing and writes nothing.'
            suggestion = "Give them a task or a message, or take them out."
            path: Path = ("clients", client)
            yield draft.problem(
                "VA219", path, message, suggestion=suggestion, on_key=True
            )


def _senders(draft: Draft) -> set[str]:
    found: set[str] = set()
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        for what in draft.tree.map(("timeline", index)):
            sender = draft.text("timeline", index, what, "from")
            task = draft.text("timeline", index, what, "task")
            client = draft.text("tasks", task, "client") if task else None
            found |= {each for each in (sender, client) if each is not None}
    return found


def _named(draft: Draft) -> set[str]:
    """Return who is named by a calendar, a check or a text."""
    found = {
        spot.node
        for spot, marker in draft.marked(Refers)
        if isinstance(spot.node, str)
        and marker.kind in {"person", "contact"}
        and spot.path[:1] != ("harms",)
    }
    for reading in shown(draft):
        if "{{" in reading.text:
            found |= {one or two for one, two in _NAMED.findall(reading.text)}
    return found


def _out_of_reach(draft: Draft, writes: set[str]) -> Iterator[Problem]:
    """Say who is to be written to, or must not be, without an address to write to."""
    hidden = {
        contact
        for contact in draft.tree.map(("contacts",))
        if draft.text("contacts", contact, "listed") == "false"
        and contact not in writes
    }
    for spot, marker in draft.marked(Refers):
        if (
            marker.kind == "person"
            and isinstance(spot.node, str)
            and spot.node in hidden
            and spot.node != LEARNER
            and spot.path[-1] in {"wrote_to", "person", "not_told"}
            and spot.path[:1] != ("walkthroughs",)
        ):
            message = f'Nobody can write to "{spot.node}".'
            suggestion = "They are not listed and never write: let them do either."
            yield draft.problem("VA526", spot.path, message, suggestion=suggestion)
