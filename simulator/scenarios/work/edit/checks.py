"""Texts to correct: passages that stand in them once, and corrections that are some."""

from collections.abc import Iterator

from simulator.engine.work.edit.tracking import stretch_of
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path

ABOUT = "a text to correct"
HANDED_IN = ((), ("corrections", "flags"))

Wordings = tuple[tuple[Path, str], ...]


def check(draft: Draft) -> Iterator[Problem]:
    """Say which passage is not to be found in the text it is about."""
    for task in draft.tree.map(("tasks",)):
        path: Path = ("tasks", task)
        if "edit" in draft.tree.map(path):
            for passage in _passages_of_checks(draft, path):
                yield from _stands(draft, passage, (*path, "edit"))
            yield from _can_be_flagged(draft, path)


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the passages that a walkthrough corrects or marks."""
    for key, called in (("corrections", "from"), ("flags", "passage")):
        for index, _ in enumerate(draft.tree.list((*hand_in, key))):
            yield from _stands(draft, (*hand_in, key, index, called), panel)


def cannot_fail(draft: Draft, task: Path, check: Path) -> str:
    """Return why a check of a correction passes when nothing is done."""
    del task
    was = dict(_by_language(draft, (*check, "corrected", "from")))
    wanted = draft.tree.at((*check, "corrected", "to"))
    each = wanted if isinstance(wanted, list) else [wanted]
    if was and any(_is_in(was, other) for other in each if other is not None):
        return "What stands there already is right"
    return ""


def contradict(one: Node, other: Node) -> bool:
    """Tell whether one check wants a passage kept that another wants corrected."""
    return _kept_and_corrected(one, other) or _kept_and_corrected(other, one)


def _kept_and_corrected(one: Node, other: Node) -> bool:
    match one, other:
        case {"kept": kept}, {"corrected": {"from": passage}}:
            return kept == passage
        case _:
            return False


def _passages_of_checks(draft: Draft, task: Path) -> Iterator[Path]:
    for index, _ in enumerate(draft.tree.list((*task, "checks"))):
        check: Path = (*task, "checks", index)
        yield from (
            (*check, "corrected", "from"),
            (*check, "kept"),
            (*check, "flagged"),
        )


def _stands(draft: Draft, passage: Path, panel: Path) -> Iterator[Problem]:
    """Say that a passage does not stand once in the text, in the languages it is given in."""
    texts = dict(_by_language(draft, (*panel, "text")))
    for place, each in draft.wordings(*passage):
        language = str(place[-1]) if place != passage else ""
        held = [
            text
            for known, text in texts.items()
            if not known or not language or known == language
        ]
        if held and each and all(stretch_of(each, text) is None for text in held):
            message = f'"{_shortened(each)}" does not stand just once in the text.'
            suggestion = "Copy it from the text, with a word more if it stands twice."
            yield draft.problem("VA512", place, message, suggestion=suggestion)


def _can_be_flagged(draft: Draft, task: Path) -> Iterator[Problem]:
    if draft.tree.at((*task, "edit", "flags")):
        return
    for index, check in enumerate(draft.tree.list((*task, "checks"))):
        if isinstance(check, dict) and "flagged" in check:
            message = "Nothing can be marked in this text."
            suggestion = "Give `edit` the key `flags`: what the button for it says."
            yield draft.problem(
                "VA512",
                (*task, "checks", index, "flagged"),
                message,
                suggestion=suggestion,
                on_key=True,
            )


def _by_language(draft: Draft, path: Path) -> Iterator[tuple[str, str]]:
    """Yield each wording at *path* with its language, "" for one that serves them all."""
    for place, text in draft.wordings(*path):
        yield (str(place[-1]) if place != path else ""), text


def _is_in(was: dict[str, str], wanted: Node) -> bool:
    """Tell whether a correction is, in some language, what stood there before."""
    if isinstance(wanted, str):
        return wanted in was.values()
    if isinstance(wanted, dict):
        return any(was.get(language) == each for language, each in wanted.items())
    return False


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
