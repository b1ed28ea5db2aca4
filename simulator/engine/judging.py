"""Have a message judged: what is asked of the judge, and the events that follow.

Only the tasks a message is about are looked at, and a fact with a value in any message to
the person who is to know it. What the judge says of it all becomes one event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from simulator.engine.correspondence import promise
from simulator.engine.events import (
    Event,
    MessageArrived,
    MessageSent,
    PromiseMade,
    ReplyJudged,
    RunStarted,
)
from simulator.engine.giving import Before
from simulator.engine.leaks import leaks
from simulator.engine.people import PersonId
from simulator.engine.saying import Point, Says, SaysNot
from simulator.engine.simtime import MINUTE
from simulator.engine.state import State, TaskState
from simulator.engine.verdict import Judge, Needless, Reply, Verdict, Wanted
from simulator.engine.words import read

BY_WORDS_NOW = "From here on words alone judge; the day began by meaning as well."
"""The note on the first message that is judged by less than the day began with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A message and what the log and the state say around it; *state* already holds it."""

    state: State
    log: Sequence[Event]
    sent: MessageSent


def began_by_meaning(log: Sequence[Event]) -> bool:
    """Tell whether the run that wrote *log* is to be judged by meaning as well as by words."""
    began = next(iter(log), None)
    return isinstance(began, RunStarted) and began.by_meaning


def have_judged(judge: Judge, asked: Asked) -> Iterator[Event]:
    """Yield what *judge* says of the message, and the promise it makes, if any."""
    verdicts = [(each, judge.judge(each)) for each in replies(asked)]
    if not verdicts:
        return
    event = _event(judge, asked, verdicts)
    if not judge.by_meaning and _was_by_meaning(asked.log):
        event = replace(event, notes=(BY_WORDS_NOW, *event.notes))
    yield event
    yield from _promised(asked, [verdict for _, verdict in verdicts])


def judged_again(judge: Judge, asked: Asked, was: ReplyJudged) -> ReplyJudged:
    """Return what *judge* says of a message that was judged before, in the place of *was*."""
    verdicts = [(each, judge.judge(each)) for each in replies(asked)]
    return _event(judge, asked, verdicts, at=was.at)


def replies(asked: Asked) -> list[Reply]:
    """Return the message as each reader has it: once for every task of which points are asked.

    Where nothing is asked it is judged once, as its first reader has it.
    """
    on = frozenset(each.task.id for each in _about(asked))
    found = [
        _reply(asked, person, [task], points)
        for person in asked.sent.to
        for task in asked.state.tasks.values()
        if (points := _points(asked, person, task, is_about=task.task.id in on))
    ]
    about = asked.state.tasks_of(asked.sent)
    return found or [_reply(asked, each, about, ()) for each in asked.sent.to[:1]]


def _event(
    judge: Judge,
    asked: Asked,
    verdicts: Sequence[tuple[Reply, Verdict]],
    *,
    at: int | None = None,
) -> ReplyJudged:
    first = verdicts[0][1]
    said = [verdict for _, verdict in verdicts]
    return ReplyJudged(
        at=asked.sent.at if at is None else at,
        message=asked.sent.message,
        judge=judge.version,
        by_meaning=judge.by_meaning,
        tone=first.tone if verdicts[0][0].points else 0,
        clarity=first.clarity,
        address=first.address,
        findings=tuple(each for verdict in said for each in verdict.findings),
        notes=tuple(dict.fromkeys(each for verdict in said for each in verdict.notes)),
        claims=tuple(
            dict.fromkeys(each for verdict in said for each in verdict.claims)
        ),
        leaks=leaks(asked.state.bundle, asked.sent, _came(asked)),
        needless=_needless(asked.sent, verdicts),
    )


def _needless(
    sent: MessageSent, verdicts: Sequence[tuple[Reply, Verdict]]
) -> tuple[Needless, ...]:
    """Return the questions that had been answered for everybody who reads them.

    Where one of them was not looked at, nothing is sure.
    """
    if not {reply.person for reply, _ in verdicts}.issuperset(sent.to):
        return ()
    said = [verdict for _, verdict in verdicts]
    return tuple(
        each
        for each in said[0].needless
        if all(
            any(each.start == other.start for other in verdict.needless)
            for verdict in said
        )
    )


def _was_by_meaning(log: Sequence[Event]) -> bool:
    """Tell whether the day began by meaning, and its last message was judged so."""
    judged = (each for each in reversed(log) if isinstance(each, ReplyJudged))
    return began_by_meaning(log) and all(each.by_meaning for each in islice(judged, 1))


def _came(asked: Asked) -> Iterator[MessageArrived]:
    return (each for each in asked.log if isinstance(each, MessageArrived))


def _points(
    asked: Asked, person: PersonId, task: TaskState, *, is_about: bool
) -> tuple[Wanted, ...]:
    """Return what *person* is to be told of *task*, or must not be, and may be told here."""
    return tuple(
        _wanted(task, check.id, test)
        for check in task.task.checks
        if isinstance(test := check.test, Says | SaysNot)
        and test.person == person
        and (is_about or _states(asked, test))
    )


def _states(asked: Asked, test: Point) -> bool:
    """Tell whether a message about something else states the values of a fact."""
    if not isinstance(test, Says) or test.kind != "fact" or not test.values:
        return False
    date = asked.state.bundle.day.date
    words = read(asked.sent.body, date=date)
    return all(words.says(each, date=date) for each in test.values)


def _about(asked: Asked) -> list[TaskState]:
    """Return the tasks of the message; a conversation of the learner's own may be about any."""
    tasks = asked.state.tasks_of(asked.sent)
    return tasks or list(asked.state.tasks.values())


def _wanted(task: TaskState, check: str, test: Point) -> Wanted:
    return Wanted(
        task=task.task.id,
        check=check,
        kind=test.kind if isinstance(test, Says) else "must_not",
        about=test.about,
        values=test.values,
        examples=test.examples,
    )


def _reply(
    asked: Asked,
    person: PersonId,
    tasks: Sequence[TaskState],
    points: tuple[Wanted, ...],
) -> Reply:
    bundle = asked.state.bundle
    before = Before(state=asked.state, log=asked.log, sent=asked.sent)
    threads = {asked.sent.thread, *(each.thread for each in tasks)}
    letters = [each for each in _came(asked) if each.thread in threads]
    return Reply(
        body=asked.sent.body,
        person=person,
        name=asked.state.people[person].name,
        language=bundle.language,
        date=bundle.day.date,
        mail=_mail(letters),
        titles=tuple(each.task.title for each in tasks),
        known=(
            f"{bundle.day.date}.",
            *(each.task.brief for each in tasks),
            *(each.body for each in letters if each.occasion == "answer"),
        ),
        private=tuple(
            name
            for client in bundle.clients
            if client.id != person
            for each in client.private
            for name in each.names
        ),
        points=points,
        given=before.given_by(person),
        may_ask=before.worth_asking(person),
    )


def _mail(letters: Sequence[MessageArrived]) -> str:
    """Return what a reply may be answering: how each conversation began, and what came last."""
    first = {each.thread: each for each in reversed(letters)}
    chosen = [*reversed(first.values()), *letters[-1:]]
    return "\n\n".join(dict.fromkeys(f"{each.subject}\n{each.body}" for each in chosen))


def _promised(asked: Asked, verdicts: Sequence[Verdict]) -> Iterator[Event]:
    """Yield the promise that the words make, where none came with the message itself."""
    state, sent = asked.state, asked.sent
    if any(
        isinstance(each, PromiseMade) and each.message == sent.message
        for each in asked.log[-8:]
    ):
        return
    commitments = [each for verdict in verdicts for each in verdict.commitments]
    tasks = [each for each in state.tasks_of(sent) if each.task.client in sent.to]
    if len(tasks) != 1 or not commitments or not tasks[0].is_open:
        return
    by = (commitments[0].by - state.bundle.day.starts) * MINUTE
    if state.at < by <= state.bundle.day.length and tasks[0].promised != by:
        yield from promise(state, tasks[0], by, sent.message)
