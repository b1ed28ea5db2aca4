"""The day that an author begins with."""

import json
from pathlib import Path

import pytest

from simulator.scenarios.formatting import formatted
from simulator.scenarios.library import Library, check_folder
from simulator.scenarios.starting import (
    LANGUAGES,
    SCHEMA_FILE,
    CannotStart,
    start,
    write_schema,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_sound_and_can_be_played_at_once(tmp_path: Path, language: str) -> None:
    start(tmp_path / "cakes", language=language)
    assert check_folder(tmp_path / "cakes") == ()
    bundle = Library(tmp_path).bundle("cakes")
    assert (bundle.scenario, bundle.language) == ("cakes", language)
    assert len(bundle.tasks) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_in_the_house_layout(tmp_path: Path, language: str) -> None:
    file, *_ = (
        each
        for each in start(tmp_path / "a", language=language)
        if each.suffix == ".yaml"
    )
    assert formatted(file.read_bytes(), name="") == file.read_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_first_line_names_the_schema_beside_it(
    tmp_path: Path, language: str
) -> None:
    start(tmp_path / "a", language=language)
    first = (tmp_path / "a/scenario.yaml").read_text().split("\n")[0]
    assert first == f"# yaml-language-server: $schema={SCHEMA_FILE}"
    schema = json.loads((tmp_path / "a" / SCHEMA_FILE).read_text())
    assert {"format", "tasks", "timeline"} <= schema["properties"].keys()


def test_languages_tell_the_same_day(tmp_path: Path) -> None:
    told = set[tuple[object, ...]]()
    for language in LANGUAGES:
        start(tmp_path / language / "a", language=language)
        bundle = Library(tmp_path / language).bundle("a")
        tasks = tuple((each.id, each.due, each.work) for each in bundle.tasks)
        injects = tuple(each.id for each in bundle.injects)
        told.add((tasks, injects, bundle.rubric.weights))
    assert len(told) == 1


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/notes.txt").write_text("mine")
    with pytest.raises(CannotStart, match="overwritten"):
        start(tmp_path / "taken", language="en")
    assert [each.name for each in (tmp_path / "taken").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(("name", "better"), (("My Day", "my-day"), ("été", "t")))
def test_a_name_that_is_no_id_is_refused_with_a_better_one(
    tmp_path: Path, name: str, better: str
) -> None:
    with pytest.raises(CannotStart, match=f"Write {better}"):
        start(tmp_path / name, language="en")
    assert not (tmp_path / name).exists()


def test_the_schema_can_be_written_anew(tmp_path: Path) -> None:
    (tmp_path / SCHEMA_FILE).write_text("old")
    assert json.loads(write_schema(tmp_path).read_text())
