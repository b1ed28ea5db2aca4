"""A process in miniature: runs over a store in memory, with a clock that a test moves."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.config import for_instance
from simulator.engine.bundle import Bundle
from simulator.engine.events import ClockMode, Event
from simulator.engine.simtime import HOUR
from simulator.live.judging import Judges
from simulator.live.ports import RunStore
from simulator.live.runs import Runs
from tests.builders import asks, day, task
from tests.fakes import FakeClock, FixedLibrary, MemoryRunStore, RecordingPublisher

ADA, CYR = "ada", "cyr"

PACE = 8.0

DAY = day(
    task("flight", due=2 * HOUR),
    task("hotel", due=3 * HOUR),
    asks("flight", 1),
    asks("hotel", 30),
)
"""A mail after one minute and one after thirty: 7.5 and 225 wall seconds at pace 8."""


@dataclass
class House:
    """One process's runs, and what a test needs of their surroundings."""

    runs: Runs
    clock: FakeClock
    store: RunStore
    publisher: RecordingPublisher

    def open(self, **changes: Any) -> str:
        chosen: dict[str, Any] = {
            "scenario": DAY.scenario,
            "language": "en",
            "pace": PACE,
            "clock": "hybrid",
            "learner": ADA,
            "nickname": "Ada",
        }
        return self.runs.open(**chosen | changes)

    def begin(self, *, clock: ClockMode = "hybrid") -> str:
        """Open a run of Ada's and sit down at its desk."""
        run = self.open(clock=clock)
        self.runs.join(run, ADA)
        return run

    def work(self, seconds: float, *, tick: float = 0.5) -> None:
        """Let wall time pass while the driver does its round."""
        while seconds > 0:
            self.clock.pass_(min(tick, seconds))
            self.runs.driver.tick()
            seconds -= tick

    def log(self, run: str) -> list[Event]:
        """Return what is stored."""
        return list(self.store.load(run).log)

    def kinds(self, run: str) -> list[str]:
        return [type(each).__name__ for each in self.log(run)]

    def at(self, run: str) -> int:
        return self.runs.beat(run).at


class Houses:
    """Makes houses over one store, as processes that follow each other."""

    def __init__(self, tmp_path: Path) -> None:
        self._tmp_path = tmp_path
        self._made: list[House] = []

    def make(
        self,
        *days: Bundle,
        store: RunStore | None = None,
        clock: Any = None,
        judges: Judges | None = None,
        **settings: Any,
    ) -> House:
        clock = clock or FakeClock()
        store = store or MemoryRunStore()
        publisher = RecordingPublisher()
        runs = Runs(
            store,
            FixedLibrary(*(days or (DAY,))),
            publisher,
            clock,
            for_instance(self._tmp_path / "instance", **settings),
            judges,
        )
        house = House(runs=runs, clock=clock, store=store, publisher=publisher)
        self._made.append(house)
        return house

    def stop(self) -> None:
        for each in self._made:
            each.runs.stop()
