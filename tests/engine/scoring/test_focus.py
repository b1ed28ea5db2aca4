"""What was taken up again, and small tasks done in runs."""

from simulator.engine.bundle import Bundle
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from tests.builders import asks, day, task
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    LIST,
    STUBBORN,
    Step,
    deliver,
    line,
    lines,
    scored,
    start,
)

SMALL = ("one", "two", "three")


def small_ones() -> Bundle:
    """Make a day of three small tasks and a longer one."""
    tasks = [task(each, work=5 * MINUTE, due=3 * HOUR) for each in SMALL]
    opened = [asks(each) for each in (*SMALL, "list")]
    return day(*tasks, task("list", work=20 * MINUTE, due=3 * HOUR), *opened)


def done(order: tuple[str, ...]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for place, name in enumerate(order):
        steps.append(start(TaskId(name), f"{9 + place // 2}:{place % 2 * 30:02d}"))
        steps.append(deliver(TaskId(name), f"{9 + place // 2}:{place % 2 * 30 + 29}"))
    return tuple((f"{when:0>5}", action) for when, action in steps)


def in_runs(*order: str) -> tuple[str, float]:
    card = scored(*done(order), bundle=small_ones())
    found = line(card, "time_management", "Small tasks that waited")
    return found.sentence.text()[-2:-1], round(found.points / found.possible, 1)


def test_small_tasks_are_best_done_one_after_the_other() -> None:
    assert in_runs("one", "two", "three", "list") == ("3", 1.0)
    assert in_runs("one", "list", "two", "three") == ("2", 0.7)
    assert in_runs("one", "list", "two") == ("0", 0.0)


def test_without_small_tasks_side_by_side_there_is_nothing_to_batch() -> None:
    texts = [each.sentence.text() for each in lines(scored(*GOOD), "time_management")]
    assert not any("Small tasks" in text for text in texts)


def test_switches_are_shown_with_their_time_and_cost_no_points() -> None:
    found = line(
        scored(*GOOD), "time_management", "went on with work that you had left: 1"
    )
    assert "took up to 1 min" in found.sentence.text()
    assert (found.points, found.possible) == (0, 0)
    texts = [
        each.sentence.text() for each in lines(scored(*STUBBORN), "time_management")
    ]
    assert not any("went on with work" in text for text in texts)


def test_mending_what_was_handed_in_is_no_switch() -> None:
    mended = (start(LIST, "09:00"), deliver(LIST, "09:55"), start(FLIGHT, "09:57"))
    card = scored(*mended)
    texts = [each.sentence.text() for each in lines(card, "time_management")]
    assert not any("went on with work" in text for text in texts)
