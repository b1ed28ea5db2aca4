"""Which run wants attention next, in wall time: a heap with one place per run."""

import heapq
import threading


class Due:
    """Runs by the monotonic moment at which each wants to be looked at."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._heap: list[tuple[float, str]] = []
        self._due: dict[str, float] = {}

    def put(self, run: str, at: float | None) -> None:
        """Let *run* be due at the monotonic moment *at* only; None: not at all."""
        with self._lock:
            if at is None:
                self._due.pop(run, None)
            elif self._due.get(run) != at:
                self._due[run] = at
                heapq.heappush(self._heap, (at, run))

    def take(self, now: float, *, most: int) -> list[str]:
        """Take up to *most* runs that are due by *now*, the longest due first."""
        taken: list[str] = []
        with self._lock:
            while self._heap and self._heap[0][0] <= now and len(taken) < most:
                at, run = heapq.heappop(self._heap)
                if self._due.get(run) == at:
                    del self._due[run]
                    taken.append(run)
        return taken

    def next_at(self) -> float | None:
        """Return the monotonic moment at which the next run is due."""
        with self._lock:
            while self._heap and self._due.get(self._heap[0][1]) != self._heap[0][0]:
                heapq.heappop(self._heap)
            return self._heap[0][0] if self._heap else None
