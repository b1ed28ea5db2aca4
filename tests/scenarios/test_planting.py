"""No mistake hides another: whatever is planted together is told together."""

import difflib
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.scenarios.library import check_folder
from simulator.scenarios.problems import Problem, report
from tests.scenarios.samples import QUIET_MORNING
from tools.check_pages import change, pages

# What cannot be read at all hides what stands there; nobody can be late with a task that
# nobody asks for, and a picture that is not found has nothing wrong in it.
APART = {"VA000", "VA001", "VA004", "VA413", "VA217"}
# What begins with VA6 shows only when the day is played, which a mistake forbids.
FIRST = {
    page.code: page.wrong[0]
    for page in pages()
    if page.code not in APART and not page.code.startswith("VA6")
}
BEFORE = (QUIET_MORNING / "scenario.yaml").read_text().split("\n")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[int]]:
    """Where each mistake is made: the first lines of the entries it changes."""
    found: dict[str, set[int]] = {}
    for code, diff in FIRST.items():
        folder = _sample(tmp_path_factory.mktemp(code))
        change(folder, diff)
        after = (folder / "scenario.yaml").read_text().split("\n")
        matcher = difflib.SequenceMatcher(None, BEFORE, after, autojunk=False)
        found[code] = {
            _entry(line)
            for tag, first, last, _, _ in matcher.get_opcodes()
            for line in range(first, max(last, first + 1))
            if tag != "equal"
        }
    return found


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[object]]:
    """What is said of each mistake when it is the only one."""
    return {
        code: _said(_planted(tmp_path_factory.mktemp(code), [code])) for code in FIRST
    }


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(chosen=st.lists(st.sampled_from(sorted(FIRST)), min_size=2, max_size=6))
def test_every_planted_mistake_is_told_at_its_place(
    tmp_path_factory: pytest.TempPathFactory,
    changed: dict[str, set[int]],
    alone: dict[str, set[object]],
    chosen: list[str],
) -> None:
    planted: list[str] = []
    for code in chosen:
        if all(changed[code].isdisjoint(changed[other]) for other in planted):
            planted.append(code)
    problems = _planted(tmp_path_factory.mktemp("planted"), planted)
    for code in planted:
        assert alone[code] <= _said(problems), (planted, code, report(problems))
    places = [(each.line, each.column) for each in problems if each.line]
    assert places == sorted(places)


def _planted(root: Path, codes: list[str]) -> tuple[Problem, ...]:
    folder = _sample(root)
    for code in codes:
        change(folder, FIRST[code])
    return check_folder(folder)


def _sample(root: Path) -> Path:
    return Path(shutil.copytree(QUIET_MORNING, root / QUIET_MORNING.name))


def _said(problems: tuple[Problem, ...]) -> set[object]:
    # The lines that are spoken of move when others are planted above them.
    return {
        (each.code, each.column, re.sub(r"\bline \d+", "line …", each.message))
        for each in problems
    }


def _entry(line: int) -> int:
    """Return the first line of the entry that *line* belongs to."""
    while line > 0 and not re.match(r" {0,2}[^ #]", BEFORE[line]):
        line -= 1
    return line
