"""Forms: what a walkthrough fills in; their fields are checked wherever they stand."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.filling import choices_of_fields, filled
from simulator.scenarios.problems import Problem

HANDED_IN = (("filled",), ())

entered, choices = filled, choices_of_fields


def check(draft: Draft) -> Iterator[Problem]:
    """Say nothing: a form is its fields."""
    del draft
    return iter(())
