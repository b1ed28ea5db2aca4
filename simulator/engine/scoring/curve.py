"""The takeover curve: how the day would have ended had the reference gone on from each moment.

It begins at 100, where the reference has the whole day, and ends at the learner's own
points; so its drops, and the few rises where the learner did better, sum exactly to the
points lost (the performance difference identity of Kakade and Langford, 2002).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.scoring import prioritisation
from simulator.engine.scoring.attention import Stretch
from simulator.engine.scoring.day import WorkedDay, work_out
from simulator.engine.scoring.ledger import FULL
from simulator.engine.scoring.observations import observe
from simulator.engine.scoring.scorecard import Sentence
from simulator.engine.scoring.takeover import (
    Delay,
    Reference,
    after_each_stretch,
    choice_at,
    find_reference,
    lateness,
    planned_blocks,
)
from simulator.engine.task import TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One stretch of the day, from *since* to *until* (simulated ms).

    *points* is how prioritisation would have ended had the reference taken over at its
    end, *change* what the stretch itself gave or cost. *sentence* says what waited
    meanwhile, where it cost something; *evidence* holds the serials.
    """

    since: int
    until: int
    points: float
    change: float
    sentence: Sentence | None = None
    evidence: tuple[int, ...] = ()


def takeover_curve(bundle: Bundle, log: Sequence[Event]) -> tuple[Turn, ...]:
    """Return the curve of the run in *log*, stretch by stretch; empty if nothing was asked.

    Slower than the score: the reference plays the rest of the day once for each stretch.
    """
    day = work_out(observe(bundle, log))
    return tuple(_turns(day)) if day.tasks else ()


def costliest(curve: Sequence[Turn], *, count: int = 3) -> tuple[Turn, ...]:
    """Return the turns that cost most, in the order of the day."""
    dear = sorted(
        (each for each in curve if each.change < 0), key=lambda each: each.change
    )
    return tuple(sorted(dear[:count], key=lambda each: each.since))


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A stretch (simulated ms) that the reference would have spent on a task."""

    task: TaskId
    since: int
    until: int


def planned_day(bundle: Bundle, log: Sequence[Event]) -> tuple[Planned, ...]:
    """Return the day of the reference, at the pace of the learner whose run *log* is."""
    day = work_out(observe(bundle, log))
    if not day.tasks:
        return ()
    planned: list[Planned] = []
    for worked, since, until in planned_blocks(find_reference(day, own=True)):
        last = planned[-1] if planned else None
        if last is not None and (last.task, last.until) == (worked.task.id, since):
            planned[-1] = replace(last, until=until)
        else:
            planned.append(Planned(task=worked.task.id, since=since, until=until))
    return tuple(planned)


def planned_at(bundle: Bundle, log: Sequence[Event], at: int) -> TaskId | None:
    """Return the task that the reference would take up at the moment *at* (simulated ms)."""
    day = work_out(observe(bundle, log))
    if not day.tasks:
        return None
    reference = find_reference(day, own=True)
    chosen = choice_at(reference, prioritisation.delivered_at(day), at)
    return chosen.task.id if chosen else None


def _turns(day: WorkedDay) -> Iterator[Turn]:
    reference = find_reference(day, own=True)
    done = prioritisation.delivered_at(day)
    regret = prioritisation.find_regret(reference, done)
    before, was = lateness(reference.jobs, reference.done), FULL
    for stretch, after in after_each_stretch(reference, done):
        now = round(regret.points_for(sum(after)) * 10)
        if stretch.until >= day.until and not prioritisation.delivered_any(day):
            now = 0
        yield _turn(reference, stretch, (before, after), (was, now))
        before, was = after, now
    for line in prioritisation.unusable(day, was):
        yield Turn(
            since=day.until,
            until=day.until,
            points=(was + round(line.points * 10)) / 10,
            change=line.points,
            sentence=line.sentence,
            evidence=line.evidence,
        )


def _turn(
    reference: Reference,
    stretch: Stretch,
    lost: tuple[list[float], list[float]],
    tenths: tuple[int, int],
) -> Turn:
    """Make the turn of *stretch*: what each task lost, and the points, before and after."""
    change = tenths[1] - tenths[0]
    delay = _worst(reference, stretch, lost) if change < 0 else None
    return Turn(
        since=stretch.since,
        until=stretch.until,
        points=tenths[1] / 10,
        change=change / 10,
        sentence=prioritisation.explain(reference.day, delay) if delay else None,
        evidence=prioritisation.evidence(delay) if delay else (stretch.serial,),
    )


def _worst(
    reference: Reference, stretch: Stretch, lost: tuple[list[float], list[float]]
) -> Delay:
    """Return the task that the stretch cost most."""
    cost = [after - before for before, after in zip(*lost, strict=True)]
    place = cost.index(max(cost))
    return Delay(task=reference.day.tasks[place], weight=cost[place], stretch=stretch)
