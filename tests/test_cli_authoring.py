"""The commands for those who write days, as typed in a shell."""

import hashlib
import json
from pathlib import Path

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
