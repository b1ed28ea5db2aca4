"""Plain facts in messages: the same value however it is written, and nothing else."""

import pytest

from simulator.engine.readings import number_in_full, phone_in_full
from simulator.engine.words import has_all, is_hollow, own_words, read

MONDAY = "2026-03-09"


@pytest.mark.parametrize(
    ("text", "fact"),
    (
        ("The viewing is at 16:00 now.", "16:00"),
        ("The viewing is at 4 pm now.", "16:00"),
        ("See you at 4:30 p.m.", "16:30"),
        ("Om 16.30 uur dan.", "16:30"),
        ("Het wordt 16u30.", "16:30"),
        ("Half vijf is prima.", "16:30"),
        ("Kwart voor vijf.", "16:45"),
        ("Quarter past four then.", "16:15"),
        ("Half past four then.", "16:30"),
        ("At four o'clock.", "16:00"),
        ("Om 4 uur.", "16:00"),
        ("At noon.", "12:00"),
        ("From 16:30-17:00.", "17:00"),
        ("It is on tomorrow, 10 March.", "2026-03-10"),
        ("Morgen dus.", "2026-03-10"),
        ("Dinsdag dus.", "tomorrow"),
        ("On 10-03-2026.", "10 maart"),
        ("On March 10th, 2026.", "10/3"),
        ("The price is € 389.000,- now.", "389000"),
        ("The price is 389,000 euro now.", "€ 389000"),
        ("The price is €389k now.", "EUR 389.000"),
        ("The price is 389 duizend euro.", "€ 389000"),
        ("The price is 389000 now.", "€ 389.000"),
        ("It came to 12,50.", "€ 12.50"),
        ("All twelve are sorted.", "12"),
        ("Alle twaalf zijn gesorteerd.", "12"),
        ("Call me on +31 6 1234 5678.", "06-12345678"),
        ("Bel 0031 (0)6 12345678.", "06 1234 5678"),
        ("It is order 4471.", "order 4471"),
        ("Tomorrow at 4 pm.", "tomorrow 16:00"),
        ("The Café is closed.", "cafe"),
        ("Wat is het telefoonnummer?", "telefoon*"),
        ("WORKING ON IT", "working on"),
    ),
)
def test_a_fact_is_found_however_it_is_written(text: str, fact: str) -> None:
    assert read(text, date=MONDAY).says(fact, date=MONDAY)


@pytest.mark.parametrize(
    ("text", "fact"),
    (
        ("The viewing is at 10:30.", "10"),
        ("It is 10 March.", "10"),
        ("It costs 100 euro.", "10"),
        ("It costs $ 389000.", "€ 389000"),
        ("Tomorrow at 3 pm.", "tomorrow 16:00"),
        ("At 16:00.", "4:30 pm"),
        ("The telephone rang.", "phone"),
        ("The telefoonnummer.", "telefoon"),
        ("On 11 March.", "tomorrow"),
        ("> The viewing is at 16:00.\nFine.", "16:00"),
        ("It is 31 February.", "2026-02-28"),
        ("3½ hours", "3"),
        ("", "16:00"),
        ("Whatever.", "…"),
    ),
)
def test_a_fact_that_is_not_there_is_not_found(text: str, fact: str) -> None:
    assert not read(text, date=MONDAY).says(fact, date=MONDAY)


def test_every_group_needs_one_of_its_wordings() -> None:
    groups = (("number", "nummer"), ("buyer", "visitor"))
    assert has_all("Do you have the visitor's number, or the buyer?", groups)
    assert not has_all("Do you have a number?", groups)


def test_without_a_date_tomorrow_is_only_a_word() -> None:
    assert has_all("See you tomorrow", (("tomorrow",),))
    assert not has_all("See you on 10 March 2026", (("tomorrow",),))


def test_quoted_lines_are_not_the_writers_own() -> None:
    assert own_words("> Can you?\nYes.\n  > quoted too") == "Yes."


@pytest.mark.parametrize("text", ("", " \n", "…!", "> all quoted"))
def test_a_text_without_words_is_hollow(text: str) -> None:
    assert is_hollow(text)


LONG = "Will you give them all a label, as on the page, and send me two lines?"


def test_a_copy_is_hollow_and_an_answer_that_echoes_is_not() -> None:
    assert is_hollow(LONG, (LONG,))
    assert is_hollow("weekend mail", ("Weekend mail", LONG))
    assert not is_hollow("Weekend mail comes at ten", ("Weekend mail", LONG))
    echo = "I give them all a label, as on the page. You have it by 10:20, I promise."
    assert not is_hollow(echo, (LONG,))


@pytest.mark.parametrize(
    ("written", "full"),
    (
        ("389.000", "389000"),
        ("389,000.50", "389000.5"),
        ("1.234.567", "1234567"),
        ("12,5", "12.5"),
        ("0.125", "0.125"),
        ("007", "7"),
        ("3.0", "3"),
    ),
)
def test_numbers_have_one_full_form(written: str, full: str) -> None:
    assert number_in_full(written) == full


def test_phone_numbers_are_equal_with_and_without_country() -> None:
    forms = ("06 1234 5678", "+31 6 12345678", "0031612345678", "+31 (0)6 12 34 56 78")
    assert {phone_in_full(each) for each in forms} == {"612345678"}
