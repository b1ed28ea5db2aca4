"""Which stretch of a rated reply says a point, or only seems to: what sentences are trained on."""

import json
from dataclasses import dataclass
from pathlib import Path

from simulator.judge.features import Parsed

FILE = "evidence.jsonl"
SEEMING = frozenset(
    {"denied", "undone", "hedged", "later", "wrong", "partly", "asked", "other"}
)
"""Reasons why a stretch that looks like it does not say a point."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Stretches of a reply, as places in what was typed, by point."""

    says: dict[str, tuple[Span, ...]]
    near: dict[str, Span]


def read_evidence(path: Path) -> dict[str, Evidence]:
    """Return the evidence of every reply of a file, by the reply's id."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        found[entry["id"]] = Evidence(
            says={
                point: tuple((start, end) for start, end in spans)
                for point, spans in entry["says"].items()
            },
            near={
                point: (start, end)
                for point, (start, end, why) in entry["near"].items()
                if why in SEEMING
            },
        )
    return found


def places_of(parsed: Parsed, spans: tuple[Span, ...]) -> set[int]:
    """Return the places of the sentences that *spans* lie in."""
    found = set()
    for place, sentence in enumerate(parsed.sentences):
        segment = sentence.segment
        start, end = parsed.reading.span(segment.start, segment.end)
        if any(min(end, until) > max(start, since) for since, until in spans):
            found.add(place)
    return found
