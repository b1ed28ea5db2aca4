"""Wait for the files of a scenario to change, by looking at them again and again."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from simulator.scenarios.folders import Stamp, stamp

LOOK_EVERY_S = 0.05


def changes(paths: Iterable[Path], *, every_s: float = LOOK_EVERY_S) -> Iterator[None]:
    """Yield at once, and then each time that a file of *paths* has changed."""
    folders = [path if path.is_dir() else path.parent for path in paths]
    before: list[Stamp] | None = None
    while True:
        now = [_looked_at(each) for each in folders]
        if now != before:
            before = now
            yield
        time.sleep(every_s)


def _looked_at(folder: Path) -> Stamp:
    try:
        return stamp(folder)
    except OSError:
        # A file went while it was looked at: an editor puts another in its place.
        return ()
