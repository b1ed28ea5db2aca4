"""The sentences of a message, as those who read it are asked to point at one."""

import re
from dataclasses import dataclass

_ENDS = re.compile(r"(?<=[.!?…])\s+|(?<!\s)\s*\n\s*")
"""Where a sentence ends: behind its stop, or with its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a message: where in the log it was sent, which in it, its words.

    It lies between *start* and *end* of the message.
    """

    serial: int
    place: int
    text: str
    start: int
    end: int


def sentences_of(serial: int, body: str) -> tuple[Sentence, ...]:
    """Return the sentences of the message that was sent at *serial*."""
    ends = [*_ENDS.finditer(body)]
    starts = [0, *(each.end() for each in ends)]
    stops = [*(each.start() for each in ends), len(body)]
    spans = [
        (start, stop)
        for start, stop in zip(starts, stops, strict=True)
        if any(map(str.isalnum, body[start:stop]))
    ]
    return tuple(
        Sentence(
            serial=serial,
            place=place,
            text=" ".join(body[start:stop].split()),
            start=start,
            end=stop,
        )
        for place, (start, stop) in enumerate(spans)
    )
