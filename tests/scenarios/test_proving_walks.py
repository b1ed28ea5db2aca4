"""Walkthroughs that do not come to what their author expects, each at its place."""

import shutil
from pathlib import Path

import pytest

from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.proof import prove
from simulator.scenarios.proving.staging import Thoroughness

FULL_MORNING = Path(__file__).parent / "full-morning"
EXPECT = '{tasks: {tasting: renegotiated}, total: "<= 60"}'
SHORT = Thoroughness(variants=1, swept=1, workers=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / FULL_MORNING.name
    shutil.copytree(FULL_MORNING, made)
    return made


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "scenario.yaml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def only(folder: Path) -> Problem:
    (problem,) = (
        each for each in prove(folder, thoroughness=SHORT) if each.code == "VA610"
    )
    return problem


@pytest.mark.parametrize(
    ("expect", "said", "marked"),
    (
        ('{total: ">= 90"}', "points in all, not >= 90.", "total"),
        ('{delivery: "80..90"}', "points for delivery, not 80..90.", "delivery"),
        ("{tasks: {close: done}}", "“close” unanswered", "close"),
        ("{harms: [told-driver-early]}", "does not do the harm", "harms"),
    ),
)
def test_what_is_missed_is_told_at_its_key(
    folder: Path, expect: str, said: str, marked: str
) -> None:
    change(folder, EXPECT, expect)
    change(
        folder,
        "rubric:\n",
        "harms:\n  - {id: told-driver-early, wrote_to: driver, points: 2, say: Not yet.}\n\n"
        "rubric:\n",
    )
    problem = only(folder)
    assert said in problem.message
    assert problem.source[problem.column - 1 :].startswith(marked)


def test_a_harm_that_is_not_expected_is_told(folder: Path) -> None:
    change(
        folder,
        "rubric:\n",
        "harms:\n  - {id: asked, wrote_to: noor, points: 2, say: She is out.}\n\nrubric:\n",
    )
    change(folder, EXPECT, "{harms: []}")
    assert "does the harm “asked”" in only(folder).message


def test_points_that_are_missed_come_with_what_cost_most(folder: Path) -> None:
    change(folder, EXPECT, '{total: ">= 90"}')
    assert "not delivered" in only(folder).suggestion


def test_a_step_that_is_not_possible_is_told_where_it_stands(folder: Path) -> None:
    change(
        folder,
        '      - {at: "09:25", promise:',
        '      - {at: "09:21", start: tasting}\n      - {at: "09:22", start: window}\n'
        '      - {at: "09:25", promise:',
    )
    problem = only(folder)
    assert "Step 2 of “more time” is not possible" in problem.message
    assert "window" in problem.source
