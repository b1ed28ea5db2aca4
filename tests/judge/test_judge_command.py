"""``va-sim judge``: its output, and a clear word where a file is wrong."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli import main

PROMPT = {
    "id": "p",
    "language": "en",
    "client": {"name": "Lena"},
    "mail": {"subject": "Room", "body": "What does the room cost?"},
    "context": ["Today is Tuesday 10 March 2026.", "The room costs €340."],
    "points": [
        {"id": "price", "kind": "fact", "about": "Says that the room costs €340.",
         "examples": ["the room costs €340"], "value": ["€340"]}
    ],
}  # fmt: skip
REPLY = {
    "id": "r1",
    "prompt_id": "p",
    "kind": "terse",
    "text": "Dear Lena,\n\nThe room costs €340 for the whole day.\n\nKind regards,\nTom",
}
LABEL = {"id": "r1", "points": {"price": 1}, "tone": 4, "overall": 5}


def write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text)
    return str(folder / name)


def run(folder: Path, *more: str, replies: str = json.dumps(REPLY)) -> Result:
    return CliRunner().invoke(
        main,
        [
            "judge", "--no-semantic",
            "--prompts", write(folder, "prompts.json", json.dumps([PROMPT])),
            "--replies", write(folder, "replies.jsonl", replies),
            *more,
        ],
    )  # fmt: skip


def test_a_prediction_a_line_and_the_figures(tmp_path: Path) -> None:
    labels = write(tmp_path, "labels.jsonl", json.dumps(LABEL))
    out = tmp_path / "out.jsonl"
    done = run(tmp_path, "--labels", labels, "--json", "--predictions", str(out))
    assert done.exit_code == 0, done.output
    (line,) = out.read_text().splitlines()
    prediction = json.loads(line)
    assert prediction["id"] == "r1"
    assert prediction["points"]["price"]["met"] is True
    assert prediction["points"]["price"]["evidence"]["quote"]
    assert 1 <= prediction["tone"] <= 5
    assert json.loads(done.output)["figures"]["points"]["accuracy"] == 1


def test_without_a_file_the_verdicts_are_told_in_words(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 0
    assert "price: met" in done.output


@pytest.mark.parametrize(
    ("replies", "word"),
    (
        ("{", "line 1, column 2: this is not JSON"),
        (f"{json.dumps(REPLY)}\n[]", "line 2: write an object"),
        (json.dumps(REPLY | {"prompt_id": "x"}), "no situation is called 'x'"),
        (json.dumps(REPLY | {"text": 3}), "line 1: text is missing or no text"),
        (
            f"{json.dumps(REPLY)}\n{json.dumps(REPLY)}",
            "line 2: the id 'r1' stands twice",
        ),
        ("", "there is no reply"),
    ),
)
def test_a_wrong_line_is_named(tmp_path: Path, replies: str, word: str) -> None:
    done = run(tmp_path, replies=replies)
    assert done.exit_code == 1
    assert word in done.output


@pytest.mark.parametrize(
    ("label", "word"),
    (
        ({"points": {"price": 2}}, "points must give 0 or 1"),
        ({"points": {}}, "says nothing of price"),
        ({"tone": 9}, "tone is 9; it must lie between 1 and 5"),
        ({"id": "other"}, "No reply has a rating"),
    ),
)
def test_a_wrong_rating_is_named(
    tmp_path: Path, label: dict[str, object], word: str
) -> None:
    labels = write(tmp_path, "labels.jsonl", json.dumps(LABEL | label))
    done = run(tmp_path, "--labels", labels)
    assert done.exit_code == 1
    assert word in done.output
