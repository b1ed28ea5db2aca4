"""The work itself: panels that can be used, and checks that fit what they show."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.filling import field, value
from simulator.scenarios.checks.kinds import every_check, fields_at, misplaced
from simulator.scenarios.document.fields import FormField
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path


def check(draft: Draft) -> Iterator[Problem]:
    """Say which panel cannot be used and which check does not fit its task."""
    for path in draft.shaped(FormField):
        yield from field(draft, path)
    yield from every_check(draft)
    for task in draft.tree.map(("tasks",)):
        for index, _ in enumerate(draft.tree.list(("tasks", task, "checks"))):
            yield from _fits(draft, ("tasks", task), index)
            yield from _values(draft, ("tasks", task), index)


def _values(draft: Draft, task: Path, index: int) -> Iterator[Problem]:
    path: Path = (*task, "checks", index, "field_is")
    where = fields_at(draft, task).get(draft.text(*path, "field") or "")
    if where is None:
        return
    for place, each in draft.many(*path, "values"):
        yield from value(draft, where, place, each)


def _fits(draft: Draft, task: Path, index: int) -> Iterator[Problem]:
    path: Path = (*task, "checks", index)
    found = misplaced(draft, task, path)
    if found is not None:
        test, about = found
        message = f"`{test}` is about {about}, and this task has none."
        yield draft.problem("VA522", (*path, test), message, on_key=True)
