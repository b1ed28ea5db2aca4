"""The house layout of scenario files."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from simulator.scenarios.formatting import CannotFormat, formatted
from simulator.scenarios.reader import read_bytes
from tests.scenarios.formatting.layouts import Written, layouts

ROOT = Path(__file__).parents[3]
DAYS = sorted(
    {
        *ROOT.glob("scenarios/*/scenario.yaml"),
        *ROOT.glob("tests/scenarios/*/scenario.yaml"),
    }
)


def lay_out(text: str) -> str:
    return formatted(text.encode(), name="day.yaml")


@pytest.mark.parametrize("file", DAYS, ids=lambda file: file.parent.name)
def test_a_day_means_the_same_afterwards_and_changes_only_once(file: Path) -> None:
    before = file.read_bytes()
    after = lay_out(before.decode())
    assert lay_out(after) == after
    assert (
        read_bytes(after.encode(), name="")[0].root
        == read_bytes(before, name="")[0].root
    )


SHOWN = sorted(
    each
    for folder in ("scenarios", "examples")
    for pattern in ("*/scenario.yaml", "*/tests/*.yaml")
    for each in (ROOT / folder).glob(pattern)
)


@pytest.mark.parametrize(
    "file", SHOWN, ids=lambda file: "/".join(file.relative_to(ROOT).parts)
)
def test_days_that_others_copy_are_in_the_house_layout(file: Path) -> None:
    written = file.read_text()
    assert lay_out(written) == written, "make fix lays it out"


@settings(deadline=None, max_examples=40)
@given(layouts())
def test_any_layout_comes_to_one_with_every_comment_in_its_order(
    written: Written,
) -> None:
    after = lay_out(written.text)
    said = re.findall(r"# \d+ is said", after)
    assert read_bytes(after.encode(), name="")[0].root == written.node
    assert said == written.comments
    assert lay_out(after) == after


LAYOUTS = (
    ("a:   1\n\n\n\nb : 2\n", "a: 1\n\nb: 2\n"),
    ("id: x\nlist:\n- a\n-   b\n", "id: x\n\nlist:\n  - a\n  - b\n"),
    ("at: 9:30\non: '2026-03-09'\n", 'at: "9:30"\n\non: "2026-03-09"\n'),
    ("id: {en: a,nl: [1,2]}   # why\n", "id: {en: a, nl: [1, 2]}  # why\n"),
    (
        "id:\n   # of a\n   a: 1\n   # end of a\n",
        "id:\n  # of a\n  a: 1\n  # end of a\n",
    ),
    ("id: |\n      two\n        three\n", "id: |\n  two\n    three\n"),
    ("id: |2\n    two\n", "id: |2\n    two\n"),
    ("tasks:\n    a:\n        x: 1\n    b: 2\n", "tasks:\n  a:\n    x: 1\n\n  b: 2\n"),
    ("\ufeffid: x\r\ntitle: y   \r\n", "id: x\ntitle: y\n"),
    ("id: [a, # first\n b]\n", "id: [a,  # first\n  b]\n"),
    ("id: >+\n  a\n\n\ntitle: b\n", "id: >+\n  a\n\n\ntitle: b\n"),
)


@pytest.mark.parametrize(("before", "after"), LAYOUTS)
def test_a_file_is_laid_out_as_the_house_does(before: str, after: str) -> None:
    assert lay_out(before) == after


def test_brackets_that_get_too_long_go_on_below() -> None:
    entries = ", ".join(f"{{id: label-{number}, text: Label}}" for number in range(9))
    lines = lay_out(f"labels: [{entries}]\n").splitlines()
    assert len(lines) > 1
    assert all(len(line) <= 120 for line in lines)
    assert all(line.startswith("  {id:") for line in lines[1:])


BROKEN = (
    ("a: [1\nb: 2\n", "VA001"),
    ("a: 1\na: 2\n", "VA002"),
    ("a: &x 1\n", "VA003"),
    ("? a\n: 1\n", "day.yaml:1"),
    ("%YAML 1.1\n---\na: 1\n", "day.yaml:1"),
)


@pytest.mark.parametrize(("text", "said"), BROKEN)
def test_a_file_that_cannot_be_kept_is_left_alone_with_a_reason(
    text: str, said: str
) -> None:
    with pytest.raises(CannotFormat, match=said):
        lay_out(text)
