"""Facts: given where they are asked for, found where they are wanted, told apart."""

import re
from collections.abc import Iterator, Mapping

from simulator.engine.readings import phone_in_full
from simulator.scenarios.attachments import read_attachment
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.kinds import fields_at
from simulator.scenarios.checks.reading import shown
from simulator.scenarios.problems import Problem
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Node, Path

_BARE_NUMBER = re.compile(r"\d{1,2}")
_DIGIT = re.compile(r"\d")
_LONG_NUMBER = re.compile(r"\d[\d ()/.,-]{4,40}\d")
_TYPED_FROM_A_TEXT = {"text", "money", "number", "date", "time", "phone"}


def check(draft: Draft) -> Iterator[Problem]:
    """Say which fact is given away, stands nowhere, or is mistaken for another."""
    seen = _numbers_on_the_desk(draft)
    for task in draft.tree.map(("tasks",)):
        path: Path = ("tasks", task)
        yield from _gaps(draft, path, seen)
        fields = fields_at(draft, path)
        for index, _ in enumerate(draft.tree.list((*path, "checks"))):
            each: Path = (*path, "checks", index)
            yield from _bare_numbers(draft, (*each, "told", "facts"))
            yield from _in_the_hint(draft, each, fields)
            yield from _nowhere(draft, each, fields, seen)


def _numbers_on_the_desk(draft: Draft) -> Mapping[str, Path]:
    """Return every long number a learner can come across unasked, by its digits."""
    found: dict[str, Path] = {}
    for reading in shown(draft):
        # Most texts have no number in them at all.
        if (
            _DIGIT.search(reading.text) is not None
            and not _is_an_answer(reading.path)
            and "say" not in reading.path
        ):
            for number in _LONG_NUMBER.findall(reading.text):
                found.setdefault(phone_in_full(number), reading.path)
    for name in draft.tree.map(("files",)):
        for place, source in draft.wordings("files", name, "source"):
            try:
                text = read_attachment(draft.folder, source)
            except Unreadable:
                continue
            for number in _LONG_NUMBER.findall(text):
                found.setdefault(phone_in_full(number), place)
    return found


def _is_an_answer(path: Path) -> bool:
    """Tell whether a text is seen only by who asks for it: a gap's, a contact's number."""
    return "gaps" in path or (path[0] == "contacts" and path[-1] == "phone")


def _gaps(draft: Draft, task: Path, seen: Mapping[str, Path]) -> Iterator[Problem]:
    for index, _ in enumerate(draft.tree.list((*task, "gaps"))):
        for place, answer in draft.wordings(*task, "gaps", index, "answer"):
            for number in _LONG_NUMBER.findall(_filled(draft, answer)):
                source = seen.get(phone_in_full(number))
                if source is not None and len(phone_in_full(number)) > 5:
                    line = draft.problem("", source, "").line
                    message = f"{number} can be read without asking (line {line})."
                    suggestion = "Take it out there, or take the gap out."
                    yield draft.problem("VA514", place, message, suggestion=suggestion)


_PHONE_OF = re.compile(
    r"\{\{\s*(clients|contacts)(?:\.(\w+)|\['([\w-]+)'\])\.phone\s*\}\}"
)


def _filled(draft: Draft, text: str) -> str:
    """Return *text* with the telephone numbers of people in it."""

    def number(found: re.Match[str]) -> str:
        return draft.text(found[1], found[2] or found[3], "phone") or ""

    return _PHONE_OF.sub(number, text)


def _in_the_hint(
    draft: Draft, path: Path, fields: Mapping[str, Path]
) -> Iterator[Problem]:
    field = fields.get(draft.text(*path, "field_is", "field") or "")
    if field is None or draft.text(*field, "kind") not in _TYPED_FROM_A_TEXT:
        return
    right = {text for _, text in _values(draft, path) if len(text) > 2}
    for place, hint in draft.wordings(*field, "hint"):
        for value in sorted(right):
            if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", hint):
                message = f'The hint says "{value}", which is the right answer.'
                suggestion = "Say how to write it with another value."
                mark = draft.tree.place(place, text=value)
                yield draft.tree.problem_at(
                    "VA514", mark, message, suggestion=suggestion
                )
                break


def _nowhere(
    draft: Draft, path: Path, fields: Mapping[str, Path], seen: Mapping[str, Path]
) -> Iterator[Problem]:
    # Amounts and dates may have to be worked out; a telephone number can only be read.
    field = fields.get(draft.text(*path, "field_is", "field") or "")
    if field is None or draft.text(*field, "kind") != "phone":
        return
    answers = {
        phone_in_full(number)
        for task in draft.tree.map(("tasks",))
        for index, _ in enumerate(draft.tree.list(("tasks", task, "gaps")))
        for _, text in draft.wordings("tasks", task, "gaps", index, "answer")
        for number in _LONG_NUMBER.findall(_filled(draft, text))
    }
    values = [(place, text) for place, text in _values(draft, path) if "{{" not in text]
    wanted = {phone_in_full(text) for _, text in values}
    if wanted and wanted.isdisjoint(answers | set(seen)):
        message = f"{values[0][1]} stands in no text, attachment or answer."
        suggestion = "Let the learner find it, or ask for it."
        yield draft.problem("VA515", values[0][0], message, suggestion=suggestion)


def _values(draft: Draft, path: Path) -> Iterator[tuple[Path, str]]:
    node = draft.tree.at((*path, "field_is", "values"))
    places = [((*path, "field_is", "values"), node)]
    if isinstance(node, list):
        places = [
            ((*path, "field_is", "values", index), each)
            for index, each in enumerate(node)
        ]
    for place, _ in places:
        yield from draft.wordings(*place)


def _bare_numbers(draft: Draft, path: Path) -> Iterator[Problem]:
    """Say which fact is but a small number, which may mean anything."""
    for place, group in _groups(path, draft.tree.at(path)):
        if group and all(_BARE_NUMBER.fullmatch(each) for each in group):
            message = f'"{group[0]}" may be the number of anything in a message.'
            suggestion = (
                'Write what it counts as well, such as "10:00", "10 pies" or "€10".'
            )
            yield draft.problem("VA519", place, message, suggestion=suggestion)


def _groups(path: Path, node: Node | None) -> Iterator[tuple[Path, list[str]]]:
    if isinstance(node, dict):
        for language, groups in node.items():
            yield from _groups((*path, language), groups)
    elif isinstance(node, list):
        for index, group in enumerate(node):
            if isinstance(group, list):
                words = [each for each in group if isinstance(each, str)]
                yield (*path, index), words
