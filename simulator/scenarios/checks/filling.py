"""Typed fields: what a walkthrough fills in, and what of it can be chosen."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.lookup import ids, is_known, keys
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path


def filled(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the fields that are filled in, and what is chosen in them."""
    fields = ids(draft, (*panel, "fields"))
    yield from keys(draft, (*hand_in, "filled"), "field", fields)
    for field in draft.tree.map((*hand_in, "filled")):
        if field in fields:
            options = ids(draft, (*panel, "fields", fields[field], "options"))
            if options:
                place: Path = (*hand_in, "filled", field)
                yield from is_known(draft, place, "option", options)


def choices_of_fields(draft: Draft, panel: Path) -> Iterator[Path]:
    """Yield the options of every field of a *panel*."""
    for index, _ in enumerate(draft.tree.list((*panel, "fields"))):
        yield (*panel, "fields", index, "options")
