"""Correcting a text: what was changed, what was left alone, what was flagged."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.work.edit.panel import (
    Corrected,
    Edited,
    EditPanel,
    Flagged,
    Kept,
    OtherChanges,
)
from simulator.engine.work.edit.rule import edit_passes, validate
from simulator.engine.work.edit.tracking import stretch_of, track, words
from tests.builders import day, task

TEXT = """Dear friends,

On Thurdsay 29 October we open the the reading room. There is soup.

See you on 28 October. [nog vertalen]"""
PANEL = EditPanel(text=TEXT, submit="Send", flags="I cannot check this")


def passes(test: Any, *changes: tuple[str, str], flags: Any = ()) -> bool:
    text = TEXT
    for was, to in changes:
        assert was in text, was
        text = text.replace(was, to, 1)
    return edit_passes(test, Edited(text=text, flags=flags), PANEL)


WEEKDAY = Corrected(passage="Thurdsay 29", values=("Thursday 29", "Thurs 29"))
DOUBLED = Corrected(passage="the the", values=("the",))
LEFTOVER = Corrected(passage="[nog vertalen]", values=("",))
ONLY_THOSE = OtherChanges(most=0, passages=("Thurdsay 29", "the the"))


@pytest.mark.parametrize(
    ("test", "changes", "holds"),
    (
        (WEEKDAY, [], False),
        (WEEKDAY, [("Thurdsay", "Thursday")], True),
        (WEEKDAY, [("On Thurdsay 29 October", "On Thurs 29 October")], True),
        (WEEKDAY, [("Thurdsay 29", "Thursday 28")], False),
        (WEEKDAY, [("Thurdsay 29", "Thursday 29 or Thurdsay 29")], False),
        (DOUBLED, [("the the", "the")], True),
        (DOUBLED, [("the the", "a")], False),
        (LEFTOVER, [(" [nog vertalen]", "")], True),
        (LEFTOVER, [("[nog vertalen]", "[vertaald]")], True),
        (LEFTOVER, [], False),
        (Kept(passage="There is soup."), [("Thurdsay", "Thursday")], True),
        (Kept(passage="There is soup."), [("There is soup", "Soup is served")], False),
        (ONLY_THOSE, [("Thurdsay", "Thursday"), ("the the", "the")], True),
        (ONLY_THOSE, [("Thurdsay", "Thursday"), ("soup", "tea")], False),
        (OtherChanges(most=1, passages=()), [("soup", "tea")], True),
    ),
)  # fmt: skip
def test_a_change_is_judged_where_it_stands(
    test: Any, changes: list[tuple[str, str]], *, holds: bool
) -> None:
    assert passes(test, *changes) is holds


def test_a_flag_on_a_part_of_the_passage_counts() -> None:
    test = Flagged(passage="28 October")
    assert passes(test, flags=(("28 October.", "Which date is it?"),))
    assert not passes(test, flags=(("There is soup.", "Is there?"),))


@pytest.mark.parametrize(
    ("answer", "said"),
    (
        (Edited(text=" \n"), "The text is empty"),
        (Edited(text=TEXT * 40), "much longer"),
        (Edited(text=TEXT, flags=(("October", "twice"),)), "does not stand once"),
        (Edited(text=TEXT, flags=(("There is soup.", " "),)), "Say why"),
        (Edited(text=TEXT, flags=(("There is soup.", "x" * 600),)), "under 500"),
    ),
)
def test_what_cannot_be_handed_in_is_said(answer: Edited, said: str) -> None:
    assert said in (validate(answer, PANEL, day(task())) or "")


def test_the_text_as_it_was_may_be_handed_in() -> None:
    assert validate(Edited(text=TEXT), PANEL, day(task())) is None


WORDS = st.lists(st.sampled_from(["on", "the", "soup", "29", "\n", "is,"]), max_size=30)


@given(WORDS, WORDS)
def test_the_changes_turn_one_text_into_the_other(
    one: list[str], other: list[str]
) -> None:
    tracked = track(" ".join(one), " ".join(other))
    made: list[str] = []
    place = 0
    for change in tracked.changes:
        made += [*tracked.old[place : change.before[0]]]
        made += [*tracked.new[slice(*change.after)]]
        place = change.before[1]
    made += tracked.old[place:]
    assert tuple(made) == words(" ".join(other))


@given(WORDS)
def test_what_was_not_changed_became_itself(text: list[str]) -> None:
    whole = " ".join(text)
    tracked = track(whole, whole)
    for first in range(len(tracked.old)):
        assert tracked.became((first, first + 1)) == tracked.old[first]


def test_a_passage_is_found_across_the_end_of_a_line() -> None:
    assert stretch_of("friends,  On", TEXT) is not None
    assert stretch_of("29 October", TEXT) is not None
    assert stretch_of("October", TEXT) is None
    assert stretch_of("", TEXT) is None
