"""Moments that count from another, and how many: what an author may write."""

import pytest

from simulator.engine.simtime import MINUTE
from simulator.scenarios.relative import HowMany, Later, due, how_many, vanishing
from simulator.scenarios.times import Moment, Unreadable, Window


@pytest.mark.parametrize(
    ("text", "read"),
    (
        ("+40m", Later(40 * MINUTE)),
        (" +1h30 ", Later(90 * MINUTE)),
        ("11:30", Moment(0, 690)),
        ("+1d 10:00", Moment(1, 600)),
    ),
)
def test_a_deadline_is_a_time_or_counts_from_the_opening(
    text: str, read: Moment | Later
) -> None:
    assert due(text) == read


def test_what_vanishes_does_so_at_a_time_in_a_window_or_after_the_opening() -> None:
    assert vanishing("10:45") == Window(Moment(0, 645), Moment(0, 645))
    assert vanishing("10:40..10:50") == Window(Moment(0, 640), Moment(0, 650))
    assert vanishing("+20m") == Later(20 * MINUTE)


def test_how_many_is_a_number_or_from_one_to_another() -> None:
    assert how_many("2") == HowMany(2, 2)
    assert how_many("1 .. 3") == HowMany(1, 3)
    assert how_many("0..1") == HowMany(0, 1)


@pytest.mark.parametrize(
    ("parse", "text", "code"),
    (
        (due, "+40", "VA115"),
        (due, "40m", "VA114"),
        (vanishing, "+soon", "VA115"),
        (vanishing, "10:50..10:40", "VA116"),
        (how_many, "some", "VA113"),
        (how_many, "3..1", "VA116"),
        (how_many, "0", "VA113"),
    ),
)
def test_what_is_neither_is_told_with_its_code(
    parse: object, text: str, code: str
) -> None:
    assert callable(parse)
    with pytest.raises(Unreadable) as refused:
        parse(text)
    assert refused.value.code == code
