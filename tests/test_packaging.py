"""What somebody gets who installs the package instead of cloning the project."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Give the names of all files in the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.iterdir())) as wheel:
        return frozenset(wheel.namelist())


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind", ("*.py", "*.typed", "*.html", "*.js", "*.css", "*.woff2", "*.po", "*.svg")
)
def test_every_file_of_the_program_is_packed(packed: frozenset[str], kind: str) -> None:
    ours = {
        path.relative_to(ROOT).as_posix() for path in ROOT.glob(f"simulator/**/{kind}")
    }
    assert ours
    assert ours <= packed


@pytest.mark.slow
def test_the_days_that_ship_are_packed(packed: frozenset[str]) -> None:
    days = {
        path.relative_to(ROOT / "scenarios").as_posix()
        for path in ROOT.glob("scenarios/*/**/*")
        if path.is_file()
    }
    assert days
    assert {f"simulator/shipped/{day}" for day in days} <= packed


@pytest.mark.slow
def test_nothing_but_the_program_and_its_licences_is_packed(
    packed: frozenset[str],
) -> None:
    assert {name.split("/")[0].partition("-")[0] for name in packed} == {
        "simulator",
        "va_simulator",
    }
