"""Prioritisation: what the order of work cost, at the learner's own pace.

The weight lost by lateness is compared with what the best of a few simple orders would
have lost, and with what chance would have lost, all with the durations this learner
needed. So neither slow typing nor small mistakes count here: only what was worked on when.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.engine.rng import stream
from simulator.engine.scoring.day import Worked, WorkedDay, total_weight
from simulator.engine.scoring.ledger import FULL, apportion
from simulator.engine.scoring.observations import serials
from simulator.engine.scoring.orders import total_lateness, work_in_order
from simulator.engine.scoring.scorecard import Line, Sentence, say
from simulator.engine.scoring.takeover import (
    Delay,
    Reference,
    find_delays,
    find_reference,
    hours_of,
)

RANDOM_ORDERS = 64

GENTLE_DAY = 0.25
"""On a day on which chance loses little, losing this share of all weight is still 0 points.

Without it a day that forgives any order would turn one small lateness into a failure.
"""

ORDER_MATTERS = 0.05
"""From this share of all weight on, the order of work decided about something."""

AS_GOOD = 0.05
"""Losing no more than this share of what the best plan keeps is as good as the best plan."""

USABLE = 0.5
"""While less than this share of what was delivered is usable, the order counts for less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regret:
    """What the order cost, in weight lost: by the learner, the reference, by chance."""

    yours: float
    best: float
    chance: float
    stake: int

    @property
    def decides(self) -> bool:
        """Whether anything was to be lost by the order of work, by chance or by the learner."""
        lost = max(self.chance, self.yours) - self.best
        return lost >= ORDER_MATTERS * self.stake

    @property
    def points(self) -> float:
        """Return 100 for the reference's loss, or as good as that, and 0 for chance's."""
        return self.points_for(self.yours)

    def points_for(self, lost: float) -> float:
        """Return the points, 0 to 100, for a day on which this much weight was *lost*."""
        spared = AS_GOOD * (self.stake - self.best)
        scale = max(self.chance - self.best, GENTLE_DAY * self.stake) - spared
        if scale <= 0:
            return 0.0
        beyond = max(lost - self.best - spared, 0.0)
        return min(max(100.0 * (1.0 - beyond / scale), 0.0), 100.0)


def mark(day: WorkedDay) -> tuple[tuple[Line, ...], Regret]:
    """Return the lines, and the regret they rest on."""
    reference = find_reference(day, own=True)
    done = delivered_at(day)
    regret = find_regret(reference, done)
    if not delivered_any(day):
        sentence = say("Nothing was delivered, so there is no order to compare.")
        ends = (day.seen.ends.serial,)
        line = Line(points=0.0, possible=100.0, sentence=sentence, evidence=ends)
        return (line,), regret
    return _lines(reference, done, regret), regret


def delivered_at(day: WorkedDay) -> list[int | None]:
    """Return from when the work of each task could be used, None for never delivered.

    So handing in something at once and mending it later puts no task in front of others.
    What never could be used counts as it was handed in: see `unusable`.
    """
    return [
        each.delivered.at
        if each.delivered is not None and each.done_at is None
        else each.done_at
        for each in day.tasks
    ]


def delivered_any(day: WorkedDay) -> bool:
    """Tell whether anything was delivered: without, there is no order to speak of."""
    return any(each.delivered for each in day.tasks)


def find_regret(reference: Reference, done: Sequence[int | None]) -> Regret:
    """Compare the weight lost by *done* with that of the reference and of chance."""
    return Regret(
        yours=total_lateness(reference.jobs, done),
        best=total_lateness(reference.jobs, reference.done),
        chance=_chance(reference),
        stake=total_weight(reference.day.tasks),
    )


def _chance(reference: Reference) -> float:
    """Return what chance loses on average; the orders are the same for all who play the day."""
    order = list(range(len(reference.jobs)))
    draw = stream(reference.day.bundle.seed, "scoring/orders")
    lost = 0.0
    for _ in range(RANDOM_ORDERS):
        draw.shuffle(order)
        done = work_in_order(reference.jobs, order, hours=hours_of(reference.day))
        lost += total_lateness(reference.jobs, done)
    return lost / RANDOM_ORDERS


def _lines(
    reference: Reference, done: Sequence[int | None], regret: Regret
) -> tuple[Line, ...]:
    day = reference.day
    base = Line(
        points=100.0,
        possible=100.0,
        sentence=say(
            "The best plan made of what was known at each moment, at your own pace, "
            "stands for 100. Tasks compared: {count}.",
            count=len(day.tasks),
        ),
        evidence=serials(each.facts.opened for each in day.tasks),
    )
    kept = round(regret.points * 10)
    delays = find_delays(reference, done) if kept < FULL else []
    weight = sum(each.weight for each in delays)
    amounts = apportion([(FULL - kept) * each.weight / weight for each in delays])
    lines = [
        Line(
            points=-amount / 10,
            possible=0.0,
            sentence=explain(day, each),
            evidence=evidence(each),
        )
        for each, amount in zip(delays, amounts, strict=True)
        if amount
    ]
    lines.sort(key=lambda line: line.points)
    return (base, *lines, *unusable(day, FULL - sum(amounts)))


def unusable(day: WorkedDay, kept: int) -> tuple[Line, ...]:
    """Return the line, if any, that takes off *kept* tenths what unusable work is not worth."""
    delivered = [each for each in day.tasks if each.delivered]
    usable = total_weight([each for each in delivered if each.assessment.musts])
    share = usable / max(total_weight(delivered), 1)
    lost = round(kept * (1 - min(share / USABLE, 1.0)))
    if not lost:
        return ()
    sentence = say(
        "Of what was delivered, {share} % by weight can be used; "
        "below {least} % the order counts for less.",
        share=round(100 * share),
        least=round(100 * USABLE),
    )
    proof = serials(each.delivered for each in delivered)
    return (Line(points=-lost / 10, possible=0.0, sentence=sentence, evidence=proof),)


def evidence(delay: Delay) -> tuple[int, ...]:
    """Return the serials that prove a delay."""
    stretch = (delay.stretch.serial,) if delay.stretch else ()
    facts = delay.task.facts
    return tuple(sorted({*stretch, *serials((facts.opened, facts.delivered))}))


def explain(day: WorkedDay, delay: Delay) -> Sentence:
    """Say what was done, or not, while the task of *delay* waited."""
    stretch, worked = delay.stretch, delay.task
    due = day.clock(worked.due)
    title = worked.task.title
    if stretch is None or stretch.task == worked.task.id:
        return _ended(day, worked)
    time = day.clock(max(stretch.since, worked.facts.opened.at))
    if stretch.kind == "idle" or stretch.task is None:
        return say(
            "From {time} nothing was in work while “{task}” was due at {due}.",
            time=time,
            task=title,
            due=due,
        )
    other = day.bundle.task(stretch.task).title
    if stretch.kind in {"work", "hands_on"}:
        return say(
            "At {time} you worked on “{other}” while “{task}” was due at {due}.",
            time=time,
            other=other,
            task=title,
            due=due,
        )
    return say(
        "At {time} you read and wrote about “{other}” while “{task}” was due at {due}.",
        time=time,
        other=other,
        task=title,
        due=due,
    )


def _ended(day: WorkedDay, worked: Worked) -> Sentence:
    due = day.clock(worked.due)
    if worked.delivered is None:
        return say(
            "“{task}” was due at {due} and was not delivered.",
            task=worked.task.title,
            due=due,
        )
    done_at = worked.delivered.at if worked.done_at is None else worked.done_at
    if done_at != worked.delivered.at:
        return say(
            "“{task}” was due at {due} and could not be used before {time}.",
            task=worked.task.title,
            due=due,
            time=day.clock(done_at),
        )
    return say(
        "“{task}” was due at {due} and was delivered at {time}.",
        task=worked.task.title,
        due=due,
        time=day.clock(done_at),
    )
