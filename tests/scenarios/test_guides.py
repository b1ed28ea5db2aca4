"""The blocks in the guides for authors fit where the guides say that they fit."""

import re
import shutil
from pathlib import Path

import pytest

from simulator.scenarios.library import check_folder

ROOT = Path(__file__).parents[2]
DAY = ROOT / "examples/two-desks"


def _blocks(guide: str) -> list[str]:
    page = (ROOT / "docs/guides" / guide).read_text()
    return re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)


def _with(block: str, *, instead_of: str, before: str, folder: Path) -> Path:
    """Make the example day with *block* in place of one part, or at the end of another."""
    made = Path(shutil.copytree(DAY, folder / DAY.name))
    file = made / "scenario.yaml"
    text = file.read_text()
    start = text.index(f"\n{instead_of or before}") + 1
    end = text.index(f"\n{before}") + 1
    file.write_text(f"{text[:start]}{block}\n{text[end:]}")
    return made


@pytest.mark.parametrize("block", _blocks("write-injects.md"))
def test_an_inject_of_the_guide_can_happen(block: str, tmp_path: Path) -> None:
    indented = re.sub(r"^", "  ", block, flags=re.MULTILINE).rstrip() + "\n"
    day = _with(indented, instead_of="", before="rubric:", folder=tmp_path)
    assert [str(each) for each in check_folder(day)] == []


@pytest.mark.parametrize("block", _blocks("tune-a-rubric.md"))
def test_a_rubric_of_the_guide_can_be_scored(block: str, tmp_path: Path) -> None:
    day = _with(block, instead_of="rubric:", before="walkthroughs:", folder=tmp_path)
    assert [str(each) for each in check_folder(day)] == []
