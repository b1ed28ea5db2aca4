"""From worked out to known: first stored, then told to the desks, never the other way."""

import logging
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from simulator.engine.events import Event
from simulator.live.live_run import LiveRun
from simulator.live.ports import Clock, Publisher
from simulator.live.records import ActionTaken, Change
from simulator.live.writer import Writer, settle

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What of a run is on its way to the store, worked out at *now* (monotonic)."""

    changes: tuple[Change, ...]
    now: float
    done: Future[None]


class Keeper:
    """Stores what a run has come to and then publishes it; under the run's lock."""

    def __init__(self, writer: Writer, publisher: Publisher, clock: Clock) -> None:
        self._writer = writer
        self._publisher = publisher
        self._clock = clock

    def keep(
        self, live: LiveRun, *, now: float, taken: ActionTaken | None = None
    ) -> None:
        """Store and publish what is new in the run; raises `NotSaved`."""
        self.settle(live, self.hand_in(live, now=now, taken=taken))

    def hand_in(
        self, live: LiveRun, *, now: float, taken: ActionTaken | None = None
    ) -> Handed:
        """Give the writer what is new in the run; `settle` must follow."""
        wall = self._clock.wall()
        changes = tuple(live.changes(now=now, wall=wall, taken=taken))
        return Handed(changes=changes, now=now, done=self._writer.submit(changes))

    def settle(self, live: LiveRun, handed: Handed) -> None:
        """Wait for the store, then publish; raises `NotSaved`, and nothing happened."""
        was_running = live.kept.running
        try:
            settle(handed.done)
        except Exception:
            live.lose()
            raise
        events = live.confirm(handed.changes, now=handed.now)
        if events or live.kept.running != was_running:
            self.tell(live, events)

    def tell(self, live: LiveRun, events: Sequence[Event] = ()) -> None:
        """Publish stored *events*, or the beat alone."""
        now = self._clock.monotonic()
        first = live.saved_serial - len(events) + 1
        live.told_at = now
        try:
            self._publisher.publish(live.header.id, first, events, live.beat(now=now))
        except Exception:
            # The desks ask for what they miss; a run must not stop for a lost packet.
            logger.exception("publishing failed", extra={"run": live.header.id})
