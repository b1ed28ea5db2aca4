"""Which lines a learner may appeal, with which of their own sentences.

A point that was not found can be appealed, with a sentence of any message in which a
judge looked for it. What the judge was unsure of is listed here as well.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.check import Check
from simulator.engine.events import Event, MessageSent, ReplyJudged
from simulator.engine.saying import Says, SaysNot
from simulator.engine.scoring.scorecard import Line, Scorecard
from simulator.engine.task import Task, TaskId
from simulator.engine.verdict import Finding

_ENDS = re.compile(r"(?<=[.!?…])\s+|\s*\n\s*")
"""Where a sentence ends: behind its stop, or with its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a message: where in the log it was sent, which in it, its words."""

    serial: int
    place: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A finding that its judge was not sure of, and the words that it looked at, if any."""

    finding: Finding
    at: int
    text: str


def missed_by(bundle: Bundle, line: Line) -> tuple[Task, Check] | None:
    """Return the point of a reply that *line* says was not found, if it is such a line."""
    said = dict(line.sentence.values)
    if line.points >= line.possible or "say" not in said:
        return None
    points = (
        (task, check)
        for task in bundle.tasks
        if task.title == said.get("task")
        for check in task.checks
        if isinstance(check.test, Says) and check.scores == "communication"
    )
    return next((each for each in points if each[1].say == said["say"]), None)


def missed_line(
    bundle: Bundle, card: Scorecard, task: TaskId, check: str
) -> Line | None:
    """Return the line of *card*, by the rules alone, that says this point was not found."""
    for line in card.dimension("communication").lines:
        point = missed_by(bundle, line)
        if point is not None and (point[0].id, point[1].id) == (task, check):
            return line
    return None


def sentences_for(
    log: Sequence[Event], task: TaskId, check: str
) -> tuple[Sentence, ...]:
    """Return the learner's sentences that may make the point: a judge looked for it there."""
    looked = {
        event.message
        for event in log
        if isinstance(event, ReplyJudged)
        and not event.leaks
        and any((each.task, each.check) == (task, check) for each in event.findings)
    }
    return tuple(
        Sentence(serial=serial, place=place, text=text)
        for serial, event in enumerate(log, start=1)
        if isinstance(event, MessageSent) and event.message in looked
        for place, text in enumerate(_split(event.body))
    )


def _split(body: str) -> list[str]:
    found = (" ".join(each.split()) for each in _ENDS.split(body))
    return [each for each in found if any(map(str.isalnum, each))]


def unsure(bundle: Bundle, log: Sequence[Event]) -> Iterator[Unsure]:
    """Yield what the judge would have a person look at, in the order it was written."""
    points = {
        (task.id, check.id)
        for task in bundle.tasks
        for check in task.checks
        if isinstance(check.test, Says | SaysNot)
    }
    sent = {each.message: each for each in log if isinstance(each, MessageSent)}
    for event in log:
        if not isinstance(event, ReplyJudged):
            continue
        for each in event.findings:
            if each.unsure and (each.task, each.check) in points:
                message = sent[event.message]
                text = " ".join(message.body[each.start : each.end].split())
                yield Unsure(finding=each, at=message.at, text=text)
