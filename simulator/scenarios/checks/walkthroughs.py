"""Walkthroughs: steps in their order, of work and tasks that are there."""

from collections.abc import Iterable, Iterator

from simulator.scenarios import times
from simulator.scenarios.checks.catalogues import catalogue_of, options_of
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint, listed
from simulator.scenarios.times import Instant, Unreadable
from simulator.scenarios.tree import Path

_ROOT = "walkthroughs"
_PANELS = ("sort", "form", "appointment", "writing", "pick")
_MESSAGES = ("reply", "write")

# How the work of each panel is handed in: what must be said, and what else may be.
_HANDED_IN = {
    "sort": (("sorted",), ()),
    "form": (("filled",), ()),
    "appointment": (("starts",), ("filled",)),
    "pick": (("picked",), ()),
}


def check(draft: Draft) -> Iterator[Problem]:
    """Say which steps cannot be what they seem."""
    names: dict[tuple[str | None, str | None], Path] = {}
    for index, _ in enumerate(draft.tree.list((_ROOT,))):
        path: Path = (_ROOT, index)
        yield from _language(draft, path)
        yield from _called(draft, path, names)
        yield from _keys(draft, (*path, "expect", "tasks"), "task", _tasks(draft))
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
        yield from _keys(draft, (*step, "plan", "estimates"), "task", _tasks(draft))
        yield from _promised(draft, step)
        yield from _handed_in(draft, (*step, "hand_in"))
        yield from _held(draft, (*step, "hold"))


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
    panel = next((each for each in _PANELS if each in _task(draft, task)), None)
    if not given or panel is None:
        return
    if panel not in _HANDED_IN:
        message = f'The work of "{task}" is a message.'
        suggestion = "Write deliver: {task: …, body: …} instead."
        yield draft.problem("VA230", path, message, suggestion=suggestion, on_key=True)
        return
    misfits = list(_misfits(draft, path, panel))
    yield from misfits or _entered(draft, path, ("tasks", str(task), panel))


def _misfits(draft: Draft, path: Path, panel: str) -> Iterator[Problem]:
    """Say what is given that the panel does not take, and what it takes that is not given."""
    given, task = draft.tree.map(path), draft.text(*path, "task")
    needed, allowed = _HANDED_IN[panel]
    extra = [key for key in given if key not in {"task", *needed, *allowed}]
    for key in extra:
        message = f'The work of "{task}" takes no {key}.'
        where, instead = (*path, key), f"Write {needed[0]}: … instead."
        yield draft.problem("VA230", where, message, suggestion=instead, on_key=True)
    for key in needed:
        if key not in given and not extra:
            message = f'The work of "{task}" is handed in with {key}.'
            yield draft.problem("VA230", path, message, suggestion=f"Add {key}: …")


def _entered(draft: Draft, path: Path, panel: Path) -> Iterator[Problem]:
    """Look up what was given: items and labels, fields and options."""
    catalogue = catalogue_of(draft, panel[:-1])
    if catalogue is not None:
        known = options_of(draft, catalogue)
        for place, _ in draft.many(*path, "picked"):
            yield from _known(draft, place, "option", known)
    items, labels = _ids(draft, (*panel, "items")), _ids(draft, (*panel, "labels"))
    fields = _ids(draft, (*panel, "fields"))
    if items:
        yield from _keys(draft, (*path, "sorted"), "item", items)
        for item in draft.tree.map((*path, "sorted")):
            yield from _known(draft, (*path, "sorted", item), "label", labels)
    yield from _keys(draft, (*path, "filled"), "field", fields)
    for field in draft.tree.map((*path, "filled")):
        if field in fields:
            options = _ids(draft, (*panel, "fields", fields[field], "options"))
            if options:
                yield from _known(draft, (*path, "filled", field), "option", options)


def _held(draft: Draft, path: Path) -> Iterator[Problem]:
    """Say what cannot be kept: an option that is not there, or where nothing is kept."""
    task = draft.text(*path, "task")
    if task is None or task not in _tasks(draft):
        return
    panel: Path = ("tasks", task, "pick")
    if not draft.duration(*panel, "hold"):
        message = f'Nothing can be held for "{task}".'
        suggestion = "Write hold: 20m under its pick."
        yield draft.problem("VA230", path, message, suggestion=suggestion, on_key=True)
        return
    catalogue = catalogue_of(draft, panel[:-1])
    if catalogue is not None:
        known = options_of(draft, catalogue)
        yield from _known(draft, (*path, "option"), "option", known)


def _ids(draft: Draft, path: Path) -> dict[str, int]:
    found = {
        draft.text(*path, index, "id"): index
        for index, _ in enumerate(draft.tree.list(path))
    }
    return {each: index for each, index in found.items() if each is not None}


def _tasks(draft: Draft) -> Iterable[str]:
    return draft.tree.map(("tasks",))


def _task(draft: Draft, task: str | None) -> Iterable[str]:
    return draft.tree.map(("tasks", task)) if task is not None else ()


def _keys(
    draft: Draft, path: Path, kind: str, known: Iterable[str]
) -> Iterator[Problem]:
    every = list(known)
    for key in draft.tree.map(path):
        if key not in every:
            yield _absent(draft, (*path, key), kind, key, every, on_key=True)


def _known(
    draft: Draft, path: Path, kind: str, known: Iterable[str]
) -> Iterator[Problem]:
    every, name = list(known), draft.tree.text(path)
    if name is not None and name not in every:
        yield _absent(draft, path, kind, name, every, on_key=False)


def _absent(
    draft: Draft, path: Path, kind: str, name: str, known: list[str], *, on_key: bool
) -> Problem:
    message = f'There is no {kind} "{name}".'
    return draft.problem(
        "VA210", path, message, suggestion=hint(name, known), on_key=on_key
    )
