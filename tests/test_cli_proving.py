"""The commands that play a day with bots."""

import json
import shutil
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from simulator import bots
from simulator.cli import main
from simulator.cli.progress import bar
from simulator.config import shipped_scenarios
from simulator.scenarios.folders import ids
from simulator.scenarios.proving.standings import standings
from simulator.scenarios.sound import read_sound

DAY = shipped_scenarios() / "first-day"
FULL_MORNING = Path(__file__).parent / "scenarios/full-morning"


@pytest.mark.slow
def test_the_bots_stand_in_a_table_of_their_own_shape() -> None:
    done = CliRunner().invoke(
        main, ["bots", str(DAY), "--seeds", "1", "--language", "nl", "--json"]
    )
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert set(told) == {"schema", "scenario", "level", "bots"}
    assert (told["schema"], told["scenario"], told["level"]) == (1, "first-day", 1)
    assert tuple(each["bot"] for each in told["bots"]) == bots.NAMES
    assert set(told["bots"][0]) == {
        "bot",
        "total",
        "prioritisation",
        "communication",
        "time_management",
        "delivery",
    }


@pytest.mark.slow
def test_people_get_a_table_with_a_line_for_each_bot() -> None:
    done = CliRunner().invoke(main, ["bots", str(DAY), "--seeds", "1"])
    lines = done.stdout.splitlines()
    assert lines[0].split() == [
        "bot",
        "total",
        "order",
        "communication",
        "time",
        "delivery",
    ]
    assert [line.split()[0] for line in lines[1:19]] == list(bots.NAMES)


def test_a_language_the_day_does_not_have_is_said_to_be_missing() -> None:
    done = CliRunner().invoke(main, ["bots", str(DAY), "--language", "xx"])
    assert done.exit_code == 1
    assert "xx" in done.stderr


def test_a_broken_day_is_not_played(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: va-scenario/1\nid: x\n")
    done = CliRunner().invoke(main, ["bots", str(tmp_path)])
    assert done.exit_code == 1
    assert "VA111" in done.stderr


def test_nobody_who_does_not_watch_sees_a_bar(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with bar("Playing") as progress:
        assert progress is None
    assert capsys.readouterr() == ("", "")


def test_who_watches_sees_how_far_it_is_and_the_bar_goes_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with bar("Playing") as progress:
        assert progress is not None
        progress(3, 6)
    out, err = capsys.readouterr()
    assert out == ""
    assert "\rPlaying " + "█" * 15 + "░" * 15 + " 3/6" in click.unstyle(err)
    assert err.endswith("\r\x1b[K")


@pytest.mark.slow
@pytest.mark.parametrize("day", ids(shipped_scenarios()))
def test_every_day_that_ships_is_proven(day: str) -> None:
    done = CliRunner().invoke(
        main, ["check", "--strict", str(shipped_scenarios() / day)]
    )
    assert done.output.startswith("Nothing to say"), done.output
    assert done.exit_code == 0


@pytest.mark.slow
def test_what_playing_shows_is_told_like_the_rest(tmp_path: Path) -> None:
    folder = tmp_path / FULL_MORNING.name
    shutil.copytree(FULL_MORNING, folder)
    file = folder / "scenario.yaml"
    file.write_text(file.read_text().replace("tasting: renegotiated", "tasting: done"))
    done = CliRunner().invoke(main, ["check", "--json", str(folder)])
    assert done.exit_code == 1
    assert [each["code"] for each in json.loads(done.stdout)["problems"]] == ["VA610"]
    unplayed = CliRunner().invoke(main, ["check", "--no-play", str(folder)])
    assert unplayed.exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize("day", ids(shipped_scenarios()))
def test_who_is_slow_is_not_judged_by_pace_when_the_order_was_right(day: str) -> None:
    bundle = read_sound(shipped_scenarios() / day).bundle()
    slow, expert = standings([bundle], bots=("slow-and-right", "expert"))
    assert slow.prioritisation >= expert.prioritisation - 10
