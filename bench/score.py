"""What a score costs: a day of 26 tasks and some 300 events, and how the cost grows with events.

Processor time of one core, the least of a few rounds. The day is lived by the expert bot;
for the curve, a learner is added who opens threads all the time.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from math import log2
from time import process_time

from bench._study.days import MOST, drawn_day
from simulator.bots import play
from simulator.engine import Bundle, score
from simulator.engine.events import Event, ThreadOpened
from simulator.engine.scoring.curve import takeover_curve

ROUNDS = 5
SCORED_MS, WITH_CURVE_MS = 50.0, 1_000.0
"""What the day may cost to score, without and with the takeover curve (processor ms)."""

GROWTH = (1, 2, 4, 8, 16)
STEEPEST = 1.5
"""How much more an event times its logarithm may cost on a long day than on a short one."""


def main() -> bool:
    """Print both figures and the curve; True when all stay within their bounds."""
    bundle = next(day for day in map(drawn_day, count(1)) if len(day.tasks) == MOST)
    log = play(bundle, "expert").log
    alone = lap(lambda: score(bundle, log))
    curve = lap(lambda: takeover_curve(bundle, log))
    print(f"a day of {len(bundle.tasks)} tasks and {len(log)} events, processor time")
    print(f"  scored                {alone:7.1f} ms of {SCORED_MS:,.0f} ms allowed")
    print(
        f"  with takeover curve   {alone + curve:7.1f} ms of {WITH_CURVE_MS:,.0f} ms allowed"
    )
    steepness = list(grow(bundle, log))
    ratio = max(steepness) / steepness[0]
    print(
        f"per event and logarithm, at most {ratio:.2f} of the shortest day's "
        f"(promised: {STEEPEST} at most)"
    )
    within = alone < SCORED_MS and alone + curve < WITH_CURVE_MS
    return within and ratio <= STEEPEST


def grow(bundle: Bundle, log: list[Event]) -> Iterator[float]:
    """Print what longer logs of the same tasks cost; yield ns per event and logarithm."""
    print("the same tasks with more events: events, ms, ns per event and logarithm")
    for times in GROWTH:
        longer = list(restless(bundle, log, (times - 1) * len(log)))
        spent = lap(partial(score, bundle, longer))
        each = 1e6 * spent / (len(longer) * log2(len(longer)))
        print(f"  {len(longer):6,} {spent:8.1f} {each:8.0f}")
        yield each


def restless(bundle: Bundle, log: list[Event], more: int) -> Iterator[Event]:
    """Yield *log* with *more* openings of threads, spread evenly over the day."""
    moments = [bundle.day.length * place // max(more, 1) for place in range(more)]
    place = 0
    threads = [each.thread for each in bundle.injects]
    for event in log:
        while place < more and moments[place] < event.at:
            thread = threads[place % len(threads)]
            yield ThreadOpened(at=moments[place], thread=thread)
            place += 1
        yield event


def lap(work: Callable[[], object]) -> float:
    """Return the processor milliseconds that *work* takes at its quickest."""
    spent: list[float] = []
    for _ in range(ROUNDS):
        began = process_time()
        work()
        spent.append(process_time() - began)
    return 1000 * min(spent)
