"""A trainer's word on a line, and the sums that follow."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.ruling import Ruling
from simulator.engine.scoring import Scorecard
from simulator.engine.scoring.ledger import is_stop, stop
from simulator.engine.scoring.overruling import (
    line_of,
    mark_of,
    overruled,
    range_of,
)
from tests.engine.scoring.learners import GOOD, STUBBORN, lines, scored, small_day

RUBRIC = small_day().rubric
STUBBORN_CARD = scored(*STUBBORN)


def ruling(card: Scorecard, place: int, points: float | None) -> Ruling:
    line = lines(card, "communication")[place]
    return Ruling(
        dimension="communication",
        mark=mark_of("communication", line),
        points=points,
        reason="She rang him.",
        trainer="Bea",
        wall=0.0,
    )


def test_a_line_is_worth_what_the_trainer_says_and_the_sums_follow() -> None:
    before = STUBBORN_CARD.dimension("communication")
    lost = next(
        place
        for place, each in enumerate(before.lines)
        if each.possible > each.points == 0
    )
    full = before.lines[lost].possible
    card = overruled(STUBBORN_CARD, [ruling(STUBBORN_CARD, lost, full)], RUBRIC)
    after = card.dimension("communication")
    assert after.lines[lost].points == full
    assert round(after.points * 10) == round((before.points + full) * 10)
    assert card.total > STUBBORN_CARD.total


def test_without_a_ruling_nothing_changes() -> None:
    assert overruled(STUBBORN_CARD, [], RUBRIC) is STUBBORN_CARD


def test_the_last_ruling_counts_and_can_be_taken_back() -> None:
    card = scored(*GOOD)
    there, back = ruling(card, 0, 0.0), ruling(card, 0, None)
    assert overruled(card, [there], RUBRIC).total < card.total
    assert overruled(card, [there, back], RUBRIC) == card


def test_a_ruling_on_a_line_that_is_not_there_changes_nothing() -> None:
    card = scored(*GOOD)
    stray = replace(ruling(card, 0, 0.0), mark="0" * 16)
    assert overruled(card, [stray], RUBRIC) == card


def test_every_line_has_a_mark_of_its_own() -> None:
    for card in (scored(*GOOD), STUBBORN_CARD):
        for each in card.dimensions:
            marks = [mark_of(each.dimension, line) for line in each.lines]
            assert len(set(marks)) == len(marks)
            for line, mark in zip(each.lines, marks, strict=True):
                found = line_of(card, each.dimension, mark)
                assert found == (None if is_stop(line) else line)


def test_a_line_that_only_keeps_the_sum_within_bounds_is_not_ruled_on() -> None:
    communication = STUBBORN_CARD.dimension("communication")
    (below,) = stop(-30)
    card = replace(
        STUBBORN_CARD,
        dimensions=(replace(communication, lines=(*communication.lines, below)),),
    )
    mark = mark_of("communication", below)
    assert line_of(card, "communication", mark) is None


def test_what_costs_can_be_forgiven_and_what_earns_can_be_denied() -> None:
    earns = lines(scored(*GOOD), "communication")[0]
    assert range_of(earns) == (0.0, earns.possible)
    assert range_of(replace(earns, points=-4.0, possible=0.0)) == (-4.0, 0.0)


@given(st.integers(0, 20), st.integers(0, 1000))
def test_points_stay_the_sum_of_their_lines(place: int, tenths: int) -> None:
    count = len(lines(STUBBORN_CARD, "communication"))
    ruled = ruling(STUBBORN_CARD, place % count, tenths / 10)
    card = overruled(STUBBORN_CARD, [ruled], RUBRIC)
    for each in card.dimensions:
        total = sum(round(line.points * 10) for line in each.lines)
        assert total == round(each.points * 10)
        assert 0 <= each.points <= 100
    assert 0 <= card.total <= 100
