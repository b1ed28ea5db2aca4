"""Time management: on time, quick to react, rarely idle, nothing left half done.

Where a day agrees on breaks, on an end of work or on hours, keeping to that counts too.

Weights of the parts are constants of the product. Switching between tasks is shown and
costs nothing but the time it took: people who are interrupted often finish sooner (Mark
et al. 2008).
"""

from math import log

from simulator.engine.scoring.agreements import (
    enter_breaks,
    enter_hours,
    enter_stopping,
)
from simulator.engine.scoring.day import Worked, WorkedDay, total_weight
from simulator.engine.scoring.facts import Moment
from simulator.engine.scoring.focus import find_batching, taken_up_again
from simulator.engine.scoring.idleness import find_idleness
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.observations import serials
from simulator.engine.scoring.reactions import enter_reactions
from simulator.engine.scoring.scorecard import Line, Sentence, say
from simulator.engine.simtime import MINUTE, span_text

ON_TIME = 50.0
IDLE = 20.0
FINISHED = 5.0
ESTIMATES = 5.0
BATCHING = 3.0
"""Little: doing small things together saves some time, and sometimes an order forbids it."""

LEAST_TO_BATCH = 3
"""Fewer small tasks that wait side by side make no run to speak of."""

LATE_ON_PROMISE = 0.5
"""Share for a task that came after what was promised but before its deadline."""

UNUSABLE = 0.5
"""Share for a task that came in time and cannot be used: delivery counts the rest of it."""

MOSTLY_USABLE = 0.5
"""While less than this share of what was delivered is usable, coming in time counts for less."""

MOST_IDLE = 0.5
"""From this share of the waiting time spent idle on, nothing is left of the points."""

ENOUGH_ESTIMATES = 3
"""Estimates for as many delivered tasks earn the points in full."""


def mark(day: WorkedDay) -> tuple[Line, ...]:
    """Return the lines of time management."""
    ledger = Ledger()
    _enter_on_time(ledger, day)
    enter_reactions(ledger, day)
    _enter_idleness(ledger, day)
    _enter_half_done(ledger, day)
    _enter_batching(ledger, day)
    _enter_estimates(ledger, day)
    enter_breaks(ledger, day)
    enter_stopping(ledger, day)
    enter_hours(ledger, day)
    _show_switches(ledger, day)
    return ledger.settle()


def _enter_on_time(ledger: Ledger, day: WorkedDay) -> None:
    stake = total_weight(day.tasks)
    for worked in day.tasks:
        if worked.facts.is_cancelled:
            continue
        share, sentence = _on_time(day, worked)
        facts = worked.facts
        promise = facts.promises[-1].made if facts.promises else None
        last = worked.delivered or facts.declined or facts.withdrawn
        evidence = serials((facts.opened, promise, last))
        ledger.add(ON_TIME * worked.task.weight / stake, share, sentence, *evidence)


def _on_time(day: WorkedDay, worked: Worked) -> tuple[float, Sentence]:
    title, due = worked.task.title, day.clock(worked.due)
    if worked.delivered is None:
        return 0.0, say("“{task}”: not delivered; due at {due}.", task=title, due=due)
    if worked.done_at is None:
        time = day.clock(worked.delivered.at)
        share = UNUSABLE if worked.delivered.at <= worked.due else 0.0
        return share * _usable(day), say(
            "“{task}”: delivered at {time}, but it cannot be used.",
            task=title,
            time=time,
        )
    time = day.clock(worked.done_at)
    promise = worked.facts.promises[-1].by if worked.facts.promises else None
    if worked.done_at > worked.due:
        return 0.0, say(
            "“{task}”: done at {time}, after its deadline at {due}.",
            task=title,
            time=time,
            due=due,
        )
    if promise is not None and worked.done_at > promise:
        return LATE_ON_PROMISE, say(
            "“{task}”: done at {time}, before its deadline at {due}, "
            "but promised by {by}.",
            task=title,
            time=time,
            due=due,
            by=day.clock(promise),
        )
    return 1.0, say(
        "“{task}”: done at {time}, due at {due}.", task=title, time=time, due=due
    )


def _usable(day: WorkedDay) -> float:
    """Return 1, falling to 0 with the share of the delivered work that can be used."""
    delivered = total_weight([each for each in day.tasks if each.delivered])
    usable = total_weight([each for each in day.tasks if each.done_at is not None])
    return min(usable / max(delivered, 1) / MOSTLY_USABLE, 1.0)


def _enter_idleness(ledger: Ledger, day: WorkedDay) -> None:
    idleness = find_idleness(day)
    if idleness.waited <= 0:
        return
    share = 1.0 - idleness.idle / idleness.waited / MOST_IDLE
    sentence = say(
        "Time in which work waited: {waited}; of that without a focus or an act: {idle}.",
        waited=span_text(idleness.waited),
        idle=span_text(idleness.idle),
    )
    if not any(each.delivered for each in day.tasks):
        share = 0.0
    evidence = idleness.evidence or serials([day.tasks[0].facts.opened])
    ledger.add(IDLE, share, sentence, *evidence)


def _enter_half_done(ledger: Ledger, day: WorkedDay) -> None:
    started = [each for each in day.tasks if each.facts.started]
    if not started:
        ledger.add(FINISHED, 0.0, say("No task was started."), day.seen.ends.serial)
        return
    left = [each for each in started if _is_left_undone(day, each)]
    if left:
        sentence = say(
            "Tasks started: {count}; half done or unusable when due: {left}, "
            "such as “{task}”.",
            count=len(started),
            left=len(left),
            task=left[0].task.title,
        )
    else:
        sentence = say(
            "Tasks started: {count}; none was left half done when due.",
            count=len(started),
        )
    evidence = serials(each.facts.started[0] for each in left or started)
    ledger.add(FINISHED, 1.0 - len(left) / len(started), sentence, *evidence)


def _is_left_undone(day: WorkedDay, worked: Worked) -> bool:
    over_at = worked.facts.over_at()
    due = min(worked.due, day.until)
    if worked.delivered is not None and worked.done_at is None:
        return True
    return worked.facts.started[0].at <= due and (over_at is None or over_at > due)


def _enter_batching(ledger: Ledger, day: WorkedDay) -> None:
    found = find_batching(day)
    if len(found.waited) < LEAST_TO_BATCH:
        return
    sentence = say(
        "Small tasks that waited beside other small ones: {count}; "
        "of those done one after the other: {batched}.",
        count=len(found.waited),
        batched=len(found.in_runs),
    )
    shown = [each.delivered for each in found.in_runs]
    evidence = serials(shown or [each.facts.opened for each in found.waited])
    ledger.add(BATCHING, len(found.in_runs) / len(found.waited), sentence, *evidence)


def _show_switches(ledger: Ledger, day: WorkedDay) -> None:
    """Show how often work was taken up again, at no cost in points."""
    again = taken_up_again(day)
    if not again:
        return
    sentence = say(
        "Times you went on with work that you had left: {count}; "
        "finding back into it took up to {span}. It costs no points.",
        count=len(again),
        span=span_text(len(again) * day.bundle.day.resume),
    )
    ledger.lose(0.0, sentence, *serials(again))


def _enter_estimates(ledger: Ledger, day: WorkedDay) -> None:
    """Estimates are worth little, so that leaving them out costs little."""
    found: list[tuple[float, Moment]] = []
    for worked in day.tasks:
        estimate = worked.facts.estimate
        if estimate is not None and worked.delivered is not None:
            span, stated = estimate
            ratio = max(span, MINUTE) / max(worked.facts.in_focus, MINUTE)
            found.append((max(0.0, 1.0 - abs(log(ratio)) / log(2)), stated))
    if not found:
        sentence = say("No estimate was stated beforehand.")
        ledger.add(ESTIMATES, 0.0, sentence, day.seen.ends.serial)
        return
    mean = sum(accuracy for accuracy, _ in found) / len(found)
    sentence = say(
        "Estimates for delivered tasks: {count}; on average {accuracy} % accurate, "
        "where half or double is 0.",
        count=len(found),
        accuracy=round(100 * mean),
    )
    share = mean * min(1.0, len(found) / ENOUGH_ESTIMATES)
    ledger.add(ESTIMATES, share, sentence, *serials(stated for _, stated in found))
