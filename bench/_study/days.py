"""Drawn days of level 2 to 3 for the study: three clients and about as much work as fits."""

import random
from dataclasses import replace

from simulator.engine.bundle import Bundle
from simulator.engine.check import Check, FieldIs, Told
from simulator.engine.inject import At, DeadlineChange, Inject, Letter
from simulator.engine.people import Client, PersonId
from simulator.engine.rng import stream
from simulator.engine.simtime import HOUR, MINUTE, SECOND
from simulator.engine.task import Extension, Task, TaskId
from tests.builders import asks, check, client, day, form, inject, letter, task

LENGTH = 8 * HOUR
PACE = 10
FEWEST, MOST = 16, 26
LIGHTEST, HEAVIEST = 0.9, 1.1
"""The effort of all tasks by the scenario, as a share of the day."""

CLIENTS: tuple[tuple[str, str], ...] = (
    ("mira", "gold"),
    ("sam", "silver"),
    ("noor", "bronze"),
)
IMPORTANCE = (1, 1, 2, 2, 3, 3, 3, 4, 4, 5)
HANDS_ON = 0.3
"""The share of a task's effort that is reading, choosing and typing at the learner's pace."""

CHANGES = 3
AROUND = 2 * MINUTE
"""What the mail about one task takes, counted into the load (simulated ms)."""


def drawn_day(seed: int) -> Bundle:
    """Return the day of *seed*."""
    draw = stream(seed, "study/day")
    count = draw.randint(FEWEST, MOST)
    load = draw.uniform(LIGHTEST, HEAVIEST)
    opened = sorted(_opening(draw, place, count) for place in range(count))
    sizes = [draw.lognormvariate(0, 0.6) for _ in range(count)]
    scale = (load * LENGTH - count * AROUND) / sum(sizes)
    tasks = [
        _task(draw, f"task-{place}", opened[place], round(size * scale))
        for place, size in enumerate(sizes)
    ]
    injects = [
        asks(each.id, opened[place] / MINUTE, push=_letter_for(each))
        for place, each in enumerate(tasks)
    ]
    made = day(*tasks, *injects, *_changes(draw, tasks, opened))
    return replace(
        made,
        scenario=f"drawn-{seed}",
        seed=seed,
        level=2 if load < 1 else 3,
        day=replace(made.day, length=LENGTH, pace=PACE, resume=3 * MINUTE),
        clients=tuple(_client(name, tier) for name, tier in CLIENTS),
        contacts=(),
        rubric=replace(made.rubric, messages_allowed=3 * count),
    )


def load_of(bundle: Bundle) -> float:
    """Return the effort that *bundle* asks for, as a share of its day."""
    effort = sum(
        each.work + each.hands_on * bundle.day.pace + AROUND for each in bundle.tasks
    )
    return effort / bundle.day.length


def _opening(draw: random.Random, place: int, count: int) -> int:
    """Return when a task comes in: a third wait in the morning, the rest come until half past two."""
    if place < count // 3:
        return draw.randint(0, 5) * MINUTE
    return draw.randint(10, 360) * MINUTE


def _task(draw: random.Random, name: str, opened: int, effort: int) -> Task:
    effort = max(effort, 4 * MINUTE)
    hands_on = round(effort * HANDS_ON)
    slack = round(draw.expovariate(1 / (100 * MINUTE)))
    due = min(opened + 2 * effort + 10 * MINUTE + slack, LENGTH)
    owner = PersonId(draw.choice(CLIENTS)[0])
    time = f"{draw.randint(7, 20):02d}:{draw.choice((5, 25, 35, 55)):02d}"
    return task(
        name,
        client=owner,
        panel=form("answer", "detail"),
        importance=draw.choice(IMPORTANCE),
        work=effort - hands_on,
        hands_on=hands_on // PACE,
        due=due,
        worthless_after=draw.choice((0, 30, 60, 120)) * MINUTE,
        checks=_checks(draw, owner, time),
        extension=Extension(by=HOUR, ask_before=20 * MINUTE)
        if draw.random() < 1 / 3
        else None,
    )


def _checks(draw: random.Random, owner: PersonId, time: str) -> tuple[Check, ...]:
    right = check("right", FieldIs(field="answer", values=("yes",)), must=True)
    detail = check("detail", FieldIs(field="detail", values=(time,)), points=2)
    told = check(
        "told",
        Told(person=owner, facts=((time,),)),
        points=2,
        scores="communication",
    )
    return (right, detail, told) if draw.random() < 0.5 else (right, detail)


def _letter_for(asked: Task) -> Letter:
    words = 40 + 10 * asked.importance
    return letter(f"Please do the {asked.id}. " + "word " * words, sender=asked.client)


def _changes(draw: random.Random, tasks: list[Task], opened: list[int]) -> list[Inject]:
    """Draw deadlines that move, most of them forward."""
    roomy = [
        (each, since)
        for each, since in zip(tasks, opened, strict=True)
        if each.due - since > 90 * MINUTE
    ]
    chosen = draw.sample(roomy, min(CHANGES, len(roomy)))
    return [_change(draw, each, since) for each, since in chosen]


def _change(draw: random.Random, moved: Task, since: int) -> Inject:
    at = since + round((moved.due - since) * draw.uniform(0.2, 0.4))
    sooner = draw.random() < 2 / 3
    due = at + (moved.due - at) // 2 if sooner else min(moved.due + HOUR, LENGTH)
    said = letter("This one has moved. " + "word " * 25, sender=moved.client)
    return inject(
        f"{moved.id}-moved",
        At(at=at),
        push=DeadlineChange(task=TaskId(moved.id), due=due, letter=said),
        thread=str(moved.id),
    )


def _client(name: str, tier: str) -> Client:
    return client(
        name,
        tier=tier,
        first_reply={"gold": 20, "silver": 40, "bronze": 60}[tier] * MINUTE,
        reply_delay=(4 * MINUTE, 30 * SECOND + 10 * MINUTE),
    )
