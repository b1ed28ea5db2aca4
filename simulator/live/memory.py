"""The runs that this process holds in memory, each behind a lock of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from simulator.engine.bundle import Bundle
from simulator.engine.codec import Malformed
from simulator.engine.possible import NotPossible
from simulator.live.errors import LiveError
from simulator.live.judging import Judges
from simulator.live.live_run import LiveRun
from simulator.live.ports import Clock, RunStore

MOST_BUNDLES = 64
"""Compiled days kept in memory; a run in play keeps its own alive anyway."""

IDLE_S = 60.0
"""Wall seconds unused after which a run without desks leaves memory."""


class Slot:
    """A run's place in memory; the rest of it may be used only by who holds `lock`."""

    __slots__ = ("gone", "id", "live", "lock")

    def __init__(self, run: str) -> None:
        self.id = run
        self.lock = threading.Lock()
        self.gone = False
        """Whether the run has left memory: who waited for it must look it up anew."""
        self.live: LiveRun | None = None


class Memory:
    """Finds runs, loads them from the store when needed, lets idle ones go."""

    def __init__(
        self, store: RunStore, clock: Clock, judges: Judges | None = None
    ) -> None:
        self._store = store
        self._clock = clock
        self._judges = judges
        self._slots: dict[str, Slot] = {}
        self._bundles: dict[str, Bundle] = {}

    def __len__(self) -> int:
        return len(self._slots)

    def slot(self, run: str) -> Slot | None:
        """Return the place of a run that is in memory."""
        return self._slots.get(run)

    @contextmanager
    def held(self, run: str) -> Iterator[LiveRun]:
        """Hold a run, loading it first if need be; raises `NoSuchRun`, `BrokenRun`."""
        while True:
            slot = self._slots.setdefault(run, Slot(run))
            with slot.lock:
                if slot.gone:
                    continue
                live = self._loaded(slot)
                live.used_at = self._clock.monotonic()
                try:
                    yield live
                except (LiveError, Malformed, NotPossible):
                    raise
                except Exception:
                    # Half worked out is as good as lost.
                    live.lose()
                    raise
                return

    def live(self, slot: Slot) -> LiveRun:
        """Return the run in a slot whose lock the caller holds, restored if need be."""
        live = slot.live
        if live is None:
            saved = self._store.load(slot.id)
            bundle = self.bundle(saved.header.bundle_sha)
            slot.live = live = LiveRun(
                saved, bundle, now=self._clock.monotonic(), judges=self._judges
            )
        elif live.is_lost:
            live.restore(self._store.load(slot.id), self.bundle(live.header.bundle_sha))
        return live

    def bundle(self, sha: str) -> Bundle:
        """Return a played bundle; raises `BrokenRun`."""
        found = self._bundles.pop(sha, None) or self._store.bundle(sha)
        self._bundles[sha] = found
        if len(self._bundles) > MOST_BUNDLES:
            self._bundles.pop(next(iter(self._bundles)), None)
        return found

    def drop(self, run: str) -> None:
        """Let a run leave memory, waiting until nobody uses it."""
        slot = self._slots.get(run)
        if slot is not None:
            with slot.lock:
                self._let_go(slot)

    def drop_idle(self) -> int:
        """Let the runs go that nobody has used for a while; return how many."""
        now, before = self._clock.monotonic(), len(self._slots)
        for slot in list(self._slots.values()):
            if slot.lock.acquire(blocking=False):
                try:
                    if slot.live is not None and _is_idle(slot.live, now):
                        self._let_go(slot)
                finally:
                    slot.lock.release()
        return before - len(self._slots)

    def loaded(self) -> list[str]:
        """Return the ids of the runs in memory."""
        return list(self._slots)

    def _loaded(self, slot: Slot) -> LiveRun:
        try:
            return self.live(slot)
        except Exception:
            if slot.live is None:
                self._let_go(slot)
            raise

    def _let_go(self, slot: Slot) -> None:
        slot.gone = True
        self._slots.pop(slot.id, None)


def _is_idle(live: LiveRun, now: float) -> bool:
    unused = now - live.used_at > IDLE_S
    return unused and live.desks == 0 and not live.timepiece.running
