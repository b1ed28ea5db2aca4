"""The files that travel with a scenario: where they are and what is in them."""

import re
from pathlib import Path, PurePosixPath

from simulator.scenarios.folders import is_within
from simulator.scenarios.times import Unreadable

MEDIA_TYPES = {
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".svg": "image/svg+xml",
    ".pdf": "application/pdf",
}
"""What can be attached, by the ending of its name."""

MAX_BYTES = 200_000
"""The longest attachment, in bytes; it travels in every bundle."""


def media_type(name: str) -> str | None:
    """Return the media type of a file called *name*, or None when it is none of ours."""
    return MEDIA_TYPES.get(PurePosixPath(name).suffix.lower())


def read_attachment(folder: Path, source: str) -> str:
    """Return the text of the file *source* inside *folder*; Unreadable says why not."""
    inside = PurePosixPath(source)
    if inside.is_absolute() or ".." in inside.parts or "\\" in source:
        hint = "Write a path inside the scenario's folder, such as files/brief.md."
        raise Unreadable("VA213", f'"{source}" lies outside the folder.', hint)
    try:
        place = folder / inside
        if not is_within(place, folder):
            raise Unreadable("VA213", f'"{source}" lies outside the folder.')
        if not place.is_file():
            raise Unreadable("VA213", f'There is no file "{source}".')
        if place.stat().st_size > MAX_BYTES:
            limit = f"{MAX_BYTES // 1000} kB"
            raise Unreadable("VA213", f'"{source}" is longer than {limit}.')
        text = place.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise Unreadable("VA213", f'"{source}" is not text in UTF-8.') from None
    except (OSError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("VA213", f'"{source}" cannot be read.') from None
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text):
        raise Unreadable("VA213", f'"{source}" has control characters in it.')
    return text
