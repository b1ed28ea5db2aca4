"""What an editor makes of the schema: nothing marked that is right, help where one types."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.scenarios.document.timeline import Inject
from simulator.scenarios.document.work import Task
from tests.language_server import Editor, editor
from tests.services import missing
from tools.provision import yaml_language_server
from tools.scenario_language import SCHEMA

ROOT = Path(__file__).parents[2]
DAYS = sorted(
    {
        *ROOT.glob("scenarios/*/scenario.yaml"),
        *ROOT.glob("examples/*/scenario.yaml"),
    }
)
DAY = ROOT / "examples/balie/scenario.yaml"
TEXT = DAY.read_text()


@pytest.fixture(scope="module")
def opened() -> Iterator[Editor]:
    """An editor with this project open."""
    server = yaml_language_server() or missing("yaml-language-server")
    with editor(server, root=ROOT, schema=SCHEMA) as found:
        yield found


@pytest.mark.parametrize("file", DAYS, ids=lambda file: file.parent.name)
def test_nothing_is_marked_in_a_sound_day(opened: Editor, file: Path) -> None:
    assert opened.problems(file, file.read_text()) == []


def test_under_a_task_every_kind_of_work_is_offered(opened: Editor) -> None:
    offered = opened.completions(DAY, TEXT.replace("    sort:\n", "    ‸\n", 1))
    assert {*Task.choices[0].keys} - {"sort"} <= {*offered}


def test_an_inject_is_offered_everything_that_can_happen(opened: Editor) -> None:
    before, _, _ = TEXT.partition("    email:\n")
    offered = opened.completions(DAY, f"{before}    ‸\n")
    assert {*Inject.choices[1].keys} <= {*offered}


def test_the_words_that_may_stand_somewhere_are_offered(opened: Editor) -> None:
    offered = opened.completions(DAY, TEXT.replace("tier: silver", "tier: ‸"))
    assert offered == ["gold", "silver", "bronze", "prospect", "one-off"]


def test_a_key_says_what_it_is_and_how_it_is_written(opened: Editor) -> None:
    shown = opened.hover(DAY, TEXT.replace("hands_on", "hands‸_on", 1))
    assert "The real time it needs for reading, choosing and typing" in shown
    assert "25m" in shown


def test_what_is_wrong_is_marked_at_its_line(opened: Editor) -> None:
    text = TEXT
    for right, wrong, _ in MISTAKES:
        assert right in text
        text = text.replace(right, wrong, 1)
    marked = opened.problems(DAY, text)
    for _, wrong, told in MISTAKES:
        line = text[: text.index(wrong)].count("\n") + 1
        assert any(each.startswith(f"{line}: ") and told in each for each in marked), (
            wrong,
            marked,
        )


# What stands there, what is written instead, and what the editor says of it.
MISTAKES = (
    ("tier: silver", "tier: sliver", 'Valid values: "gold", "silver"'),
    ("importance: 3", "importance: 9", "above the maximum of 5"),
    ("work: 12m", "wrok: 12m", "Property wrok is not allowed"),
    ("hands_on: 75s", "hands_on: 75", "Write it like 25m."),
    (
        "id: nep-schrijft",
        "chat: {from: joris, body: Hoi}\n    id: nep-schrijft",
        "multiple",
    ),
)
