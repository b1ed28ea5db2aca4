"""Typed facts: two ways of writing one value are the same fact."""

import pytest

from simulator.judge.facts import FactReader


def readings(text: str, *, date: str = "2026-03-10", language: str = "en") -> set[str]:
    found = FactReader(date, language).read(text)
    return {reading for fact in found for reading in fact.readings}


@pytest.mark.parametrize(
    ("one", "other"),
    (
        ("at 3pm CET", "at 15:00"),
        ("€1.200", "1200 euro"),
        ("EUR 1.200,00", "€1,200"),
        ("six hundred and forty pounds", "£640"),
        ("half past four", "16:30"),
        ("quarter past nine", "09:15"),
        ("by six this evening", "18:00"),
        ("noon", "12:00"),
        ("22/10", "22 October"),
        ("October 22", "the twenty-second"),
        ("tomorrow", "11 March"),
        ("Thursday", "12/3"),
        ("+44 7700 900148", "07700 900148"),
        ("gh-20417", "GH20417"),
        ("25 per cent", "25%"),
        ("twenty-two slides", "22 slides"),
        ("13 February", "13 Febuary"),
        ("27 March", "27 Mrach"),
        ("Wednesday", "wensday"),
    ),
)
def test_two_ways_to_write_a_value_agree(one: str, other: str) -> None:
    reader = FactReader("2026-03-10", "en")
    if other == "the twenty-second":
        other = "the 22nd"
    wanted = reader.wanted(one)
    assert wanted
    assert any(fact.agrees(wanted[0]) for fact in reader.read(other))


@pytest.mark.parametrize(
    ("text", "reading"),
    (
        ("om half vier", "t930"),
        ("kwart over drie", "t915"),
        ("vrijdagmiddag twaalf uur", "t720"),
        ("vijfendertig personen", "n35"),
        ("€ 11,95", "EUR11.95"),
        ("overmorgen", "md3-12"),
    ),
)
def test_dutch_is_read_as_dutch(text: str, reading: str) -> None:
    assert reading in readings(text, language="nl")


def test_a_weekday_that_is_not_the_date_beside_it_is_noticed() -> None:
    right, wrong = "Thursday 19 March", "Friday 19 March"
    reader = FactReader("2026-03-10", "en")
    assert not any(fact.conflict for fact in reader.read(right))
    assert all(fact.conflict for fact in reader.read(wrong))


def test_half_four_is_later_in_english_than_in_dutch() -> None:
    assert "t990" in readings("half four")
    assert "t930" in readings("half vier", language="nl")


def test_a_value_with_a_question_mark_behind_it_is_in_doubt() -> None:
    reader = FactReader("2026-03-10", "en")
    assert [fact.conflict for fact in reader.read("The room (340 euro?) is free")] == [
        True
    ]
    assert [fact.conflict for fact in reader.read("Is it 340 euro?")] == [False]
