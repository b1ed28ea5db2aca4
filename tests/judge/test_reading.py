"""A reply taken apart: what is the learner's own, and where it stands."""

import pytest

from simulator.judge.text import read


@pytest.mark.parametrize(
    "quote",
    (
        "> The room costs 340.",
        "-----Original Message-----\nThe room costs 340.",
        "---- Draft, 9 March ----\nThe room costs 340.",
        "On 9 March Lena wrote:\nThe room costs 340.",
        "Op 9 maart schreef Lena:\nThe room costs 340.",
        "From: Lena\nTo: me\nThe room costs 340.",
    ),
)
def test_what_is_quoted_is_not_the_learners(quote: str) -> None:
    reading = read(f"See below.\n\n{quote}")
    assert "340" not in reading.own
    assert reading.quoted_share > 0.5


def test_invisible_letters_are_left_out_and_places_stay_those_of_what_was_typed() -> (
    None
):
    typed = "It is b\u200book\u200bed. Fine."
    reading = read(typed)
    assert reading.hidden == 2
    start, end = reading.span(reading.segments[0].start, reading.segments[0].end)
    assert typed[start:end] == "It is b\u200book\u200bed"


def test_letters_of_another_script_inside_a_word_are_read_as_what_they_look_like() -> (
    None
):
    reading = read("b\u043e\u043eked")
    assert reading.plain == "booked"
    assert reading.disguised == 2
    assert read("Αγαπητή Σοφία").disguised == 0


def test_a_dot_in_a_time_or_a_title_ends_no_sentence() -> None:
    assert len(read("Mr. Lee comes at 11.30 p.m. today. Good.").segments) <= 3
