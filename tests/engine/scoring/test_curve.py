"""How the day would have ended had the reference taken over."""

from itertools import pairwise

from hypothesis import given

from simulator.engine import score
from simulator.engine.scoring.curve import (
    Turn,
    costliest,
    planned_at,
    planned_day,
    takeover_curve,
)
from simulator.engine.simtime import MINUTE
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    INVOICE,
    LIST,
    STUBBORN,
    Step,
    live,
)
from tests.engine.scoring.test_laws import learners, lived


def curve(*steps: Step) -> tuple[Turn, ...]:
    run = live(*steps)
    return takeover_curve(run.bundle, run.log)


def test_in_the_right_order_nothing_is_ever_lost() -> None:
    assert all(each.points == 100 for each in curve(*GOOD))
    assert costliest(curve(*GOOD)) == ()


def test_the_costliest_moment_says_what_was_done_and_what_waited() -> None:
    (worst,) = costliest(curve(*STUBBORN), count=1)
    assert worst.sentence is not None
    assert worst.sentence.text() == (
        "At 09:20 you worked on “List” while “Flight” was due at 10:00."
    )
    assert worst.evidence


def test_somebody_who_does_nothing_loses_all_of_it() -> None:
    assert curve()[-1].points == 0
    assert sum(each.change for each in curve()) == -100


def test_a_day_without_work_has_no_curve() -> None:
    run = live()
    assert takeover_curve(run.bundle, run.log[:1]) == ()


@given(learners)
def test_the_drops_sum_exactly_to_the_points_lost(learner: object) -> None:
    run = lived(learner)  # type: ignore[arg-type]  # drawn by the strategy
    turns = takeover_curve(run.bundle, run.log)
    points = score(run.bundle, run.log).dimension("prioritisation").points
    tenths = [round(each.change * 10) for each in turns]
    assert 1000 + sum(tenths) == round(points * 10)
    assert round(turns[-1].points * 10) == round(points * 10)


def test_the_plan_at_a_moment_knows_what_waits_then() -> None:
    run = live(*STUBBORN)
    planned = [
        planned_at(run.bundle, run.log, minutes * MINUTE)
        for minutes in (0, 21, 75, 200)
    ]
    assert planned == [LIST, FLIGHT, INVOICE, None]


def test_the_plans_day_is_worked_one_task_at_a_time_and_within_the_day() -> None:
    run = live(*STUBBORN)
    planned = planned_day(run.bundle, run.log)
    assert {each.task for each in planned} == {LIST, FLIGHT, INVOICE}
    assert [each.task for each in planned[:2]] == [LIST, FLIGHT]
    for before, after in pairwise(planned):
        assert before.until <= after.since
    assert planned_day(run.bundle, run.log[:1]) == ()
