"""A busy day for the benches: 25 tasks, some 200 events, and a learner who does them all."""

from simulator.engine.actions import (
    Action,
    Deliver,
    OpenThread,
    Promise,
    SendMessage,
    StartWork,
)
from simulator.engine.bundle import Bundle
from simulator.engine.playing import TimedAction
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, asks, day, task

TASKS = 25
BETWEEN = 9 * MINUTE
"""One task is asked for, and done, every so many simulated ms."""


def busy_day() -> Bundle:
    """Return the day."""
    names = [f"task-{number}" for number in range(TASKS)]
    tasks = [
        task(name, work=4 * MINUTE, due=(place + 2) * BETWEEN + HOUR)
        for place, name in enumerate(names)
    ]
    injects = [asks(name, place * BETWEEN / MINUTE) for place, name in enumerate(names)]
    return day(*tasks, *injects)


def diligent() -> list[TimedAction]:
    """Return the actions of somebody who answers, promises, works and hands in."""
    return [
        each for place in range(TASKS) for each in _do(place, TaskId(f"task-{place}"))
    ]


def _do(place: int, name: TaskId) -> list[TimedAction]:
    begun = place * BETWEEN + MINUTE
    promise = Promise(task=name, by=begun + 2 * HOUR if place < 8 else 4 * HOUR)
    answer = SendMessage(
        to=(MIRA,),
        body="You have it soon.",
        act="acknowledge",
        thread=name,
        promise=promise,
    )
    done = Deliver(task=name, answer=Filled(values=(("answer", "yes"),)))
    steps: tuple[Action, ...] = (OpenThread(thread=name), answer, StartWork(task=name))
    actions = [
        TimedAction(at=begun + offset, action=step) for offset, step in enumerate(steps)
    ]
    return [*actions, TimedAction(at=begun + 6 * MINUTE, action=done)]
