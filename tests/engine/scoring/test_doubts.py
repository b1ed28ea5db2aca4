"""What the judge was not sure of, and the ruling that follows when a person settles it."""

from dataclasses import replace

import pytest

from simulator.engine import Run, score
from simulator.engine.bundle import Bundle
from simulator.engine.people import Private
from simulator.engine.ruling import Ruling
from simulator.engine.scoring.doubts import doubts, open_doubts, points_on, ruling_of
from simulator.engine.scoring.overruling import overruled
from simulator.engine.settlement import Settlement
from simulator.engine.simtime import MINUTE
from tests.builders import client
from tests.engine.test_judging import flight_day
from tests.judged_day import DoubtingJudge, letter, polite_day, polite_run


@pytest.fixture
def bundle() -> Bundle:
    return polite_day()


def settled(run: Run, check_id: str, *, met: bool) -> Settlement:
    doubt = next(each for each in doubts(run.log) if each.finding.check == check_id)
    return Settlement(
        task=doubt.finding.task,
        check=check_id,
        serial=doubt.serial,
        sentence=doubt.words,
        met=met,
        reason="Read it.",
        trainer="Bea",
        wall=5.0,
    )


def follows(run: Run, settlement: Settlement) -> Ruling | None:
    return ruling_of(run.bundle, run.log, (), (), settlement)


def test_what_must_not_be_said_costs_its_points_when_a_person_reads_it(
    bundle: Bundle,
) -> None:
    run = polite_run(bundle, "I booked it, at ninety.")
    ruling = follows(run, settled(run, "price", met=True))
    assert ruling is not None
    assert (ruling.dimension, ruling.points) == ("communication", 0.0)


def test_what_was_taken_for_forbidden_earns_its_points_when_it_is_not(
    bundle: Bundle,
) -> None:
    run = polite_run(bundle, "The one that costs 90 is gone.")
    ruling = follows(run, settled(run, "price", met=False))
    assert ruling is not None
    card = overruled(score(bundle, run.log), (ruling,), bundle.rubric)
    (line,) = (
        each
        for each in card.dimension("communication").lines
        if "price" in dict(each.sentence.values).values()
    )
    assert line.points == line.possible > 0


def test_a_point_within_the_work_moves_the_line_of_its_delivery(bundle: Bundle) -> None:
    run = polite_run(bundle, "My apologies. It is booked.")
    by_rule = score(bundle, run.log)
    ruling = follows(run, settled(run, "sorry", met=True))
    assert ruling is not None
    card = overruled(by_rule, (ruling,), bundle.rubric)
    before, after = (each.dimension("delivery") for each in (by_rule, card))
    assert after.points == 4 * before.points > 0
    (told,) = points_on(bundle, "delivery", before.lines[0])
    assert told[1].id == "sorry"


def test_lines_of_other_dimensions_tell_of_no_point(bundle: Bundle) -> None:
    card = score(bundle, polite_run(bundle, "It is booked.").log)
    lines = card.dimension("time_management").lines
    assert lines
    assert all(points_on(bundle, "time_management", each) == () for each in lines)


def test_what_was_told_too_late_stays_untold() -> None:
    run = Run.start(flight_day(), judge=DoubtingJudge())
    run.act(letter("It goes at twenty to ten."), at=40 * MINUTE)
    run.advance(run.bundle.day.length)
    assert follows(run, settled(run, "leaves", met=True)) is None


def test_nothing_is_asked_of_a_message_that_gave_something_away(
    bundle: Bundle,
) -> None:
    secret = Private(id="merger", names=("the merger",), say="Nobody knows.")
    secretive = replace(
        bundle, clients=(*bundle.clients, client("olga", private=(secret,)))
    )
    assert list(doubts(polite_run(bundle, "About the merger.").log))
    assert not list(doubts(polite_run(secretive, "About the merger.").log))


def test_what_is_settled_waits_no_more(bundle: Bundle) -> None:
    run = polite_run(bundle, "It is booked.")
    done = settled(run, "sorry", met=False)
    left = open_doubts(run.log, (), (done,))
    assert [each.finding.check for each in left] == ["price"]
