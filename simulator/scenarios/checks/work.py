"""The work itself: panels that can be used, and checks that fit what they show."""

from collections.abc import Iterator

from simulator.engine.panel import Field, FieldKind, Option
from simulator.engine.work.values import complaint
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.work import FormField
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.tree import Path

_SLOT_TESTS = ("starts_within", "keeps_buffer")
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
    for task in draft.tree.map(("tasks",)):
        yield from _slots(draft, ("tasks", task))
        for index, _ in enumerate(draft.tree.list(("tasks", task, "checks"))):
            yield from _fits(draft, ("tasks", task), index)
            yield from _values(draft, ("tasks", task), index)
        yield from _sorting(draft, ("tasks", task, "sort"))


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


def _fields(draft: Draft, task: Path) -> dict[str, Path]:
    roots: tuple[Path, ...] = (
        (*task, "form", "fields"),
        (*task, "appointment", "fields"),
    )
    found: dict[str, Path] = {}
    for root in roots:
        for index, _ in enumerate(draft.tree.list(root)):
            name = draft.text(*root, index, "id")
            if name is not None:
                found.setdefault(name, (*root, index))
    return found


def _values(draft: Draft, task: Path, index: int) -> Iterator[Problem]:
    path: Path = (*task, "checks", index, "field_is")
    field = _fields(draft, task).get(draft.text(*path, "field") or "")
    if field is None:
        return
    for place, value in draft.many(*path, "values"):
        yield from _value(draft, field, place, value)


def _fits(draft: Draft, task: Path, index: int) -> Iterator[Problem]:
    path: Path = (*task, "checks", index)
    test = next((key for key in _SLOT_TESTS if key in draft.tree.map(path)), None)
    panels = {"sort", "form", "appointment", "writing", "pick"} & set(
        draft.tree.map(task)
    )
    if test is not None and panels and "appointment" not in panels:
        message = f"`{test}` is about an appointment, and this task has none."
        yield draft.problem("VA522", (*path, test), message, on_key=True)


def _sorting(draft: Draft, path: Path) -> Iterator[Problem]:
    for key, least in (("labels", 2), ("items", 1)):
        each = draft.tree.at((*path, key))
        if isinstance(each, list) and len(each) < least:
            message = f"Sorting needs at least {least} of them."
            yield draft.problem("VA521", (*path, key), message, on_key=True)


def _slots(draft: Draft, task: Path) -> Iterator[Problem]:
    """There must be slots, and one of them must be right."""
    path: Path = (*task, "appointment")
    opens, closes = draft.moment(*path, "opens"), draft.moment(*path, "closes")
    length, step = draft.duration(*path, "length"), draft.duration(*path, "step")
    for key, each in (("length", length), ("step", step)):
        if each == 0:
            message = "This must be longer than nothing."
            yield draft.problem("VA521", (*path, key), message)
    if opens is None or closes is None or not length or not step or closes <= opens:
        return
    slots = range(opens.after(0), closes.after(0) - length + 1, step)
    if not slots:
        message = "Not one appointment fits between `opens` and `closes`."
        yield draft.problem("VA521", (*path, "length"), message)
        return
    for index, _ in enumerate(draft.tree.list((*task, "checks"))):
        test: Path = (*task, "checks", index, "starts_within")
        earliest = draft.moment(*test, "earliest")
        latest = draft.moment(*test, "latest")
        if earliest is None or latest is None or latest < earliest:
            continue
        if not any(earliest.after(0) <= slot <= latest.after(0) for slot in slots):
            message = "No slot of the appointment starts in this stretch of time."
            suggestion = "See opens, closes, length and step of the appointment."
            yield draft.problem(
                "VA512", test, message, suggestion=suggestion, on_key=True
            )
