import os
import shutil
from pathlib import Path

import pytest

from simulator.scenarios.library import BrokenScenario, Library, NoSuchScenario
from tests.scenarios.samples import HERE, Sample


def test_a_shelf_shows_what_can_be_played_in_every_language() -> None:
    days = {each.id: each for each in Library(HERE).all()}
    entry = days["quiet-morning"]
    assert entry.title == {"en": "Quiet morning", "nl": "Rustige ochtend"}
    assert entry.objectives["nl"] == ("Snel antwoorden", "Vragen wat ontbreekt")
    assert (entry.level, entry.minutes, entry.clients, entry.tasks) == (1, 180, 1, 6)
    assert entry.languages == ("en", "nl")


def test_a_broken_scenario_stands_on_no_shelf_and_says_why(sample: Sample) -> None:
    sample.change("level: 1", "level: 9")
    sample.change("pace: 6", "pace: 0")
    library = Library(sample.folder.parent)
    assert library.all() == []
    assert list(library.broken()) == ["quiet-morning"]
    with pytest.raises(BrokenScenario) as caught:
        library.bundle("quiet-morning")
    assert [each.code for each in caught.value.problems] == ["VA113", "VA113"]
    assert "2 errors" in str(caught.value)


@pytest.mark.parametrize("name", ("nowhere", "..", "quiet-morning/files", ""))
def test_what_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(NoSuchScenario):
        Library(HERE).bundle(name)


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(NoSuchScenario):
        Library(HERE).bundle("quiet-morning", language="fr")


def test_a_library_without_a_folder_is_empty(tmp_path: Path) -> None:
    assert Library(tmp_path / "none").all() == []


def test_a_bundle_is_compiled_once() -> None:
    library = Library(HERE)
    first = library.bundle("quiet-morning", language="en", seed=4)
    assert library.bundle("quiet-morning", language="en", seed=4) is first
    assert library.bundle("quiet-morning", language="nl", seed=4) is not first


def test_a_file_that_changes_is_read_anew(sample: Sample) -> None:
    library = Library(sample.folder.parent)
    assert library.bundle("quiet-morning").title == "Quiet morning"
    sample.change("Quiet morning", "Quieter morning")
    assert library.bundle("quiet-morning").title == "Quieter morning"


def test_a_folder_that_goes_away_is_forgotten(sample: Sample) -> None:
    library = Library(sample.folder.parent)
    assert len(library.all()) == 1
    shutil.rmtree(sample.folder)
    assert library.all() == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to this user")
def test_a_file_that_may_not_be_read_is_a_problem(sample: Sample) -> None:
    sample.file.chmod(0)
    assert sample.codes() == ["VA000"]


def test_a_day_with_a_warning_can_be_played(sample: Sample) -> None:
    sample.change("body: Pay now.", "body: Pay  now.")
    assert sample.codes() == ["VA708"]
    library = Library(sample.folder.parent)
    assert library.broken() == {}
    assert library.bundle("quiet-morning").title == "Quiet morning"
