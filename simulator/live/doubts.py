"""Doubts: what the judge of replies was not sure of, which a trainer settles."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.settlement import Settlement
from simulator.engine.task import TaskId
from simulator.live import choices
from simulator.live.errors import BadChoice, NotSaved, RunIsNotOver
from simulator.live.ports import Clock, RunStore
from simulator.live.records import Change, DoubtSettled, DoubtsOver, LineOverruled
from simulator.live.thinking import think
from simulator.live.writer import Writer

if TYPE_CHECKING:
    from simulator.engine.scoring.doubts import Doubt


class Doubts:
    """All doubts of this process's runs."""

    def __init__(
        self,
        *,
        store: RunStore,
        writer: Writer,
        clock: Clock,
        bundle: Callable[[str], Bundle],
    ) -> None:
        self._store = store
        self._writer = writer
        self._clock = clock
        self._bundle = bundle
        self._settling = threading.Lock()

    def settled(self, run: str) -> tuple[Settlement, ...]:
        """Return what trainers have settled in a run, in that order."""
        return self._store.settlements(run)

    def open(self, run: str) -> "tuple[Doubt, ...]":
        """Return what waits for a trainer in a run that is over; raises `RunIsNotOver`.

        A run in which nothing does is marked, so that lists pass it by from then on.
        """
        waiting = self._open(run, self._finished_log(run))
        if not waiting:
            # Who only reads is not sent away because this cannot be kept today.
            with suppress(NotSaved):
                self._writer.write([DoubtsOver(run=run)])
        return waiting

    def settle(  # noqa: PLR0913 - what a trainer says, by name
        self,
        run: str,
        *,
        point: tuple[str, str],
        serial: int,
        met: bool,
        sentence: int | None,
        reason: str,
        trainer: str,
    ) -> None:
        """Let a trainer say, once, whether the message with *serial* makes the point.

        *point* is its task and check; *sentence* is the place of the one that makes it. The
        line it counts in gets what it is worth by that. Raises `RunIsNotOver`,
        `BadChoice`, `NotSaved`.
        """
        # Of two trainers at a time the second goes on from what the first has made of it.
        with self._settling:
            log = self._finished_log(run)
            doubt = self._doubt(run, log, (TaskId(point[0]), point[1], serial))
            settlement = Settlement(
                task=doubt.finding.task,
                check=doubt.finding.check,
                serial=serial,
                sentence=_chosen(doubt, sentence) if met else doubt.words,
                met=met,
                reason=reason.strip(),
                trainer=" ".join(trainer.split()),
                wall=self._clock.wall(),
            )
            choices.check_said(settlement.reason, settlement.trainer)
            changes: list[Change] = [DoubtSettled(run=run, settlement=settlement)]
            self._writer.write(changes + self._moved(run, log, settlement))

    def _doubt(
        self, run: str, log: Sequence[Event], key: tuple[TaskId, str, int]
    ) -> "Doubt":
        waiting = self._open(run, log)
        doubt = next((each for each in waiting if each.key == key), None)
        if doubt is None:
            raise BadChoice("This has been decided already. Load the page again.")
        return doubt

    def _moved(
        self, run: str, log: Sequence[Event], settlement: Settlement
    ) -> list[Change]:
        from simulator.engine.scoring.doubts import ruling_of  # noqa: PLC0415 - slow

        ruling = think(
            ruling_of,
            self._bundle(run),
            tuple(log),
            self._store.rulings(run),
            self._store.settlements(run),
            settlement,
        )
        return [LineOverruled(run=run, ruling=ruling)] if ruling else []

    def _open(self, run: str, log: Sequence[Event]) -> "tuple[Doubt, ...]":
        from simulator.engine.scoring.doubts import open_doubts  # noqa: PLC0415 - slow

        return open_doubts(log, self._store.appeals(run), self._store.settlements(run))

    def _finished_log(self, run: str) -> Sequence[Event]:
        if not self._store.header(run).finished:
            raise RunIsNotOver("The day is not over yet, so nothing waits in it.")
        return self._store.load(run).log


def _chosen(doubt: "Doubt", place: int | None) -> str:
    for each in doubt.sentences:
        if each.place == place:
            return each.text
    raise BadChoice("Choose the sentence that says it.")
