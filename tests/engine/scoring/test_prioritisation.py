"""The order of work against the best simple order and against chance."""

from dataclasses import replace

from simulator.engine import score
from simulator.engine.actions import Finish
from simulator.engine.inject import At, Cancellation
from simulator.engine.scoring.prioritisation import Regret
from simulator.engine.simtime import HOUR
from tests.builders import asks, day, inject, letter, task
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    INVOICE,
    LIST,
    STUBBORN,
    WRONG,
    deliver,
    line,
    lines,
    live,
    scored,
    start,
    write,
)


def test_everything_in_time_is_a_hundred() -> None:
    assert scored(*GOOD).dimension("prioritisation").points == 100


def test_a_loss_names_the_moment_what_was_done_and_what_waited() -> None:
    card = scored(*STUBBORN)
    lost = line(card, "prioritisation", "while “Flight” was due at 10:00")
    assert lost.sentence.text().startswith("At 09:20 you worked on “List”")
    assert lost.points == card.dimension("prioritisation").points - 100


def test_idling_while_work_waits_is_a_choice() -> None:
    card = scored(start(FLIGHT, "10:00"), deliver(FLIGHT, "10:12"))
    lost = line(card, "prioritisation", "“Flight”")
    assert lost.sentence.text() == (
        "From 09:20 nothing was in work while “Flight” was due at 10:00."
    )


def test_a_slow_learner_in_the_right_order_loses_little() -> None:
    slow = (
        start(FLIGHT, "09:20"),
        deliver(FLIGHT, "09:50"),
        start(INVOICE, "09:51"),
        deliver(INVOICE, "10:38"),
        start(LIST, "10:39"),
        deliver(LIST, "11:55"),
    )
    assert scored(*slow).dimension("prioritisation").points >= 95


def test_unusable_work_in_the_right_order_is_worth_nothing() -> None:
    wrong = (
        start(FLIGHT, "09:21"),
        deliver(FLIGHT, "09:33", WRONG),
        start(INVOICE, "09:35"),
        deliver(INVOICE, "09:57", WRONG),
    )
    card = scored(*wrong)
    assert card.dimension("prioritisation").points == 0
    assert line(card, "prioritisation", "0 % by weight can be used").points < 0


def test_work_counts_for_the_order_from_when_it_can_be_used() -> None:
    junk = (start(FLIGHT, "09:21"), deliver(FLIGHT, "09:33", WRONG))
    in_time = scored(*junk, deliver(FLIGHT, "09:55"))
    late = scored(*junk, start(LIST, "09:34"), deliver(FLIGHT, "10:14"))
    in_time_points, late_points = (
        each.dimension("prioritisation").points for each in (in_time, late)
    )
    assert in_time_points > late_points
    assert line(late, "prioritisation", "“Flight”").points < 0


def test_a_no_in_time_loses_less_than_silence() -> None:
    done = (start(FLIGHT, "09:21"), deliver(FLIGHT, "09:33"))
    no = write("invoice", "09:40", "I cannot take this on today.", act="decline")
    too_late = write("invoice", "10:30", "I cannot take this on.", act="decline")
    early, late, silent = (
        scored(*done, *steps).dimension("prioritisation").points
        for steps in ((no,), (too_late,), ())
    )
    assert early > late == silent


def test_a_no_to_everything_is_no_order() -> None:
    refused = tuple(
        write(each, "09:30", "I cannot take this on.", act="decline")
        for each in ("list", "flight", "invoice")
    )
    assert scored(*refused).dimension("prioritisation").points == 0


def test_a_day_that_forgives_every_order_measures_none() -> None:
    easy = day(task("list", due=3 * HOUR))
    card = scored(start(LIST, "09:01"), deliver(LIST, "09:12"), bundle=easy)
    order = card.dimension("prioritisation")
    assert (order.measured, order.points, order.level) == (False, 100, None)
    others = {each.dimension: each.points for each in card.dimensions if each.measured}
    total = sum(dict(easy.rubric.weights)[name] * got for name, got in others.items())
    assert card.total == round(total / 70, 1)
    assert scored(bundle=easy).dimension("prioritisation").measured


def test_ending_the_day_early_leaves_what_would_have_come_undone() -> None:
    early = live(("09:01", Finish()))
    card = score(early.bundle, early.log)
    assert card.total == 0
    assert len(lines(card, "delivery")) == 3
    assert line(card, "delivery", "“Invoice”").evidence == (len(early.log),)


def test_a_task_taken_back_costs_nobody_anything() -> None:
    cancelled = inject(
        "off",
        At(at=30 * 60_000),
        push=Cancellation(task=LIST, letter=letter("Leave it.")),
        thread="list",
    )
    bundle = day(task("list"), task(), asks("list", 0), asks("flight", 5), cancelled)
    card = scored(start(FLIGHT, "09:06"), deliver(FLIGHT, "09:20"), bundle=bundle)
    assert card.dimension("prioritisation").points == 100
    assert all("“List”" not in each.sentence.text() for each in lines(card, "delivery"))


def test_chance_is_the_bottom_of_a_day_on_which_order_matters() -> None:
    regret = Regret(yours=11, best=0, chance=20, stake=40)
    assert regret.points == 50
    assert replace(regret, yours=25).points == 0
    assert replace(regret, best=12).points == 100


def test_on_a_gentle_day_a_small_loss_stays_small() -> None:
    assert Regret(yours=4, best=0, chance=2, stake=40).points == 75


def test_a_choice_nearly_as_good_as_the_best_plan_is_right() -> None:
    assert Regret(yours=2, best=0, chance=20, stake=40).points == 100
    assert Regret(yours=2.1, best=0, chance=20, stake=40).points < 100
