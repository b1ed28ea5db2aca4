"""How many are to be chosen: no more than there are."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.relative import HowMany, how_many
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Path


def more_than_there_is(
    draft: Draft, path: Path, count: int, what: str
) -> Iterator[Problem]:
    """Say that more is to be chosen (at *path*) than the *count* of *what* there are."""
    wanted = _how_many(draft.text(*path))
    if wanted is not None and count and wanted.most > count:
        message = f"There are only {count} {what} to choose from."
        yield draft.problem("VA532", path, message)


def _how_many(text: str | None) -> HowMany | None:
    try:
        return how_many(text) if text else None
    except Unreadable:
        return None
