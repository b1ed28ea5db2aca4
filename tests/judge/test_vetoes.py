"""Sure rules: what no chance can outweigh, and what only looks like it."""

from dataclasses import replace

import pytest

from simulator.judge import Point, Situation
from simulator.judge.features import parse, point_features
from simulator.judge.model import trained
from simulator.judge.prepare import prepare
from simulator.judge.vetoes import is_heap, is_vetoed


def vetoed(text: str, situation: Situation) -> bool:
    """Tell whether the first point of *situation* is ruled out."""
    rarity = trained().rarity
    ready = prepare(situation, rarity)
    parsed = parse(text, ready, rarity)
    return is_vetoed(parsed, point_features(parsed, ready)[0], ready.points[0])


def with_point(situation: Situation, *values: str, about: str) -> Situation:
    point = Point(id="first", kind="fact", about=about, examples=(), values=values)
    return replace(situation, points=(point,))


@pytest.mark.parametrize(
    ("text", "out"),
    (
        ("Hi Lena, 63 orders (18 more by post) are affected.", False),
        ("Hi Lena, 63 out of 80 orders are affected.", False),
        ("Hi Lena, 63 or 64 orders are affected.", True),
    ),
)
def test_one_or_the_other_is_no_answer(room: Situation, text: str, out: bool) -> None:
    orders = with_point(room, "63", about="Says that 63 orders are affected.")
    assert vetoed(text, orders) == out


@pytest.mark.parametrize(
    ("text", "out"),
    (
        ("Hi Lena, Yusuf rings the bank before 27 March.", False),
        ("Hi Lena, Colin rings the bank before 27 March.", True),
        ("Hi Lena, the bank is rung before 27 March.", True),
    ),
)
def test_a_person_who_must_be_named_has_to_be(
    room: Situation, text: str, out: bool
) -> None:
    about = "Says that Yusuf rings the bank before 27 March."
    assert vetoed(text, with_point(room, "Yusuf", "27 March", about=about)) == out


@pytest.mark.parametrize(
    ("text", "heap"),
    (
        ("Room: €340. Number: GH-20417. Still open: vegetarians? Sorry, late.", False),
        ("room €340 GH-20417 Ghent Kouter 19 March vegetarian sorry late board", True),
    ),
)
def test_brief_notes_with_labels_are_no_heap_of_words(
    room: Situation, text: str, heap: bool
) -> None:
    rarity = trained().rarity
    assert is_heap(parse(text, prepare(room, rarity), rarity)) == heap
