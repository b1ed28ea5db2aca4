"""A day to begin with: a folder that can be played as it is, and explains itself."""

import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
EXAMPLE = "my-day"
"""What the day is called here; its folder's name takes the place of that."""

SCHEMA_FILE = ".va-scenario-1.schema.json"
"""Beside a scenario file, for editors; the first line of the file names it."""

LANGUAGES = tuple(
    sorted(each.name for each in HERE.iterdir() if (each / "files").is_dir())
)
"""Languages in which there is a day to begin with."""


class CannotStart(Exception):
    """Nothing was written; the message says why, and what to do."""


def start(folder: Path, *, language: str) -> tuple[Path, ...]:
    """Write a day into *folder*, which must not be there or be empty; return its files.

    Raises CannotStart, and OSError where the folder cannot be made.
    """
    name = folder.resolve().name
    _require_id(name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotStart(
            f"{folder} is there already, and nothing is ever overwritten. "
            "Choose another name."
        )
    written = []
    for source in _files(language):
        file = folder / source.relative_to(HERE / language)
        file.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        file.write_text(
            text.replace(f"\nid: {EXAMPLE}", f"\nid: {name}", 1), encoding="utf-8"
        )
        written.append(file)
    return (*written, write_schema(folder))


def write_schema(folder: Path) -> Path:
    """Write the schema for editors into *folder*; return its file."""
    schema = HERE.parent / "schema.json"
    file = folder / SCHEMA_FILE
    file.write_bytes(schema.read_bytes())
    return file


def _files(language: str) -> Iterator[Path]:
    return (each for each in sorted((HERE / language).rglob("*")) if each.is_file())


def _require_id(name: str) -> None:
    if re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", name, re.ASCII):
        return
    better = re.sub(r"[^a-z0-9]+", "-", name.lower(), flags=re.ASCII).strip("-")[:64]
    hint = f" Write {better}." if better else ""
    raise CannotStart(
        f'"{name}" cannot be the name of a day: lower-case letters, digits and hyphens '
        f"make one.{hint}"
    )
