"""The engine beside SimPy, over the same day, in turn within one run.

SimPy handles bare timeouts at the moments of the day's events: no state, no log, no
score. The engine plays the whole day: learner, clients, state, log; then with its score.
"""

import statistics
from collections.abc import Callable, Generator
from time import perf_counter
from typing import Any

import simpy

from bench._days import busy_day, diligent
from simulator.engine import Run, play, score
from simulator.engine.events import Event

ROUNDS = 40
BUDGET_MS = 50.0
"""A day of 200 events is to be simulated and scored in less (wall ms)."""


def main() -> bool:
    """Print the engine's events per second beside SimPy's, and the time of one scored day."""
    bundle, actions = busy_day(), diligent()
    log = play(bundle, actions).log
    played = timed(lambda: play(bundle, actions), lambda: timeouts(log))
    replayed = timed(lambda: Run.replay(bundle, log), lambda: timeouts(log))
    scored = timed(
        lambda: score(bundle, play(bundle, actions).log), lambda: timeouts(log)
    )
    print(f"a day of {len(log)} events, {ROUNDS} rounds in turn, medians")
    show("state, log, clients", played, len(log))
    show("replay of the log", replayed, len(log))
    show("the same, and its score", scored, len(log))
    day_ms = scored[0] * 1000
    print(f"simulated and scored: {day_ms:.1f} ms of {BUDGET_MS:.0f} ms allowed")
    ratio = played[1] / played[0]
    print(f"events per second, engine / SimPy: {ratio:.2f} (promised: at least 1.00)")
    return day_ms < BUDGET_MS and ratio >= 1.0


def timed(
    ours: Callable[[], object], theirs: Callable[[], object]
) -> tuple[float, float]:
    """Return the median wall seconds of both, run in turn."""
    laps = [(lap(ours), lap(theirs)) for _ in range(ROUNDS)]
    return (
        statistics.median(each for each, _ in laps),
        statistics.median(each for _, each in laps),
    )


def lap(work: Callable[[], object]) -> float:
    """Return the wall seconds *work* takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def timeouts(log: list[Event]) -> None:
    """Let SimPy pass the moments of *log*, one timeout each."""
    environment = simpy.Environment()

    def wait(at: int) -> Generator[simpy.Event, Any, None]:
        yield environment.timeout(at)

    for event in log:
        environment.process(wait(event.at))
    environment.run()


def show(what: str, seconds: tuple[float, float], events: int) -> None:
    """Print one row: our events a second, SimPy's, and the ratio."""
    ours, theirs = (events / each for each in seconds)
    print(
        f"  {what:24} {ours:10,.0f} /s   SimPy {theirs:10,.0f} /s   ratio {ours / theirs:.2f}"
    )
