"""What holds for the project as a whole: layers, sizes, pins, vendored files."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent

ENGINE_MAY_IMPORT = frozenset(
    "__future__ abc bisect collections dataclasses datetime enum functools hashlib "
    "heapq importlib itertools json math operator pkgutil re statistics string types typing "
    "unicodedata".split()
)
SEALED_IN_THE_ENGINE = {
    "random": "simulator.engine.rng",
    # Pure as well, and of use where versions of a text are compared.
    "difflib": "simulator.engine.work.edit.tracking",
}

# (files, most lines): where a reviewer stops.
SIZES = (
    ("simulator/**/*.py", 450),
    ("tests/**/*.py", 600),
    ("simulator/web/templates/**/*.html", 200),
    ("simulator/web/static/js/**/*.js", 250),
    ("simulator/web/static/css/**/*.css", 300),
)

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports", "--no-logo"),
    ("djlint", "simulator/web/templates", "--lint"),
    ("codespell",),
    ("deptry", "."),
    ("python", "tools/vendor.py"),
)


@pytest.mark.slow
@pytest.mark.parametrize("command", CHECKS, ids=" ".join)
def test_the_tool_finds_nothing_to_say(command: tuple[str, ...]) -> None:
    program, *arguments = command
    done = subprocess.run(
        (BIN / program, *arguments),
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("layer", ("simulator.engine", "simulator.bots"))
def test_the_engine_and_the_bots_need_only_the_pure_part_of_the_standard_library(
    layer: str,
) -> None:
    graph = grimp.build_graph(
        "simulator", include_external_packages=True, cache_dir=None
    )
    outside = {
        (module, imported)
        for module in graph.find_descendants(layer) | {layer}
        for imported in graph.find_modules_directly_imported_by(module)
        if not imported.startswith((layer, "simulator.engine"))
        and imported not in ENGINE_MAY_IMPORT
        and SEALED_IN_THE_ENGINE.get(imported) != module
    }
    assert not outside


@pytest.mark.parametrize(("files", "most"), SIZES, ids=str)
def test_no_file_outgrows_the_size_a_reviewer_can_hold(files: str, most: int) -> None:
    lines = {path: len(path.read_text().splitlines()) for path in ROOT.glob(files)}
    assert {path: count for path, count in lines.items() if count > most} == {}


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
SEMANTIC = PROJECT["optional-dependencies"]["semantic"]


@pytest.mark.parametrize(
    ("file", "dependencies"),
    (
        ("requirements.txt", PROJECT["dependencies"]),
        ("requirements-semantic.txt", SEMANTIC),
    ),
)
def test_every_runtime_dependency_is_pinned_with_hashes(
    file: str, dependencies: list[str]
) -> None:
    pins = _pins(ROOT / file)
    assert {_canonical(each) for each in dependencies} <= pins.keys()
    assert {name for name, pin in pins.items() if "--hash=sha256:" not in pin} == set()


def test_the_encoder_is_exactly_the_one_that_the_judge_was_trained_with() -> None:
    [encoder] = [each for each in SEMANTIC if "==" in each]
    pins = _pins(ROOT / "requirements-semantic.txt")
    assert pins[_canonical(encoder)].split()[0] == encoder


@pytest.mark.parametrize("file", ("requirements.txt", "requirements-semantic.txt"))
def test_development_and_runtime_use_the_same_versions(file: str) -> None:
    runtime, development = (
        {name: pin.split()[0] for name, pin in _pins(ROOT / each).items()}
        for each in (file, "requirements-dev.txt")
    )
    assert {name: development.get(name) for name in runtime} == runtime


def test_the_types_the_browser_code_is_checked_against_are_those_it_runs_with() -> None:
    checked = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    shipped = json.loads((ROOT / "tools/vendor.json").read_text())
    assert {name: checked[name] for name in shipped} == {
        name: package["version"] for name, package in shipped.items()
    }


def test_no_file_names_a_package_registry() -> None:
    host = re.compile(
        r"https?://[\w.-]*(pypi|pythonhosted|npmjs|debian)[\w.-]*", re.IGNORECASE
    )
    named = {str(path) for path in _tracked_texts() if host.search(path.read_text())}
    assert named == set()


def _pins(path: Path) -> dict[str, str]:
    """Give name -> the whole requirement, hashes and all."""
    entries = re.split(r"\n(?=[A-Za-z])", path.read_text().strip())
    return {_canonical(entry): entry for entry in entries}


def _canonical(requirement: str) -> str:
    name = re.split(r"[\[=<>;\s]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def _tracked_texts() -> Iterator[Path]:
    listed = subprocess.run(
        ("git", "ls-files", "-z"), cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if "/vendor/" not in name and path.is_file() and _is_text(path):
            yield path


def _is_text(path: Path) -> bool:
    return b"\0" not in path.read_bytes()[:4096]
