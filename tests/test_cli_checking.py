"""``va-sim check`` as it is typed."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.checking import check
from tests.scenarios.samples import QUIET_MORNING, Sample


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return Sample(tmp_path)


def checked(*words: object) -> Result:
    """Check without playing: the sample is no day worth playing."""
    return CliRunner().invoke(check, [*map(str, words), "--no-play"])


def test_a_warning_fails_only_a_strict_check(sample: Sample) -> None:
    sample.change("body: Pay now.", "body: Pay  now.")
    assert checked(sample.folder).exit_code == 0
    strict = checked(sample.folder, "--strict")
    assert strict.exit_code == 1
    assert "warning VA708" in strict.output
    assert strict.output.endswith("\n\n1 warning\n")


def test_several_scenarios_are_told_of_in_one_run(sample: Sample) -> None:
    sample.change("level: 1", "level: 9")
    done = checked(QUIET_MORNING, sample.folder)
    assert done.exit_code == 1
    assert done.output.count("error VA113") == 1
    assert checked(sample.folder.parent).output == checked(sample.folder).output


def test_sarif_and_json_hold_the_same_problems(sample: Sample) -> None:
    sample.change("level: 1", "level: 9")
    said = json.loads(checked(sample.folder, "--json").output)
    assert (said["schema"], said["errors"]) == (1, 1)
    results = json.loads(checked(sample.folder, "--sarif").output)["runs"][0]["results"]
    assert [each["ruleId"] for each in results] == [
        each["code"] for each in said["problems"]
    ]


def test_two_forms_at_once_are_refused(sample: Sample) -> None:
    assert checked(sample.folder, "--json", "--sarif").exit_code == 2


def test_a_watch_tells_again_after_a_change_and_ends_on_ctrl_c(sample: Sample) -> None:
    command = (sys.executable, "-m", "simulator", "check", "--watch", sample.folder)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as watching:
        assert watching.stdout is not None
        assert watching.stdout.readline().startswith("Nothing to say")
        sample.change("level: 1", "level: 9")
        told = [watching.stdout.readline() for _ in range(3)]
        assert any("error VA113" in line for line in told), told
        time.sleep(0.1)
        watching.send_signal(signal.SIGINT)
        assert watching.wait(timeout=20) == 0
