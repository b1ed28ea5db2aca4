"""Walkthroughs: steps in their order, of work and tasks that are there."""

from collections.abc import Iterable, Iterator

from simulator.scenarios import times
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.kinds import entered, handed_in, kind_at
from simulator.scenarios.checks.lookup import keys
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint, listed
from simulator.scenarios.times import Instant, Unreadable
from simulator.scenarios.tree import Path

_ROOT = "walkthroughs"
_MESSAGES = ("reply", "write")


def check(draft: Draft) -> Iterator[Problem]:
    """Say which steps cannot be what they seem."""
    names: dict[tuple[str | None, str | None], Path] = {}
    for index, _ in enumerate(draft.tree.list((_ROOT,))):
        path: Path = (_ROOT, index)
        yield from _language(draft, path)
        yield from _called(draft, path, names)
        yield from keys(draft, (*path, "expect", "tasks"), "task", _tasks(draft))
        yield from _steps(draft, (*path, "steps"))


def _language(draft: Draft, path: Path) -> Iterator[Problem]:
    language, known = draft.text(*path, "language"), draft.languages()
    if language is not None and known and language not in known:
        message = f'"{language}" is not one of the languages of this day.'
        suggestion = hint(language, known, what="Listed in languages")
        yield draft.problem(
            "VA121", (*path, "language"), message, suggestion=suggestion
        )


def _called(
    draft: Draft, path: Path, names: dict[tuple[str | None, str | None], Path]
) -> Iterator[Problem]:
    """In one language every walkthrough has a name of its own."""
    name = draft.text(*path, "name")
    language = draft.text(*path, "language") or next(iter(draft.languages()), None)
    if name is not None and names.setdefault((name, language), path) != path:
        message = f'There is a walkthrough "{name}" in this language already.'
        where = (*path, "name")
        yield draft.problem("VA211", where, message, suggestion="Give it another name.")


def _steps(draft: Draft, path: Path) -> Iterator[Problem]:
    before: Instant | None = None
    for index, _ in enumerate(draft.tree.list(path)):
        step = (*path, index)
        at = _instant(draft, (*step, "at"))
        if at is not None and before is not None and at < before:
            message = "This is earlier than the step before."
            suggestion = "Write the steps in the order of the day."
            yield draft.problem("VA231", (*step, "at"), message, suggestion=suggestion)
        before = at or before
        yield from keys(draft, (*step, "plan", "estimates"), "task", _tasks(draft))
        yield from _promised(draft, step)
        yield from _handed_in(draft, (*step, "hand_in"))


def _instant(draft: Draft, path: Path) -> Instant | None:
    text = draft.tree.text(path)
    try:
        return None if text is None else times.instant(text)
    except Unreadable:
        return None


def _promised(draft: Draft, step: Path) -> Iterator[Problem]:
    """Say which promise is not about one task, named there or by the conversation."""
    for kind in _MESSAGES:
        message = draft.tree.map((*step, kind))
        if "promise" not in message or "task" in message:
            continue
        opened = opened_in(draft, draft.text(*step, kind, "thread"))
        if len(opened) != 1:
            many = f" It asks for {listed(opened)}." if opened else ""
            said = f"It is not said what is promised.{many}"
            where = (*step, kind, "promise")
            yield draft.problem("VA232", where, said, suggestion="Add task: …")


def opened_in(draft: Draft, thread: str | None) -> list[str]:
    """Return the tasks that the conversation *thread* asks for."""
    found: list[str] = []
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        called = draft.text("timeline", index, "thread") or draft.text(
            "timeline", index, "id"
        )
        if thread is not None and called == thread:
            found += [task for _, task in draft.many("timeline", index, "opens")]
    return found


def _handed_in(draft: Draft, path: Path) -> Iterator[Problem]:
    given = draft.tree.map(path)
    task = draft.text(*path, "task")
    panel = kind_at(draft, ("tasks", task)) if task is not None else None
    if not given or panel is None:
        return
    wanted = handed_in(panel)
    if wanted is None:
        message = f'The work of "{task}" is a message.'
        suggestion = "Write deliver: {task: …, body: …} instead."
        yield draft.problem("VA230", path, message, suggestion=suggestion, on_key=True)
        return
    misfits = list(_misfits(draft, path, *wanted))
    yield from misfits or entered(draft, path, ("tasks", str(task), panel))


def _misfits(
    draft: Draft, path: Path, needed: tuple[str, ...], allowed: tuple[str, ...]
) -> Iterator[Problem]:
    """Say what is given that the panel does not take, and what it takes that is not given."""
    given, task = draft.tree.map(path), draft.text(*path, "task")
    extra = [key for key in given if key not in {"task", *needed, *allowed}]
    for key in extra:
        message = f'The work of "{task}" takes no {key}.'
        where, instead = (*path, key), f"Write {needed[0]}: … instead."
        yield draft.problem("VA230", where, message, suggestion=instead, on_key=True)
    for key in needed:
        if key not in given and not extra:
            message = f'The work of "{task}" is handed in with {key}.'
            yield draft.problem("VA230", path, message, suggestion=f"Add {key}: …")


def _tasks(draft: Draft) -> Iterable[str]:
    return draft.tree.map(("tasks",))
