"""Opening, acting, looking, finishing: what learners do with runs."""

import pytest

from simulator.engine.codec import Malformed, bundle_hash
from simulator.engine.events import (
    MessageArrived,
    RunFinished,
    RunPaused,
    RunStarted,
    WorkStarted,
)
from simulator.engine.possible import NotPossible, RunIsOver
from simulator.engine.simtime import MINUTE
from simulator.live import choices
from simulator.live.errors import BadChoice, NoSuchRun, NotYours, RunIsNotOver
from simulator.live.records import Ack, OwnView
from tests.house import ADA, CYR, DAY, House, Houses

START = {"type": "StartWork", "task": "flight"}
FINISH = {"type": "Finish"}
VIEW = OwnView(worked="a", change="b", promise="c", guesses={"communication": 3})


def test_an_opened_run_says_what_it_is(house: House) -> None:
    run = house.open(nickname="  Ada   L ")
    header = house.runs.header(run)
    assert (header.learner, header.nickname, header.pace) == (ADA, "Ada L", 8.0)
    assert header.bundle_sha == bundle_hash(DAY)
    assert house.runs.bundle(run) == DAY
    assert not header.finished


def test_the_ids_of_runs_cannot_be_guessed_and_suit_an_address(house: House) -> None:
    ids = {house.open() for _ in range(20)}
    assert len(ids) == 20
    assert all(len(each) >= 20 for each in ids)
    assert all(each.replace("-", "").replace("_", "").isalnum() for each in ids)


@pytest.mark.parametrize(
    "choice",
    (
        {"pace": 0.0},
        {"pace": float("nan")},
        {"pace": 1e9},
        {"clock": "real"},
        {"clock": "sundial"},
        {"nickname": "x" * 41},
        {"nickname": "a\0b"},
    ),
)
def test_a_run_is_not_opened_with_choices_that_make_no_sense(
    house: House, choice: dict[str, object]
) -> None:
    with pytest.raises(BadChoice):
        house.open(**choice)
    assert house.store.runs_of(ADA) == []


def test_no_learner_fills_the_server_with_days(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choices, "MOST_RUNS", 3)
    for _ in range(3):
        house.open()
    with pytest.raises(BadChoice, match="3 days"):
        house.open()
    house.open(learner="cyr")
    house.runs.erase(ADA)
    house.open()


def test_the_day_waits_for_the_first_desk(house: House) -> None:
    run = house.open()
    house.work(600)
    assert house.kinds(run) == ["RunStarted"]
    house.runs.join(run, ADA)
    assert house.at(run) == 0
    house.clock.pass_(1)
    assert house.at(run) == 8_000


def test_mail_arrives_as_the_clock_runs(house: House) -> None:
    run = house.begin()
    house.work(7.4)
    assert house.publisher.events(run) == []
    house.work(0.2, tick=0.1)
    arrived = [e for e in house.publisher.events(run) if isinstance(e, MessageArrived)]
    assert [(each.at, each.scheduled_at) for each in arrived] == [(MINUTE, MINUTE)]


def test_an_action_is_stored_and_published_when_it_is_acknowledged(
    house: House,
) -> None:
    run = house.begin()
    house.work(8)
    ack = house.runs.act(run, ADA, "a-1", START)
    assert house.log(run)[ack.first - 1 : ack.serial] == [
        WorkStarted(at=house.at(run), task=DAY.tasks[0].id, resume=0)
    ]
    assert house.publisher.serials(run) == list(range(2, ack.serial + 1))


def test_an_action_is_acted_on_at_its_moment_not_at_the_last_tick(house: House) -> None:
    run = house.begin()
    house.work(8)
    house.clock.pass_(0.25)
    house.runs.act(run, ADA, "a-1", START)
    assert house.log(run)[-1].at == 66_000


def test_what_fell_due_before_an_action_comes_before_it(house: House) -> None:
    run = house.begin()
    house.work(7.4)
    house.clock.pass_(0.5)
    ack = house.runs.act(run, ADA, "a-1", START)
    assert house.kinds(run)[-1] == "WorkStarted"
    assert "MessageArrived" in house.kinds(run)[: ack.first - 1]


def test_the_same_action_twice_is_one_action(house: House) -> None:
    run = house.begin()
    house.work(8)
    first = house.runs.act(run, ADA, "a-1", START)
    house.work(5)
    assert house.runs.act(run, ADA, "a-1", START) == first
    assert house.kinds(run).count("WorkStarted") == 1


def test_the_same_action_twice_is_one_action_after_a_restart_too(
    houses: Houses,
) -> None:
    before = houses.make()
    run = before.begin()
    before.work(8)
    first = before.runs.act(run, ADA, "a-1", START)
    after = houses.make(store=before.store, clock=before.clock)
    assert after.runs.act(run, ADA, "a-1", START) == first
    assert after.kinds(run).count("WorkStarted") == 1


def test_an_impossible_action_changes_nothing_but_time_goes_on(house: House) -> None:
    run = house.begin()
    house.work(7.4)
    house.clock.pass_(0.5)
    with pytest.raises(NotPossible):
        house.runs.act(run, ADA, "a-1", {"type": "StartWork", "task": "castle"})
    assert house.kinds(run) == ["RunStarted", "MessageArrived", "TaskOpened"]
    assert house.publisher.serials(run) == [2, 3]


@pytest.mark.parametrize(
    "payload",
    (
        {},
        {"type": "Fly"},
        {"type": "StartWork"},
        {"type": "StartWork", "task": 5},
        {"type": "StartWork", "task": "flight", "x": 1},
        {"type": "RunFinished", "at": 0, "reason": "ended"},
        "StartWork",
        None,
    ),
)
def test_a_malformed_action_is_refused_and_changes_nothing(
    house: House, payload: object
) -> None:
    run = house.begin()
    before = house.log(run)
    with pytest.raises(Malformed):
        house.runs.act(run, ADA, "a-1", payload)  # type: ignore[arg-type]
    assert house.log(run) == before


@pytest.mark.parametrize("action_id", ("", "x" * 65, "half \ud83d", "a\0", 7, None))
def test_an_action_needs_a_proper_id(house: House, action_id: object) -> None:
    run = house.begin()
    with pytest.raises(Malformed):
        house.runs.act(run, ADA, action_id, START)  # type: ignore[arg-type]


def test_a_stranger_gets_nothing_of_a_run(house: House) -> None:
    run = house.begin()
    before = house.log(run)
    with pytest.raises(NotYours):
        house.runs.join(run, CYR)
    with pytest.raises(NotYours):
        house.runs.updates(run, CYR, 0)
    with pytest.raises(NotYours):
        house.runs.act(run, CYR, "a-1", START)
    with pytest.raises(NotYours):
        house.runs.finished_log(run, CYR)
    with pytest.raises(NotYours):
        house.runs.write_own_view(run, CYR, VIEW)
    assert house.log(run) == before


def test_a_run_that_does_not_exist_is_said_not_to(house: House) -> None:
    for ask in (
        lambda: house.runs.join("nowhere", ADA),
        lambda: house.runs.updates("nowhere", ADA, 0),
        lambda: house.runs.act("nowhere", ADA, "a-1", START),
        lambda: house.runs.beat("nowhere"),
        lambda: house.runs.bundle("nowhere"),
        lambda: house.runs.header("nowhere"),
    ):
        with pytest.raises(NoSuchRun):
            ask()


def test_updates_begin_after_the_serial_that_a_desk_has(house: House) -> None:
    run = house.begin()
    house.work(8)
    everything = house.runs.updates(run, ADA, 0)
    assert [serial for serial, _ in everything] == [1, 2, 3]
    assert isinstance(everything[0][1], RunStarted)
    assert house.runs.updates(run, ADA, 2) == everything[2:]
    assert house.runs.updates(run, ADA, 3) == []
    assert house.runs.updates(run, ADA, 99) == []
    assert house.runs.updates(run, ADA, -4) == everything


def test_desks_hear_the_clock_now_and_then(house: House) -> None:
    run = house.begin()
    told = len(house.publisher.beats(run))
    house.work(5.1, tick=0.1)
    beats = house.publisher.beats(run)[told:]
    assert [(each.running, each.serial) for each in beats] == [(True, 1)]
    assert beats[0].at == pytest.approx(40_000, abs=1_000)


def test_a_paused_clock_stands_until_it_is_resumed(house: House) -> None:
    run = house.begin()
    house.work(2)
    house.runs.act(run, ADA, "a-1", {"type": "Pause"})
    house.work(900)
    assert house.at(run) == 16_000
    assert isinstance(house.log(run)[-1], RunPaused)
    house.runs.act(run, ADA, "a-2", {"type": "Resume"})
    house.work(1)
    assert house.at(run) == 24_000
    assert (
        not house.publisher.beats(run)[-2].running
        or house.publisher.beats(run)[-1].running
    )


def test_a_pause_survives_a_restart(houses: Houses) -> None:
    before = houses.make()
    run = before.begin()
    before.runs.act(run, ADA, "a-1", {"type": "Pause"})
    after = houses.make(store=before.store, clock=before.clock)
    after.runs.join(run, ADA)
    after.work(60)
    assert after.at(run) == 0
    assert after.kinds(run)[-1] == "RunPaused"


def test_skipping_moves_the_clock_to_the_next_arrival(house: House) -> None:
    run = house.begin()
    house.work(8)
    house.runs.act(run, ADA, "a-1", START)
    house.runs.act(run, ADA, "a-2", {"type": "Skip"})
    skipped_to = house.at(run)
    assert skipped_to > 64_000
    house.work(1)
    assert house.at(run) == skipped_to + 8_000


def test_a_charged_clock_moves_with_actions_only(house: House) -> None:
    run = house.begin(clock="charged")
    house.work(600)
    assert house.at(run) == 0
    assert not house.runs.beat(run).running


def test_a_day_ends_by_itself(house: House) -> None:
    run = house.begin()
    house.work(DAY.day.length / 8_000 + 1, tick=1.5)
    assert isinstance(house.log(run)[-1], RunFinished)
    assert house.runs.header(run).finished
    assert not house.runs.beat(run).running
    with pytest.raises(RunIsOver):
        house.runs.act(run, ADA, "a-1", FINISH)


def test_a_finished_log_is_shown_when_it_is_finished(house: House) -> None:
    run = house.begin()
    with pytest.raises(RunIsNotOver):
        house.runs.finished_log(run, ADA)
    house.runs.act(run, ADA, "a-1", FINISH)
    assert list(house.runs.finished_log(run, ADA)) == house.log(run)


def test_an_own_view_is_written_when_the_day_is_over(house: House) -> None:
    run = house.begin()
    with pytest.raises(RunIsNotOver):
        house.runs.write_own_view(run, ADA, VIEW)
    house.runs.act(run, ADA, "a-1", FINISH)
    house.runs.write_own_view(run, ADA, VIEW)
    assert house.runs.own_view(run) == VIEW


@pytest.mark.parametrize(
    "view",
    (
        OwnView(worked="x" * 5_001, change="", promise="", guesses={}),
        OwnView(worked="", change="", promise="", guesses={"delivery": 6}),
    ),
)
def test_an_own_view_keeps_within_bounds(house: House, view: OwnView) -> None:
    run = house.begin()
    house.runs.act(run, ADA, "a-1", FINISH)
    with pytest.raises(BadChoice):
        house.runs.write_own_view(run, ADA, view)


def test_two_desks_of_a_run_share_one_clock(house: House) -> None:
    run = house.begin()
    house.work(1)
    house.runs.join(run, ADA)
    house.runs.leave(run)
    house.work(60)
    assert house.at(run) == 61 * 8_000


def test_an_ack_names_the_events_of_its_action(house: House) -> None:
    run = house.begin()
    house.work(8)
    ack = house.runs.act(run, ADA, "a-1", START)
    assert ack == Ack(first=4, serial=4)
