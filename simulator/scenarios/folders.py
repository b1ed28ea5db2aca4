"""Folders of scenarios: which there are, and whether anything in one has changed."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

FILE_NAME = "scenario.yaml"
"""What the file of a scenario is called, in a folder that is called like the scenario."""

Stamp = tuple[tuple[str, int, int], ...]


def ids(shelf: Path) -> tuple[str, ...]:
    """Return the names of the folders in *shelf* that hold a scenario file, sorted."""
    return tuple(sorted(each.parent.name for each in shelf.glob(f"*/{FILE_NAME}")))


def file_of(path: Path) -> Path:
    """Return the scenario file at *path*: the one in that folder, or *path* itself."""
    return path / FILE_NAME if path.is_dir() else path


def scenarios_at(path: Path) -> tuple[Path, ...]:
    """Return the scenarios meant by *path*: itself, or those in a folder of folders."""
    if path.is_dir() and not (path / FILE_NAME).exists():
        return tuple(path / each for each in ids(path)) or (path,)
    return (path,)


def is_within(path: Path, folder: Path) -> bool:
    """Tell whether *path*, with every link followed, lies inside *folder*."""
    # A stranger's folder may hold links to anywhere, and links that go round in circles.
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def stamp(folder: Path) -> Stamp:
    """Tell cheaply whether anything in *folder* has changed since it was last read."""
    return tuple((name, *_told(file)) for name, file in _files(folder))


def fingerprint(folder: Path) -> str:
    """Return the hash of every name and byte in *folder*, the same on every machine."""
    total = hashlib.sha256()
    for name, file in _files(folder):
        try:
            content = file.read_bytes()
        except OSError as reason:
            total.update(f"{name}\0{reason.errno}\0".encode())
            continue
        total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and (not file.is_symlink() or is_within(file, folder)):
            yield file.relative_to(folder).as_posix(), file


def _told(file: Path) -> tuple[int, int]:
    told = file.stat()
    return told.st_mtime_ns, told.st_size
