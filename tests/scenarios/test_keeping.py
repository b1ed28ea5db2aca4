import json
from pathlib import Path

from simulator.config import shipped_scenarios
from simulator.scenarios.keeping import SHELF_FILE, Kept
from simulator.scenarios.library import Library
from tests.scenarios.samples import Sample
from tools.shelf import shelf


def test_the_shelf_that_ships_says_what_the_days_say() -> None:
    written = json.loads((shipped_scenarios() / SHELF_FILE).read_text())
    assert written == json.loads(json.dumps(shelf())), "run: make shelf"


def test_a_second_library_finds_what_the_first_one_kept(
    sample: Sample, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    first = Library(sample.folder.parent, keep_in=kept)
    shown, day = first.all(), first.bundle("quiet-morning", language="nl")
    found = Kept(kept, shipped=None)
    fingerprint = first.fingerprint("quiet-morning")
    assert [found.summary("quiet-morning", fingerprint)] == shown
    assert found.bundle("quiet-morning", fingerprint, "nl") == day
    second = Library(sample.folder.parent, keep_in=kept)
    assert second.all() == shown
    assert second.bundle("quiet-morning", language="nl") == day


def test_what_was_kept_of_another_edition_of_a_file_is_not_shown(
    sample: Sample, tmp_path: Path
) -> None:
    first = Library(sample.folder.parent, keep_in=tmp_path / "kept")
    assert first.all()[0].title["en"] == "Quiet morning"
    sample.change("Quiet morning", "Quieter morning")
    for library in (first, Library(sample.folder.parent, keep_in=tmp_path / "kept")):
        assert library.all()[0].title["en"] == "Quieter morning"
        assert library.bundle("quiet-morning").title == "Quieter morning"


def test_another_seed_is_never_taken_from_what_is_kept(
    sample: Sample, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    Library(sample.folder.parent, keep_in=kept).bundle("quiet-morning", language="en")
    again = Library(sample.folder.parent, keep_in=kept)
    assert again.bundle("quiet-morning", language="en", seed=99).seed == 99


def test_a_day_that_breaks_leaves_the_shelf_whatever_is_kept(
    sample: Sample, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    assert len(Library(sample.folder.parent, keep_in=kept).all()) == 1
    sample.change("level: 1", "level: 9")
    assert Library(sample.folder.parent, keep_in=kept).all() == []


def test_what_is_spoilt_or_cannot_be_kept_is_worked_out_anew(
    sample: Sample, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    shown = Library(sample.folder.parent, keep_in=kept).all()
    files = sorted(kept.iterdir())
    assert files
    for file in files:
        said = json.loads(file.read_text())
        for spoilt in ("", "[]", "{", json.dumps({**said, "holds": {"id": 1}})):
            file.write_text(spoilt)
            library = Library(sample.folder.parent, keep_in=kept)
            assert library.all() == shown
            assert library.bundle("quiet-morning").title == "Quiet morning"
    nowhere = tmp_path / "a-file"
    nowhere.write_text("")
    assert Library(sample.folder.parent, keep_in=nowhere).all() == shown
