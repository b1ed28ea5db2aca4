"""The work itself: panels that can be used, and checks that fit what they show."""

from collections.abc import Iterator

from simulator.engine.panel import Field, FieldKind, Option
from simulator.engine.work.values import complaint
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.kinds import every_check, fields_at, misplaced
from simulator.scenarios.document.fields import FormField
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.tree import Path

_KINDS: dict[str, FieldKind] = {
    "text": "text",
    "long": "long",
    "money": "money",
    "number": "number",
    "date": "date",
    "time": "time",
    "phone": "phone",
    "choice": "choice",
    "yes_no": "yes_no",
}


def check(draft: Draft) -> Iterator[Problem]:
    """Say which panel cannot be used and which check does not fit its task."""
    for path in draft.shaped(FormField):
        yield from _field(draft, path)
    yield from every_check(draft)
    for task in draft.tree.map(("tasks",)):
        for index, _ in enumerate(draft.tree.list(("tasks", task, "checks"))):
            yield from _fits(draft, ("tasks", task), index)
            yield from _values(draft, ("tasks", task), index)


def _field(draft: Draft, path: Path) -> Iterator[Problem]:
    options = draft.tree.list((*path, "options"))
    kind = draft.text(*path, "kind")
    if kind == "choice" and not options:
        message = "A choice has options to choose from."
        yield draft.problem("VA521", path, message, suggestion="Add options: […].")
    if kind in _KINDS and kind != "choice" and options:
        message = f"A field of the kind {kind} has no options."
        suggestion = "Write kind: choice, or take them out."
        where: Path = (*path, "options")
        yield draft.problem("VA521", where, message, suggestion=suggestion, on_key=True)
    seen: set[str] = set()
    for index, _ in enumerate(options):
        name = draft.text(*path, "options", index, "id")
        if name is not None and name in seen:
            message = f'The option "{name}" is here a second time.'
            yield draft.problem("VA211", (*path, "options", index, "id"), message)
        seen.add(name or "")
    for place, value in draft.wordings(*path, "value"):
        yield from _value(draft, path, place, value)


def _value(draft: Draft, field: Path, place: Path, value: str) -> Iterator[Problem]:
    # A value must be one that the learner could fill in.
    kind = _KINDS.get(draft.text(*field, "kind") or "")
    if kind is None or "{{" in value or not value.strip():
        return
    names = [
        draft.text(*field, "options", index, "id") or ""
        for index, _ in enumerate(draft.tree.list((*field, "options")))
    ]
    options = tuple(Option(id=each, text="") for each in names)
    wrong = complaint(Field(id="", label="", kind=kind, options=options), value)
    if wrong is None:
        return
    if kind == "choice":
        message = f'There is no option "{value}".'
        yield draft.problem("VA210", place, message, suggestion=hint(value, names))
    else:
        message = f'"{value}" cannot stand in a field of the kind {kind}.'
        yield draft.problem("VA521", place, message, suggestion=_capital(wrong))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _values(draft: Draft, task: Path, index: int) -> Iterator[Problem]:
    path: Path = (*task, "checks", index, "field_is")
    field = fields_at(draft, task).get(draft.text(*path, "field") or "")
    if field is None:
        return
    for place, value in draft.many(*path, "values"):
        yield from _value(draft, field, place, value)


def _fits(draft: Draft, task: Path, index: int) -> Iterator[Problem]:
    path: Path = (*task, "checks", index)
    found = misplaced(draft, task, path)
    if found is not None:
        test, about = found
        message = f"`{test}` is about {about}, and this task has none."
        yield draft.problem("VA522", (*path, test), message, on_key=True)
