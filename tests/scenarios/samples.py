"""The sample scenario of these tests, and changes to it."""

import shutil
from pathlib import Path

from simulator.scenarios.library import check_folder
from simulator.scenarios.problems import Problem

HERE = Path(__file__).parent
QUIET_MORNING = HERE / "quiet-morning"


class Sample:
    """A copy of the quiet morning that a test may spoil."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "quiet-morning"
        shutil.copytree(QUIET_MORNING, self.folder)
        self.file = self.folder / "scenario.yaml"

    def change(self, old: str, new: str, *, file: str = "scenario.yaml") -> "Sample":
        """Put *new* in place of the first *old*, which must be there."""
        path = self.folder / file
        text = path.read_text()
        assert old in text, old
        path.write_text(text.replace(old, new, 1))
        return self

    def problems(self) -> tuple[Problem, ...]:
        """Return what the checks say of it now."""
        return check_folder(self.folder)

    def codes(self) -> list[str]:
        """Return the codes of what the checks say of it now, in file order."""
        return [each.code for each in self.problems()]

    def only_problem(self) -> Problem:
        """Return the one problem there is."""
        problems = self.problems()
        assert len(problems) == 1, [str(each) for each in problems]
        return problems[0]

    def line_of(self, text: str, *, file: str = "scenario.yaml") -> int:
        """Return the number of the first line with *text* in it, from 1."""
        lines = (self.folder / file).read_text().split("\n")
        return next(at for at, line in enumerate(lines, start=1) if text in line)


def told_of_spoilt(day: Path, root: Path, old: str, new: str) -> list[str]:
    """Return code and message of what is said of a copy of *day* with *new* for the first *old*."""
    folder = root / day.name
    shutil.copytree(day, folder)
    file = folder / "scenario.yaml"
    text = file.read_text()
    assert old in text, old
    file.write_text(text.replace(old, new, 1))
    return [f"{each.code} {each.message}" for each in check_folder(folder)]
