"""How far a text may be changed, and whether a test of what was changed holds."""

import re

from simulator.engine.bundle import Bundle
from simulator.engine.test import Test
from simulator.engine.work.edit.panel import (
    Corrected,
    Edited,
    EditPanel,
    Flagged,
    Kept,
    OtherChanges,
)
from simulator.engine.work.edit.tracking import stretch_of, track, words
from simulator.engine.work.made import Made

MOST_FLAGS = 30
LONGEST_NOTE = 500
"""Characters of a note on a passage."""

ROOM = 2_000
"""So many characters more than twice the old text has may stand in the new one."""


def validate(answer: Edited, panel: EditPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del bundle
    if not words(answer.text):
        return "The text is empty. Put it back first."
    if len(answer.text) > 2 * len(panel.text) + ROOM:
        return "The text has become much longer than it was. Correct it, do not write it anew."
    return _wrong_with_flags(answer, panel)


def passes(
    test: Test, answer: Edited, panel: EditPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the text as corrected and what was flagged."""
    del made, bundle
    return edit_passes(test, answer, panel)


def edit_passes(test: Test, answer: Edited, panel: EditPanel) -> bool:
    """Tell whether *test* holds; nothing but panel and answer is asked for."""
    match test:
        case Corrected(passage=passage, values=values):
            now = _became(passage, answer, panel)
            return now is not None and any(
                _stands(each, now, was=passage) for each in values
            )
        case Kept(passage=passage):
            now = _became(passage, answer, panel)
            return now is not None and _plain(passage) in now
        case OtherChanges(most=most, passages=passages):
            meant = [stretch_of(each, panel.text) for each in passages]
            tracked = track(panel.text, answer.text)
            others = tracked.outside([each for each in meant if each is not None])
            return len(others) <= most
        case Flagged(passage=passage):
            return any(_meet(passage, each, panel.text) for each, _ in answer.flags)
        case _:
            return False


def _wrong_with_flags(answer: Edited, panel: EditPanel) -> str | None:
    if answer.flags and not panel.flags:
        return "Nothing can be flagged in this text."
    if len(answer.flags) > MOST_FLAGS:
        return f"Flag {MOST_FLAGS} passages at most."
    for passage, note in answer.flags:
        if stretch_of(passage, panel.text) is None:
            return f"“{passage[:60]}” does not stand once in the text. Flag more of it, or less."
        if not note.strip():
            return f"Say why you flag “{passage[:60]}”."
        if len(note) > LONGEST_NOTE:
            return f"Keep a note under {LONGEST_NOTE} characters."
    return None


def _became(passage: str, answer: Edited, panel: EditPanel) -> str | None:
    stretch = stretch_of(passage, panel.text)
    if stretch is None:
        return None
    return _plain(track(panel.text, answer.text).became(stretch))


def _stands(value: str, now: str, *, was: str) -> bool:
    """Tell whether *value* stands in what is there *now*, and what it *was* does not."""
    value, was = _plain(value), _plain(was)
    if not value:
        return was not in now
    whole = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    return whole.search(now) is not None and (was in value or was not in now)


def _meet(one: str, other: str, text: str) -> bool:
    """Tell whether two passages of *text* share a word."""
    first, second = stretch_of(one, text), stretch_of(other, text)
    if first is None or second is None:
        return False
    return first[0] < second[1] and second[0] < first[1]


def _plain(passage: str) -> str:
    return " ".join(passage.split())
