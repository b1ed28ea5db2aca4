"""Where the time of a day went."""

from itertools import pairwise

from simulator.engine.actions import ParkWork, Skip
from simulator.engine.scoring.observations import Observations, observe
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    LIST,
    Step,
    deliver,
    live,
    start,
    write,
)

MINUTE = 60_000


def seen(*steps: Step) -> Observations:
    run = live(*steps)
    return observe(run.bundle, run.log)


def spent(found: Observations, kind: str) -> list[tuple[int, int]]:
    return [
        (each.since // MINUTE, each.until // MINUTE)
        for each in found.stretches
        if each.kind == kind
    ]


def test_a_day_without_an_act_is_idle_from_end_to_end() -> None:
    assert spent(seen(), "idle") == [(0, 240)]


def test_stretches_cover_the_day_without_gaps() -> None:
    stretches = seen(*GOOD).stretches
    assert stretches[0].since == 0
    assert stretches[-1].until == 240 * MINUTE
    assert all(one.until == other.since for one, other in pairwise(stretches))


def test_work_in_focus_is_work_until_it_is_done_and_hands_on_until_delivered() -> None:
    found = seen(start(FLIGHT, "09:30"), deliver(FLIGHT, "09:44"))
    assert spent(found, "work") == [(30, 40)]
    assert spent(found, "hands_on") == [(40, 44)]
    assert found.tasks[FLIGHT].in_focus == 14 * MINUTE


def test_twelve_minutes_before_an_act_are_thinking_and_more_is_idle() -> None:
    found = seen(write("list", "09:20", "On it."))
    assert spent(found, "around") == [(8, 20)]
    assert found.tasks[LIST].around == 12 * MINUTE
    assert spent(found, "idle") == [(0, 8), (20, 240)]


def test_skipped_time_without_a_focus_is_idle() -> None:
    found = seen(start(LIST, "09:05"), ("09:06", ParkWork()), ("09:06", Skip()))
    assert (6, 20) in spent(found, "idle")
