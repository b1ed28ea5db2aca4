"""The judge in dialogues: what is said counts, not which words stand there."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.judge import Encoder, Situation, judge
from simulator.judge.files import read_replies, read_situations
from tests.judge.gaming import FAMILIES, Family

RATED = Path(__file__).parents[2] / "bench" / "replies"
SITUATIONS = read_situations(RATED / "prompts.json")
EXCELLENT = {
    reply.prompt: reply.text
    for reply in read_replies(RATED / "replies.jsonl", SITUATIONS)
    if reply.kind == "excellent"
}

GOOD = (
    "Dear Lena,\n\nI am sorry for the late answer. The room costs €340 for the day, and your "
    "reservation number is GH-20417. Is anybody vegetarian?\n\nKind regards,\nTom"
)


def met(text: str, situation: Situation) -> set[str]:
    return {name for name, each in judge(text, situation).points.items() if each.met}


def test_a_plain_good_reply_meets_every_wanted_point(room: Situation) -> None:
    judgement = judge(GOOD, room)
    assert met(GOOD, room) == {"price", "code", "lunch", "sorry"}
    assert judgement.overall >= 3
    assert judgement.tone >= 4
    assert judgement.mark >= 70


@pytest.mark.parametrize(
    ("said", "instead", "point"),
    (
        ("The room costs €340", "The room costs €430", "price"),
        ("The room costs €340", "I have not found out what the room costs", "price"),
        ("number is GH-20417", "number is GH-24017", "code"),
        ("number is GH-20417", "number is GH-20417 or GH-20418", "code"),
        ("Is anybody vegetarian?", "", "lunch"),
    ),
)
def test_what_is_wrong_denied_or_left_out_is_not_met(
    room: Situation, said: str, instead: str, point: str
) -> None:
    assert point not in met(GOOD.replace(said, instead), room)


def test_evidence_is_a_place_in_what_was_typed(room: Situation) -> None:
    typed = f"\u200b{GOOD}"
    evidence = judge(typed, room).points["code"].evidence
    assert evidence
    assert "GH-20417" in typed[evidence.start : evidence.end]
    assert typed[evidence.start : evidence.end] == evidence.quote


def test_every_verdict_has_a_reason(room: Situation) -> None:
    for text in (GOOD, "", "The room costs about €300, I think."):
        assert all(each.reason for each in judge(text, room).points.values())


def test_the_same_text_is_always_judged_alike(
    room: Situation, encoder: Encoder
) -> None:
    assert judge(GOOD, room) == judge(GOOD, room)
    assert judge(GOOD, room, encoder=encoder) == judge(GOOD, room, encoder=encoder)


def test_with_an_encoder_settled_points_stay_settled(
    room: Situation, encoder: Encoder
) -> None:
    without, with_it = judge(GOOD, room), judge(GOOD, room, encoder=encoder)
    assert with_it.by_meaning
    for name, verdict in without.points.items():
        if verdict.confidence > 0.97:
            assert with_it.points[name].met == verdict.met


def test_saying_it_three_times_gives_no_more_than_once(room: Situation) -> None:
    thrice = "\n\n".join([GOOD] * 3)
    assert met(thrice, room) == met(GOOD, room)
    assert judge(thrice, room).clarity < judge(GOOD, room).clarity


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_what_only_looks_like_an_answer_gets_at_most_25(family: Family) -> None:
    marks = {
        name: judge(family(situation, EXCELLENT[name]), situation).mark
        for name, situation in SITUATIONS.items()
    }
    assert {name: mark for name, mark in marks.items() if mark > 25} == {}


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_a_judgement(text: str) -> None:
    judgement = judge(text, SITUATIONS["p01"])
    assert 0 <= judgement.mark <= 100
    assert 1 <= judgement.tone <= 5
    for verdict in judgement.points.values():
        if verdict.evidence:
            assert 0 <= verdict.evidence.start <= verdict.evidence.end <= len(text)
