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


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        ("Mr. Lee comes today. Good.", ["Mr. Lee comes today.", "Good."]),
        (
            "Mw. Boersma ziet dr. Kuiper. Fijn.",
            ["Mw. Boersma ziet dr. Kuiper.", "Fijn."],
        ),
        ("Come at 3 p.m. sharp. Thanks.", ["Come at 3 p.m. sharp.", "Thanks."]),
        ("Come at 3 p.m. The room is free.", ["Come at 3 p.m.", "The room is free."]),
        ("Op 13. maart. Goed.", ["Op 13. maart.", "Goed."]),
        ("It is 12. That is all.", ["It is 12.", "That is all."]),
    ),
)
def test_a_dot_in_a_date_or_after_a_shortened_word_ends_no_sentence(
    text: str, sentences: list[str]
) -> None:
    assert [each.text.strip() for each in read(text).segments] == sentences


@pytest.mark.parametrize("price", ("£38 a head", "€ 38 each", "($38) for all"))
def test_a_sentence_keeps_the_sign_it_begins_with(price: str) -> None:
    typed = f"All right. {price}."
    segment = read(typed).segments[-1]
    assert typed[segment.start : segment.end] == price.removesuffix(")")
    assert segment.text.startswith(price[0])


def test_a_long_sentence_is_never_cut_inside_a_time() -> None:
    words = " ".join(["word"] * 27)
    parts = [each.text.strip() for each in read(f"{words} 22:55 and more").segments]
    assert parts == [words, "22:55 and more"]
