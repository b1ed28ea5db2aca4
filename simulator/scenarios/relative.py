"""What an author may count from something else: "+40m" beside "11:30"; and "1..3"."""

import re
from dataclasses import dataclass

from simulator.scenarios import times
from simulator.scenarios.times import Moment, Unreadable, Window


@dataclass(frozen=True, slots=True)
class Later:
    """So many simulated ms after what it is counted from."""

    span: int


@dataclass(frozen=True, slots=True)
class HowMany:
    """From *least* to *most*, both included."""

    least: int
    most: int


def due(text: str) -> Moment | Later:
    """Read "11:30", or "+40m" for forty minutes from the opening."""
    return _later(text) or times.moment(text)


def vanishing(text: str) -> Window | Later:
    """Read "10:45", "10:40..10:50", or "+20m" for twenty minutes from the opening."""
    return _later(text) or times.window(text)


def how_many(text: str) -> HowMany:
    """Read "2", or "1..3"."""
    match = re.fullmatch(r"\s*(\d{1,2})\s*(?:\.\.\s*(\d{1,2}))?\s*", text, re.ASCII)
    if match is None:
        raise Unreadable("VA113", f'"{text}" is not how many.', "Write 1, or 1..3.")
    least, most = int(match[1]), int(match[2] or match[1])
    if most < least:
        hint = f"Write {most}..{least}."
        raise Unreadable("VA116", f'"{text}" ends before it starts.', hint)
    if most == 0:
        raise Unreadable("VA113", "Nothing can be chosen this way.", "Write 1.")
    return HowMany(least, most)


def _later(text: str) -> Later | None:
    """Read a span after a plus sign; "+1d 10:00" is a moment of another day."""
    written = text.strip()
    if not written.startswith("+") or ":" in written:
        return None
    return Later(times.duration(written[1:]))
