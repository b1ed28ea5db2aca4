"""What is different between two versions, in words."""

import pytest

from simulator.scenarios.previewing.differences import differences
from simulator.scenarios.reader import read_bytes

BEFORE = """
title: {en: A day, nl: Een dag}
tasks:
  mail: {due: "10:00", importance: 3, body: one two three four five six seven eight nine ten eleven twelve thirteen fourteen}
  form: {due: "11:00"}
timeline:
  - {id: first, at: "09:00", email: {subject: Hello}}
  - {id: second, at: "09:10"}
  - {id: third, at: "09:20"}
rubric: {weights: {delivery: 20}}
"""

CHANGES = (
    ('due: "10:00"', 'due: "09:30"', "tasks > mail > due: “10:00” → “09:30”"),
    ("delivery: 20", "delivery: 30", "rubric > weights > delivery: “20” → “30”"),
    (
        "thirteen fourteen",
        "dozen fourteen",
        "tasks > mail > body: “… eleven twelve thirteen fourteen” → “… eleven twelve dozen fourteen”",
    ),
    ('  form: {due: "11:00"}\n', "", "tasks > form was removed: due"),
    (
        '  - {id: second, at: "09:10"}\n',
        '  - {id: second, at: "09:10"}\n  - {id: new, chat: {body: Hi}}\n',
        "timeline > new was added: “Hi”",
    ),
    (
        '  - {id: second, at: "09:10"}\n  - {id: third, at: "09:20"}',
        '  - {id: third, at: "09:20"}\n  - {id: second, at: "09:10"}',
        "timeline > third has another place in its list",
    ),
)


@pytest.mark.parametrize(("old", "new", "said"), CHANGES)
def test_a_change_is_said_in_words(old: str, new: str, said: str) -> None:
    assert old in BEFORE
    found = told(BEFORE, BEFORE.replace(old, new))
    assert found == [said]


def test_an_entry_that_changes_its_place_is_still_the_same() -> None:
    moved = BEFORE.replace('{id: first, at: "09:00"', '{id: first, at: "09:05"')
    lines = moved.split("\n")
    first = next(line for line in lines if "id: first" in line)
    lines.remove(first)
    lines.insert(lines.index('  - {id: third, at: "09:20"}') + 1, first)
    assert told(BEFORE, "\n".join(lines)) == [
        "timeline > first > at: “09:00” → “09:05”",
        "timeline > first has another place in its list",
    ]


def test_the_same_day_in_another_layout_is_not_different() -> None:
    weights = "rubric: {weights: {delivery: 20}}"
    assert weights in BEFORE
    below = "rubric:\n  weights:\n    delivery: '20'  # points"
    assert told(BEFORE, BEFORE.replace(weights, below)) == []


def told(before: str, after: str) -> list[str]:
    trees = [read_bytes(text.encode(), name="")[0] for text in (before, after)]
    return [str(each) for each in differences(*trees)]
