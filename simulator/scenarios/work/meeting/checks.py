"""Meetings: slots that there are, of which one suits everybody."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.filling import choices_of_fields, filled
from simulator.scenarios.checks.stretches import out_of_order
from simulator.scenarios.checks.timing import wrong_zone
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.tree import Path
from simulator.scenarios.work.meeting.document import Meeting, Suits

ABOUT = "a meeting of several people"
TAKES = ("starts_within", "keeps_buffer")
HANDED_IN = (("offered",), ("filled",))

entered, choices = filled, choices_of_fields

MOST_SLOTS = 2_000
"""More slots than this are too many to look through."""


def check(draft: Draft) -> Iterator[Problem]:
    """Say which meeting cannot take place."""
    for path in draft.shaped(Meeting):
        yield from out_of_order(draft, path, "opens", "closes")
        yield from _slots(draft, path)
        for index, _ in enumerate(draft.tree.list((*path, "people"))):
            yield from wrong_zone(draft, (*path, "people", index, "zone"))
    for path in draft.shaped(Suits):
        yield from out_of_order(draft, path, "from", "to")
    for task in draft.tree.map(("tasks",)):
        yield from _known_people(draft, ("tasks", task))


def _slots(draft: Draft, path: Path) -> Iterator[Problem]:
    opens, closes = draft.moment(*path, "opens"), draft.moment(*path, "closes")
    length, step = draft.duration(*path, "length"), draft.duration(*path, "step")
    for key, each in (("length", length), ("step", step)):
        if each == 0:
            message = "This must be longer than nothing."
            yield draft.problem("VA521", (*path, key), message)
    if opens is None or closes is None or not length or not step or closes <= opens:
        return
    count = len(range(opens.after(0), closes.after(0) - length + 1, step))
    if count == 0:
        message = "Not one meeting fits between `opens` and `closes`."
        yield draft.problem("VA521", (*path, "length"), message)
    elif count > MOST_SLOTS:
        message = f"These are {count} slots; nobody looks through so many."
        suggestion = (
            f"Put the slots further apart, or offer fewer days: {MOST_SLOTS} at most."
        )
        yield draft.problem("VA521", (*path, "step"), message, suggestion=suggestion)


def _known_people(draft: Draft, task: Path) -> Iterator[Problem]:
    """Say that a check is about somebody who is not to be there."""
    people = draft.tree.list((*task, "meeting", "people"))
    there = {str(each.get("who")) for each in people if isinstance(each, dict) and each}
    for index, _ in enumerate(draft.tree.list((*task, "checks"))):
        path: Path = (*task, "checks", index, "suits", "who")
        who = draft.text(*path)
        if who is not None and there and who not in there:
            message = f'"{who}" is not among those who are to be there.'
            suggestion = hint(who, there)
            yield draft.problem("VA512", path, message, suggestion=suggestion)
