"""What the judge was not sure of: who settles it, and what that makes of the score."""

import threading
from collections.abc import Sequence
from typing import Any

import pytest

from simulator.live.errors import BadChoice, RunIsNotOver
from simulator.live.judging import Judges
from simulator.live.records import Change
from tests.fakes import MemoryRunStore
from tests.house import ADA, House, Houses
from tests.judged_day import (
    BODY,
    LEAVES,
    DoubtingJudge,
    a_day,
    begin,
    judged_day,
    serials_sent,
)

NAME = ("flight", "name")
IN_FULL = "It leaves at 09:40. Bye."
"""A message of which the judge finds the time of departure, without being sure."""


@pytest.fixture
def house(houses: Houses) -> House:
    return houses.make(judged_day(), judges=Judges(words=DoubtingJudge()))


def settle(house: House, run: str, message: int = 0, **changes: Any) -> None:
    """Settle a doubt on the learner's *message*, counted from 0: it leaves at 09:40."""
    said: dict[str, Any] = {
        "point": LEAVES,
        "serial": serials_sent(house.log(run))[message],
        "met": True,
        "sentence": 1,
        "reason": " It  is. ",
        "trainer": " Bea  Bos ",
    }
    house.runs.doubts.settle(run, **said | changes)


def waiting(house: House, run: str) -> list[tuple[str, bool, str, int | None]]:
    return [
        (each.finding.check, each.finding.met, each.words, each.nearest)
        for each in house.runs.doubts.open(run)
    ]


def points(house: House, run: str) -> list[float | None]:
    """Return what trainers ruled, in order."""
    return [each.points for each in house.runs.rulings(run)]


def test_what_waits_is_told_with_its_words_and_all_sentences(house: House) -> None:
    run = a_day(house)
    assert waiting(house, run) == [
        ("leaves", False, "", None),
        ("name", True, "Mira", 0),
    ]
    said = [each.text for each in house.runs.doubts.open(run)[0].sentences]
    assert said == ["Hello <Mira>.", "It goes at 09.40!", "Until then"]


def test_a_point_that_is_there_after_all_gets_its_full_points(house: House) -> None:
    run = a_day(house)
    before = house.runs.summary(run).total
    settle(house, run)
    (kept,) = house.runs.doubts.settled(run)
    assert (kept.sentence, kept.met) == ("It goes at 09.40!", True)
    assert (kept.reason, kept.trainer) == ("It  is.", "Bea Bos")
    (ruling,) = house.runs.rulings(run)
    assert (ruling.reason, ruling.trainer, ruling.wall) == (
        kept.reason, kept.trainer, kept.wall,
    )  # fmt: skip
    assert house.runs.summary(run).total > before
    assert [each[0] for each in waiting(house, run)] == ["name"]


def test_a_point_that_is_not_there_after_all_loses_its_points(house: House) -> None:
    run = a_day(house)
    before = house.runs.summary(run).total
    settle(house, run, point=NAME, met=False, sentence=None)
    (kept,) = house.runs.doubts.settled(run)
    assert (kept.sentence, kept.met) == ("Mira", False)
    assert points(house, run) == [0.0]
    assert house.runs.summary(run).total < before


def test_who_agrees_with_the_judge_moves_no_points(house: House) -> None:
    run = a_day(house)
    settle(house, run, met=False)
    settle(house, run, point=NAME, sentence=0)
    assert points(house, run) == []
    assert waiting(house, run) == []


def test_a_point_that_another_message_makes_stays_made(house: House) -> None:
    run = a_day(house, IN_FULL, IN_FULL)
    settle(house, run, 0, met=False)
    assert points(house, run) == []
    settle(house, run, 1, met=False)
    assert points(house, run) == [0.0]


def test_the_rule_stands_again_when_another_message_makes_the_point(
    house: House,
) -> None:
    run = a_day(house, IN_FULL, BODY)
    settle(house, run, 0, met=False)
    settle(house, run, 1)
    assert points(house, run) == [0.0, None]


def test_a_line_that_was_overruled_by_hand_stays_as_it_is(house: House) -> None:
    run = a_day(house, IN_FULL, IN_FULL)
    settle(house, run, 0, met=False)
    settle(house, run, 1, met=False)
    mark = house.runs.rulings(run)[0].mark
    other = a_day(house, IN_FULL)
    house.runs.overrule(
        other,
        line=("communication", mark),
        points=0.5,
        reason="Half of it.",
        trainer="Cas",
    )
    settle(house, other, met=False)
    assert points(house, other) == [0.5]


def test_what_was_settled_is_told_with_the_learners_data_and_goes_with_it(
    house: House,
) -> None:
    run = a_day(house)
    settle(house, run)
    (told,) = house.runs.export(ADA)["runs"]
    assert [each["sentence"] for each in told["settlements"]] == ["It goes at 09.40!"]
    house.runs.erase(ADA)
    assert house.runs.doubts.settled(run) == ()


def test_an_appeal_takes_over_what_was_in_doubt_of_its_point(house: House) -> None:
    run = a_day(house)
    serial = serials_sent(house.log(run))[0]
    house.runs.appeals.appeal(run, ADA, point=LEAVES, sentence=(serial, 1))
    assert [each[0] for each in waiting(house, run)] == ["name"]
    with pytest.raises(BadChoice, match="decided already"):
        settle(house, run)


def test_a_learner_may_still_appeal_what_was_not_found(house: House) -> None:
    run = a_day(house)
    settle(house, run, met=False)
    serial = serials_sent(house.log(run))[0]
    house.runs.appeals.appeal(run, ADA, point=LEAVES, sentence=(serial, 1))
    assert len(house.runs.appeals.of(run)) == 1


@pytest.mark.parametrize(
    ("changes", "advice"),
    (
        ({"reason": " "}, "reason"),
        ({"reason": "It is.\0"}, "reason"),
        ({"trainer": ""}, "your name"),
        ({"trainer": "Bea\0"}, "your name"),
        ({"sentence": None}, "Choose the sentence"),
        ({"sentence": 3}, "Choose the sentence"),
        ({"serial": 1}, "decided already"),
        ({"point": ("flight", "nothing")}, "decided already"),
        ({"point": ("hotel", "leaves")}, "decided already"),
    ),
)
def test_a_word_that_makes_no_sense_is_refused_and_nothing_is_kept(
    house: House, changes: dict[str, Any], advice: str
) -> None:
    run = a_day(house)
    with pytest.raises(BadChoice, match=advice):
        settle(house, run, **changes)
    assert house.runs.doubts.settled(run) == ()
    assert house.runs.rulings(run) == ()


def test_a_doubt_is_settled_once(house: House) -> None:
    run = a_day(house)
    settle(house, run)
    with pytest.raises(BadChoice, match="decided already"):
        settle(house, run, met=False)


class Interrupted(MemoryRunStore):
    """A store in which something else happens before the next commit, if it can by then."""

    other: threading.Thread | None = None

    def commit(self, changes: Sequence[Change]) -> None:
        other, self.other = self.other, None
        if other is not None:
            other.start()
            other.join(timeout=0.2)
        super().commit(changes)


def test_of_two_trainers_at_a_time_the_second_goes_on_from_the_first(
    houses: Houses,
) -> None:
    store, judges = Interrupted(), Judges(words=DoubtingJudge())
    house = houses.make(judged_day(), store=store, judges=judges)
    run = a_day(house, IN_FULL, IN_FULL)
    other = threading.Thread(target=lambda: settle(house, run, 1, met=False))
    store.other = other
    settle(house, run, 0, met=False)
    other.join()
    assert len(house.runs.doubts.settled(run)) == 2
    assert points(house, run) == [0.0]


def test_a_day_that_goes_on_has_nothing_to_settle(house: House) -> None:
    run = begin(house)
    with pytest.raises(RunIsNotOver):
        settle(house, run)
    with pytest.raises(RunIsNotOver):
        house.runs.doubts.open(run)
