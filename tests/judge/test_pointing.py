"""Sentences looked at one by one, and the trees that look at them."""

from dataclasses import replace

import pytest

from simulator.judge import Situation
from simulator.judge.encoder import Grove
from simulator.judge.features import parse, point_features
from simulator.judge.model import FORBIDDEN, WANTED, trained
from simulator.judge.pointing import CANDIDATES, Pointer, summed_up
from simulator.judge.prepare import prepare

REPLY = (
    "Dear Lena,\n\nThe Linden Room is yours on Thursday 19 March. It costs €340. "
    "> quoted\nDo you need lunch? The price has not gone up. Best, Mo"
)


def pointer_of(situation: Situation) -> Pointer:
    ready = prepare(situation, trained().rarity)
    parsed = parse(REPLY, ready, trained().rarity)
    return Pointer(parsed, point_features(parsed, ready), ready)


def test_the_sentence_that_shares_most_with_a_point_comes_first(
    room: Situation,
) -> None:
    pointer = pointer_of(room)
    for number in range(len(room.points)):
        ranked = pointer.ranked(number)
        rows = pointer.rows(number, ranked)
        shares = [row["share"] for row in rows]
        assert shares == sorted(shares, reverse=True)
        assert pointer.candidates(number) == ranked[:CANDIDATES]
        assert [row["rank"] for row in rows] == list(range(len(rows)))


def test_a_point_without_values_has_none_to_hit(room: Situation) -> None:
    points = tuple(replace(each, values=()) for each in room.points)
    pointer = pointer_of(replace(room, points=points))
    assert all("hit" not in row for row in pointer.rows(0, pointer.places))


def test_what_the_chances_of_sentences_come_to() -> None:
    told = summed_up([0.5, 0.8, 0.5], [0.1, 0.0, 0.6], [2, 4, 7], best=4)
    assert told == {
        "most": 0.8,
        "second": 0.5,
        "any": pytest.approx(0.95),
        "near": 0.0,
        "nearest": 0.6,
        "says_nearest": 0.5,
        "same": 1.0,
    }
    assert summed_up([], [], [], best=-1) == {}


@pytest.mark.parametrize("side", (WANTED, FORBIDDEN))
def test_many_rows_at_once_come_to_what_one_by_one_would(
    room: Situation, side: str
) -> None:
    forest = trained().semantic[side]
    pointer = pointer_of(room)
    rows = pointer.rows(0, pointer.places)
    expected = [forest.chance(row) for row in rows]
    assert Grove(forest).chances(rows) == pytest.approx(expected)
    assert Grove(forest).chances([]) == []
