"""Picking from a catalogue: what counts as right, and what vanishes meanwhile."""

from dataclasses import replace
from typing import Any

import pytest

from simulator.engine import Bundle, Run, decode_bundle, encode_bundle
from simulator.engine.actions import Deliver, HoldOption
from simulator.engine.events import (
    OptionHeld,
    OptionOffered,
    OptionSold,
    WorkDelivered,
)
from simulator.engine.inject import TaskIs, When
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work import Made, judge
from simulator.engine.work.pick.limits import picks_pass as picking_passes
from simulator.engine.work.pick.panel import Picked, PickedFrom, Picks
from tests.builders import asks, catalogue, check, day, picking, task
from tests.playbook import Playbook, Refused, Wait

FLIGHT, AGAIN = TaskId("flight"), TaskId("again")
FLIGHTS = catalogue("early", "late", "direct")


def passes(test: Any, *options: str) -> bool:
    found = task(panel=picking(most=3), checks=(check("it", test),))
    made = Made(
        task=FLIGHT, thread="flight", opened_at=0, delivered_at=1, answered_at=1,
        answer=Picked(options=options),
    )  # fmt: skip
    bundle = day(found, catalogues=(FLIGHTS,))
    return judge(bundle, found, made).results[0].passed


@pytest.mark.parametrize(
    ("test", "right", "wrong"),
    (
        (PickedFrom(options=("late",)), ("late",), ("early",)),
        (PickedFrom(options=("late", "early")), ("early", "late"), ("late", "direct")),
        (PickedFrom(options=("late", "early"), least=1), ("direct", "late"), ("direct",)),
        (PickedFrom(options=("late",), first=True), ("late", "early"), ("early", "late")),
        (Picks(column="price", relation="at_most", values=("110",)), ("early", "late"), ("late", "direct")),
        (Picks(column="price", relation="at_least", values=("110.00",)), ("late",), ("early",)),
        (Picks(column="price", relation="at_most", values=("220",), together=True), ("early", "direct"), ("late", "direct")),
        (Picks(column="leaves", relation="before", values=("2026-03-09T08:00",)), ("early",), ("late",)),
        (Picks(column="leaves", relation="after", values=("2026-03-09T08:00",)), ("direct",), ("late",)),
        (Picks(column="bag", relation="is", values=("yes",)), ("late", "direct"), ("early",)),
        (Picks(column="leaves", relation="is", values=("2026-03-09T07:00", "2026-03-09T08:00")), ("late",), ("direct",)),
    ),
)  # fmt: skip
def test_what_is_picked_is_judged_by_its_name_and_by_its_values(
    test: Any, right: tuple[str, ...], wrong: tuple[str, ...]
) -> None:
    assert passes(test, *right)
    assert not passes(test, *wrong)


def test_amounts_add_up_to_the_cent() -> None:
    cheap = replace(
        FLIGHTS,
        options=tuple(
            replace(each, values=(("price", price),))
            for each, price in zip(
                FLIGHTS.options, ("0.10", "0.20", "0.30"), strict=True
            )
        ),
    )
    test = Picks(column="price", relation="at_most", values=("0.30",), together=True)
    assert picking_passes(test, Picked(options=("early", "late")), cheap)


@pytest.mark.parametrize(
    "test",
    (
        Picks(column="nothing", relation="is", values=("x",)),
        Picks(column="price", relation="at_most", values=("",)),
    ),
)
def test_what_cannot_be_compared_does_not_pass(test: Any) -> None:
    assert not passes(test, "early")


def vanishing(option: str, **when: Any) -> Bundle:
    options = tuple(
        replace(each, **when) if each.id == option else each for each in FLIGHTS.options
    )
    return day(
        task(panel=picking(), work=0),
        task("again", panel=picking(), work=0),
        asks("flight", 10),
        asks(
            "again",
            trigger=When(condition=TaskIs(task=FLIGHT, standing="done"), for_=MINUTE),
        ),
        catalogues=(replace(FLIGHTS, options=options),),
    )


def picks(*options: str, task: TaskId = FLIGHT) -> Deliver:
    return Deliver(task=task, answer=Picked(options=options))


def test_an_option_vanishes_at_its_minute_for_everybody() -> None:
    book = Playbook(vanishing("late", gone_at=30 * MINUTE)) >> Wait("09:29")
    book = book - OptionSold >> Wait("09:31")
    book << OptionSold(at=30 * MINUTE, catalogue="flights", option="late")
    assert book >> picks("late") << Refused("option_gone")
    assert (
        book
        >> picks("early")
        << WorkDelivered(
            at=31 * MINUTE,
            task=FLIGHT,
            answer=Picked(options=("early",)),
            correction=False,
        )
    )


def test_what_was_handed_in_before_stays_and_what_was_given_back_is_gone() -> None:
    book = Playbook(vanishing("late", gone_at=30 * MINUTE)) >> Wait("09:20")
    book = book >> picks("late") >> Wait("09:40") >> picks("late")
    assert book >> picks("early")
    assert book >> picks("late") << Refused("option_gone")
    assert book.run.state.tasks[FLIGHT].delivery is not None


def test_until_the_moment_itself_it_can_be_picked() -> None:
    bundle = vanishing("late", gone_at=30 * MINUTE)
    run = Run.start(bundle, clock="hybrid", pace=8.0)
    run.act(picks("late"), at=30 * MINUTE - 1)
    assert run.state.tasks[FLIGHT].delivered_at == 30 * MINUTE - 1


def test_a_span_counts_from_when_somebody_first_picks() -> None:
    book = Playbook(vanishing("late", gone_after=20 * MINUTE)) >> Wait("09:29")
    book = book - OptionSold >> Wait("09:30")
    book << OptionSold(at=30 * MINUTE, catalogue="flights", option="late")
    book = book >> picks("early") >> Wait(HOUR // MINUTE)
    assert AGAIN in book.run.state.tasks
    book - OptionSold


def test_a_catalogue_without_vanishing_options_never_changes() -> None:
    book = Playbook(vanishing("late")) >> Wait("12:59")
    book - OptionSold


def test_an_option_that_appears_cannot_be_had_before() -> None:
    book = Playbook(vanishing("late", comes_at=30 * MINUTE)) >> Wait("09:29")
    book = book - OptionOffered >> picks("late") << Refused("option_not_yet")
    book = book >> Wait("09:30")
    book << OptionOffered(at=30 * MINUTE, catalogue="flights", option="late")
    assert (
        book
        >> picks("late")
        << WorkDelivered(
            at=30 * MINUTE,
            task=FLIGHT,
            answer=Picked(options=("late",)),
            correction=False,
        )
    )


def test_an_option_that_appears_cannot_be_held_before() -> None:
    book = Playbook(holding(comes_at=30 * MINUTE)) >> Wait("09:29")
    assert book >> HoldOption(task=FLIGHT, option="late") << Refused("option_not_yet")


def test_a_catalogue_is_written_and_read_with_its_bundle() -> None:
    bundle = vanishing("late", gone_at=30 * MINUTE)
    assert decode_bundle(encode_bundle(bundle)) == bundle
    assert "catalogues" not in encode_bundle(day(task()))


def test_what_is_held_stays_until_the_hold_is_over() -> None:
    bundle = holding(gone_at=30 * MINUTE)
    book = Playbook(bundle) >> Wait("09:25") >> HoldOption(task=FLIGHT, option="late")
    book << OptionHeld(
        at=25 * MINUTE, task=FLIGHT, catalogue="flights", option="late", until=45 * MINUTE
    )  # fmt: skip
    book = book >> Wait("09:44")
    assert book - OptionSold
    book = book >> Wait("09:46")
    assert book << OptionSold(at=45 * MINUTE, catalogue="flights", option="late")


def test_a_hold_makes_nothing_vanish_sooner() -> None:
    book = Playbook(holding(gone_at=70 * MINUTE)) >> Wait("09:15")
    book = book >> HoldOption(task=FLIGHT, option="late") >> Wait("10:00")
    assert book - OptionSold
    book = book >> Wait("10:11")
    assert book << OptionSold(at=70 * MINUTE, catalogue="flights", option="late")


@pytest.mark.parametrize(
    ("option", "code"), (("never", "no_hold"), ("late", "option_gone"))
)
def test_only_what_is_there_can_be_held(option: str, code: str) -> None:
    book = Playbook(holding(gone_at=30 * MINUTE)) >> Wait("09:31")
    assert book >> HoldOption(task=FLIGHT, option=option) << Refused(code)


def test_one_option_is_held_for_a_task_and_none_where_nobody_holds() -> None:
    book = Playbook(holding(gone_at=30 * MINUTE)) >> Wait("09:15")
    book = book >> HoldOption(task=FLIGHT, option="early")
    assert book >> HoldOption(task=FLIGHT, option="late") << Refused("held")
    book = Playbook(vanishing("late", gone_at=30 * MINUTE)) >> Wait("09:15")
    assert book >> HoldOption(task=FLIGHT, option="late") << Refused("no_hold")


def holding(**when: Any) -> Bundle:
    made = vanishing("late", **when)
    first, *others = made.tasks
    held = replace(first, panel=picking(hold=20 * MINUTE), due=3 * HOUR)
    return replace(made, tasks=(held, *others))
