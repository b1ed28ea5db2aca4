"""Small days for bots, and what a run of theirs comes to, said in short lines."""

from collections.abc import Iterator
from typing import TypeVar, get_args

from simulator.engine import Bundle, Run
from simulator.engine.check import FieldHas, FieldIs, Told
from simulator.engine.events import (
    ExtensionAsked,
    GapAsked,
    MessageSent,
    PromiseMade,
    TaskDeclined,
    ThreadOpened,
    WorkDelivered,
    WorkStarted,
)
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import Gap
from tests.builders import MIRA, SAM, asks, check, day, task

__all__ = ["MIRA", "SAM", "acts", "of", "sent", "three_tasks", "with_a_gap"]

T = TypeVar("T")

Act = (
    ThreadOpened
    | MessageSent
    | PromiseMade
    | GapAsked
    | ExtensionAsked
    | TaskDeclined
    | WorkStarted
    | WorkDelivered
)
ACTS = get_args(Act)

YES = check("right", FieldIs(field="answer", values=("yes",)), must=True)


def three_tasks() -> Bundle:
    """Make a day on which a light long task is asked for first, then two that press more."""
    return day(
        task("list", importance=1, work=60 * MINUTE, due=3 * HOUR, checks=(YES,)),
        task(
            "flight",
            importance=5,
            due=50 * MINUTE,
            checks=(
                YES,
                check(
                    "told-sam",
                    Told(person=SAM, facts=(("17:40",), ("gate*",))),
                    scores="communication",
                ),
            ),
        ),
        task("invoice", work=20 * MINUTE, due=2 * HOUR, checks=(YES,)),
        asks("list", 0),
        asks("flight", 10),
        asks("invoice", 15),
    )


def with_a_gap() -> Bundle:
    """Make a day of one task that needs a number only the client can tell."""
    gap = Gap(
        id="number",
        asked_by=(("phone*", "number"),),
        answer="It is 06 0041 7239.",
        latency=(20 * MINUTE, 20 * MINUTE),
    )
    phone = check("phone", FieldHas(field="answer", groups=(("06 0041 7239",),)))
    return day(task("call", due=2 * HOUR, gaps=(gap,), checks=(phone,)))


def acts(run: Run) -> list[str]:
    """Say what the bot did, one line an act."""
    return list(_lines(run))


def of(run: Run, kind: type[T]) -> list[T]:
    """Return the events of one kind."""
    return [each for each in run.log if isinstance(each, kind)]


def sent(run: Run) -> list[MessageSent]:
    """Return what the bot wrote."""
    return of(run, MessageSent)


def _lines(run: Run) -> Iterator[str]:
    for event in run.log:
        if isinstance(event, ACTS):
            yield f"{run.bundle.day.clock(event.at)} {_act(run, event)}"


def _act(run: Run, event: Act) -> str:
    clock = run.bundle.day.clock
    match event:
        case ThreadOpened(thread=thread):
            return f"reads {thread}"
        case MessageSent(to=to, act=act):
            return f"writes to {', '.join(to)}: {act}"
        case PromiseMade(task=task_id, by=by):
            return f"promises {task_id} by {clock(by)}"
        case GapAsked(task=task_id, gap=gap):
            return f"asks for {gap} of {task_id}"
        case ExtensionAsked(task=task_id, by=by, granted=granted):
            return f"asks to bring {task_id} at {clock(by)}: {granted}"
        case _:
            return f"{_WORK[type(event)]} {event.task}"


_WORK = {
    TaskDeclined: "declines",
    WorkStarted: "works on",
    WorkDelivered: "hands in",
}
