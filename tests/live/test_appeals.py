"""Who may appeal which point with which sentence, and what a trainer makes of it."""

from typing import Any

import pytest

from simulator.engine.scoring.appealing import sentences_for
from simulator.engine.task import TaskId
from simulator.live.errors import BadChoice, NotYours, RunIsNotOver
from simulator.live.judging import Judges
from tests.house import ADA, CYR, House, Houses
from tests.judged_day import (
    LEAVES,
    DoubtingJudge,
    a_day,
    begin,
    judged_day,
    judged_run,
    serials_sent,
)


@pytest.fixture
def house(houses: Houses) -> House:
    return houses.make(judged_day(), judges=Judges(words=DoubtingJudge()))


def appeal(house: House, run: str, **changes: Any) -> None:
    said: dict[str, Any] = {
        "learner": ADA,
        "point": LEAVES,
        "sentence": (serials_sent(house.log(run))[0], 1),
    }
    said |= changes
    house.runs.appeals.appeal(run, said.pop("learner"), **said)


def decide(house: House, run: str, **changes: Any) -> None:
    said: dict[str, Any] = {
        "point": LEAVES,
        "accepted": True,
        "reason": "It is.",
        "trainer": "Bea",
    }
    house.runs.appeals.decide(run, **said | changes)


def test_the_sentences_offered_are_those_the_judge_looked_at() -> None:
    log = judged_run().log
    found = sentences_for(log, TaskId("flight"), "leaves")
    said = [each.text for each in found]
    assert said == ["Hello <Mira>.", "It goes at 09.40!", "Until then"]
    assert sentences_for(log, TaskId("flight"), "another") == ()


def test_an_appeal_moves_no_points_and_is_told_with_the_learners_data(
    house: House,
) -> None:
    run = a_day(house)
    before = house.runs.summary(run)
    appeal(house, run)
    (kept,) = house.runs.appeals.of(run)
    assert (kept.sentence, kept.decision) == ("It goes at 09.40!", None)
    assert house.runs.summary(run) == before
    (told,) = house.runs.export(ADA)["runs"]
    assert [each["sentence"] for each in told["appeals"]] == ["It goes at 09.40!"]
    house.runs.erase(ADA)
    assert house.runs.appeals.of(run) == ()


@pytest.mark.parametrize(
    ("changes", "advice"),
    (
        ({"sentence": (0, 0)}, "Choose the sentence"),
        ({"sentence": (1, 0)}, "Choose the sentence"),
        ({"point": ("flight", "name")}, "no longer in the score"),
        ({"point": ("flight", "nothing")}, "no longer in the score"),
        ({"point": ("hotel", "leaves")}, "no longer in the score"),
    ),
)
def test_only_a_missed_point_and_a_sentence_of_ones_own_will_do(
    house: House, changes: dict[str, Any], advice: str
) -> None:
    run = a_day(house)
    with pytest.raises(BadChoice, match=advice):
        appeal(house, run, **changes)
    assert house.runs.appeals.of(run) == ()


def test_a_point_is_appealed_once(house: House) -> None:
    run = a_day(house)
    appeal(house, run)
    with pytest.raises(BadChoice, match="already"):
        appeal(house, run, sentence=(serials_sent(house.log(run))[0], 0))


def test_only_the_learner_of_a_day_that_is_over_appeals(house: House) -> None:
    run = a_day(house)
    with pytest.raises(NotYours):
        appeal(house, run, learner=CYR)
    going_on = begin(house)
    with pytest.raises(RunIsNotOver):
        appeal(house, going_on)


def test_an_accepted_appeal_gives_the_line_its_full_points(house: House) -> None:
    run = a_day(house)
    before = house.runs.summary(run).total
    appeal(house, run)
    decide(house, run)
    (ruling,) = house.runs.rulings(run)
    assert (ruling.reason, ruling.trainer) == ("It is.", "Bea")
    assert house.runs.summary(run).total > before
    (kept,) = house.runs.appeals.of(run)
    assert kept.decision is not None
    assert kept.decision.accepted


def test_a_declined_appeal_keeps_its_reason_and_no_points(house: House) -> None:
    run = a_day(house)
    appeal(house, run)
    decide(house, run, accepted=False, reason=" It is a guess. ")
    (kept,) = house.runs.appeals.of(run)
    assert kept.decision is not None
    assert kept.decision.reason == "It is a guess."
    assert house.runs.rulings(run) == ()
    with pytest.raises(BadChoice, match="decided already"):
        decide(house, run)


@pytest.mark.parametrize(
    "changes", ({"reason": " "}, {"trainer": ""}, {"point": ("flight", "name")})
)
def test_a_decision_without_reason_name_or_appeal_is_refused(
    house: House, changes: dict[str, Any]
) -> None:
    run = a_day(house)
    appeal(house, run)
    with pytest.raises(BadChoice):
        decide(house, run, **changes)
    (kept,) = house.runs.appeals.of(run)
    assert kept.decision is None
