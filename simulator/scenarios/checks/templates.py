"""What is filled into texts: names, people and filters that are there."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.shape import Template
from simulator.scenarios.problems import Problem
from simulator.scenarios.templating import Fault, Scope, faults
from simulator.scenarios.tree import Path


def check(draft: Draft) -> Iterator[Problem]:
    """Say which text asks for something that cannot be filled in."""
    scope = scope_of(draft)
    for spot, marker in draft.marked(Template):
        if isinstance(spot.node, str):
            known = scope.of_description() if _describes_a_person(spot.path) else scope
            for fault in faults(spot.node, known, placeholders=marker.placeholders):
                yield _said(draft, spot.path, fault)


def scope_of(draft: Draft) -> Scope:
    """Return what the texts of *draft* may name."""
    return Scope(
        clients=tuple(draft.tree.map(("clients",))),
        contacts=tuple(draft.tree.map(("contacts",))),
    )


def _describes_a_person(path: Path) -> bool:
    return (
        len(path) > 2
        and path[0] in {"clients", "contacts"}
        and path[2] in {"role", "company", "phone"}
    )


def _said(draft: Draft, path: Path, fault: Fault) -> Problem:
    mark = draft.tree.place(path, text=fault.text, line=fault.line)
    return draft.tree.problem_at(
        fault.code, mark, fault.message, suggestion=fault.suggestion
    )
