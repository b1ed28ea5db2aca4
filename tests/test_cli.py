"""The commands, as typed in a shell."""

import json
import os
import re
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from simulator.cli import main
from simulator.cli.stores import open_store
from simulator.engine.bundle import DIMENSIONS
from simulator.engine.scoring import SCORE_VERSION
from simulator.engine.summary import DimensionSummary, Summary
from simulator.live.records import ScoreKept
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from tests.house import ADA, Houses

ROOT = Path(__file__).parents[1]
DAY = ROOT / "scenarios/first-day"

ACTIONS = """
- {at: "09:01", action: {type: OpenThread, thread: THREAD}}
- {at: "12:00", action: {type: Finish}}
"""


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


def va_sim(*typed: str | Path, instance: Path | None = None) -> Done:
    """Run a command in this process."""
    there = ("--instance", instance) if instance else ()
    result = CliRunner().invoke(main, [str(each) for each in (*typed, *there)])
    if not isinstance(result.exception, SystemExit | None):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)


def va_sim_apart(*typed: str | Path, instance: Path | None = None) -> Done:
    """Run a command in a process of its own, as somebody at a shell does."""
    there = ("--instance", instance) if instance else ()
    done = subprocess.run(
        (sys.executable, "-m", "simulator", *map(str, (*typed, *there))),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
        env={name: value for name, value in os.environ.items() if "VA_SIM" not in name},
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def actions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("actions") / "day.actions.yaml"
    empty = path.with_name("empty.yaml")
    empty.write_text("[]")
    done = json.loads(va_sim("play", DAY, "--actions", empty, "--json").stdout)
    arrived = next(each for each in done["log"] if each["type"] == "MessageArrived")
    path.write_text(ACTIONS.replace("THREAD", arrived["thread"]))
    return path


@pytest.fixture(scope="module")
def played(actions: Path) -> Done:
    return va_sim("play", DAY, "--actions", actions, "--json")


def test_playing_prints_the_log_and_the_scorecard(
    played: Done,
) -> None:
    assert (played.returncode, played.stderr) == (0, "")
    told = json.loads(played.stdout)
    assert told["schema"] == 1
    assert told["day"] == {"scenario": "first-day", "language": "en", "seed": 4207}
    assert told["log"][0] == {
        "type": "RunStarted", "v": 1, "at": 0, "bundle": told["bundle"],
        "clock": "hybrid", "pace": told["log"][0]["pace"],
    }  # fmt: skip
    assert told["log"][-1]["type"] == "RunFinished"
    assert told["scorecard"]["dimensions"]


def test_a_walkthrough_of_the_scenario_is_played_in_its_language() -> None:
    told = json.loads(va_sim("play", DAY, "--walkthrough", "careless", "--json").stdout)
    assert told["day"]["language"] == "en"
    assert 0 < told["scorecard"]["total"] <= 30
    dutch = va_sim(
        "play", DAY, "--walkthrough", "attentive", "--language", "nl", "--json"
    )
    assert json.loads(dutch.stdout)["day"]["language"] == "nl"


def test_a_walkthrough_that_is_not_there_is_guessed_at() -> None:
    refused = va_sim("play", DAY, "--walkthrough", "carless")
    assert refused.returncode == 1
    assert "Did you mean careless?" in refused.stderr


@pytest.mark.parametrize("both", ((), ("--walkthrough", "careless")))
def test_what_is_played_is_said_once(actions: Path, both: tuple[str, ...]) -> None:
    typed = ("--actions", str(actions), *both) if both else ()
    refused = va_sim("play", DAY, *typed)
    assert refused.returncode == 2
    assert "one of --actions and --walkthrough" in refused.stderr


@pytest.mark.slow
def test_another_process_gives_the_same_bytes(actions: Path, played: Done) -> None:
    again = va_sim_apart("play", DAY, "--actions", actions, "--json")
    assert again == played


@pytest.mark.parametrize("tick", ("1000", "7777", "600000"))
def test_the_same_file_gives_the_same_bytes_at_any_tick(
    actions: Path, played: Done, tick: str
) -> None:
    again = va_sim("play", DAY, "--actions", actions, "--json", "--tick", tick)
    assert again.stdout == played.stdout


def test_a_replay_gives_the_same_bytes(tmp_path: Path, played: Done) -> None:
    log = tmp_path / "day.json"
    log.write_text(played.stdout)
    assert va_sim("replay", log, "--json").stdout == played.stdout


def test_a_log_is_scored_with_every_ledger(tmp_path: Path, played: Done) -> None:
    log = tmp_path / "log.json"
    log.write_text(played.stdout)
    told = json.loads(va_sim("score", log, "--json").stdout)
    assert {
        "schema",
        "bundle",
        "rulings",
        "kept",
        "scorecard",
        "takeover",
        "clients",
    } == (set(told))
    assert told["scorecard"] == json.loads(played.stdout)["scorecard"]
    assert "Total" in va_sim("score", log).stdout


def test_a_day_judged_by_meaning_is_not_judged_again_by_less_unsaid(
    tmp_path: Path, played: Done
) -> None:
    told = json.loads(played.stdout)
    told["log"][0]["by_meaning"] = True
    log = tmp_path / "log.json"
    log.write_text(json.dumps(told))
    assert "--semantic judges it as it was" in va_sim("score", log, "--rejudge").stderr
    log.write_text(played.stdout)
    assert va_sim("score", log, "--rejudge").stderr == ""


def test_a_kept_run_is_scored_by_its_id(tmp_path: Path) -> None:
    run, _ = played_runs(tmp_path)
    told = json.loads(va_sim("score", run, "--json", instance=tmp_path).stdout)
    assert told["scorecard"]["dimensions"]


def test_two_versions_of_the_score_are_laid_side_by_side(tmp_path: Path) -> None:
    run, _ = played_runs(tmp_path)
    keep_summary(tmp_path, run, version=SCORE_VERSION - 1)
    told = va_sim(
        "score", run, "--against", str(SCORE_VERSION - 1), instance=tmp_path
    ).stdout
    assert f"Version {SCORE_VERSION - 1}" in told
    assert f"Version {SCORE_VERSION}" in told
    assert re.search(r"Total +│ +50\.0 +│ +\d+\.\d +│ +[+-]\d+\.\d", told)


def test_a_version_that_is_not_kept_is_explained(tmp_path: Path) -> None:
    run, _ = played_runs(tmp_path)
    done = va_sim("score", run, "--against", "1", instance=tmp_path)
    assert done.returncode == 1
    assert "by version 1 is kept" in done.stderr


def keep_summary(instance: Path, run: str, *, version: int) -> None:
    """Keep a score of *run* as an older program would have left it."""
    summary = Summary(
        version=version,
        total=50.0,
        dimensions=tuple(
            DimensionSummary(
                dimension=each, points=50.0, measured=True, level=2, band=(40.0, 60.0)
            )
            for each in DIMENSIONS
        ),
    )
    with open_store(instance) as store:
        store.commit([ScoreKept(run=run, summary=summary, wall=0.0)])


def test_what_is_neither_log_nor_run_is_explained(tmp_path: Path) -> None:
    done = va_sim("score", "nothing", instance=tmp_path)
    assert done.returncode == 1
    assert "neither a file nor a run" in done.stderr


def test_a_day_is_told_to_people_too(actions: Path) -> None:
    told = va_sim("play", DAY, "--actions", actions)
    assert told.returncode == 0
    assert "09:01     read" in told.stdout
    assert "Total" in told.stdout


@pytest.mark.parametrize(
    "choice", (("--language", "nl"), ("--seed", "99"), ("--clock", "charged"))
)
def test_choices_make_another_day(
    actions: Path, played: Done, choice: tuple[str, ...]
) -> None:
    other = va_sim("play", DAY, "--actions", actions, "--json", *choice)
    assert other.returncode == 0
    assert other.stdout != played.stdout


def test_a_log_of_another_edition_is_not_replayed(tmp_path: Path, played: Done) -> None:
    told = json.loads(played.stdout)
    log = tmp_path / "day.json"
    log.write_text(json.dumps(told | {"bundle": "0" * 64}))
    refused = va_sim("replay", log)
    assert refused.returncode == 1
    assert "another edition" in refused.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    (
        ("{", "is not JSON"),
        ("[]", "not what play --json prints"),
        ("{}", "not what play --json prints"),
        ('{"day": {}, "log": [{"type": "Dreamt"}]}', "expected one of"),
        ("[" * 100_000, "nested too deeply"),
        (
            '{"log": [], "day": {"scenario": "a\\u0000b", "language": "en", "seed": 1}}',
            "not what play --json prints",
        ),
    ),
)
def test_a_file_that_is_no_log_is_explained(
    tmp_path: Path, content: str, said: str
) -> None:
    log = tmp_path / "day.json"
    log.write_text(content)
    refused = va_sim("replay", log)
    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    (
        ("- {at: '09:05', action: {type: Fly}}", "Fly"),
        ("- {at: '25:99', action: {type: Pause}}", "25:99"),
        ("nonsense: [", "yaml"),
        ("- {at: '09:05', action: {type: StartWork, task: castle}}", "castle"),
    ),
)
def test_actions_that_cannot_be_played_are_explained(
    tmp_path: Path, content: str, said: str
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(content)
    refused = va_sim("play", DAY, "--actions", path)
    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    "typed",
    (
        ("fly",),
        ("play",),
        ("play", "nowhere", "--actions", "x"),
        ("serve", "--port", "x"),
    ),
)
def test_a_command_typed_wrongly_ends_with_2(typed: tuple[str, ...]) -> None:
    assert va_sim(*typed).returncode == 2


def test_playing_needs_neither_flask_nor_a_database() -> None:
    script = (
        "import sys, simulator.cli.playing, simulator.scenarios.library;"
        "print([m for m in ('flask', 'sqlalchemy', 'gevent') if m in sys.modules])"
    )
    done = subprocess.run(
        (sys.executable, "-c", script), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_sound_scenario_passes_the_check() -> None:
    assert va_sim("check", DAY, "--no-play").returncode == 0


def test_a_broken_scenario_is_reported_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: va-scenario/1\nid: x\nlevle: 1\n")
    reported = va_sim("check", tmp_path, "--json")
    assert reported.returncode == 1
    told = json.loads(reported.stdout)
    assert told["schema"] == 1
    assert any(
        each["line"] == 3 and "levle" in each["message"] for each in told["problems"]
    )


def test_tables_are_made_once(tmp_path: Path) -> None:
    first = json.loads(va_sim("db", "upgrade", "--json", instance=tmp_path).stdout)
    again = json.loads(va_sim("db", "upgrade", "--json", instance=tmp_path).stdout)
    assert first["before"] is None
    assert again["before"] == again["after"] == first["after"]


def test_the_database_check_names_the_runs_that_cannot_be_played(
    tmp_path: Path,
) -> None:
    sound, broken = played_runs(tmp_path)
    assert va_sim("db", "check", instance=tmp_path).returncode == 0
    connection = sqlite3.connect(database_file(tmp_path))
    connection.execute("DELETE FROM events WHERE run = ? AND serial = 1", (broken,))
    connection.commit()
    connection.close()
    checked = va_sim("db", "check", "--json", instance=tmp_path)
    assert checked.returncode == 1
    [problem] = json.loads(checked.stdout)["problems"]
    assert problem["run"] == broken != sound


def test_tables_that_are_not_there_are_said_to_be_missing(tmp_path: Path) -> None:
    checked = va_sim("db", "check", instance=tmp_path)
    assert checked.returncode == 3
    assert "va-sim db upgrade" in checked.stderr


def test_a_learners_data_are_exported_and_erased(tmp_path: Path) -> None:
    played_runs(tmp_path)
    told = json.loads(va_sim("privacy", "export", ADA, instance=tmp_path).stdout)
    assert len(told["runs"]) == 2
    assert all(each["log_complete"] for each in told["runs"])
    erased = va_sim("privacy", "erase", ADA, "--yes", "--json", instance=tmp_path)
    assert json.loads(erased.stdout)["runs"] == 2
    gone = va_sim("privacy", "erase", ADA, "--yes", instance=tmp_path)
    assert gone.returncode == 1
    assert b"Ada" not in database_file(tmp_path).read_bytes()


def test_erasing_asks_first(tmp_path: Path) -> None:
    played_runs(tmp_path)
    assert va_sim("privacy", "erase", ADA, instance=tmp_path).returncode == 1
    told = json.loads(va_sim("privacy", "export", ADA, instance=tmp_path).stdout)
    assert len(told["runs"]) == 2


@pytest.mark.parametrize("command", (("db", "upgrade"), ("privacy", "export", "x")))
def test_an_instance_folder_that_cannot_be_is_explained(
    tmp_path: Path, command: Sequence[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    refused = va_sim(*command, instance=in_the_way / "instance")
    assert refused.returncode == 3
    assert str(in_the_way) in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_port_in_use_is_explained(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        refused = va_sim_apart("serve", "--port", port, instance=tmp_path)
    assert refused.returncode == 3
    assert f"port {port}" in refused.stderr
    assert "--port" in refused.stderr


def test_an_address_of_another_machine_is_explained(tmp_path: Path) -> None:
    refused = va_sim_apart("serve", "--host", "192.0.2.1", instance=tmp_path)
    assert refused.returncode == 3
    assert "--host" in refused.stderr
    assert "--port" not in refused.stderr


def test_a_database_of_a_newer_program_is_explained(tmp_path: Path) -> None:
    va_sim("db", "upgrade", instance=tmp_path)
    connection = sqlite3.connect(database_file(tmp_path))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    refused = va_sim_apart("serve", "--port", "0", instance=tmp_path)
    assert refused.returncode == 3
    assert "newer" in refused.stderr
    assert "Traceback" not in refused.stderr


def database_file(instance: Path) -> Path:
    return instance / "practice-desk.sqlite"


def played_runs(instance: Path) -> tuple[str, str]:
    """Leave two runs of Ada's in the database of *instance*."""
    va_sim("db", "upgrade", instance=instance)
    database = Database(f"sqlite:///{database_file(instance)}")
    houses = Houses(instance)
    house = houses.make(store=SqlRunStore(database))
    first, second = house.begin(), house.begin()
    house.work(8)
    houses.stop()
    database.close()
    return first, second
