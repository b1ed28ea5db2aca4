"""What any store of runs must do."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from simulator.engine.actions import StartWork
from simulator.engine.appeal import Appeal, Decision
from simulator.engine.bundle import Bundle
from simulator.engine.codec import bundle_hash
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.run import Run
from simulator.engine.settlement import Settlement
from simulator.engine.simtime import MINUTE
from simulator.engine.summary import DimensionSummary, Summary
from simulator.engine.task import TaskId
from simulator.live.errors import Conflict, NoSuchRun
from simulator.live.ports import RunStore
from simulator.live.records import (
    Ack,
    ActionTaken,
    AppealDecided,
    ClockKept,
    DoubtSettled,
    DoubtsOver,
    EventsAppended,
    Example,
    LineAppealed,
    LineOverruled,
    OwnView,
    OwnViewWritten,
    RunClock,
    RunErased,
    RunHeader,
    RunOpened,
    ScoreKept,
)
from tests.builders import asks, day, task
from tests.fakes import MONDAY_NINE

DAY = day(task("flight"), asks("flight"))
VIEW = OwnView(
    worked="the flight", change="ring", promise="sooner", guesses={"delivery": 4}
)


def test_an_opened_run_is_found_again(store: RunStore) -> None:
    header = open_run(store)
    assert store.header("run-1") == header
    assert store.bundle(header.bundle_sha) == DAY


def test_a_practice_run_knows_where_it_comes_from(store: RunStore) -> None:
    change = opened("run-2")
    header = replace(change.header, practice_of="run-1", practice_at=5 * MINUTE)
    store.commit([replace(change, header=header)])
    assert store.header("run-2") == header


@pytest.mark.parametrize("run", ("run-1", "", "run\0"))
def test_a_run_that_was_never_opened_is_not_there(store: RunStore, run: str) -> None:
    with pytest.raises(NoSuchRun):
        store.header(run)
    with pytest.raises(NoSuchRun):
        store.load(run)


def test_a_log_comes_back_as_it_was_written(store: RunStore) -> None:
    open_run(store)
    log = played()
    store.commit([appended(log[:2]), appended(log[2:], first=3, action="a-1")])
    assert store.load("run-1").log == log


def test_a_serial_is_written_once(store: RunStore) -> None:
    open_run(store)
    log = played()
    store.commit([appended(log)])
    with pytest.raises(Conflict):
        store.commit([appended(log[-1:], first=len(log))])
    assert store.load("run-1").log == log


def test_all_changes_are_stored_or_none(store: RunStore) -> None:
    open_run(store)
    log = played()
    store.commit([appended(log)])
    late = RunClock(at=5, wall=MONDAY_NINE + 9)
    with pytest.raises(Conflict):
        store.commit(
            [
                ClockKept(run="run-1", clock=late),
                opened("run-2"),
                appended(log[:1]),
            ]
        )
    assert store.load("run-1").clock != late
    with pytest.raises(NoSuchRun):
        store.header("run-2")


def test_an_action_is_taken_once(store: RunStore) -> None:
    open_run(store)
    taken = ActionTaken(run="run-1", action="a-1", ack=Ack(serial=3, first=2))
    store.commit([taken])
    with pytest.raises(Conflict):
        store.commit([replace(taken, ack=Ack(serial=9, first=9))])
    assert store.load("run-1").acks == {"a-1": Ack(serial=3, first=2)}


def test_events_of_an_erased_run_are_refused(store: RunStore) -> None:
    open_run(store)
    store.commit([RunErased(run="run-1")])
    with pytest.raises(Conflict):
        store.commit([appended(played())])


def test_the_clock_stands_where_it_was_kept_last(store: RunStore) -> None:
    open_run(store)
    clock = RunClock(at=-5, wall=MONDAY_NINE + 0.125, running=True, begun=True)
    store.commit([ClockKept(run="run-1", clock=RunClock(at=1, wall=0.0))])
    store.commit([ClockKept(run="run-1", clock=clock)])
    assert store.load("run-1").clock == clock
    assert not store.header("run-1").finished


def test_a_run_is_finished_when_its_clock_says_so(store: RunStore) -> None:
    open_run(store)
    over = RunClock(at=9, wall=MONDAY_NINE, begun=True, finished=True)
    store.commit([ClockKept(run="run-1", clock=over)])
    assert store.header("run-1").finished
    assert store.load("run-1").header.finished


def test_a_bundle_is_stored_once_for_all_who_play_it(store: RunStore) -> None:
    open_run(store, "run-1")
    store.commit([opened("run-2"), opened("run-3")])
    store.commit([RunErased(run="run-1"), RunErased(run="run-2")])
    store.tidy()
    assert store.bundle(bundle_hash(DAY)) == DAY


def test_a_bundle_that_nobody_plays_goes(store: RunStore) -> None:
    header = open_run(store)
    store.commit([RunErased(run="run-1")])
    store.tidy()
    with pytest.raises(Exception, match="missing"):
        store.bundle(header.bundle_sha)


def test_an_own_view_replaces_the_one_before(store: RunStore) -> None:
    open_run(store)
    assert store.own_view("run-1") is None
    store.commit([OwnViewWritten(run="run-1", view=VIEW, wall=MONDAY_NINE)])
    better = replace(VIEW, change="nothing")
    store.commit([OwnViewWritten(run="run-1", view=better, wall=MONDAY_NINE)])
    assert store.own_view("run-1") == better


def test_erasing_leaves_nothing_of_a_run(store: RunStore) -> None:
    open_run(store)
    store.commit([appended(played()), OwnViewWritten(run="run-1", view=VIEW, wall=0.0)])
    store.commit([RunErased(run="run-1")])
    assert store.own_view("run-1") is None
    assert store.runs_of("ada") == []
    open_run(store)
    assert store.load("run-1").log == ()


def test_rulings_are_kept_in_their_order_and_go_with_the_run(store: RunStore) -> None:
    open_run(store)
    first = Ruling(
        dimension="communication", mark="a" * 16, points=2.5, reason="She rang.",
        trainer="Bea", wall=MONDAY_NINE,
    )  # fmt: skip
    second = replace(first, points=None, reason="He says not.")
    for each in (first, second):
        store.commit([LineOverruled(run="run-1", ruling=each)])
    assert store.rulings("run-1") == (first, second)
    store.commit([RunErased(run="run-1")])
    assert store.rulings("run-1") == ()


def test_a_point_is_appealed_once_and_decided_once(store: RunStore) -> None:
    open_run(store)
    store.commit([LineAppealed(run="run-1", appeal=APPEAL)])
    assert store.appeals("run-1") == (APPEAL,)
    with pytest.raises(Conflict):
        store.commit([LineAppealed(run="run-1", appeal=replace(APPEAL, serial=9))])
    decided = decision(accepted=True)
    store.commit([decided])
    with pytest.raises(Conflict):
        store.commit([decision(accepted=False)])
    kept = replace(APPEAL, decision=decided.decision)
    assert store.appeals("run-1") == (kept,)
    store.commit([RunErased(run="run-1")])
    assert store.appeals("run-1") == ()


def test_a_doubt_is_settled_once_for_each_message(store: RunStore) -> None:
    open_run(store)
    other = replace(SETTLED, serial=9, met=False, sentence="", wall=13.5)
    for each in (SETTLED, other):
        store.commit([DoubtSettled(run="run-1", settlement=each)])
    again = DoubtSettled(run="run-1", settlement=replace(SETTLED, met=False))
    with pytest.raises(Conflict):
        store.commit([again])
    store.commit([DoubtsOver(run="run-1")])
    store.commit([LineAppealed(run="run-1", appeal=APPEAL)])
    assert store.settlements("run-1") == (SETTLED, other)
    store.commit([RunErased(run="run-1")])
    assert store.settlements("run-1") == ()


def test_accepted_sentences_of_a_scenario_are_found(store: RunStore) -> None:
    for run, accepted in (("run-1", True), ("run-2", False), ("run-3", None)):
        open_run(store, run)
        store.commit([LineAppealed(run=run, appeal=replace(APPEAL, sentence=run))])
        if accepted is not None:
            store.commit([decision(run, accepted=accepted)])
    first = replace(SETTLED, sentence="It went.", wall=11.5)
    missed = replace(SETTLED, serial=9, met=False)
    for each in (first, missed):
        store.commit([DoubtSettled(run="run-3", settlement=each)])
    found = store.accepted(DAY.scenario)
    assert found == tuple(
        Example(language="en", task=APPEAL.task, check="leaves", sentence=each)
        for each in ("It went.", "run-1")
    )
    assert store.accepted("another") == ()


def test_a_score_is_kept_once_for_each_version(store: RunStore) -> None:
    open_run(store)
    found = DimensionSummary(
        dimension="delivery", points=60.5, measured=True, level=None, band=(40.0, 80.0)
    )
    first = Summary(version=1, total=50.0, dimensions=(found,))
    second = replace(first, version=2)
    for each in (second, first, replace(first, total=99.0)):
        store.commit([ScoreKept(run="run-1", summary=each, wall=MONDAY_NINE)])
    assert store.summaries("run-1") == (first, second)


def test_a_learner_sees_her_own_runs_the_newest_first(store: RunStore) -> None:
    open_run(store, "run-1", later=0)
    open_run(store, "run-2", later=60)
    open_run(store, "run-3", later=30, learner="cyr")
    assert [each.id for each in store.runs_of("ada")] == ["run-2", "run-1"]


def test_untouched_runs_are_found_by_their_clock(store: RunStore) -> None:
    for run, wall, finished in (
        ("a", 10.0, False),
        ("b", 5.0, True),
        ("c", 20.0, False),
    ):
        open_run(store, run)
        kept = RunClock(at=0, wall=wall, finished=finished)
        store.commit([ClockKept(run=run, clock=kept)])
    assert store.untouched_since(20.0, finished=None) == ["b", "a"]
    assert store.untouched_since(20.0, finished=False) == ["a"]
    assert store.untouched_since(20.0, finished=True) == ["b"]


APPEAL = Appeal(
    task=TaskId("flight"), check="leaves", serial=4, sentence="It goes.", wall=9.5
)


SETTLED = Settlement(
    task=APPEAL.task, check="leaves", serial=4, sentence="It goes.", met=True,
    reason="It is.", trainer="Bea", wall=12.5,
)  # fmt: skip


def decision(run: str = "run-1", *, accepted: bool) -> AppealDecided:
    said = Decision(accepted=accepted, reason="It is.", trainer="Bea", wall=12.5)
    return AppealDecided(run=run, task=APPEAL.task, check=APPEAL.check, decision=said)


def played() -> tuple[Event, ...]:
    run = Run.start(DAY, clock="hybrid", pace=8.0)
    run.act(StartWork(task=TaskId("flight")), at=MINUTE)
    return tuple(run.log)


def opened(
    run: str, *, bundle: Bundle = DAY, learner: str = "ada", later: float = 0
) -> RunOpened:
    header = RunHeader(
        id=run,
        scenario=bundle.scenario,
        title=bundle.title,
        language=bundle.language,
        learner=learner,
        nickname="Ada",
        pace=8.0,
        clock="hybrid",
        bundle_sha=bundle_hash(bundle),
        opened_at=datetime.fromtimestamp(MONDAY_NINE, UTC) + timedelta(seconds=later),
    )
    return RunOpened(
        header=header, clock=RunClock(at=0, wall=MONDAY_NINE), bundle=bundle
    )


def open_run(
    store: RunStore, run: str = "run-1", *, later: float = 0, learner: str = "ada"
) -> RunHeader:
    change = opened(run, learner=learner, later=later)
    store.commit([change])
    return change.header


def appended(
    log: tuple[Event, ...], *, first: int = 1, action: str | None = None
) -> EventsAppended:
    return EventsAppended(
        run="run-1", first=first, events=log, wall=MONDAY_NINE, action=action
    )
