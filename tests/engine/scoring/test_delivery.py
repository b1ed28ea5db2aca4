"""The value that reached the clients."""

from dataclasses import replace

from simulator.engine import score
from simulator.engine.check import FieldIs
from tests.builders import SAM, check
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    LIST,
    STUBBORN,
    WRONG,
    deliver,
    line,
    lines,
    live,
    scored,
    small_day,
    start,
    write,
)


def test_everything_right_and_in_time_is_a_hundred() -> None:
    assert scored(*GOOD).dimension("delivery").points == 100


def test_lateness_takes_its_part_of_the_value() -> None:
    late = line(scored(*STUBBORN), "delivery", "9 min after it was due at 10:00")
    assert late.points == round(late.possible * 6 / 15, 1)


def test_wrong_work_is_worth_nothing_and_says_what_is_missing() -> None:
    card = scored(start(LIST, "09:01"), deliver(LIST, "10:00", WRONG))
    assert line(card, "delivery", "cannot be used: right").points == 0


def test_a_hasty_first_delivery_does_not_hold_the_place_of_a_late_good_one() -> None:
    bundle = small_day()
    tasks = tuple(
        replace(each, checks=tuple(replace(one, must=False) for one in each.checks))
        for each in bundle.tasks
    )
    steps = (
        start(LIST, "09:01"),
        deliver(LIST, "10:00", WRONG),
        deliver(LIST, "12:15"),
    )
    card = scored(*steps, bundle=replace(bundle, tasks=tasks))
    late = line(card, "delivery", "“List”", "15 min after it was due at 12:00")
    assert 0 < late.points < late.possible


def test_a_slip_mended_later_keeps_the_moment_of_the_first_delivery() -> None:
    bundle = small_day()
    checks = (
        check("mostly", FieldIs(field="answer", values=("yes", "no")), points=4),
        check("all", FieldIs(field="answer", values=("yes",)), points=1),
    )
    tasks = tuple(replace(each, checks=checks) for each in bundle.tasks)
    steps = (
        start(LIST, "09:01"),
        deliver(LIST, "10:00", WRONG),
        deliver(LIST, "12:15"),
    )
    card = scored(*steps, bundle=replace(bundle, tasks=tasks))
    in_time = line(card, "delivery", "“List”", "10:00")
    assert in_time.points == in_time.possible


def test_a_declined_task_is_not_delivered() -> None:
    card = scored(write("list", "09:05", "I cannot do this.", act="decline"))
    assert line(card, "delivery", "“List” was declined at 09:05").points == 0


def test_a_harm_takes_value_away_but_never_below_nothing() -> None:
    leak = write("flight", "09:40", "Dear Sam, see above.", to=SAM)
    card = scored(*GOOD, ("10:50", leak[1]))
    assert 70 < card.dimension("delivery").points < 100
    assert scored(leak).dimension("delivery").points == 0
    assert line(scored(leak), "delivery", "does not go below 0").points > 0


def test_more_than_the_reference_is_shown_as_a_hundred() -> None:
    """At a pace at which nobody could type that fast, the reference does very little."""
    run = live(start(FLIGHT, "09:21"), deliver(FLIGHT, "09:33"))
    tasks = tuple(replace(each, hands_on=30 * 60_000) for each in run.bundle.tasks)
    card = score(replace(run.bundle, tasks=tasks), run.log)
    assert card.dimension("delivery").points == 100
    assert lines(card, "delivery")[-1].sentence.text().startswith("A score does not go")


def test_the_marks_of_the_tasks_tell_how_each_ended() -> None:
    marks = {each.task: each for each in scored(*STUBBORN).tasks}
    assert (marks[LIST].in_time, marks[LIST].quality) == (True, 1.0)
    assert (marks[FLIGHT].in_time, marks[FLIGHT].done_at) == (False, 69 * 60_000)
