"""Breaks: which of those that were agreed were taken, and how much of each was.

A break that is agreed is time in which nobody works, so neither the learner nor the
reference is measured by it. Any longer one, or one on a day that agrees on none, is idle.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.bundle import Break, Day
from simulator.engine.scoring.attention import Stretch
from simulator.engine.scoring.observations import Observations


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """An *agreed* break and the stretch in which it was *taken*, None for never."""

    agreed: Break
    taken: Stretch | None

    @property
    def span(self) -> int:
        """Return how much of what was agreed was taken, in simulated ms."""
        return 0 if self.taken is None else min(self.taken.span, self.agreed.length)

    @property
    def stretch(self) -> tuple[int, int] | None:
        """Return from when until when it was rightly taken (simulated ms)."""
        if self.taken is None:
            return None
        return self.taken.since, self.taken.since + self.span


def find_rests(seen: Observations) -> tuple[Rest, ...]:
    """Return each agreed break whose time has come, with the longest one taken for it."""
    breaks = [each for each in seen.stretches if each.kind == "break"]
    return tuple(_matched(seen.bundle.day, breaks, until=seen.ends.at))


def _matched(day: Day, breaks: list[Stretch], *, until: int) -> Iterator[Rest]:
    free = list(breaks)
    for agreed in day.breaks:
        within = [each for each in free if agreed.opens <= each.since <= agreed.closes]
        taken = max(within, key=lambda each: each.span, default=None)
        if taken is not None:
            free.remove(taken)
        if taken is not None or agreed.closes <= until:
            yield Rest(agreed=agreed, taken=taken)


def rests_of(seen: Observations) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the day (simulated ms) in which nobody has to work."""
    found = [each.stretch for each in find_rests(seen)]
    return tuple(sorted(each for each in found if each is not None))
