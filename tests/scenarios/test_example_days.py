"""The days in examples/: sound, and between them every key of the language."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from simulator.cli import main
from tools import key_examples, scenario_language

DAYS = key_examples.days()


@pytest.mark.parametrize("folder", DAYS, ids=lambda folder: folder.name)
def test_an_example_day_leaves_nothing_to_say_when_it_is_played(folder: Path) -> None:
    said = CliRunner().invoke(main, ["check", "--strict", str(folder)])
    assert said.stdout == f"Nothing to say: {folder}\n"


def test_every_key_of_the_language_stands_in_an_example_day() -> None:
    shown = key_examples.examples()
    missing = [
        f"{scenario_language.title(shape)}: {key}"
        for shape in scenario_language.shapes()
        for key in shape.written_keys()
        if (shape, key) not in shown
    ]
    assert missing == [], "write it into a day in examples/, then make docs"


def test_an_example_is_cut_out_of_its_day_as_it_stands() -> None:
    for each in key_examples.examples().values():
        files = (key_examples.EXAMPLES / each.day).rglob("*.yaml")
        words = each.text.split()
        assert any(
            " ".join(words) in " ".join(file.read_text().split()) for file in files
        ), each.text
        assert words[0] == f"{each.key}:"
