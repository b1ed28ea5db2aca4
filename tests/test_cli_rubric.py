"""``va-sim rubric``: the points of a scenario, tried out on its samples."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli import main
from simulator.cli.compiling import compiled
from simulator.config import for_instance, shipped_scenarios
from simulator.engine import bundle_hash
from simulator.engine.appeal import Appeal, Decision
from simulator.engine.settlement import Settlement
from simulator.engine.task import TaskId
from simulator.live.records import (
    AppealDecided,
    DoubtSettled,
    LineAppealed,
    RunClock,
    RunOpened,
)
from simulator.scenarios.folders import ids
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import prepare
from tests.web.lived_day import header

BALIE = Path(__file__).parents[1] / "examples/balie"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["rubric", *map(str, arguments)])


@pytest.fixture
def balie(tmp_path: Path) -> Path:
    """Copy the example day, to change it."""
    return shutil.copytree(BALIE, tmp_path / "balie")


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "scenario.yaml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_a_table_shows_each_point_against_each_sample() -> None:
    said = run(BALIE)
    assert said.exit_code == 0, said.output
    assert "intake to intake (nl)" in said.stdout
    row = next(each for each in said.stdout.splitlines() if "  bevestigd" in each)
    assert row.split()[1:7] == ["+", "+", "+", "-", "-", "-"]
    assert "decisions are right." in said.stdout


def test_the_spans_show_what_right_decisions_rest_on() -> None:
    said = run(BALIE, "--spans", "--task", "intake")
    assert "'uw intake staat voor woensdag 20 mei om 12.15 uur'" in said.stdout.replace(
        "Goedemorgen, ", ""
    )


def test_json_names_what_was_found_and_what_was_expected() -> None:
    content = json.loads(run(BALIE, "--json").stdout)
    assert content["accuracy"] >= 0.9
    decisions = [each for reply in content["replies"] for each in reply["decisions"]]
    names = {each["sample"] for each in decisions}
    assert {"good 1", "bad 3"} <= names
    assert {each.rpartition(" ")[2] for each in names} >= {"denied", "stuffed", "wrong"}
    denied = [each for each in decisions if each["sample"].endswith("denied")]
    assert all(each["expected"] is False for each in denied)


def test_samples_that_are_judged_otherwise_fail_the_command(balie: Path) -> None:
    change(balie, "uw intake staat voor woensdag 20 mei om 12.15 uur. W", "hallo. W")
    said = run(balie, "--accuracy", "1")
    assert said.exit_code == 1
    assert "M bevestigd, good 1" in said.stdout
    assert "Fewer than 100% are right" in said.stderr


def test_a_day_without_samples_says_what_to_write(balie: Path) -> None:
    text = (balie / "scenario.yaml").read_text()
    before, _, rest = text.partition("    samples:\n")
    after = rest[rest.index("\n  knie:\n") :]
    (balie / "scenario.yaml").write_text(before + after)
    said = run(balie)
    assert said.exit_code == 1
    assert "Write `samples` beside the checks of a task" in said.stderr


@pytest.mark.slow
@pytest.mark.parametrize("scenario", ids(shipped_scenarios()))
def test_the_days_that_ship_are_judged_as_their_authors_mean(scenario: str) -> None:
    folder = shipped_scenarios() / scenario
    if "samples:" not in (folder / "scenario.yaml").read_text():
        pytest.skip("this day has no scored replies")
    said = run(folder)
    assert said.exit_code == 0, said.output


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """Keep two appeals of the example day and two doubts, one accepted of each."""
    folder = tmp_path / "instance"
    database = Database(for_instance(folder).database_url)
    prepare(database)
    store, bundle = SqlRunStore(database), compiled(BALIE)
    for name, sentence, accepted in (
        ("a", 'De intake is "woensdag".', True),
        ("b", "Misschien.", False),
    ):
        kept = header(
            id=name,
            scenario=bundle.scenario,
            language=bundle.language,
            bundle_sha=bundle_hash(bundle),
        )
        appeal = Appeal(
            task=TaskId("intake"),
            check="bevestigd",
            serial=3,
            sentence=sentence,
            wall=0.0,
        )
        said = Decision(accepted=accepted, reason="Ja.", trainer="Bea", wall=1.0)
        settled = Settlement(
            task=appeal.task,
            check=appeal.check,
            serial=5,
            sentence="Tot woensdag kwart over twaalf." if accepted else "",
            met=accepted,
            reason="Ja.",
            trainer="Bea",
            wall=0.5,
        )
        store.commit(
            [
                RunOpened(
                    header=kept,
                    clock=RunClock(at=0, wall=0.0, finished=True),
                    bundle=bundle,
                ),
                DoubtSettled(run=name, settlement=settled),
                LineAppealed(run=name, appeal=appeal),
                AppealDecided(
                    run=name, task=appeal.task, check=appeal.check, decision=said
                ),
            ]
        )
    database.close()
    return folder


def test_accepted_sentences_are_printed_as_examples(instance: Path) -> None:
    said = run(BALIE, "--accepted", "--instance", instance)
    assert said.exit_code == 0, said.output
    assert said.stdout == (
        "# tasks.intake.checks, bevestigd, examples, nl\n"
        '- "Tot woensdag kwart over twaalf."\n'
        '- "De intake is \\"woensdag\\"."\n'
    )
    said = run(BALIE, "--accepted", "--instance", instance, "--json")
    told = json.loads(said.stdout)["accepted"]
    assert [(each["check"], each["language"]) for each in told] == [
        ("bevestigd", "nl")
    ] * 2


def test_it_is_said_when_no_sentence_was_accepted(tmp_path: Path) -> None:
    said = run(BALIE, "--accepted", "--instance", tmp_path)
    assert said.exit_code == 0
    assert "has been accepted here" in said.stdout
