"""Stretches of time: they end after they begin."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path


def out_of_order(
    draft: Draft, path: Path, first: str, last: str, *, may_be_one: bool = False
) -> Iterator[Problem]:
    """Say that the stretch at *path* is over before it begins; it *may be one* moment."""
    opens, closes = draft.moment(*path, first), draft.moment(*path, last)
    if opens is None or closes is None:
        return
    if closes < opens or (closes == opens and not may_be_one):
        message = f"This is not after `{first}`."
        yield draft.problem("VA319", (*path, last), message)
