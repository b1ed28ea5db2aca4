"""The pages about scenario files say what the program does."""

import re
from pathlib import Path

import pytest

from simulator.scenarios.library import Library, check_folder
from tests.scenarios.samples import Sample
from tools import scenario_language

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(Path(__file__).parent.glob("examples/*"))
FILE = (ROOT / "docs/reference/scenario-file.md").read_text()


def test_the_sample_is_sound(sample: Sample) -> None:
    assert sample.problems() == ()


def test_every_key_has_its_heading() -> None:
    sections = FILE.split("\n### ")
    for shape in scenario_language.shapes():
        title = scenario_language.title(shape)
        section = next(each for each in sections if each.startswith(f"{title}\n"))
        for key in shape.written_keys():
            assert f"\n#### `{key}`\n" in section, (title, key)


def test_the_keys_on_the_page_and_the_schema_are_what_the_code_says() -> None:
    assert scenario_language.page(FILE) == FILE, "make docs writes it anew"
    written = scenario_language.SCHEMA.read_text()
    assert scenario_language.schema() == written, "make docs writes it anew"


def test_the_example_on_the_page_can_be_played(tmp_path: Path) -> None:
    example = re.findall(r"```yaml\n(.*?)```", FILE, re.DOTALL)[0]
    folder = tmp_path / "one-letter"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(example)
    assert check_folder(folder) == ()
    assert Library(tmp_path).bundle("one-letter").title == "One letter"


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_is_sound(folder: Path) -> None:
    assert check_folder(folder) == ()
