"""A real server, killed in the middle of a day: nothing acknowledged is lost or doubled."""

import itertools
import signal
from pathlib import Path

import pytest

from simulator.engine.events import RunResumed, ThreadOpened
from simulator.live.clock import SystemClock
from simulator.live.live_run import BEAT_S, STALL_S
from simulator.live.records import SavedRun
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from tests.visitor import Server, Visitor, wait_until

pytestmark = pytest.mark.slow

PACE = 60.0


def test_killed_in_the_middle_of_a_day_the_server_goes_on_where_it_was(
    tmp_path: Path,
) -> None:
    instance = tmp_path / "instance"
    acknowledged: dict[str, int] = {}
    with Server(instance) as first:
        visitor = Visitor(first.url)
        run = visitor.open_run(pace=f"{PACE}")
        with visitor.at_desk(run) as desk:
            desk.wait_for(lambda: len(desk.of_type("TaskOpened")) >= 2)
            threads = itertools.cycle(
                dict.fromkeys(each["thread"] for each in desk.of_type("MessageArrived"))
            )
            for number in range(40):
                answer = desk.act(
                    f"a-{number}", type="OpenThread", thread=next(threads)
                )
                assert answer["ok"], answer
                acknowledged[f"a-{number}"] = answer["serial"]
            seen = dict(desk.updates)
            first.kill()
    kept = stored(instance, run).clock
    assert kept.running
    # Long enough for it to count as an outage, however fast the machine starts again.
    wait_until(lambda: SystemClock().wall() > kept.wall + STALL_S)

    with Server(instance, port=first.port) as second:
        with visitor.at_desk(run, since=max(seen)) as desk:
            # What was acknowledged is answered as before, and not done again.
            for action, serial in acknowledged.items():
                again = desk.act(action, type="OpenThread", thread=next(threads))
                assert (again["ok"], again["serial"]) == (True, serial)
            assert desk.beats[0]["running"]
            assert min(desk.updates) > max(seen)
            seen |= desk.updates
        assert second.end(signal.SIGTERM) == 0
    log = stored(instance, run).log
    assert sum(isinstance(each, ThreadOpened) for each in log) == len(acknowledged)
    [resumed] = [each for each in log if isinstance(each, RunResumed)]
    assert resumed.held_for > STALL_S
    assert kept.at <= resumed.at <= kept.at + BEAT_S * PACE * 1_000
    for serial, update in seen.items():
        assert type(log[serial - 1]).__name__ == update["type"]
        assert log[serial - 1].at == update["at"]
    assert "Traceback" not in second.said()


def test_a_second_server_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    refusal = pytest.raises(AssertionError, match="Another va-sim serve already uses")
    with Server(instance), refusal, Server(instance):
        pytest.fail("two servers would drive the same runs")


def stored(instance: Path, run: str) -> SavedRun:
    database = Database(f"sqlite:///{instance / 'practice-desk.sqlite'}")
    saved = SqlRunStore(database).load(run)
    database.close()
    return saved
