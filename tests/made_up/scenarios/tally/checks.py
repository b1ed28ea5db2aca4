"""Things to count: that there are any."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

from .document import Tally

ABOUT = "something to count"
HANDED_IN = (("tallied",), ())


def check(draft: Draft) -> Iterator[Problem]:
    """Say where there is nothing to count."""
    for path in draft.shaped(Tally):
        things: Path = (*path, "things")
        if not draft.tree.list(things):
            yield draft.problem("VA521", things, "There is nothing to count.")
