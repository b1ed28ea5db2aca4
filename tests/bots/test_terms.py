"""Careful bots keep to what a day agrees on; the others never think of it."""

from dataclasses import replace

import pytest

from simulator import bots
from simulator.engine import Run
from simulator.engine.bundle import Break, Bundle
from simulator.engine.events import (
    BreakStarted,
    MessageArrived,
    MessageSent,
    WorkDelivered,
)
from simulator.engine.people import Retainer
from simulator.engine.scoring import score
from simulator.engine.simtime import HOUR, MINUTE
from tests.bots.days import three_tasks


def agreed() -> Bundle:
    bundle = three_tasks()
    (client,) = bundle.clients
    rest = Break(length=10 * MINUTE, opens=20 * MINUTE, closes=3 * HOUR)
    hours = Retainer(hours=10 * HOUR, used=7 * HOUR + 20 * MINUTE)
    return replace(
        bundle,
        day=replace(bundle.day, breaks=(rest,), stops=230 * MINUTE),
        clients=(replace(client, retainer=hours),),
    )


def rests(run: Run) -> list[int]:
    return [each.until - each.at for each in run.log if isinstance(each, BreakStarted)]


def said(run: Run, word: str) -> int:
    sent = [each.body for each in run.log if isinstance(each, MessageSent)]
    return sum(word in each for each in sent)


@pytest.mark.parametrize("bot", ("expert", "slow-and-right"))
def test_a_careful_bot_rests_tells_and_stops(bot: str) -> None:
    run = bots.play(agreed(), bot)
    assert rests(run) == [10 * MINUTE]
    assert said(run, "of your hours") == 1
    found = [
        each
        for each in score(run.bundle, run.log).dimension("time_management").lines
        if "agreed" in each.sentence.text()
        or "agreement" in each.sentence.text()
        or "three quarters" in each.sentence.text()
    ]
    assert [each.points for each in found] == [each.possible for each in found]
    assert len(found) == 3


def test_nobody_else_thinks_of_it() -> None:
    run = bots.play(agreed(), "first-come")
    assert rests(run) == []
    assert said(run, "of your hours") == 0


def test_after_hours_only_what_a_great_deal_hangs_on_is_done() -> None:
    bundle = three_tasks()
    early = replace(bundle, day=replace(bundle.day, stops=MINUTE))
    run = bots.play(early, "expert")
    done = [each.task for each in run.log if isinstance(each, WorkDelivered)]
    assert all(bundle.task(each).importance == 5 for each in done)
    assert any(isinstance(each, MessageArrived) for each in run.log)
