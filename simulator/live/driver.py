"""The one loop that drives every run of the process.

It sleeps until the next run is due, or a tick, whichever is sooner; then it moves the
due runs on, hands what happened to the writer together, and tells the desks.
"""

import logging
import threading
import time

from simulator.config import Settings
from simulator.live.due import Due
from simulator.live.errors import BrokenRun, LiveError, NoSuchRun
from simulator.live.keeper import Handed, Keeper
from simulator.live.live_run import BEAT_S, LiveRun
from simulator.live.memory import Memory, Slot
from simulator.live.ports import Clock

TICK_S = 0.05
"""The longest sleep (wall seconds): a run scheduled meanwhile waits at most this."""

MOST_AT_ONCE = 50
"""Runs moved on between two turns given to the sockets."""

BUSY_S = 0.02
"""Wall seconds after which a run in somebody else's hands is tried again."""

RETRY_S = 1.0
"""Wall seconds after which a run that could not be stored is tried again."""

logger = logging.getLogger(__name__)


class Driver:
    """Moves runs on as wall time passes."""

    def __init__(
        self, *, memory: Memory, keeper: Keeper, clock: Clock, settings: Settings
    ) -> None:
        self._memory = memory
        self._keeper = keeper
        self._clock = clock
        self._settings = settings
        self._due = Due()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to drive, in a thread of its own (a greenlet under gevent)."""
        if self._thread is None:
            self._stopping.clear()
            self._thread = threading.Thread(
                target=self._loop, name="va-sim-driver", daemon=True
            )
            self._thread.start()

    def stop(self) -> None:
        """Stop driving, after the turn that is going on."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def schedule(self, live: LiveRun) -> None:
        """Note when the run wants attention next; its lock is held."""
        self._due.put(live.header.id, self._next_at(live))

    def tick(self) -> float:
        """Give each due run its turn; return the wall seconds until the next is due."""
        held: list[tuple[Slot, LiveRun, Handed]] = []
        now = self._clock.monotonic()
        try:
            for run in self._due.take(now, most=MOST_AT_ONCE):
                if (slot := self._memory.slot(run)) is not None:
                    self._turn(slot, held)
        finally:
            for slot, live, handed in held:
                self._finish(slot, live, handed)
        due_at = self._due.next_at()
        wait = TICK_S if due_at is None else due_at - self._clock.monotonic()
        return min(TICK_S, max(0.0, wait))

    def _turn(self, slot: Slot, held: list[tuple[Slot, LiveRun, Handed]]) -> None:
        """Move one run on; keep its lock if something is to be stored."""
        if not slot.lock.acquire(blocking=False):
            self._due.put(slot.id, self._clock.monotonic() + BUSY_S)
            return
        keeps_lock = False
        try:
            if not slot.gone:
                live = self._memory.live(slot)
                handed = self._attend(live)
                if handed is None:
                    self.schedule(live)
                else:
                    held.append((slot, live, handed))
                    keeps_lock = True
        except Exception as reason:
            self._put_off(slot, reason)
        finally:
            if not keeps_lock:
                slot.lock.release()

    def _attend(self, live: LiveRun) -> Handed | None:
        now = self._clock.monotonic()
        if live.timepiece.running:
            if self._is_left(live, now):
                live.hold(now=now)
            else:
                live.catch_up(now=now)
            if self._is_worth_storing(live, now):
                return self._keeper.hand_in(live, now=now)
        self._tell_now_and_then(live)
        return None

    def _tell_now_and_then(self, live: LiveRun) -> None:
        silent_s = self._clock.monotonic() - live.told_at
        if live.desks and silent_s >= self._settings.beat_every_s:
            self._keeper.tell(live)

    def _finish(self, slot: Slot, live: LiveRun, handed: Handed) -> None:
        try:
            self._keeper.settle(live, handed)
            self._tell_now_and_then(live)
            self.schedule(live)
        except Exception as reason:
            self._put_off(slot, reason)
        finally:
            slot.lock.release()

    def _put_off(self, slot: Slot, reason: Exception) -> None:
        """Leave a run that cannot be moved on for later, so that the others go on."""
        match reason:
            case BrokenRun() | NoSuchRun():
                logger.error("run left alone: %s", reason, extra={"run": slot.id})
                return
            case LiveError():
                logger.warning("run put off: %s", reason, extra={"run": slot.id})
            case _:
                if slot.live is not None:
                    slot.live.lose()
                logger.error("run put off", exc_info=reason, extra={"run": slot.id})
        self._due.put(slot.id, self._clock.monotonic() + RETRY_S)

    def _is_left(self, live: LiveRun, now: float) -> bool:
        left_at = live.left_at
        return left_at is not None and now - left_at >= self._settings.leave_grace_s

    def _is_worth_storing(self, live: LiveRun, now: float) -> bool:
        return (
            len(live.engine.log) > live.saved_serial
            or live.kept.running != live.timepiece.running
            or now - live.attended_at >= BEAT_S
        )

    def _next_at(self, live: LiveRun) -> float | None:
        moments = []
        if live.desks:
            moments.append(live.told_at + self._settings.beat_every_s)
        if live.timepiece.running and not live.is_lost:
            moments.append(live.attended_at + BEAT_S)
            if (next_at := live.engine.next_at()) is not None:
                moments.append(live.timepiece.when(next_at))
            if live.left_at is not None:
                moments.append(live.left_at + self._settings.leave_grace_s)
        return min(moments, default=None)

    def _loop(self) -> None:
        while not self._stopping.is_set():
            try:
                wait = self.tick()
            except Exception:
                logger.exception("a turn of the driver failed")
                wait = RETRY_S
            if wait > 0:
                self._stopping.wait(wait)
            else:
                time.sleep(0)
