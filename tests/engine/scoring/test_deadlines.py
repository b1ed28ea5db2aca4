"""The deadline that counts, and what lateness leaves of a task."""

from typing import Literal

import pytest

from simulator.engine.scoring.deadlines import deadlines, timeliness
from simulator.engine.scoring.facts import Change, HandedIn, Moment, TaskFacts
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.work.form.panel import Filled
from tests.builders import task

TEN = 10 * MINUTE


def facts(*changes: Change, late_by: int = 0, opened_at: int = 0) -> TaskFacts:
    return TaskFacts(
        task=task(),
        thread="flight",
        opened=Moment(opened_at, 2),
        due=HOUR,
        work=TEN,
        late_by=late_by,
        changes=list(changes),
    )


def moved(
    at: int, due: int, *, cause: Literal["client", "agreed"] = "client"
) -> Change:
    return Change(at=at * MINUTE, serial=5, was=HOUR, due=due * MINUTE, cause=cause)


def counts(found: TaskFacts) -> int:
    return deadlines(found, nominal=TEN)[-1][1] // MINUTE


def test_a_deadline_stays_where_nobody_moves_it() -> None:
    assert deadlines(facts(), nominal=TEN) == ((0, HOUR),)


def test_the_last_word_of_the_client_counts() -> None:
    assert counts(facts(moved(20, 90), moved(30, 80))) == 80


def test_a_deadline_brought_forward_leaves_time_for_the_task() -> None:
    assert counts(facts(moved(20, 40))) == 40
    assert counts(facts(moved(38, 40))) == 48
    assert counts(facts(moved(58, 59))) == 60, "never later than it was"


def test_an_agreement_counts_only_before_the_old_deadline_has_passed() -> None:
    assert counts(facts(moved(60, 90, cause="agreed"))) == 90
    assert counts(facts(moved(61, 90, cause="agreed"))) == 60


def test_what_comes_after_the_delivery_changes_nothing() -> None:
    found = facts(moved(20, 40))
    answer = Filled(values=())
    found.handed_in.append(HandedIn(at=TEN, serial=4, answer=answer, calendars={}))
    assert counts(found) == 60


def test_a_task_that_the_system_brought_late_leaves_time_for_itself() -> None:
    assert counts(facts(late_by=MINUTE, opened_at=55 * MINUTE)) == 65
    assert counts(facts(opened_at=55 * MINUTE)) == 60


def test_the_deadline_is_known_as_it_changes() -> None:
    assert deadlines(facts(moved(20, 90)), nominal=TEN) == (
        (0, HOUR),
        (20 * MINUTE, 90 * MINUTE),
    )


@pytest.mark.parametrize(
    ("done_at", "worthless_after", "kept"),
    (
        (HOUR, 0, 1.0),
        (HOUR + 1, 0, 0.0),
        (HOUR + TEN, 2 * TEN, 0.5),
        (HOUR + 3 * TEN, 2 * TEN, 0.0),
        (None, 2 * TEN, 0.0),
    ),
)
def test_timeliness_falls_from_the_deadline_on(
    done_at: int | None, worthless_after: int, kept: float
) -> None:
    assert timeliness(done_at, HOUR, worthless_after=worthless_after) == kept
