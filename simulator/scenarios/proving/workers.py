"""Play many days side by side, in processes of their own."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from simulator.engine import Bundle
from simulator.scenarios.proving.outcome import Outcome, live_through

Progress = Callable[[int, int], None]
"""Told how many days have been played, and of how many."""

MOST_WORKERS = 2
FEW = 100
"""Up to so many days it takes longer to start a process than to play them."""

AT_ONCE = 6
"""Bots that one process is given at a time: enough to be worth the way, few enough to share."""

Job = tuple[Bundle, Sequence[str]]
"""A day, and who lives through it."""


def play_all(
    jobs: Iterable[Job],
    *,
    workers: int | None = None,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Play every job; the outcomes come in order, however many *workers* there are.

    One worker plays here, in this process. None takes as many as help.
    """
    parts = [
        (bundle, names[start : start + AT_ONCE])
        for bundle, names in jobs
        for start in range(0, len(names), AT_ONCE)
    ]
    total = sum(len(names) for _, names in parts)
    count = workers or (1 if total <= FEW else min(MOST_WORKERS, os.cpu_count() or 1))
    played: list[Outcome] = []
    for outcomes in _here(parts) if count == 1 else _beside(parts, count):
        played += outcomes
        if progress is not None:
            progress(len(played), total)
    return played


def _here(parts: Sequence[Job]) -> Iterator[list[Outcome]]:
    return (live_through(*each) for each in parts)


def _beside(parts: Sequence[Job], count: int) -> Iterator[list[Outcome]]:
    # Spawned, not forked: whoever calls may have threads, and a fresh interpreter hashes
    # with a seed of its own, so that nothing may rest on the order of a set.
    pool = ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=leave_interrupts
    )
    try:
        waiting = [pool.submit(live_through, *each) for each in parts]
        yield from (each.result() for each in waiting)
    finally:
        # Whoever stops listening does not wait for what nobody will hear.
        pool.shutdown(cancel_futures=True)


def leave_interrupts() -> None:
    """Leave Ctrl+C to the process that asked for the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
