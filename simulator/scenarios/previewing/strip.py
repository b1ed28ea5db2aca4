"""Pictures of a day in characters: a ruler of hours, marks and stretches along it."""

from collections.abc import Iterable

from simulator.engine.bundle import Day
from simulator.engine.simtime import HOUR, MINUTE


class Strip:
    """A row of *width* characters that stands for the whole of *day*."""

    def __init__(self, day: Day, width: int) -> None:
        self._day = day
        self._cells = [" "] * width

    def fill(self, starts: int, ends: int, sign: str) -> "Strip":
        """Draw *sign* from one moment to another (simulated ms), once at least."""
        first = min(self._cell(starts), len(self._cells) - 1)
        last = max(self._cell(ends), first + 1)
        for cell in range(first, min(last, len(self._cells))):
            self._cells[cell] = sign
        return self

    def mark(self, at: int, sign: str) -> "Strip":
        """Draw *sign* at a moment (simulated ms), beside what is drawn there already."""
        cell = min(self._cell(at), len(self._cells) - 1)
        while cell < len(self._cells) - 1 and self._cells[cell] not in " ·":
            cell += 1
        self._cells[cell] = sign
        return self

    def write(self, at: int, text: str) -> "Strip":
        """Write *text* from a moment on, if there is room for it."""
        cell = min(self._cell(at), len(self._cells) - len(text))
        room = self._cells[max(0, cell - 1) : cell + len(text)]
        if cell >= 0 and all(each == " " for each in room):
            self._cells[cell : cell + len(text)] = text
        return self

    def __str__(self) -> str:
        """Return the row as it stands."""
        return "".join(self._cells).rstrip()

    def _cell(self, at: int) -> int:
        share = min(max(at, 0), self._day.length) / self._day.length
        return min(round(share * len(self._cells)), len(self._cells))


def ruler(day: Day, width: int) -> Strip:
    """Return the hours along a day of *width* characters."""
    strip = Strip(day, width)
    for at in hours(day):
        strip.write(at, day.clock(at))
    return strip


def hours(day: Day) -> Iterable[int]:
    """Return the full hours of *day*, in simulated ms."""
    first = -(-day.starts // 60) * 60 - day.starts
    return range(first * MINUTE, day.length + 1, HOUR)


_EIGHTHS = " ▁▂▃▄▅▆▇█"


def columns(shares: Iterable[float], *, height: int, full: float) -> list[str]:
    """Return *shares* as columns of *height* lines, of which *full* fills all."""
    filled = [round(min(each / full, 1.0) * height * 8) for each in shares]
    return [
        "".join(_EIGHTHS[min(max(each - line * 8, 0), 8)] for each in filled)
        for line in reversed(range(height))
    ]
