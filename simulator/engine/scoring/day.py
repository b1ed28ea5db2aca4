"""The observed day made ready for scoring: deadlines, quality and durations, worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from simulator.engine.bundle import Bundle
from simulator.engine.people import PersonId
from simulator.engine.scoring.deadlines import deadlines, timeliness
from simulator.engine.scoring.facts import Moment, TaskFacts
from simulator.engine.scoring.observations import Observations
from simulator.engine.scoring.orders import Job
from simulator.engine.scoring.rests import rests_of
from simulator.engine.simtime import MINUTE
from simulator.engine.task import Task
from simulator.engine.work import Assessment, Made, judge

NEARLY = 0.8
"""A correction keeps the moment of a delivery that had this share of its quality already."""

NOTICE = 20 * MINUTE
"""A no that comes so long before the deadline leaves the client time to turn elsewhere."""

SLOWEST, FASTEST = 3.0, 0.5
"""Bounds of a learner's own pace against the scenario's: beyond these it is something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """One task of the day with all that scores need. Moments and spans are simulated ms.

    *span* is what it took this learner, or would have taken; *nominal* what the scenario
    says at this pace. *done_at* is when everything that must hold first held.
    """

    facts: TaskFacts
    dues: tuple[tuple[int, int], ...]
    nominal: int
    span: int
    assessment: Assessment
    done_at: int | None

    @property
    def task(self) -> Task:
        """Return the task."""
        return self.facts.task

    @property
    def due(self) -> int:
        """Return the deadline that counts in the end."""
        return self.dues[-1][1]

    @property
    def delivered(self) -> Moment | None:
        """Return the first delivery."""
        return self.facts.delivered

    @property
    def value(self) -> float:
        """Return what it was worth: weight, quality and timeliness multiplied."""
        kept = timeliness(
            self.done_at, self.due, worthless_after=self.task.worthless_after
        )
        return self.task.weight * self.assessment.quality * kept


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedDay:
    """The observations, and every task that counts in the order it came in.

    It lasts *until* that moment, and nobody has to work in its *rests* (simulated ms).
    """

    seen: Observations
    tasks: tuple[Worked, ...]
    until: int
    rests: tuple[tuple[int, int], ...] = ()

    @property
    def bundle(self) -> Bundle:
        """Return the day as it was played."""
        return self.seen.bundle

    @property
    def works_until(self) -> int:
        """Return until when anybody has to work: the agreed end, if that comes first."""
        stops = self.bundle.day.stops
        return self.until if stops is None else min(stops, self.until)

    def clock(self, at: int) -> str:
        """Say a moment as "HH:MM"."""
        return self.bundle.day.clock(at)

    def jobs(self, *, own: bool) -> list[Job]:
        """Return the tasks as jobs, with the learner's *own* durations or the nominal ones."""
        return [
            Job(
                since=each.facts.opened.at,
                span=each.span if own else each.nominal,
                weight=each.task.weight,
                grace=each.task.worthless_after,
                dues=each.dues,
                gone_at=_gone_at(each.facts),
                refused=_is_refused_in_time(each),
            )
            for each in self.tasks
        ]


def work_out(seen: Observations, *, client: PersonId | None = None) -> WorkedDay:
    """Work out the day from what was observed, or of one *client* what concerns them."""
    pace = _own_pace(seen)
    order = {task.id: place for place, task in enumerate(seen.bundle.tasks)}
    facts = sorted(
        (
            each
            for each in seen.tasks.values()
            if client is None or each.task.client == client
        ),
        key=lambda each: (each.opened.at, order[each.task.id]),
    )
    length = seen.bundle.day.length
    return WorkedDay(
        seen=seen,
        tasks=tuple(_worked(seen, each, pace) for each in facts),
        until=length if seen.ended_early else min(length, max(seen.ends.at, 1)),
        rests=rests_of(seen),
    )


def _worked(seen: Observations, facts: TaskFacts, pace: float) -> Worked:
    nominal = max(seen.nominal(facts), MINUTE)
    spent = facts.in_focus + facts.around
    if facts.delivered is not None:
        span = max(spent, MINUTE)
    else:
        span = max(round(nominal * pace), spent)
    assessment, done_at = _assess(seen, facts)
    return Worked(
        facts=facts,
        dues=deadlines(facts, nominal=nominal),
        nominal=nominal,
        span=span,
        assessment=assessment,
        done_at=done_at,
    )


def _own_pace(seen: Observations) -> float:
    """Return how long the learner took against the scenario's own figures, at the median."""
    shares = [
        (each.in_focus + each.around) / max(seen.nominal(each), MINUTE)
        for each in seen.tasks.values()
        if each.delivered is not None
    ]
    return min(max(median(shares), FASTEST), SLOWEST) if shares else 1.0


def _assess(seen: Observations, facts: TaskFacts) -> tuple[Assessment, int | None]:
    """Judge the last delivery; a correction keeps the moment of one nearly as good.

    So a slip can be mended later at no cost, and what was no work at first cannot.
    """
    answers = range(len(facts.handed_in)) if facts.handed_in else (-1,)
    found = [_judge(seen, facts, place) for place in answers]
    last = found[-1]
    if not last.musts:
        return last, None
    enough = NEARLY * last.quality
    held = [
        each.held_at
        for each in found
        if each.held_at is not None and each.quality >= enough
    ]
    return last, min(held)


def _judge(seen: Observations, facts: TaskFacts, place: int) -> Assessment:
    handed_in = facts.handed_in[place] if place >= 0 else None
    delivered = facts.delivered
    made = Made(
        task=facts.task.id,
        thread=facts.thread,
        opened_at=facts.opened.at,
        delivered_at=delivered.at if delivered else None,
        answer=handed_in.answer if handed_in else None,
        answered_at=handed_in.at if handed_in else None,
        serial=handed_in.serial if handed_in else 0,
        calendars=handed_in.calendars if handed_in else {},
        account=handed_in.account if handed_in else {},
        answers={
            each: other.handed_in[-1].answer
            for each, other in seen.tasks.items()
            if other.handed_in
        },
        sent=tuple(each.sent for each in seen.wrote),
        asked=tuple((gap, asked.at, asked.serial) for gap, asked in facts.asked),
        heard=seen.heard,
        found=tuple(facts.found),
    )
    return judge(seen.bundle, facts.task, made)


def _gone_at(facts: TaskFacts) -> int | None:
    return facts.withdrawn.at if facts.is_cancelled and facts.withdrawn else None


def _is_refused_in_time(worked: Worked) -> bool:
    """Tell whether a no left the client time: `NOTICE`, or half of all there was."""
    declined = worked.facts.declined
    if declined is None or worked.delivered is not None:
        return False
    whole = max(worked.due - worked.facts.opened.at, 0)
    return declined.at <= worked.due - min(NOTICE, whole // 2)


def total_weight(tasks: Sequence[Worked]) -> int:
    """Return the consequence points at stake; what was taken back is not."""
    return sum(each.task.weight for each in tasks if not each.facts.is_cancelled)
