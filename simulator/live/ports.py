"""What the application needs from outside, as Protocols; tests/fakes.py has one of each."""

from collections.abc import Sequence
from typing import Protocol

from simulator.engine.appeal import Appeal
from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.settlement import Settlement
from simulator.engine.summary import Summary
from simulator.live.records import (
    Beat,
    Change,
    Example,
    OwnView,
    RunHeader,
    SavedRun,
)


class Clock(Protocol):
    """The only way to learn the time."""

    def monotonic(self) -> float:
        """Return wall seconds that never go back, from an arbitrary moment."""
        ...

    def wall(self) -> float:
        """Return seconds since 1970 (UTC)."""
        ...


class RunStore(Protocol):
    """Where runs are kept."""

    @property
    def blocks(self) -> bool:
        """Whether a commit holds up the whole process unless given to a thread."""
        ...

    def commit(self, changes: Sequence[Change]) -> None:
        """Store all of *changes* durably, or none; raises `Conflict`, `StoreFailed`."""
        ...

    def header(self, run: str) -> RunHeader:
        """Return what is known of a run; raises `NoSuchRun`."""
        ...

    def load(self, run: str) -> SavedRun:
        """Return a run with its log; raises `NoSuchRun`, `BrokenRun`."""
        ...

    def bundle(self, sha: str) -> Bundle:
        """Return a bundle that was played; raises `BrokenRun`."""
        ...

    def own_view(self, run: str) -> OwnView | None:
        """Return the learner's own view of a run, if it was written."""
        ...

    def rulings(self, run: str) -> tuple[Ruling, ...]:
        """Return what trainers have ruled on a run, in order."""
        ...

    def appeals(self, run: str) -> tuple[Appeal, ...]:
        """Return what a learner appealed in a run, in that order."""
        ...

    def settlements(self, run: str) -> tuple[Settlement, ...]:
        """Return what trainers have settled of the judge's doubts in a run, in that order."""
        ...

    def accepted(self, scenario: str) -> tuple[Example, ...]:
        """Return the sentences that trainers accepted in all runs of *scenario*.

        They come from appeals and from doubts, point by point and in the order decided.
        """
        ...

    def summaries(self, run: str) -> tuple[Summary, ...]:
        """Return what a run scored, by each version that scored it, the oldest first."""
        ...

    def runs_of(self, learner: str) -> list[RunHeader]:
        """Return a learner's runs, the newest first."""
        ...

    def untouched_since(self, wall: float, *, finished: bool | None) -> list[str]:
        """Return the runs last touched before *wall*; *finished* None means either."""
        ...

    def tidy(self) -> None:
        """Do what the database wants done now and then."""
        ...


class Publisher(Protocol):
    """Who tells the desks of a run what has happened."""

    def publish(
        self, run_id: str, first_serial: int, events: Sequence[Event], beat: Beat
    ) -> None:
        """Send committed *events* (none: the beat alone) to every desk of the run."""
        ...


class Library(Protocol):
    """Where bundles come from."""

    def bundle(
        self, scenario: str, /, *, language: str, seed: int | None = None
    ) -> Bundle:
        """Compile a scenario, or return it compiled."""
        ...
