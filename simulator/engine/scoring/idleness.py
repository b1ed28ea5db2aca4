"""Idle time: how much of the time in which work waited went by without a focus or an act."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.scoring.day import WorkedDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Idleness:
    """Spans in simulated ms: *waited* with a task open, *idle* of that without doing anything."""

    waited: int
    idle: int
    evidence: tuple[int, ...]


def find_idleness(day: WorkedDay) -> Idleness:
    """Measure the time in which at least one task waited, to the end of the day.

    A day that was ended early goes on being idle for as long as work waits.
    """
    waiting = list(_joined(_spans(day)))
    waited = sum(until - since for since, until in waiting)
    idle = 0
    evidence: list[int] = []
    spans = [
        (s.since, s.until, s.serial) for s in day.seen.stretches if s.kind == "idle"
    ]
    if day.seen.ends.at < day.until:
        spans.append((day.seen.ends.at, day.until, day.seen.ends.serial))
    for since, until, serial in spans:
        overlap = sum(
            max(0, min(until, end) - max(since, start)) for start, end in waiting
        )
        idle += overlap
        if overlap:
            evidence.append(serial)
    return Idleness(waited=waited, idle=idle, evidence=tuple(sorted(set(evidence))))


def _spans(day: WorkedDay) -> Iterator[tuple[int, int]]:
    for worked in day.tasks:
        over_at = worked.facts.over_at()
        until = day.until if over_at is None else min(over_at, day.until)
        if until > worked.facts.opened.at:
            yield worked.facts.opened.at, until


def _joined(spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield *spans* with those that overlap joined."""
    current: tuple[int, int] | None = None
    for since, until in sorted(spans):
        if current is None:
            current = (since, until)
        elif since <= current[1]:
            current = (current[0], max(current[1], until))
        else:
            yield current
            current = (since, until)
    if current is not None:
        yield current
