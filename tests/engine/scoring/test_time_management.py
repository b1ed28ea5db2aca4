"""On time, quick to react, rarely idle, nothing left half done."""

from dataclasses import replace

import pytest

from simulator.engine.actions import Action, SetPlan
from simulator.engine.inject import At, MoreWork
from simulator.engine.scoring import Line
from simulator.engine.simtime import MINUTE
from tests.builders import inject, letter
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    INVOICE,
    LIST,
    STUBBORN,
    WRONG,
    Step,
    deliver,
    line,
    scored,
    small_day,
    start,
    write,
)


def timed(*steps: Step, about: str) -> Line:
    return line(scored(*steps), "time_management", about)


def share(found: Line) -> float:
    return round(found.points / found.possible, 2)


def test_doing_nothing_is_nothing() -> None:
    assert scored().dimension("time_management").points == 0


def test_a_task_counts_by_its_weight_when_it_is_in_time() -> None:
    heavy = timed(*GOOD, about="“Flight”: done at 09:33")
    light = timed(*GOOD, about="“List”: done at 10:35")
    assert share(heavy) == share(light) == 1
    assert heavy.possible == pytest.approx(14 * light.possible, abs=1)


def test_late_and_unusable_work_is_not_on_time() -> None:
    assert timed(*STUBBORN, about="after its deadline").points == 0
    wrong = (start(LIST, "09:01"), deliver(LIST, "10:00", WRONG))
    assert timed(*wrong, about="it cannot be used").points == 0


def test_one_slip_among_usable_work_still_came_in_time() -> None:
    slip = (*GOOD[:-1], deliver(LIST, "10:35", WRONG))
    found = timed(*slip, about="but it cannot be used")
    assert share(found) == pytest.approx(0.5, abs=0.05)


def test_a_correction_in_time_makes_it_usable() -> None:
    steps = (
        start(LIST, "09:01"),
        deliver(LIST, "10:00", WRONG),
        deliver(LIST, "10:20"),
    )
    assert share(timed(*steps, about="“List”: done at 10:20")) == 1


def test_missing_a_promise_but_not_the_deadline_is_half() -> None:
    steps = (
        write("list", "09:01", "By 10:00.", promise="10:00"),
        start(LIST, "09:02"),
        deliver(LIST, "10:30"),
    )
    assert share(timed(*steps, about="but promised by 10:00")) == pytest.approx(
        0.5, abs=0.05
    )


@pytest.mark.parametrize(
    ("step", "got"),
    (
        (start(INVOICE, "10:20"), 1.0),
        (start(INVOICE, "10:25"), 0.5),
        (start(INVOICE, "10:35"), 0.0),
        (write("invoice", "10:15", "That will work."), 1.0),
        (("10:15", SetPlan(order=(INVOICE, LIST))), 1.0),
        (start(LIST, "10:15"), 0.0),
    ),
)
def test_a_deadline_that_moves_wants_a_reaction(
    step: tuple[str, Action], got: float
) -> None:
    assert share(timed(step, about="moved to 10:40")) == got


@pytest.mark.parametrize(
    ("steps", "words", "got"),
    (
        ((), "became more work; nothing followed", 0.0),
        (
            (write("list", "09:33", "That will be noon then."),),
            "acted on it after 3 min",
            1.0,
        ),
        ((start(LIST, "09:45"),), "acted on it after 15 min", 0.5),
    ),
)
def test_a_task_that_grows_wants_a_reaction(
    steps: tuple[Step, ...], words: str, got: float
) -> None:
    more = MoreWork(task=LIST, work=10 * MINUTE, letter=letter("Two more pages."))
    grows = inject("more", At(at=30 * MINUTE), push=more, thread="list")
    bundle = small_day()
    bundle = replace(bundle, injects=(*bundle.injects, grows))
    found = line(scored(*steps, bundle=bundle), "time_management", "became more work")
    assert words in found.sentence.text()
    assert share(found) == pytest.approx(got, abs=0.02)


def test_being_at_work_on_it_already_is_a_reaction() -> None:
    found = timed(start(INVOICE, "10:05"), about="moved to 10:40")
    assert share(found) == 1


def test_idle_time_counts_only_while_work_waits() -> None:
    found = timed(*GOOD, about="Time in which work waited: 1 h 35")
    assert share(found) == 1
    half = timed(start(FLIGHT, "09:20"), deliver(FLIGHT, "09:32"), about="work waited")
    assert half.points == 0


def test_what_is_half_done_when_due_costs_points() -> None:
    left = (start(FLIGHT, "09:55"), start(LIST, "09:58"), deliver(LIST, "11:00"))
    found = timed(*left, about="half done")
    assert "such as “Flight”" in found.sentence.text()
    assert share(found) == 0.5


@pytest.mark.parametrize(("minutes", "accuracy"), ((60, 100), (120, 0), (30, 0)))
def test_estimates_are_compared_with_what_it_took(minutes: int, accuracy: int) -> None:
    plan = SetPlan(order=(), estimates=((LIST, minutes * MINUTE),))
    steps: tuple[Step, ...] = (
        ("09:00", plan),
        start(LIST, "09:01"),
        deliver(LIST, "10:01"),
    )
    found = timed(*steps, about="Estimates for delivered tasks: 1")
    assert f"{accuracy} % accurate" in found.sentence.text()
    assert found.points == pytest.approx(found.possible / 3 * accuracy / 100, abs=0.1)


def test_leaving_estimates_out_costs_little() -> None:
    assert timed(*GOOD, about="No estimate").possible < 7
