"""Ten slips in one file are told in one run, each at its place with what would be right."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from simulator.cli import main
from simulator.scenarios.library import check_folder

HERE = Path(__file__).parent
DAY = HERE / "ten-mistakes"

# The line as written, what is wrong in it, its code, and the right thing.
PLANTED = [
    ("  timezone: Europe/Amsterdm", "Europe/Amsterdm", "VA316", "Europe/Amsterdam"),
    ("  briefing: You work for {{ client.", "client", "VA212", "clients"),
    ("    domain: de-meent.com", "de-meent.com", "VA701", "de-meent.example"),
    ("    client: Saskia", "Saskia", "VA210", "saskia"),
    ("    hands_on: 90", "90", "VA115", "90s"),
    ("        must: yes", "yes", "VA113", "true"),
    ("    at: 08:42..08:34", "08:42..08:34", "VA116", "08:34..08:42"),
    ("    emial: {from: saskia", "emial", "VA110", "email"),
    ("  - id: results-asked", "results-asked", "VA211", "another id"),
    ("    when: {task: results, is: unaswered", "unaswered", "VA112", "unanswered"),
]


def test_each_slip_is_told_at_its_line_and_column_with_what_is_right() -> None:
    lines = (DAY / "scenario.yaml").read_text().split("\n")
    problems = check_folder(DAY)
    assert len(problems) == len(PLANTED) == 10
    for problem, (written, wrong, code, right) in zip(problems, PLANTED, strict=True):
        line = lines[problem.line - 1]
        assert line.startswith(written)
        assert line[problem.column - 1 :][: problem.width] == wrong
        assert problem.code == code
        assert right in problem.suggestion


def test_what_an_author_reads_of_them(
    monkeypatch: pytest.MonkeyPatch, golden: Callable[[Path, str], None]
) -> None:
    monkeypatch.chdir(HERE)
    said = CliRunner().invoke(main, ["check", DAY.name])
    assert said.exit_code == 1
    golden(DAY / "told.txt", said.output)
