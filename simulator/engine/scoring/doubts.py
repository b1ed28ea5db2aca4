"""What a judge was not sure of, and what it makes of the score when a trainer settles it.

A settled verdict stands in the place of the judge's, and the rules go on from there: a
point told too late stays untold, and one that another message made stays made.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from simulator.engine.appeal import Appeal
from simulator.engine.bundle import Bundle, Dimension
from simulator.engine.check import Check
from simulator.engine.events import Event, MessageSent, ReplyJudged
from simulator.engine.ruling import Ruling
from simulator.engine.saying import Says, SaysNot
from simulator.engine.scoring import score
from simulator.engine.scoring.appealing import point_of
from simulator.engine.scoring.overruling import in_force, mark_of
from simulator.engine.scoring.scorecard import Line
from simulator.engine.scoring.sentences import Sentence, sentences_of
from simulator.engine.settlement import Settlement
from simulator.engine.task import Task, TaskId
from simulator.engine.verdict import Finding

_Key = tuple[TaskId, str, int]
"""What a verdict is known by in a log: task, check and the serial of the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A verdict of which its judge was not sure, on the message with *serial* in the log.

    The message was sent *at* (simulated ms). *words* are those that the judge looked at, ""
    if there are none, and *nearest* the place of the first of its *sentences* with them.
    """

    finding: Finding
    serial: int
    at: int
    words: str
    sentences: tuple[Sentence, ...]
    nearest: int | None

    @property
    def key(self) -> _Key:
        """Return what the verdict is known by."""
        return self.finding.task, self.finding.check, self.serial


def doubts(log: Sequence[Event]) -> Iterator[Doubt]:
    """Yield what the judge would have a person look at, in the order it was written.

    A message that gave something away earns nothing, so nothing in it is asked about.
    """
    sent = _sent(log)
    for event in log:
        if isinstance(event, ReplyJudged) and not event.leaks:
            for each in event.findings:
                if each.unsure:
                    yield _doubt(each, *sent[event.message])


def open_doubts(
    log: Sequence[Event],
    appeals: Iterable[Appeal],
    settlements: Iterable[Settlement],
) -> tuple[Doubt, ...]:
    """Return the doubts that wait: not settled, and of no point that has been appealed."""
    appealed = {(each.task, each.check) for each in appeals}
    done = set(_said(settlements))
    return tuple(
        each
        for each in doubts(log)
        if each.key not in done and each.key[:2] not in appealed
    )


def points_on(
    bundle: Bundle, dimension: Dimension, line: Line
) -> tuple[tuple[Task, Check], ...]:
    """Return the points of replies that *line* tells of, alone or within the whole work."""
    if dimension == "communication":
        point = point_of(bundle, line)
        return (point,) if point else ()
    title = dict(line.sentence.values).get("task")
    if dimension != "delivery" or line.possible <= 0:
        return ()
    return tuple(
        (task, check)
        for task in bundle.tasks
        if task.title == title
        for check in task.checks
        if isinstance(check.test, Says | SaysNot) and check.scores == "quality"
    )


def ruling_of(
    bundle: Bundle,
    log: Sequence[Event],
    rulings: Sequence[Ruling],
    earlier: Sequence[Settlement],
    settlement: Settlement,
) -> Ruling | None:
    """Return the ruling that follows from *settlement*, None where no line is moved.

    It is measured against what the *earlier* ones made of the line; one that trainers have
    overruled otherwise stays as it is.
    """
    before = _settled(log, earlier)
    after = _settled(log, (*earlier, settlement))
    by_rule = _line_of(bundle, log, settlement)
    if before == after or by_rule is None:
        return None
    dimension, line = by_rule
    was, becomes = (
        _points(dimension, line, _line_of(bundle, each, settlement))
        for each in (before, after)
    )
    mark = mark_of(dimension, line)
    force = in_force(rulings).get((dimension, mark))
    stands = line.points if force is None else force.points
    if was == becomes or stands != was:
        return None
    return Ruling(
        dimension=dimension,
        mark=mark,
        points=None if becomes == line.points else becomes,
        reason=settlement.reason,
        trainer=settlement.trainer,
        wall=settlement.wall,
    )


def _line_of(
    bundle: Bundle, log: Sequence[Event], settlement: Settlement
) -> tuple[Dimension, Line] | None:
    """Return the line that the point of *settlement* counts in, by the rules alone."""
    point = (settlement.task, settlement.check)
    for each in score(bundle, log).dimensions:
        for line in each.lines:
            found = points_on(bundle, each.dimension, line)
            if point in {(task.id, check.id) for task, check in found}:
                return each.dimension, line
    return None


def _points(
    dimension: Dimension, line: Line, found: tuple[Dimension, Line] | None
) -> float:
    """Return what *line* is worth where its point stands as in *found*."""
    if found is None:
        return line.points
    if dimension == "communication":
        # A point is made or not; what a line can earn may differ by a rounding.
        return line.possible if found[1].points > 0 else 0.0
    return found[1].points


def _settled(
    log: Sequence[Event], settlements: Iterable[Settlement]
) -> tuple[Event, ...]:
    """Return *log* with each settled verdict in the place of the judge's."""
    said, sent = _said(settlements), _sent(log)
    return tuple(
        _as_settled(each, said, sent[each.message][0])
        if isinstance(each, ReplyJudged)
        else each
        for each in log
    )


def _as_settled(
    judged: ReplyJudged, said: Mapping[_Key, bool], serial: int
) -> ReplyJudged:
    findings = tuple(
        replace(each, met=said.get((each.task, each.check, serial), each.met))
        for each in judged.findings
    )
    return replace(judged, findings=findings)


def _said(settlements: Iterable[Settlement]) -> dict[_Key, bool]:
    return {(each.task, each.check, each.serial): each.met for each in settlements}


def _sent(log: Sequence[Event]) -> dict[str, tuple[int, MessageSent]]:
    """Return the learner's messages by their id, each with its serial."""
    return {
        event.message: (serial, event)
        for serial, event in enumerate(log, start=1)
        if isinstance(event, MessageSent)
    }


def _doubt(finding: Finding, serial: int, message: MessageSent) -> Doubt:
    sentences = sentences_of(serial, message.body)
    near = (
        each.place
        for each in sentences
        if each.start < finding.end and finding.start < each.end
    )
    return Doubt(
        finding=finding,
        serial=serial,
        at=message.at,
        words=" ".join(message.body[finding.start : finding.end].split()),
        sentences=sentences,
        nearest=next(near, None),
    )
