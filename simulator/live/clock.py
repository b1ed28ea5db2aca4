"""Wall time: the system's clock, and how it becomes the simulated time of a run."""

import math
import time
from dataclasses import dataclass

MS_PER_S = 1_000

# A float of seconds can fall short of the whole ms it stands for by this little.
ROUNDING = 1e-6


class SystemClock:
    """The clock of this machine."""

    def monotonic(self) -> float:
        """Return wall seconds that never go back, from an arbitrary moment."""
        return time.monotonic()

    def wall(self) -> float:
        """Return seconds since 1970 (UTC)."""
        return time.time()


@dataclass(slots=True, kw_only=True)
class Timepiece:
    """One run's clock: it stood *at* (simulated ms) at *since* (monotonic seconds).

    While *running* it goes *pace* simulated seconds per wall second.
    """

    pace: float
    at: int = 0
    since: float = 0.0
    running: bool = False

    def read(self, now: float) -> int:
        """Return the simulated ms at the monotonic moment *now*."""
        if not self.running:
            return self.at
        passed = max(0.0, now - self.since) * self.pace * MS_PER_S
        return self.at + math.floor(passed + ROUNDING)

    def set(self, *, at: int, now: float, running: bool) -> None:
        """Let it stand *at* from *now* on, running or not."""
        self.at, self.since, self.running = at, now, running

    def when(self, at: int) -> float:
        """Return the monotonic moment at which a running clock reaches *at*."""
        return self.since + max(0, at - self.at) / (self.pace * MS_PER_S)
