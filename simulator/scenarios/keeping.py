"""What reading a scenario came to, kept in files, so that a new process need not read it.

Checking and compiling a day takes most of a second. What came of it holds as long as no
byte of its folder has changed, nor the program that read it; the shelf that ships beside
the days holds for those very days, which a test makes sure of. Nothing kept is needed:
whatever is missing, spoilt or cannot be written is worked out anew.
"""

import contextlib
import hashlib
import json
import secrets
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from simulator.engine.bundle import Bundle
from simulator.engine.codec import Malformed, canonical, decode_bundle, encode_bundle
from simulator.scenarios.summary import ScenarioSummary, as_json, from_json

SHELF_FILE = "shelf.json"
"""Beside the folders of the days that ship: each one's fingerprint and summary."""

# Nothing else decides what a file comes to: programs, and the words and traits of clients.
_READERS = ("scenarios", "engine")
_KINDS = {".py", ".json"}


class Kept:
    """What is known of scenarios by their fingerprint; *folder* None keeps nothing."""

    def __init__(self, folder: Path | None, *, shipped: Path | None) -> None:
        self._folder = folder
        self._shipped = shipped

    def summary(self, scenario: str, fingerprint: str) -> ScenarioSummary | None:
        """Return what the shelf says of *scenario*, if that is known."""
        try:
            written = self._on_the_shelf(scenario, fingerprint)
            written = written or self._find(scenario, fingerprint)
            return from_json(written) if written else None
        except (AttributeError, KeyError, TypeError):
            return None

    def keep_summary(
        self, scenario: str, fingerprint: str, summary: ScenarioSummary
    ) -> None:
        """Keep *summary* in place of what was known of *scenario*."""
        self._keep(scenario, fingerprint, as_json(summary))

    def bundle(self, scenario: str, fingerprint: str, language: str) -> Bundle | None:
        """Return *scenario* compiled for *language* and its own seed, if it is kept."""
        written = self._find(f"{scenario}.{language}", fingerprint)
        try:
            return decode_bundle(written) if written else None
        except (Malformed, ValueError):
            return None

    def keep_bundle(self, scenario: str, fingerprint: str, bundle: Bundle) -> None:
        """Keep *bundle*, which has the scenario's own seed."""
        name = f"{scenario}.{bundle.language}"
        self._keep(name, fingerprint, encode_bundle(bundle))

    def _on_the_shelf(self, scenario: str, fingerprint: str) -> Any:
        shelf = _read(self._shipped) if self._shipped else None
        said = (shelf or {}).get(scenario, {})
        return said.get("summary") if said.get("fingerprint") == fingerprint else None

    def _find(self, name: str, fingerprint: str) -> Any:
        if self._folder is None:
            return None
        found = _read(self._folder / f"{name}.json") or {}
        return found.get("holds") if found.get("of") == _key(fingerprint) else None

    def _keep(self, name: str, fingerprint: str, holds: dict[str, Any]) -> None:
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            text = canonical({"of": _key(fingerprint), "holds": holds})
            _put(self._folder / f"{name}.json", text)


def _key(fingerprint: str) -> str:
    return f"{fingerprint} {_edition()}"


@cache
def _edition() -> str:
    """Return a hash that changes with the program, and with the names Faker can draw."""
    package = Path(__file__).parents[1]
    files = [
        file
        for part in _READERS
        for file in sorted((package / part).rglob("*"))
        if file.suffix in _KINDS
    ]
    faker = find_spec("faker")
    if faker is not None and faker.origin is not None:
        files.append(Path(faker.origin))
    total = hashlib.sha256()
    for file in files:
        told = file.stat()
        total.update(f"{file}\0{told.st_mtime_ns}\0{told.st_size}\0".encode())
    return total.hexdigest()


def _read(file: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _put(file: Path, text: str) -> None:
    """Let *text* stand at *file*, whole at every moment, whoever else does the same."""
    written = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        written.write_text(text, encoding="utf-8")
        written.replace(file)
    finally:
        written.unlink(missing_ok=True)
