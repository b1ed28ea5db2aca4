"""What one person gets done in an order, knowing only what has come in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.scoring.orders import (
    PLANNER,
    WORKERS,
    Desk,
    Hours,
    Job,
    Worker,
    earliest_deadline,
    heaviest,
    shortest,
    total_lateness,
    weight_for_time,
    work_in_order,
    work_through,
)

MINUTE = 60_000


def job(span: int = 10, **changes: Any) -> Job:
    """Make a job; everything in minutes."""
    since = changes.get("since", 0)
    dues = changes.get("dues", ((since, changes.get("due", 60)),))
    gone = changes.get("gone")
    return Job(
        since=since * MINUTE,
        span=span * MINUTE,
        weight=changes.get("weight", 4),
        grace=changes.get("grace", 30) * MINUTE,
        dues=tuple((known * MINUTE, due * MINUTE) for known, due in dues),
        gone_at=None if gone is None else gone * MINUTE,
    )


def hours(
    until: int = 240, resume: int = 0, rests: tuple[tuple[int, int], ...] = ()
) -> Hours:
    """Make hours; everything in minutes."""
    return Hours(
        until=until * MINUTE,
        resume=resume * MINUTE,
        rests=tuple((since * MINUTE, ends * MINUTE) for since, ends in rests),
    )


def done(worker: Worker, *jobs: Job, **changes: Any) -> list[Any]:
    found = work_through(jobs, worker, Desk.at_start(jobs), hours=hours(**changes))
    return [None if each is None else each // MINUTE for each in found]


EDD = Worker(rule=earliest_deadline, attentive=True)
CALM_EDD = Worker(rule=earliest_deadline, attentive=False)


@pytest.mark.parametrize(
    ("rule", "finished"),
    (
        (earliest_deadline, [30, 10]),
        (weight_for_time, [20, 30]),
        (shortest, [30, 10]),
        (heaviest, [20, 30]),
    ),
)
def test_each_rule_takes_what_it_ranks_first(rule: Any, finished: list[int]) -> None:
    heavy, soon = job(20, due=90, weight=14), job(10, due=60, weight=1)
    assert done(Worker(rule=rule, attentive=True), heavy, soon) == finished


def test_who_looks_ahead_sees_that_two_small_ones_outweigh_the_first_deadline() -> None:
    first, heavy, light = (
        job(30, due=30, weight=4, grace=0),
        job(20, due=35, weight=8, grace=0),
        job(10, due=30, weight=4, grace=0),
    )
    assert done(PLANNER, first, heavy, light)[1:] == [20, 30]
    assert done(EDD, first, heavy, light)[1:] != [20, 30]


def test_who_looks_ahead_knows_no_more_than_has_come_in() -> None:
    long, urgent = job(30, due=120), job(10, since=10, due=25)
    assert done(PLANNER, long, urgent, resume=2) == [42, 20]
    assert done(PLANNER, long) == [30]


def test_nobody_works_on_what_has_not_come_in() -> None:
    assert done(EDD, job(10, since=30, due=40)) == [40]


def test_the_attentive_drop_a_job_for_a_more_urgent_one_and_pay_for_coming_back() -> (
    None
):
    long, urgent = job(30, due=120), job(10, since=10, due=25)
    assert done(EDD, long, urgent, resume=2) == [42, 20]
    assert done(CALM_EDD, long, urgent, resume=2) == [30, 40]


def test_a_moved_deadline_counts_from_when_it_is_known() -> None:
    moved = job(20, dues=((0, 200), (10, 30)))
    assert done(EDD, job(20, due=100), moved, resume=0) == [40, 30]


def test_what_is_taken_back_is_left_alone() -> None:
    assert done(EDD, job(30, due=40, gone=10), job(10, due=90)) == [None, 20]
    assert job(30, gone=10).lateness(None) == 0


def test_what_the_day_is_too_short_for_is_not_done() -> None:
    assert done(EDD, job(30), job(30), until=45) == [30, None]


def test_a_given_order_waits_for_nothing_that_has_not_come_in() -> None:
    jobs = (job(10, since=5), job(10), job(10, gone=7))
    found = work_in_order(jobs, (0, 2, 1), hours=hours())
    assert found == [17 * MINUTE, 27 * MINUTE, None]


def test_nobody_works_in_a_rest_and_going_on_after_it_costs_nothing() -> None:
    rests = ((20, 30), (60, 70))
    assert done(EDD, job(30), job(40, due=90), resume=5, rests=rests) == [40, 90]
    found = work_in_order((job(30), job(40)), (0, 1), hours=hours(rests=rests))
    assert found == [40 * MINUTE, 90 * MINUTE]
    assert done(EDD, job(10, since=22), until=35, rests=rests) == [None]
    assert done(EDD, job(5, since=22), until=35, rests=rests) == [35]


jobs_of_a_day = st.lists(
    st.builds(
        job,
        st.integers(1, 60),
        since=st.integers(0, 200),
        due=st.integers(1, 240),
        weight=st.sampled_from((1, 2, 4, 8, 14)),
        grace=st.sampled_from((0, 30, 120)),
        gone=st.none() | st.integers(0, 240),
    ),
    max_size=12,
)


@given(jobs_of_a_day, st.sampled_from(WORKERS), st.integers(0, 5))
def test_no_order_works_on_two_things_or_before_they_come(
    jobs: list[Job], worker: Worker, resume: int
) -> None:
    ends = work_through(jobs, worker, Desk.at_start(jobs), hours=hours(resume=resume))
    finished = [
        (end, each) for end, each in zip(ends, jobs, strict=True) if end is not None
    ]
    assert all(each.since + each.span <= end <= 240 * MINUTE for end, each in finished)
    assert sum(each.span for _, each in finished) <= 240 * MINUTE
    assert 0 <= total_lateness(jobs, ends) <= sum(each.weight for each in jobs)
