"""A busy small day and learners who live through it, for the tests of scoring."""

from simulator.engine import Run, Scorecard, score
from simulator.engine.actions import (
    Action,
    Deliver,
    Promise,
    SendMessage,
    StartWork,
)
from simulator.engine.bundle import Bundle, Dimension, Harm
from simulator.engine.check import FieldIs, Told
from simulator.engine.inject import At, DeadlineChange
from simulator.engine.people import PersonId
from simulator.engine.scoring import Line
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.terms import Act
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, SAM, asks, check, day, inject, letter, task
from tests.playbook import moment

FLIGHT, INVOICE, LIST = TaskId("flight"), TaskId("invoice"), TaskId("list")
RIGHT, WRONG = Filled(values=(("answer", "yes"),)), Filled(values=(("answer", "no"),))

Step = tuple[str, Action]


def small_day() -> Bundle:
    """Make a day on which a light long task, a heavy short one and a third one meet."""
    right = check("right", FieldIs(field="answer", values=("yes",)), must=True)
    told = check("told", Told(person=MIRA), points=2, scores="communication")
    return day(
        task("list", importance=1, work=50 * MINUTE, due=3 * HOUR, checks=(right,)),
        task(
            "flight",
            importance=5,
            worthless_after=15 * MINUTE,
            checks=(right, told),
        ),
        task("invoice", work=20 * MINUTE, due=2 * HOUR, checks=(right,)),
        asks("list", 0),
        asks("flight", 20),
        asks("invoice", 25),
        inject(
            "sooner",
            At(at=70 * MINUTE),
            push=DeadlineChange(
                task=INVOICE, due=100 * MINUTE, letter=letter("Sooner.")
            ),
            thread="invoice",
        ),
        harms=(Harm(id="leak", wrote_to=SAM, points=4, say="Sam is a stranger."),),
    )


def start(task_id: TaskId, when: str) -> Step:
    return when, StartWork(task=task_id)


def deliver(task_id: TaskId, when: str, answer: Filled = RIGHT) -> Step:
    return when, Deliver(task=task_id, answer=answer)


def write(
    thread: str,
    when: str,
    body: str,
    *,
    act: Act = "acknowledge",
    to: PersonId = MIRA,
    promise: str = "",
) -> Step:
    by = moment(small_day(), promise) if promise else 0
    return when, SendMessage(
        to=(to,),
        thread=thread,
        body=body,
        act=act,
        promise=Promise(task=TaskId(thread), by=by) if promise else None,
    )


GOOD: tuple[Step, ...] = (
    write("list", "09:02", "You have the list by 11:30."),
    start(LIST, "09:03"),
    start(FLIGHT, "09:21"),
    write("flight", "09:22", "On it, you hear before 09:50."),
    deliver(FLIGHT, "09:33"),
    write("invoice", "09:34", "The invoice goes out at 10:15."),
    start(INVOICE, "09:35"),
    deliver(INVOICE, "09:57"),
    start(LIST, "09:58"),
    deliver(LIST, "10:35"),
)
"""Answers with times, drops the long task for the heavy one, is done by 10:35."""

STUBBORN: tuple[Step, ...] = (
    start(LIST, "09:00"),
    deliver(LIST, "09:55"),
    start(FLIGHT, "09:57"),
    deliver(FLIGHT, "10:09"),
    start(INVOICE, "10:11"),
    deliver(INVOICE, "10:33"),
)
"""Finishes what was begun while the heavy task runs late, and writes to nobody."""


def live(*steps: Step, bundle: Bundle | None = None) -> Run:
    """Play *steps* and let the rest of the day pass."""
    day_ = bundle or small_day()
    run = Run.start(day_, clock="hybrid", pace=8.0)
    for when, action in steps:
        run.act(action, at=moment(day_, when))
    run.advance(day_.day.length)
    return run


def scored(*steps: Step, bundle: Bundle | None = None) -> Scorecard:
    run = live(*steps, bundle=bundle)
    return score(run.bundle, run.log)


def lines(card: Scorecard, name: Dimension) -> tuple[Line, ...]:
    return card.dimension(name).lines


def line(card: Scorecard, name: Dimension, *words: str) -> Line:
    """Return the one line of a dimension that holds all of *words*."""
    found = [
        each
        for each in lines(card, name)
        if all(word in each.sentence.text() for word in words)
    ]
    assert len(found) == 1, [each.sentence.text() for each in lines(card, name)]
    return found[0]
