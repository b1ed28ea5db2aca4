"""Trying again from a moment of one's own day."""

import pytest

from simulator.engine.events import RunFinished, WorkStarted
from simulator.engine.simtime import MINUTE
from simulator.live import choices
from simulator.live.errors import BadChoice, NotYours, RunIsNotOver
from tests.house import ADA, CYR, House, Houses

START = {"type": "StartWork", "task": "flight"}
FINISH = {"type": "Finish"}


def a_day(house: House) -> str:
    """Live through a day: work begins in its second minute, and it ends in the third."""
    run = house.begin()
    house.work(8)
    house.runs.act(run, ADA, "a-1", START)
    house.work(8)
    house.runs.act(run, ADA, "a-2", FINISH)
    return run


def test_a_practice_run_stands_where_the_day_stood(house: House) -> None:
    run = a_day(house)
    before = [each for each in house.log(run) if each.at <= MINUTE]
    again = house.runs.practise(run, ADA, at=MINUTE)
    assert house.log(again) == before
    header = house.runs.header(again)
    assert (header.practice_of, header.practice_at) == (run, MINUTE)
    assert not header.finished
    house.runs.join(again, ADA)
    assert house.at(again) == MINUTE


def test_what_follows_is_open_again(house: House) -> None:
    run = a_day(house)
    again = house.runs.practise(run, ADA, at=MINUTE)
    house.runs.join(again, ADA)
    house.work(30)
    kinds = house.kinds(again)
    assert "WorkStarted" not in kinds
    house.runs.act(again, ADA, "a-1", START)
    assert any(isinstance(each, WorkStarted) for each in house.log(again))


def test_the_day_itself_is_not_touched(house: House) -> None:
    run = a_day(house)
    before = house.log(run)
    house.runs.join(house.runs.practise(run, ADA, at=MINUTE), ADA)
    house.work(30)
    assert house.log(run) == before


def test_practice_goes_on_in_another_process(houses: Houses) -> None:
    house = houses.make()
    again = house.runs.practise(a_day(house), ADA, at=MINUTE)
    other = houses.make(store=house.store)
    other.runs.join(again, ADA)
    assert other.at(again) == MINUTE


@pytest.mark.parametrize("at", (-1, 10**9))
def test_only_a_moment_of_the_day_will_do(house: House, at: int) -> None:
    run = a_day(house)
    assert isinstance(house.log(run)[-1], RunFinished)
    with pytest.raises(BadChoice, match="a moment of the day"):
        house.runs.practise(run, ADA, at=at)


def test_a_day_still_going_on_is_not_practised(house: House) -> None:
    with pytest.raises(RunIsNotOver):
        house.runs.practise(house.begin(), ADA, at=0)


def test_nobody_practises_anothers_day(house: House) -> None:
    with pytest.raises(NotYours):
        house.runs.practise(a_day(house), CYR, at=MINUTE)


def test_practice_counts_among_the_days_that_are_kept(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = a_day(house)
    monkeypatch.setattr(choices, "MOST_RUNS", 1)
    with pytest.raises(BadChoice, match="1 days"):
        house.runs.practise(run, ADA, at=MINUTE)
