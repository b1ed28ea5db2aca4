"""The one loop that drives every run of the process.

It sleeps until the next run is due, or a tick, whichever is sooner; then it moves the
due runs on and hands what happened to the writer together. A second loop waits for the
writer and tells the desks, so that no run waits for another's disk.
"""

import logging
import queue
import threading
import time
from collections.abc import Iterator

from simulator.config import Settings
from simulator.live.due import Due
from simulator.live.errors import BrokenRun, LiveError, NoSuchRun
from simulator.live.keeper import Handed, Keeper
from simulator.live.live_run import BEAT_S, LiveRun
from simulator.live.memory import Memory, Slot
from simulator.live.ports import Clock

TICK_S = 0.05
"""The longest sleep (wall seconds): a run scheduled meanwhile waits at most this."""

MOST_AT_ONCE = 10
"""Runs moved on, or told of, between two turns given to the sockets."""

BREATH_S = 0.001
"""Wall seconds of such a turn; under gevent a sleep of 0 would let no socket be read."""

BUSY_S = 0.02
"""Wall seconds after which a run in somebody else's hands is tried again."""

RETRY_S = 1.0
"""Wall seconds after which a run that could not be stored is tried again."""

logger = logging.getLogger(__name__)

Held = tuple[Slot, LiveRun, Handed]
"""A run whose lock is held until what was handed in of it is stored."""


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
        self._handed: queue.SimpleQueue[Held | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to drive, in threads of its own (greenlets under gevent)."""
        if not self._threads:
            self._stopping.clear()
            self._threads = [
                threading.Thread(target=each, name="va-sim-driver", daemon=True)
                for each in (self._move_on_for_ever, self._finish_for_ever)
            ]
            for each in self._threads:
                each.start()

    def stop(self) -> None:
        """Stop driving, once everything handed in is stored and told."""
        self._stopping.set()
        for each in self._threads:
            each.join()
        self._threads = []

    def schedule(self, live: LiveRun) -> None:
        """Note when the run wants attention next; its lock is held."""
        self._due.put(live.header.id, self._next_at(live))

    def tick(self) -> float:
        """Give due runs their turn to its end; return the wall seconds until the next."""
        for each in list(self._move_on()):
            self._finish(*each)
        return self._wait()

    def _move_on(self) -> Iterator[Held]:
        """Move due runs on; yield those of which something is to be stored."""
        for run in self._due.take(self._clock.monotonic(), most=MOST_AT_ONCE):
            slot = self._memory.slot(run)
            if slot is not None and (held := self._turn(slot)) is not None:
                yield held

    def _turn(self, slot: Slot) -> Held | None:
        """Move one run on; keep its lock if something is to be stored."""
        if not slot.lock.acquire(blocking=False):
            self._due.put(slot.id, self._clock.monotonic() + BUSY_S)
            return None
        keeps_lock = False
        try:
            if not slot.gone:
                live = self._memory.live(slot)
                handed = self._attend(live)
                if handed is None:
                    self.schedule(live)
                else:
                    keeps_lock = True
                    return slot, live, handed
        except Exception as reason:
            self._put_off(slot, reason)
        finally:
            if not keeps_lock:
                slot.lock.release()
        return None

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

    def _wait(self) -> float:
        """Return for how many wall seconds nothing is due."""
        due_at = self._due.next_at()
        wait = TICK_S if due_at is None else due_at - self._clock.monotonic()
        return min(TICK_S, max(0.0, wait))

    def _move_on_for_ever(self) -> None:
        while not self._stopping.is_set():
            try:
                for each in self._move_on():
                    self._handed.put(each)
                wait = max(BREATH_S, self._wait())
            except Exception:
                logger.exception("a turn of the driver failed")
                wait = RETRY_S
            self._stopping.wait(wait)
        self._handed.put(None)

    def _finish_for_ever(self) -> None:
        finished = 0
        while (held := self._handed.get()) is not None:
            self._finish(*held)
            finished += 1
            if finished % MOST_AT_ONCE == 0:
                time.sleep(BREATH_S)
