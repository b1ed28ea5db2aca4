"""Idle time: how much of the time in which work waited went by without a focus or an act."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.scoring.day import WorkedDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Idleness:
    """Spans in simulated ms: *waited* with a task open, *idle* of that without doing anything."""

    waited: int
    idle: int
    evidence: tuple[int, ...]


def find_idleness(day: WorkedDay) -> Idleness:
    """Measure the time in which at least one task waited, to the end of the work day.

    A day that was ended early goes on being idle for as long as work waits. In an agreed
    break nobody waits for anything.
    """
    waiting = list(_without(_joined(_spans(day)), day.rests))
    waited = sum(until - since for since, until in waiting)
    idle = 0
    evidence: list[int] = []
    spans = [
        (s.since, s.until, s.serial)
        for s in day.seen.stretches
        if s.kind in {"idle", "break"}
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
        ends = day.works_until
        until = ends if over_at is None else min(over_at, ends)
        if until > worked.facts.opened.at:
            yield worked.facts.opened.at, until


def _without(
    spans: Iterator[tuple[int, int]], rests: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield *spans* without what of them lies in the *rests*, which are in order."""
    for since, until in spans:
        begins = since
        for rest_since, rest_until in rests:
            if rest_since < until and rest_until > begins:
                if rest_since > begins:
                    yield begins, rest_since
                begins = max(begins, rest_until)
        if begins < until:
            yield begins, until


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
