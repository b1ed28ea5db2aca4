"""Many at once: every run keeps its order, and what is acknowledged is stored."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.engine.possible import NotPossible
from simulator.live.clock import SystemClock
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import prepare
from tests.house import ADA, House, Houses

RUNS, THREADS, ACTIONS = 4, 8, 15


@pytest.fixture
def house(houses: Houses, tmp_path: Path) -> Iterator[House]:
    database = Database(f"sqlite:///{tmp_path / 'runs.sqlite'}")
    prepare(database)
    made = houses.make(store=SqlRunStore(database), clock=SystemClock())
    made.runs.driver.start()
    yield made
    houses.stop()
    database.close()


def test_many_threads_and_the_driver_do_not_mix_up_a_run(house: House) -> None:
    runs = [house.open(pace=600.0) for _ in range(RUNS)]
    for run in runs:
        house.runs.join(run, ADA)
    acknowledged: list[tuple[str, str, int]] = []
    failures: list[BaseException] = []

    def learner(number: int) -> None:
        run = runs[number % RUNS]
        for count in range(ACTIONS):
            kind = "Pause" if count % 2 else "Resume"
            action = f"{number}-{count}"
            try:
                ack = house.runs.act(run, ADA, action, {"type": kind})
                acknowledged.append((run, action, ack.serial))
            except NotPossible:
                continue
            except BaseException as failure:
                failures.append(failure)
                raise

    threads = [
        threading.Thread(target=learner, args=(each,)) for each in range(THREADS)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    house.runs.driver.stop()

    assert failures == []
    assert acknowledged
    for run in runs:
        saved = house.store.load(run)
        assert house.publisher.serials(run) == list(range(2, len(saved.log) + 1))
        mine = {action: serial for of, action, serial in acknowledged if of == run}
        assert {action: ack.serial for action, ack in saved.acks.items()} == mine
