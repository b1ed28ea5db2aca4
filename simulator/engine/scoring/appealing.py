"""Which lines a learner may appeal, with which of their own sentences.

A point that was not found can be appealed, with a sentence of any message in which a
judge looked for it.
"""

from collections.abc import Sequence

from simulator.engine.bundle import Bundle
from simulator.engine.check import Check
from simulator.engine.events import Event, MessageSent, ReplyJudged
from simulator.engine.saying import Says, SaysNot
from simulator.engine.scoring.scorecard import Line, Scorecard
from simulator.engine.scoring.sentences import Sentence, sentences_of
from simulator.engine.task import Task, TaskId


def point_of(bundle: Bundle, line: Line) -> tuple[Task, Check] | None:
    """Return the point of a reply that *line* of communication is for, if it is for one."""
    said = dict(line.sentence.values)
    # A line that can only cost names a check as well: it was told wrongly.
    if line.possible <= 0:
        return None
    points = (
        (task, check)
        for task in bundle.tasks
        if task.title == said.get("task")
        for check in task.checks
        if isinstance(check.test, Says | SaysNot) and check.scores == "communication"
    )
    return next((each for each in points if each[1].say == said.get("say")), None)


def missed_by(bundle: Bundle, line: Line) -> tuple[Task, Check] | None:
    """Return the point of a reply that *line* says was not found, if it is such a line."""
    point = point_of(bundle, line)
    if point is None or line.points >= line.possible:
        return None
    return point if isinstance(point[1].test, Says) else None


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
        sentence
        for serial, event in enumerate(log, start=1)
        if isinstance(event, MessageSent) and event.message in looked
        for sentence in sentences_of(serial, event.body)
    )
