"""Who may appeal which point with which sentence, and what a trainer makes of it."""

from typing import Any

import pytest

from simulator.engine.codec import encode
from simulator.engine.events import MessageSent
from simulator.engine.scoring.appealing import sentences_for, unsure
from simulator.engine.task import TaskId
from simulator.live.errors import BadChoice, NotYours, RunIsNotOver
from tests.house import ADA, CYR, House, Houses
from tests.judged_day import LEAVES, DoubtingJudge, judged_day, judged_run, letter


@pytest.fixture
def house(houses: Houses) -> House:
    return houses.make(judged_day(), judge=DoubtingJudge())


def begin(house: House) -> str:
    run = house.open(scenario=judged_day().scenario)
    house.runs.join(run, ADA)
    house.work(1)
    house.runs.act(run, ADA, "a-1", encode(letter()))
    return run


def a_day(house: House) -> str:
    run = begin(house)
    house.runs.act(run, ADA, "a-2", {"type": "Finish"})
    return run


def serial(house: House, run: str) -> int:
    log = enumerate(house.log(run), start=1)
    return next(place for place, each in log if isinstance(each, MessageSent))


def appeal(house: House, run: str, **changes: Any) -> None:
    said: dict[str, Any] = {
        "learner": ADA,
        "point": LEAVES,
        "sentence": (serial(house, run), 1),
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


def test_what_the_judge_was_unsure_of_is_told_with_its_words() -> None:
    run = judged_run()
    doubts = [(each.finding.check, each.text) for each in unsure(run.bundle, run.log)]
    assert doubts == [("leaves", ""), ("name", "Mira")]


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
        appeal(house, run, sentence=(serial(house, run), 0))


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
