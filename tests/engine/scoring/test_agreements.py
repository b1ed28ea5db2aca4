"""Breaks that are taken, an end of work that is kept, hours that are told in time."""

from dataclasses import replace

import pytest

from simulator.engine.actions import TakeBreak
from simulator.engine.bundle import Break, Bundle
from simulator.engine.people import Retainer
from simulator.engine.scoring import Line
from simulator.engine.simtime import HOUR, MINUTE
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    INVOICE,
    LIST,
    Step,
    deliver,
    line,
    lines,
    scored,
    small_day,
    start,
    write,
)
from tests.playbook import moment


def resting(opens: str = "10:40", closes: str = "11:40", length: int = 10) -> Bundle:
    bundle = small_day()
    agreed = Break(
        length=length * MINUTE,
        opens=moment(bundle, opens),
        closes=moment(bundle, closes),
    )
    return replace(bundle, day=replace(bundle.day, breaks=(agreed,)))


def away(when: str, minutes: int = 10) -> Step:
    return when, TakeBreak(length=minutes * MINUTE)


def timed(bundle: Bundle, *steps: Step, about: str) -> Line:
    return line(scored(*steps, bundle=bundle), "time_management", about)


def share(found: Line) -> float:
    return round(found.points / found.possible, 2)


def test_a_day_without_agreements_is_not_measured_by_them() -> None:
    said = [each.sentence.text() for each in lines(scored(*GOOD), "time_management")]
    assert not any(
        "break" in each or "by agreement" in each or "three quarters" in each
        for each in said
    )


@pytest.mark.parametrize(
    ("steps", "got"),
    (
        ((away("10:50"),), 1.0),
        ((away("10:50", 30),), 1.0),
        ((away("10:50", 4),), 0.4),
        ((away("10:50"), start(LIST, "10:55")), 0.5),
        ((away("12:00"),), 0.0),
        ((), 0.0),
    ),
)
def test_an_agreed_break_counts_as_far_as_it_was_taken(
    steps: tuple[Step, ...], got: float
) -> None:
    if any(when == "10:55" for when, _ in steps):
        steps = (*GOOD[:-1], *steps)
    else:
        steps = (*GOOD, *steps)
    found = timed(resting(), *steps, about="A break of 10 min was agreed")
    assert share(found) == pytest.approx(got, abs=0.01)


def test_resting_from_nothing_is_no_break() -> None:
    card = scored(away("10:50"), bundle=resting())
    assert card.dimension("time_management").points == 0


def test_an_agreed_break_is_not_idle_and_any_other_is() -> None:
    steps = (*GOOD[:-1], deliver(LIST, "11:20"))
    rested = (*GOOD[:-1], away("10:50"), deliver(LIST, "11:20"))
    about = "Time in which work waited"
    idle = timed(resting(), *rested, about=about).sentence.values
    plain = timed(small_day(), *steps, about=about).sentence.values
    assert dict(idle)["waited"] == "2 h 10"
    assert dict(plain)["waited"] == "2 h 20"
    unasked = timed(small_day(), *rested, about=about).sentence.values
    assert dict(unasked)["waited"] == "2 h 20"


def test_the_reference_rests_when_the_learner_rightly_does() -> None:
    # Everything waits while they are away, for the reference as for them.
    late = (
        away("09:22", 30),
        start(FLIGHT, "09:52"),
        deliver(FLIGHT, "10:03"),
        start(INVOICE, "10:04"),
        deliver(INVOICE, "10:26"),
        start(LIST, "10:27"),
        deliver(LIST, "11:30"),
    )
    agreed = scored(*late, bundle=resting("09:20", "10:00", 30))
    own_idea = scored(*late, bundle=small_day())
    assert (
        agreed.dimension("prioritisation").points
        > own_idea.dimension("prioritisation").points
    )


def stopping(stops: str = "11:00") -> Bundle:
    bundle = small_day()
    return replace(bundle, day=replace(bundle.day, stops=moment(bundle, stops)))


@pytest.mark.parametrize(
    ("stops", "steps", "got"),
    (
        ("11:00", GOOD, 1.0),
        ("11:00", (*GOOD[:-1], deliver(LIST, "11:10")), 0.5),
        ("11:00", (*GOOD, write("list", "11:30", "Here is one more thought.")), 0.4),
        ("10:00", (start(LIST, "09:40"), deliver(LIST, "10:31")), 0.0),
        ("10:02", (start(FLIGHT, "10:01"), deliver(FLIGHT, "10:13")), 1.0),
    ),
)
def test_work_after_hours_costs_unless_a_great_deal_hangs_on_it(
    stops: str, steps: tuple[Step, ...], got: float
) -> None:
    found = timed(stopping(stops), *steps, about="by agreement")
    assert share(found) == pytest.approx(got, abs=0.03)


def test_going_home_as_agreed_is_not_idle_and_the_plan_goes_home_too() -> None:
    steps = GOOD[:-2]
    home = scored(*steps, bundle=stopping("10:00"))
    on = scored(*steps, bundle=small_day())
    waited = line(home, "time_management", "Time in which work waited").sentence
    assert dict(waited.values)["waited"] == "1 h 00"
    assert (
        home.dimension("prioritisation").points > on.dimension("prioritisation").points
    )


def hired(hours: int = 10, used: int = 7 * 60 + 10) -> Bundle:
    """Make a day on which the client's hours reach three quarters after twenty minutes."""
    bundle = small_day()
    (client,) = bundle.clients
    retainer = Retainer(hours=hours * HOUR, used=used * MINUTE)
    return replace(bundle, clients=(replace(client, retainer=retainer),))


SAID = "Of your ten hours three quarters are used now."


@pytest.mark.parametrize(
    ("steps", "got"),
    (
        ((*GOOD, write("list", "10:40", SAID)), 1.0),
        ((*GOOD, write("list", "10:40", "All done for today.")), 0.0),
        ((write("list", "09:01", SAID), *GOOD), 1.0),
    ),
)
def test_a_client_hears_when_three_quarters_of_the_hours_are_used(
    steps: tuple[Step, ...], got: float
) -> None:
    said = "had three quarters" if got else "was not told"
    assert share(timed(hired(), *steps, about=said)) == got


def test_when_nothing_is_left_the_word_comes_late() -> None:
    bundle = hired(used=9 * 60 + 40)
    late = timed(bundle, *GOOD, write("list", "10:40", SAID), about="three quarters")
    soon = timed(bundle, write("list", "09:01", SAID), *GOOD, about="three quarters")
    assert (share(late), share(soon)) == (0.5, 1.0)


def test_hours_that_last_need_no_word() -> None:
    found = lines(scored(*GOOD, bundle=hired(used=60)), "time_management")
    assert not any("not told" in each.sentence.text() for each in found)
