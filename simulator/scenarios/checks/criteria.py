"""Soft criteria: three anchors each, for nobody finds their place on a bare scale."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.judging import Criterion, Scale
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import listed


def check(draft: Draft) -> Iterator[Problem]:
    """Say which anchors are missing."""
    for path in draft.shaped(Criterion):
        written = draft.tree.map((*path, "scale"))
        missing = [key for key in Scale.written_keys() if key not in written]
        if written and missing:
            message = f"The scale has no anchor at {listed(missing)}."
            suggestion = "Say what 1, 3 and 5 look like."
            where = (*path, "scale")
            yield draft.problem(
                "VA518", where, message, suggestion=suggestion, on_key=True
            )
