"""Levels, bands and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.scoring.scorecard import band_of, level_of, say


@pytest.mark.parametrize(
    ("points", "level"),
    (
        (0, 1), (34.9, 1), (35, 2), (54.9, 2), (55, 3),
        (74.9, 3), (75, 4), (89.9, 4), (90, 5), (100, 5),
    ),
)  # fmt: skip
def test_levels_begin_at_their_bounds(points: float, level: int) -> None:
    assert level_of(points) == level


@given(st.floats(0, 100), st.integers(0, 60))
def test_a_band_holds_the_score_and_stays_within_bounds(
    points: float, tasks: int
) -> None:
    low, high = band_of(points, tasks, "communication")
    assert 0 <= low <= round(points, 1) + 0.05
    assert round(points, 1) - 0.05 <= high <= 100


def test_more_tasks_make_a_narrower_band() -> None:
    widths = [
        high - low
        for low, high in (band_of(70, each, "communication") for each in (1, 3, 8, 30))
    ]
    assert widths == sorted(widths, reverse=True)


def test_a_sentence_keeps_its_values_apart() -> None:
    said = say("At {time} {count} came.", time="10:30", count=3)
    assert said.text() == "At 10:30 3 came."
    assert said.values == (("time", "10:30"), ("count", "3"))


def test_a_day_says_less_of_the_order_of_work_than_of_words() -> None:
    order, words = band_of(70, 18, "prioritisation"), band_of(70, 18, "communication")
    assert order[1] - order[0] > 2 * (words[1] - words[0])
