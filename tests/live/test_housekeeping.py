"""What is done now and then: stale days end, old ones go, idle ones leave memory."""

import gc
from collections.abc import Iterator

import pytest

from simulator.engine.codec import Malformed
from simulator.engine.events import RunFinished
from simulator.live import collector
from simulator.live.runs import CLOSED_AS_STALE
from simulator.live.scheduling import jobs, start_housekeeping
from tests.house import ADA, House, Houses

HOUR_S, DAY_S = 3_600, 24 * 3_600


def test_a_day_that_nobody_comes_back_to_is_ended(houses: Houses) -> None:
    house = houses.make(stale_after_hours=24.0)
    run = house.begin()
    house.work(8)
    house.runs.leave(run)
    house.work(15)
    house.clock.pass_(23 * HOUR_S)
    assert house.runs.close_stale() == 0
    house.clock.pass_(2 * HOUR_S)
    assert house.runs.close_stale() == 1
    assert house.runs.header(run).finished
    assert isinstance(house.log(run)[-1], RunFinished)
    assert house.runs.close_stale() == 0


def test_no_learner_can_take_the_id_under_which_a_stale_day_is_ended(
    house: House,
) -> None:
    run = house.begin()
    with pytest.raises(Malformed):
        house.runs.act(run, ADA, CLOSED_AS_STALE, {"type": "Pause"})


def test_a_stale_day_is_ended_after_a_crash_too(houses: Houses) -> None:
    before = houses.make()
    run = before.begin()
    before.work(8)
    before.clock.pass_(3 * DAY_S)
    after = houses.make(store=before.store, clock=before.clock)
    assert after.runs.close_stale() == 1
    assert after.runs.header(run).finished


def test_a_day_at_whose_desk_somebody_sits_is_not_stale(houses: Houses) -> None:
    house = houses.make(stale_after_hours=1.0)
    run = house.begin(clock="charged")
    house.clock.pass_(5 * HOUR_S)
    assert house.runs.close_stale() == 0
    assert not house.runs.header(run).finished


def test_runs_are_kept_as_long_as_the_settings_say(houses: Houses) -> None:
    house = houses.make(retention_days=30)
    old = house.open()
    house.clock.pass_(20 * DAY_S)
    new = house.open()
    house.clock.pass_(11 * DAY_S)
    assert house.runs.forget_expired() == 1
    assert [each.id for each in house.store.runs_of(ADA)] == [new]
    assert old != new


def test_without_a_limit_runs_are_kept_for_ever(houses: Houses) -> None:
    house = houses.make(retention_days=0)
    house.open()
    house.clock.pass_(10_000 * DAY_S)
    assert house.runs.forget_expired() == 0


def test_housekeeping_starts_and_stops(house: House) -> None:
    names = [job.__name__ for job, _ in jobs(house.runs)]
    assert names == ["drop_idle", "tidy", "close_stale", "forget_expired"]
    start_housekeeping(house.runs)()


@pytest.fixture
def collector_as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


@pytest.mark.usefixtures("collector_as_it_was")
def test_full_collections_become_rare() -> None:
    collector.settle()
    assert gc.get_threshold() == (2_000, 20, 100_000)
    assert gc.get_freeze_count() > 1_000
