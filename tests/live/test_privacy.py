"""Export is complete, erasure leaves nothing, and neither gives a day away."""

import json

import pytest

from simulator.live.errors import NoSuchRun
from simulator.live.records import OwnView
from tests.house import ADA, CYR, House

VIEW = OwnView(worked="a", change="b", promise="c", guesses={"communication": 3})


def test_an_export_holds_everything_of_a_finished_day(house: House) -> None:
    run = finished_day(house)
    house.runs.write_own_view(run, ADA, VIEW)
    [told] = json.loads(json.dumps(house.runs.export(ADA)))["runs"]
    assert told["nickname"] == "Ada"
    assert told["own_view"]["guesses"] == {"communication": 3}
    assert [each["serial"] for each in told["log"]] == list(
        range(1, len(house.log(run)) + 1)
    )


def test_an_export_of_a_day_going_on_tells_only_what_the_learner_did(
    house: House,
) -> None:
    run = house.begin()
    house.work(8)
    house.runs.act(run, ADA, "a-1", {"type": "StartWork", "task": "flight"})
    [told] = house.runs.export(ADA)["runs"]
    assert [each["type"] for each in told["log"]] == ["WorkStarted"]
    assert not told["log_complete"]
    [complete] = house.runs.export(ADA, complete=True)["runs"]
    assert len(complete["log"]) == len(house.log(run))


def test_an_export_is_the_learners_own(house: House) -> None:
    house.begin()
    assert house.runs.export(CYR)["runs"] == []


def test_erasing_takes_every_run_of_the_learner_and_no_other(house: House) -> None:
    mine = [house.begin(), finished_day(house)]
    other = house.open(learner=CYR)
    assert house.runs.erase(ADA) == 2
    for each in mine:
        with pytest.raises(NoSuchRun):
            house.runs.header(each)
        with pytest.raises(NoSuchRun):
            house.runs.act(each, ADA, "a-9", {"type": "Finish"})
    assert house.runs.header(other).learner == CYR
    assert house.runs.erase(ADA) == 0


def test_an_erased_run_is_no_longer_driven(house: House) -> None:
    run = house.begin()
    house.runs.erase(ADA)
    told = len(house.publisher.published)
    house.work(60)
    house.runs.leave(run)
    assert house.publisher.published[told:] == []


def finished_day(house: House) -> str:
    run = house.begin()
    house.runs.act(run, ADA, "a-1", {"type": "Finish"})
    return run
