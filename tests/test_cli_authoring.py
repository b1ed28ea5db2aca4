"""The commands for those who write days, as typed in a shell."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.test_cli import DAY, va_sim


def test_compiling_says_what_is_in_the_day_and_its_hash() -> None:
    done = va_sim("compile", DAY)
    assert "First day (first-day, en, seed 4207)" in done.stdout
    assert "tasks 8" in done.stdout
    assert json.loads(va_sim("compile", DAY, "--json").stdout)["hash"] in done.stdout


def test_the_hash_is_that_of_the_file_that_is_written(tmp_path: Path) -> None:
    out = tmp_path / "day.json"
    done = json.loads(va_sim("compile", DAY, "--out", out, "--json").stdout)
    assert hashlib.sha256(out.read_bytes()).hexdigest() == done["hash"]
    assert json.loads(out.read_bytes()) == done["bundle"]


def test_another_seed_or_language_is_another_day() -> None:
    chosen = ((), ("--seed", "7"), ("--language", "nl"))
    hashes = {
        json.loads(va_sim("compile", DAY, *each, "--json").stdout)["hash"]
        for each in chosen
    }
    assert len(hashes) == 3


def test_a_language_that_the_day_is_not_in_is_refused() -> None:
    done = va_sim("compile", DAY, "--language", "fr")
    assert done.returncode == 1
    assert "en, nl" in done.stderr


UNTIDY = "id:   x   # a name\nat: 9:30\n"


def test_formatting_writes_the_file_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(UNTIDY)
    file.chmod(0o640)
    assert va_sim("format", tmp_path).stdout == f"Laid out anew: {file}\n"
    assert file.read_text() == 'id: x  # a name\n\nat: "9:30"\n'
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]
    assert va_sim("format", "--check", file).returncode == 0


def test_formatting_can_only_look(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(UNTIDY)
    done = va_sim("format", "--check", "--json", tmp_path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["changed"] == [str(file)]
    assert file.read_text() == UNTIDY


def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_not(
    tmp_path: Path,
) -> None:
    broken, untidy = tmp_path / "broken.yaml", tmp_path / "untidy.yaml"
    broken.write_text("a: [1\n")
    untidy.write_text(UNTIDY)
    done = va_sim("format", broken, untidy)
    assert done.returncode == 1
    assert "VA001" in done.stderr
    assert broken.read_text() == "a: [1\n"
    assert untidy.read_text() != UNTIDY


def test_a_preview_shows_the_day_and_the_inbox_at_a_moment() -> None:
    done = va_sim("preview", DAY, "--no-play", "--at", "10:30")
    assert "INBOX AT 10:30" in done.stdout
    assert "8 Summary of the morning" in done.stdout


def test_a_preview_says_what_is_different_from_another_version(tmp_path: Path) -> None:
    other = tmp_path / "first-day.yaml"
    other.write_text(
        (DAY / "scenario.yaml").read_text().replace("level: 1", "level: 2")
    )
    done = va_sim("preview", DAY, "--no-play", "--against", other)
    assert "level: “2” → “1”" in done.stdout


@pytest.mark.parametrize("at", ("25", "noon"))
def test_a_moment_that_is_none_is_explained(at: str) -> None:
    refused = va_sim("preview", DAY, "--no-play", "--at", at)
    assert refused.returncode == 2
    assert "09:30" in refused.stderr


def test_a_preview_is_written_as_a_page(tmp_path: Path) -> None:
    file = tmp_path / "first-day.html"
    done = va_sim("preview", DAY, "--no-play", "--html", file)
    assert str(file) in done.stdout
    assert file.read_text().startswith("<!doctype html>")


def test_a_new_day_is_clean_and_plays_its_walkthrough(tmp_path: Path) -> None:
    folder = tmp_path / "my-bakery"
    made = va_sim("new", folder)
    assert made.returncode == 0
    assert f"va-sim check {folder}" in made.stdout
    checked = va_sim("check", "--strict", folder)
    assert checked.returncode == 0, checked.stdout
    refused = va_sim("new", folder)
    assert refused.returncode == 1
    assert "overwritten" in refused.stderr


def test_a_preview_shows_the_inbox_of_whom_one_watches() -> None:
    at = ("--no-play", "--at", "10:30", "--as")
    assert (
        "INBOX AT 10:30, attentive" in va_sim("preview", DAY, *at, "attentive").stdout
    )
    refused = va_sim("preview", DAY, *at, "expret")
    assert refused.returncode == 1
    assert "expert" in refused.stderr
