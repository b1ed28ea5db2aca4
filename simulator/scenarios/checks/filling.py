"""Typed fields and cells: what may stand in them, and what a walkthrough fills in."""

from collections.abc import Iterator

from simulator.engine.panel import Field, FieldKind, Option
from simulator.engine.work.values import complaint
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.lookup import ids, is_known, keys
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


def filled(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the fields that are filled in, and what is chosen in them."""
    fields = ids(draft, (*panel, "fields"))
    yield from keys(draft, (*hand_in, "filled"), "field", fields)
    for field in draft.tree.map((*hand_in, "filled")):
        if field in fields:
            options = ids(draft, (*panel, "fields", fields[field], "options"))
            if options:
                place: Path = (*hand_in, "filled", field)
                yield from is_known(draft, place, "option", options)


def choices_of_fields(draft: Draft, panel: Path) -> Iterator[Path]:
    """Yield the options of every field of a *panel*."""
    for index, _ in enumerate(draft.tree.list((*panel, "fields"))):
        yield (*panel, "fields", index, "options")


def field(draft: Draft, path: Path) -> Iterator[Problem]:
    """Say what is wrong with a typed field, or a column of typed cells."""
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
    for place, text in draft.wordings(*path, "value"):
        yield from value(draft, path, place, text)


def value(draft: Draft, field: Path, place: Path, text: str) -> Iterator[Problem]:
    """Say that a learner could not fill *text* into a field, if they could not."""
    kind = _KINDS.get(draft.text(*field, "kind") or "")
    if kind is None or "{{" in text or not text.strip():
        return
    names = [
        draft.text(*field, "options", index, "id") or ""
        for index, _ in enumerate(draft.tree.list((*field, "options")))
    ]
    options = tuple(Option(id=each, text="") for each in names)
    wrong = complaint(Field(id="", label="", kind=kind, options=options), text)
    if wrong is None:
        return
    if kind == "choice":
        message = f'There is no option "{text}".'
        yield draft.problem("VA210", place, message, suggestion=hint(text, names))
    else:
        message = f'"{text}" cannot stand in a field of the kind {kind}.'
        yield draft.problem("VA521", place, message, suggestion=_capital(wrong))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
