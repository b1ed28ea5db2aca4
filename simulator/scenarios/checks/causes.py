"""Causes: every task is asked for, once, and what waits for something can come."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path


def check(draft: Draft) -> Iterator[Problem]:
    """Say what never happens, or happens twice."""
    yield from _asked_for(draft)
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        yield from _waiting(draft, ("timeline", index))


def _asked_for(draft: Draft) -> Iterator[Problem]:
    opened: dict[str, Path] = {}
    unread = False
    for index, inject in enumerate(draft.tree.list(("timeline",))):
        unread = unread or not isinstance(inject, dict)
        for path, task in draft.many("timeline", index, "opens"):
            if task in opened:
                message = f'"{task}" is asked for already.'
                line = draft.problem("", opened[task], "").line
                suggestion = f"See line {line}; a task is asked for once."
                yield draft.problem("VA414", path, message, suggestion=suggestion)
            else:
                opened[task] = path
        again = draft.text("timeline", index, "once") == "false"
        if again and draft.many("timeline", index, "opens"):
            message = "What happens again and again cannot ask for a task."
            yield draft.problem("VA414", ("timeline", index, "once"), message)
    timeline_is_read = isinstance(draft.tree.at(("timeline",)), list) and not unread
    for task in draft.tree.map(("tasks",)):
        if timeline_is_read and task not in opened:
            message = f'Nobody asks for "{task}".'
            suggestion = f"Add opens: {task} to the message that asks for it."
            yield draft.problem(
                "VA413", ("tasks", task), message, suggestion=suggestion, on_key=True
            )


def _waiting(draft: Draft, path: Path) -> Iterator[Problem]:
    # What belongs to `when` says nothing beside `at`.
    inject = draft.tree.map(path)
    for key in ("after", "once"):
        if key in inject and "when" not in inject and "at" in inject:
            message = f"`{key}` means nothing beside `at`."
            suggestion = "Take it out, or write when: instead of at:."
            yield draft.problem(
                "VA118", (*path, key), message, suggestion=suggestion, on_key=True
            )
