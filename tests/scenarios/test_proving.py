"""Bots on a day: how they stand, and that it does not matter where they are played."""

import pytest

from simulator import bots
from simulator.engine import Bundle
from simulator.scenarios.proving.standings import Standing, standings
from tests.bots.days import three_tasks, with_a_gap

SOME = ("idle", "first-come", "expert")


def test_standings_are_means_over_the_days() -> None:
    one, other = three_tasks(), with_a_gap()
    apart = [standings([each], bots=("expert",))[0] for each in (one, other)]
    (both,) = standings([one, other], bots=("expert",))
    assert both.total == pytest.approx(sum(each.total for each in apart) / 2, abs=0.1)


def test_every_bot_stands_there_once_in_its_place() -> None:
    found = standings([with_a_gap()])
    assert tuple(each.bot for each in found) == bots.NAMES


def test_no_day_has_no_standings() -> None:
    assert standings([]) == ()


def test_the_expert_wins_and_nothing_is_worth_nothing() -> None:
    found = {each.bot: each for each in standings([three_tasks()], bots=SOME)}
    assert found["idle"].total == 0
    assert found["expert"].total > 90 > found["first-come"].total
    assert found["expert"].order_measured


@pytest.mark.slow
def test_other_processes_come_to_the_same() -> None:
    days: list[Bundle] = [three_tasks(), with_a_gap()]
    assert standings(days, bots=SOME, workers=2) == standings(
        days, bots=SOME, workers=1
    )


def test_progress_is_told_to_the_last_day() -> None:
    told: list[tuple[int, int]] = []
    days = [three_tasks(), with_a_gap()]
    standings(days, bots=SOME, progress=lambda done, total: told.append((done, total)))
    assert told == [(3, 6), (6, 6)]


def test_a_standing_is_a_plain_row() -> None:
    (row,) = standings([with_a_gap()], bots=("idle",))
    assert row == Standing(
        bot="idle",
        total=0.0,
        prioritisation=0.0,
        communication=0.0,
        time_management=0.0,
        delivery=0.0,
        order_measured=row.order_measured,
    )
