"""Delivery: the value that reached the clients, against what the reference saves.

A task is worth its consequence points times its quality times its timeliness. The
reference works at the scenario's own figures and makes no mistakes; whoever brings more
is shown as 100.
"""

from simulator.engine.scoring.day import Worked, WorkedDay, total_weight
from simulator.engine.scoring.harms import find_harms
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.observations import serials
from simulator.engine.scoring.scorecard import Line, Sentence, say
from simulator.engine.scoring.takeover import Reference, find_reference

LEAST_STAKE = 0.25
"""A day of which even the reference saves less than this share is measured against it.

Else one lucky delivery on a hopeless day would be worth everything.
"""


def mark(day: WorkedDay) -> tuple[Line, ...]:
    """Return the lines of delivery."""
    ledger = Ledger()
    possible = _possible(find_reference(day, own=False))
    for worked, most in zip(day.tasks, possible, strict=True):
        if not worked.facts.is_cancelled:
            sentence = _explain(day, worked)
            ledger.enter(most, worked.value, sentence, *_evidence(day, worked))
    for harm in find_harms(day):
        ledger.lose(harm.weight, harm.sentence, *harm.evidence)
    return ledger.settle()


def _possible(reference: Reference) -> list[float]:
    """Return what the reference saves of each task, or its part of the least stake."""
    saved = [
        0.0 if job.gone_at is not None else job.weight - job.lateness(at)
        for job, at in zip(reference.jobs, reference.done, strict=True)
    ]
    stake = total_weight(reference.day.tasks)
    if sum(saved) >= LEAST_STAKE * stake:
        return saved
    return [LEAST_STAKE * job.weight * (job.gone_at is None) for job in reference.jobs]


def _evidence(day: WorkedDay, worked: Worked) -> tuple[int, ...]:
    handed_in = worked.facts.handed_in
    if handed_in:
        return tuple(each.serial for each in handed_in)
    gone = worked.facts.declined or worked.facts.withdrawn or day.seen.ends
    return serials((worked.facts.opened, gone))


def _explain(day: WorkedDay, worked: Worked) -> Sentence:
    title, due = worked.task.title, day.clock(worked.due)
    if worked.delivered is None:
        if worked.facts.declined is not None:
            return say(
                "“{task}” was declined at {time}.",
                task=title,
                time=day.clock(worked.facts.declined.at),
            )
        return say("“{task}”, due at {due}, was not delivered.", task=title, due=due)
    time = day.clock(worked.delivered.at)
    if worked.done_at is None:
        missing = _first_missing(worked)
        return say(
            "“{task}” was delivered at {time} and cannot be used: {missing}",
            task=title,
            time=time,
            missing=missing,
        )
    quality = round(100 * worked.assessment.quality)
    if worked.done_at <= worked.due:
        return say(
            "“{task}” was delivered at {time}, due at {due}: {quality} % of what it needed.",
            task=title,
            time=day.clock(worked.done_at),
            due=due,
            quality=quality,
        )
    return say(
        "“{task}” was delivered at {time}, {late} min after it was due at {due}: "
        "{quality} % of what it needed.",
        task=title,
        time=day.clock(worked.done_at),
        late=(worked.done_at - worked.due) // 60_000,
        due=due,
        quality=quality,
    )


def _first_missing(worked: Worked) -> str:
    failed = {each.check for each in worked.assessment.results if not each.passed}
    for check in worked.task.checks:
        if check.must and check.id in failed:
            return check.say
    return ""
