"""The reference at work: the whole day in its order, or from any moment of the learner's.

"Had the reference taken over now, how would the day have ended?" Asked before and after
each stretch of the day, the difference is what the stretch cost, task by task; over the
day the differences sum to all that was lost against the reference.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.engine.scoring.attention import Stretch
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.orders import (
    WORKERS,
    Desk,
    Hours,
    Job,
    Worker,
    blocks,
    first_choice,
    total_lateness,
    work_through,
)
from simulator.engine.simtime import MINUTE

_PASSING = ("around", "idle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Whoever loses least on this day, and when they have each job done.

    *simple* is the best of those who follow one rule: quick to ask, for explanations.
    """

    day: WorkedDay
    jobs: list[Job]
    worker: Worker
    simple: Worker
    done: list[int | None]

    def takes_over(self, desk: Desk) -> list[int | None]:
        """Return when each job is done if the reference goes on from *desk*."""
        return _goes_on(self.day, self.jobs, self.worker, desk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """What lateness of one task cost in weight, and the stretch that cost most of it."""

    task: Worked
    weight: float
    stretch: Stretch | None


def find_reference(day: WorkedDay, *, own: bool) -> Reference:
    """Return the best of the portfolio, at the learner's *own* durations or nominal."""
    jobs = day.jobs(own=own)
    start = Desk.at_start(jobs)
    played = {each: _goes_on(day, jobs, each, start) for each in WORKERS}
    lost = {each: total_lateness(jobs, done) for each, done in played.items()}
    best = min(WORKERS, key=lambda each: lost[each])
    simple = min(
        (each for each in WORKERS if not each.ahead), key=lambda each: lost[each]
    )
    return Reference(day=day, jobs=jobs, worker=best, simple=simple, done=played[best])


def _goes_on(
    day: WorkedDay, jobs: Sequence[Job], worker: Worker, desk: Desk
) -> list[int | None]:
    return work_through(jobs, worker, desk, hours=hours_of(day))


def hours_of(day: WorkedDay) -> Hours:
    """Return the time that whoever works through *day* has."""
    return Hours(until=day.works_until, resume=day.bundle.day.resume, rests=day.rests)


def find_delays(reference: Reference, done: Sequence[int | None]) -> list[Delay]:
    """Return the tasks that came later than in the reference's day, with where it happened."""
    jobs, day = reference.jobs, reference.day
    worst: list[tuple[float, Stretch | None]] = [(0.0, None)] * len(jobs)
    before = lateness(jobs, _goes_on(day, jobs, reference.simple, Desk.at_start(jobs)))
    for stretch, after in after_each_stretch(
        replace(reference, worker=reference.simple), done
    ):
        for place, (was, now) in enumerate(zip(before, after, strict=True)):
            worst[place] = max(
                worst[place], (now - was, stretch), key=lambda each: each[0]
            )
        before = after
    yours, best = lateness(jobs, done), lateness(jobs, reference.done)
    return [
        Delay(task=task, weight=lost - least, stretch=worst[place][1])
        for place, (task, lost, least) in enumerate(
            zip(reference.day.tasks, yours, best, strict=True)
        )
        if lost > least
    ]


def planned_blocks(reference: Reference) -> list[tuple[Worked, int, int]]:
    """Return the reference's own day: what it works on, from when until when."""
    day, jobs = reference.day, reference.jobs
    found = blocks(
        jobs,
        reference.worker,
        Desk.at_start(jobs),
        hours=hours_of(day),
    )
    return [(day.tasks[each.job], each.starts, each.ends) for each in found]


def choice_at(
    reference: Reference, done: Sequence[int | None], at: int
) -> Worked | None:
    """Return the task that the reference would take up at the moment *at*, if any waits."""
    day, jobs = reference.day, reference.jobs
    left = {each.task.id: job.span for each, job in zip(day.tasks, jobs, strict=True)}
    for stretch in day.seen.stretches:
        task = stretch.task
        if task is not None and task in left and stretch.since < at:
            spent = min(stretch.until, at) - stretch.since
            left[task] = max(left[task] - spent, 1)
    so_far = [each if each is not None and each <= at else None for each in done]
    desk = Desk(now=at, left=list(left.values()), done=so_far)
    resume = day.bundle.day.resume
    chosen = first_choice(jobs, reference.worker, desk, resume=resume)
    return None if chosen is None else day.tasks[chosen]


def lateness(jobs: Sequence[Job], done: Sequence[int | None]) -> list[float]:
    """Return the weight that each job loses by being done when *done* says."""
    return [job.lateness(at) for job, at in zip(jobs, done, strict=True)]


def after_each_stretch(
    reference: Reference, done: Sequence[int | None]
) -> Iterator[tuple[Stretch, list[float]]]:
    """Yield each stretch with the lateness if the reference took over when it ends."""
    day, jobs = reference.day, reference.jobs
    places = {each.task.id: place for place, each in enumerate(day.tasks)}
    left = [job.span for job in jobs]
    stretches = _joined(day.seen.stretches)
    for stretch in stretches:
        if stretch.task is not None and stretch.task in places:
            place = places[stretch.task]
            left[place] = max(left[place] - stretch.span, 1)
        if stretch is stretches[-1]:
            yield stretch, lateness(jobs, done)
            return
        so_far = [at if at is not None and at <= stretch.until else None for at in done]
        desk = Desk(now=stretch.until, left=left, done=so_far)
        yield stretch, lateness(jobs, reference.takes_over(desk))


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Join stretches spent on the same task, and what is shorter than a minute to the next.

    What is joined is known by its longer part.
    """
    joined: list[Stretch] = []
    longest = 0
    for stretch in stretches:
        last = joined[-1] if joined else None
        if last is not None and last.task == stretch.task:
            kind = last.kind if longest >= stretch.span else stretch.kind
            joined[-1] = replace(last, until=stretch.until, kind=kind)
            longest = max(longest, stretch.span)
            continue
        if last is not None and last.span < MINUTE and last.kind in _PASSING:
            joined[-1] = replace(stretch, since=last.since, serial=last.serial)
        else:
            joined.append(stretch)
        longest = stretch.span
    return joined
