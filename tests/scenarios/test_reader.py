import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenarios.problems import Problem
from simulator.scenarios.reader import MAX_BYTES, read, read_bytes
from simulator.scenarios.syntax import SET_ASIDE
from simulator.scenarios.tree import Node, Tree


def reading(text: str) -> tuple[Tree, list[Problem]]:
    return read_bytes(text.encode(), name="day.yaml")


def root_of(text: str) -> Node:
    tree, problems = reading(text)
    assert problems == [], [str(each) for each in problems]
    return tree.root


def places(text: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.line, each.column) for each in reading(text)[1]]


def test_every_scalar_stays_the_text_it_was_written_as() -> None:
    assert root_of("a: 1\nb: yes\nc: 09:30\nd: ~\ne:\nf: 2026-03-09\n") == {
        "a": "1",
        "b": "yes",
        "c": "09:30",
        "d": "~",
        "e": "",
        "f": "2026-03-09",
    }


def test_json_is_read_as_well() -> None:
    value = {"a": ["x", {"b": "é"}], "c": "line\nline"}
    assert root_of(json.dumps(value, indent="\t")) == value


def test_keys_and_values_know_where_they_stand() -> None:
    tree, _ = reading("a:\n  - b: c\n    dé: [x, y]\n")
    assert (tree.keys["a", 0, "dé"].line, tree.keys["a", 0, "dé"].column) == (2, 4)
    assert tree.values["a", 0, "dé", 1].column == 12


def test_a_problem_shows_its_line_with_a_caret_under_the_place() -> None:
    tree, _ = reading("a: 1\nclient: mareike\n")
    problem = tree.problem("VA210", ("client",), "No such.", suggestion="Other?")
    assert str(problem) == (
        "day.yaml:2:9: error VA210 No such.\n"
        "   2 | client: mareike\n"
        "     |         ^~~~~~~\n"
        "    = Other?"
    )


def test_a_text_over_many_lines_knows_the_line_inside_it() -> None:
    tree, _ = reading("body: |\n  one\n  two x\n  three x\n")
    mark = tree.place(("body",), text="x", line=3)
    assert (mark.line, mark.column) == (3, 8)


def test_a_key_that_stands_twice_is_said_and_the_first_one_kept() -> None:
    tree, problems = reading("a: 1\nb: 2\na: {c: 3}\n")
    assert [(each.code, each.line) for each in problems] == [("VA002", 3)]
    assert "line 1" in problems[0].message
    assert tree.root == {"a": "1", "b": "2"}


def test_anchors_aliases_and_tags_are_refused_one_by_one() -> None:
    assert places("a: &x 1\nb: *x\nc: !!int 2\nd: !shout 3\n") == [
        ("VA003", 1, 4),
        ("VA003", 2, 4),
        ("VA003", 3, 4),
        ("VA003", 4, 4),
    ]


def test_an_alias_is_never_expanded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join([f'*{chr(97 + at)}'] * 9)}]\n"
        for at in range(12)
    )
    tree, problems = reading(bomb)
    assert tree.at(("m", 0)) == "*l"
    assert len(problems) > 100


@pytest.mark.parametrize(
    ("text", "place"),
    (
        ("a: b: c\n", (1, 5)),
        ("a:\n\tb: 1\n", (2, 1)),
        ("a: @b\n", (1, 4)),
        ("t: 'it's nice'\n", (1, 8)),
        ('t: "abc\n', (1, 4)),
        ("x: [a, b\n", (1, 4)),
        ("x: {id: x, body: a: b}\n", (1, 19)),
        ("x:\n  b: 1\n c: 2\n", (3, 2)),
        ("a: b\nk\n", (2, 1)),
        ("a:b\n", (1, 2)),
        ("a: *\n", (1, 5)),
        ("a: [\n  [b]\n  [c]\n]\n", (3, 3)),
    ),
)
def test_what_is_not_yaml_is_said_once_and_the_rest_is_read(
    text: str, place: tuple[int, int]
) -> None:
    tree, problems = reading(f"{text}last: &x 1\n")
    assert [(each.code, each.line, each.column) for each in problems] == [
        ("VA001", *place),
        ("VA003", text.count("\n") + 1, 7),
    ]
    assert tree.at(("last",)) == "1"


def test_what_cannot_be_guessed_is_set_aside() -> None:
    assert reading("x: {id: [}\ny: 1\n")[0].root == {"x": SET_ASIDE, "y": "1"}


def test_a_file_holds_one_document() -> None:
    assert places("a: 1\n---\nb: 2\n") == [("VA001", 2, 1)]


def test_a_text_that_begins_with_braces_asks_for_quotes() -> None:
    _, problems = reading("a: {{ b }}\n")
    assert "quotes" in problems[0].suggestion


def test_bytes_that_are_not_utf_8_are_said_where_they_stand() -> None:
    _, problems = read_bytes(b"a: 1\nb: caf\xe9\n", name="day.yaml")
    assert [(each.code, each.line, each.column) for each in problems] == [
        ("VA005", 2, 7)
    ]


def test_a_file_of_another_kind_is_told_so() -> None:
    _, problems = read_bytes("a: 1".encode("utf-16"), name="day.yaml")
    assert [each.code for each in problems] == ["VA005"]


def test_control_characters_are_refused_even_as_escapes() -> None:
    tree, problems = reading('a: "x\x1b[31m"\nb: "\\e[31m"\n')
    assert [each.code for each in problems] == ["VA005", "VA005"]
    assert tree.root == {"a": "x [31m", "b": " [31m"}


def test_a_file_that_is_too_large_or_too_deep_is_left_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_bytes(b"a" * (MAX_BYTES + 1))
    assert [each.code for each in read(large)[1]] == ["VA005"]
    assert [each.code for each in reading("[" * 100_000)[1]] == ["VA005"]
    assert [each.code for each in reading("- a\n" * 70_000)[1]] == ["VA005"]


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    assert [each.code for each in read(tmp_path / "none.yaml")[1]] == ["VA000"]
    assert [each.code for each in read(tmp_path)[1]] == ["VA000"]
    assert [each.code for each in read(Path("no\0name"))[1]] == ["VA000"]


@given(st.binary(max_size=200))
def test_no_bytes_at_all_make_it_fail(data: bytes) -> None:
    tree, problems = read_bytes(data, name="day.yaml")
    assert all(str(each) for each in problems)
    assert isinstance(tree.root, str | list | dict)


@given(st.text(alphabet="ab:-[]{}'\"|>&*!%@#,?` \n\t", max_size=60))
def test_no_text_of_yaml_marks_makes_it_fail(text: str) -> None:
    tree, problems = reading(text)
    assert all(str(each) for each in problems)
    assert isinstance(tree.root, str | list | dict)
