"""Bots on a day: how they stand, and that it does not matter where they are played."""

import shutil
from pathlib import Path

import pytest

from simulator import bots
from simulator.engine import Bundle, bundle_hash
from simulator.scenarios.proving.proof import prove
from simulator.scenarios.proving.settled import (
    Unsettled,
    compiled_apart,
    require_same,
)
from simulator.scenarios.proving.staging import SWEPT, Thoroughness
from simulator.scenarios.proving.standings import Standing, standings
from simulator.scenarios.sound import read_sound
from tests.bots.days import three_tasks, with_a_gap

FULL_MORNING = Path(__file__).parent / "full-morning"

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


def test_a_day_that_comes_out_differently_in_another_process_is_refused() -> None:
    day = with_a_gap()
    require_same(day, bundle_hash(day))
    require_same(day, None)
    with pytest.raises(Unsettled, match="small"):
        require_same(day, bundle_hash(three_tasks()))


@pytest.mark.slow
def test_another_process_compiles_the_same_day() -> None:
    with compiled_apart(FULL_MORNING, apart=True) as other:
        require_same(read_sound(FULL_MORNING).bundle(), other())


def test_a_day_that_cannot_be_read_is_not_played(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: va-scenario/1\nid: x\n")
    codes = {each.code for each in prove(tmp_path)}
    assert codes
    assert not any(code.startswith("VA6") for code in codes)


def test_a_sound_day_has_nothing_to_say_and_tells_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []
    short = Thoroughness(variants=1, swept=2, workers=1)
    found = prove(
        FULL_MORNING,
        thoroughness=short,
        progress=lambda done, total: told.append((done, total)),
    )
    assert found == ()
    played = len(bots.NAMES) + len(SWEPT)
    assert told[-1] == (played, played)


def test_what_is_meant_so_is_allowed_with_a_reason(tmp_path: Path) -> None:
    folder = tmp_path / FULL_MORNING.name
    shutil.copytree(FULL_MORNING, folder)
    file = folder / "scenario.yaml"
    above = "brief: Three words for the window.\n    importance: 1\n    work: 35m\n"
    short = Thoroughness(variants=1, swept=1, workers=1)
    text = file.read_text().replace(
        f"{above}    hands_on: 60s", f"{above}    hands_on: 5s"
    )
    file.write_text(text)
    assert [each.code for each in prove(folder, thoroughness=short)] == ["VA621"]
    reason = "  # lint: allow VA621 because she knows the shop by heart"
    file.write_text(text.replace("hands_on: 5s", f"hands_on: 5s{reason}"))
    assert prove(folder, thoroughness=short) == ()
