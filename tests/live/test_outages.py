"""Crashes, stalls, empty desks and full disks: nobody loses time, nothing is lost."""

import pytest

from simulator.engine.events import MessageArrived, RunResumed
from simulator.engine.run import Run
from simulator.engine.simtime import MINUTE
from simulator.live.errors import BrokenRun, NotSaved, StoreFailed
from simulator.live.live_run import BEAT_S
from tests.fakes import MemoryRunStore
from tests.house import ADA, DAY, PACE, House, Houses

START = {"type": "StartWork", "task": "flight"}
FULL = StoreFailed("The disk is full. Make room, then do it again.")


def store_of(house: House) -> MemoryRunStore:
    assert isinstance(house.store, MemoryRunStore)
    return house.store


def test_after_a_crash_the_clock_goes_on_from_where_it_was(houses: Houses) -> None:
    before = houses.make()
    run = before.begin()
    before.work(100)
    reached = before.at(run)
    # The process dies here: nothing is held, nothing is said.
    before.clock.pass_(3_600)
    after = houses.make(store=before.store, clock=before.clock)
    after.runs.join(run, ADA)
    assert reached <= after.at(run) <= reached + BEAT_S * PACE * 1_000
    resumed = after.log(run)[-1]
    assert isinstance(resumed, RunResumed)
    assert resumed.held_for == pytest.approx(3_600, abs=1.1)
    after.work(1)
    assert after.at(run) > reached + 7_000


def test_what_fell_due_in_a_crash_comes_late_by_the_systems_fault(
    houses: Houses,
) -> None:
    before = houses.make()
    run = before.begin()
    before.work(7)  # half a second before the mail
    before.clock.pass_(60)
    after = houses.make(store=before.store, clock=before.clock)
    after.runs.join(run, ADA)
    [mail] = [each for each in after.log(run) if isinstance(each, MessageArrived)]
    assert mail.scheduled_at == MINUTE
    assert mail.at == after.at(run) > MINUTE


def test_a_stall_of_the_process_costs_the_learner_nothing(house: House) -> None:
    run = house.begin()
    house.work(20)
    reached = house.at(run)
    house.clock.pass_(300)
    house.runs.driver.tick()
    assert house.at(run) - reached <= BEAT_S * PACE * 1_000
    resumed = house.log(run)[-1]
    assert isinstance(resumed, RunResumed)
    assert resumed.held_for == pytest.approx(300, abs=1.1)


def test_a_stall_is_noticed_by_an_action_that_comes_first(house: House) -> None:
    run = house.begin()
    house.work(20)
    reached = house.at(run)
    house.clock.pass_(300)
    house.runs.act(run, ADA, "a-1", START)
    assert house.log(run)[-1].at - reached <= BEAT_S * PACE * 1_000


def test_short_hiccups_are_not_called_an_outage(house: House) -> None:
    run = house.begin()
    for _ in range(20):
        house.clock.pass_(1.9)
        house.runs.driver.tick()
    assert "RunResumed" not in house.kinds(run)
    assert house.at(run) == pytest.approx(20 * 1.9 * 8_000, abs=1)


def test_an_empty_desk_holds_the_clock_after_a_while(house: House) -> None:
    run = house.begin()
    house.work(20)
    house.runs.leave(run)
    house.work(60)
    assert house.at(run) == pytest.approx(25 * 8_000, abs=4_000)
    assert not house.runs.beat(run).running
    house.runs.join(run, ADA)
    assert house.at(run) == pytest.approx(25 * 8_000, abs=4_000)
    assert house.runs.beat(run).running
    resumed = house.log(run)[-1]
    assert isinstance(resumed, RunResumed)
    assert resumed.held_for == pytest.approx(55, abs=1)


def test_who_comes_back_soon_has_not_been_away(house: House) -> None:
    run = house.begin()
    house.work(20)
    house.runs.leave(run)
    house.work(5)
    house.runs.join(run, ADA)
    house.work(20)
    assert house.at(run) == 45 * 8_000
    assert "RunResumed" not in house.kinds(run)


def test_a_proper_stop_holds_every_clock(houses: Houses) -> None:
    before = houses.make()
    run = before.begin()
    before.work(20)
    reached = before.at(run)
    before.runs.stop()
    before.clock.pass_(3_600)
    after = houses.make(store=before.store, clock=before.clock)
    after.runs.join(run, ADA)
    assert after.at(run) == reached


def test_an_action_that_cannot_be_stored_has_not_happened(house: House) -> None:
    run = house.begin()
    house.work(8)
    before, told = house.log(run), house.publisher.serials(run)
    store_of(house).fails_with = FULL
    with pytest.raises(NotSaved, match="disk is full"):
        house.runs.act(run, ADA, "a-1", START)
    store_of(house).fails_with = None
    assert house.log(run) == before
    assert house.publisher.serials(run) == told
    ack = house.runs.act(run, ADA, "a-1", START)
    assert house.kinds(run)[ack.first - 1] == "WorkStarted"
    assert house.kinds(run).count("WorkStarted") == 1


def test_a_skip_that_cannot_be_stored_leaves_the_clock_alone(house: House) -> None:
    run = house.begin()
    house.work(8)
    house.runs.act(run, ADA, "a-1", START)
    store_of(house).fails_with = FULL
    with pytest.raises(NotSaved):
        house.runs.act(run, ADA, "a-2", {"type": "Skip"})
    store_of(house).fails_with = None
    house.work(0.5)
    assert house.at(run) == 68_000


def test_time_stands_while_nothing_can_be_stored(house: House) -> None:
    run = house.begin()
    house.work(20)
    reached = house.at(run)
    store_of(house).fails_with = FULL
    house.work(120)
    store_of(house).fails_with = None
    house.work(3)
    assert reached < house.at(run) < reached + 5 * 8_000
    assert house.kinds(run)[-1] == "RunResumed"


def test_a_desk_is_not_there_when_its_coming_could_not_be_stored(house: House) -> None:
    run = house.open()
    store_of(house).fails_with = FULL
    with pytest.raises(NotSaved):
        house.runs.join(run, ADA)
    store_of(house).fails_with = None
    house.runs.act(run, ADA, "a-1", {"type": "SetPlan", "order": []})
    house.work(30)
    assert house.at(run) == 0
    house.runs.join(run, ADA)
    house.work(1)
    assert house.at(run) == 8_000


def test_a_failing_publisher_does_not_stop_a_run(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = house.begin()

    def fail(*_: object) -> None:
        raise OSError("the line is dead")

    monkeypatch.setattr(house.publisher, "publish", fail)
    house.work(8)
    assert "MessageArrived" in house.kinds(run)


def test_a_broken_run_does_not_stop_the_others(house: House) -> None:
    broken, sound = house.begin(), house.begin()
    store_of(house)._runs[broken].log.pop(1)
    for each in (broken, sound):
        slot = house.runs._memory.slot(each)
        assert slot is not None
        assert slot.live is not None
        slot.live.lose()
    house.work(8)
    assert "MessageArrived" in house.kinds(sound)
    with pytest.raises(BrokenRun):
        house.runs.beat(broken)


def test_idle_runs_leave_memory_and_come_back_as_they_were(house: House) -> None:
    run = house.begin()
    house.work(8)
    house.runs.leave(run)
    house.work(20)
    reached, kinds = house.at(run), house.kinds(run)
    assert house.runs.drop_idle() == 0
    house.clock.pass_(61)
    assert house.runs.drop_idle() == 1
    house.clock.pass_(600)
    assert house.at(run) == reached
    house.runs.join(run, ADA)
    assert house.at(run) == reached
    assert house.kinds(run) == [*kinds, "RunResumed"]


def test_a_run_with_somebody_at_the_desk_stays_in_memory(house: House) -> None:
    house.begin()
    house.work(120)
    assert house.runs.drop_idle() == 0


@pytest.mark.parametrize("tick", (0.1, 0.37, 1.0, 1.9))
def test_how_often_the_driver_looks_makes_no_difference(
    houses: Houses, tick: float
) -> None:
    house = houses.make()
    run = house.begin()
    house.work(1_200, tick=tick)
    expected = Run.start(DAY, clock="hybrid", pace=PACE)
    expected.advance(house.at(run))
    assert len(expected.log) > 6
    assert house.log(run) == expected.log
