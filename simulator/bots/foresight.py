"""Looking ahead: in what order the open tasks lose least, and when each would be done.

The plan knows only what is on the desk. It tries the simple orders of scoring, then each
task in front of the best of them, and is made anew whenever something changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.bots.ranks import as_job
from simulator.engine.scoring.orders import (
    RULES,
    Desk,
    Job,
    Rule,
    Worker,
    saturated_urgency,
    total_lateness,
    work_through,
)
from simulator.engine.simtime import MINUTE
from simulator.engine.state import State, TaskState
from simulator.engine.task import TaskId

_CAUTIOUS = (saturated_urgency, *(each for each in RULES if each != saturated_urgency))
"""Among orders that lose equally little, the one that leaves most room comes first."""

NEVER = 1 << 62
"""Later than any day (simulated ms)."""

OVERTIME = 5 * MINUTE
"""What a plan may run over the end of the day: it leaves more room than is always needed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """When each task would be done (simulated ms), None for not today, and with which to begin."""

    done: Mapping[TaskId, int | None]
    first: TaskId | None

    def order(self) -> tuple[TaskId, ...]:
        """Return the tasks in the order in which they would be done."""
        return tuple(sorted(self.done, key=lambda each: self.done[each] or NEVER))


def plan_ahead(
    state: State, tasks: Sequence[TaskState], left: Mapping[TaskId, int]
) -> Plan:
    """Plan the rest of the day for *tasks*, of which *left* (simulated ms) remains."""
    if not tasks:
        return Plan({}, None)
    spans = [max(left[each.task.id], 1) for each in tasks]
    jobs = [as_job(task, span) for task, span in zip(tasks, spans, strict=True)]
    best = _best(state, jobs, spans)
    done = {task.task.id: at for task, at in zip(tasks, best, strict=True)}
    ends = [NEVER if at is None else at for at in best]
    return Plan(done, tasks[ends.index(min(ends))].task.id)


def _best(state: State, jobs: Sequence[Job], spans: list[int]) -> list[int | None]:
    """Return when each job is done in the order that loses least."""

    def play(rule: Rule) -> tuple[float, list[int | None]]:
        desk = Desk(now=state.at, left=list(spans), done=[None] * len(jobs))
        done = work_through(
            jobs,
            Worker(rule=rule, attentive=False),
            desk,
            until=state.bundle.day.length + OVERTIME,
            resume=0,
        )
        return total_lateness(jobs, done), done

    tried = [(play(rule), rule) for rule in _CAUTIOUS]
    (lost, done), rule = min(tried, key=lambda each: each[0][0])
    if lost > 0:
        for job in jobs:
            other, instead = play(_with_first(job, rule))
            if other < lost - 1e-9:
                lost, done = other, instead
    return done


def _with_first(first: Job, rule: Rule) -> Rule:
    def rank(job: Job, left: int, due: int, now: int) -> float:
        return float("-inf") if job is first else rule(job, left, due, now)

    return rank
