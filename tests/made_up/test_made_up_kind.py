"""A kind of work that is a folder here and in no list anywhere, from its file to its score."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.samples import Sample

ROOT = Path(__file__).parents[2]
WRITING = "writing: {hint: {en: Done and open., nl: Af en open.}}"
TALLY = "tally: {things: [bread, cake], submit: Count}"
CHECK = "told: {person: noor, facts: {en: [[done]], nl: [[af, klaar]]}}"
LAST = '      - {at: "10:41", take_break: 10m}\n'
WALKED = (
    LAST
    + '      - {at: "11:31", start: summary}\n'
    + '      - {at: "11:50", hand_in: {task: summary, tallied: 2}}\n'
)


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """The quiet morning, at whose end things are counted."""
    made = Sample(tmp_path)
    return made.change(WRITING, TALLY).change(CHECK, "tally_is: 2").change(LAST, WALKED)


def played(sample: Sample) -> dict[str, Any]:
    done = subprocess.run(
        (sys.executable, "-m", "tests.made_up.playing", str(sample.folder)),
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_it_is_checked_compiled_shown_played_and_judged(sample: Sample) -> None:
    found = played(sample)
    assert found["problems"] == []
    assert found["panel"] == {
        "type": "TallyPanel",
        "kind": "tally",
        "things": ["bread", "cake"],
        "submit": "Count",
    }
    assert found["same"]
    right = {"type": "Tallied", "count": 2}
    assert found["walked"] == {"answers": [right], "quality": 1.0}
    assert found["expert"] == {"answers": [right], "quality": 1.0}
    assert found["wrong"] == {"answers": [{**right, "count": 3}], "quality": 0.0}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    (
        ("[bread, cake]", "[]", "VA521 There is nothing to count."),
        ("tallied: 2", "picked: beek", 'VA230 The work of "summary" takes no picked.'),
        (
            "field_is: {field: sort, values: business}",
            "tally_is: 3",
            "VA522 `tally_is` is about something to count, and this task has none.",
        ),
    ),
)
def test_what_is_wrong_with_it_is_said(
    sample: Sample, old: str, new: str, said: str
) -> None:
    assert said in played(sample.change(old, new))["problems"]


def test_without_its_folders_it_is_not_known(sample: Sample) -> None:
    assert "VA110" in sample.codes()
