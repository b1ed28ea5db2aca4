"""Looking ahead: in what order the open tasks lose least, and when each would be done.

The plan knows only what is on the desk, and is made anew whenever something changes: the
best of the simple orders of scoring, in which single tasks are moved for as long as that
helps.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.bots.ranks import as_job
from simulator.engine.scoring.orders import RULES, Job, saturated_urgency
from simulator.engine.simtime import MINUTE
from simulator.engine.state import State, TaskState
from simulator.engine.task import TaskId

NEVER = 1 << 62
"""Later than any day (simulated ms)."""

OVERTIME = 5 * MINUTE
"""What a plan may run over the end of the day: it leaves more room than is always needed."""

SOON = 8
"""So many tasks ahead a plan is weighed task by task; what comes later will be planned anew."""

_CAUTIOUS = (saturated_urgency, *(each for each in RULES if each != saturated_urgency))
"""Among orders that lose equally little, the one that leaves most room comes first."""

_SAME = 1e-9


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
    outlook = _Outlook(state, tasks, left)
    order = _best(outlook)
    ends = outlook.ends(order)
    done = {
        tasks[place].task.id: None if at > outlook.until else at
        for place, at in zip(order, ends, strict=True)
    }
    return Plan(done, tasks[order[0]].task.id)


class _Outlook:
    """What waits, as jobs, and what any order of them would lose."""

    __slots__ = ("begun", "jobs", "now", "resume", "rows", "spans", "until")

    def __init__(
        self, state: State, tasks: Sequence[TaskState], left: Mapping[TaskId, int]
    ) -> None:
        self.now = state.at
        self.until = state.bundle.day.length + OVERTIME
        self.resume = state.bundle.day.resume
        self.spans = [max(left[each.task.id], 1) for each in tasks]
        self.jobs: list[Job] = [
            as_job(task, span) for task, span in zip(tasks, self.spans, strict=True)
        ]
        self.rows = [(job.span, job.due, job.weight, job.grace) for job in self.jobs]
        named = [each.task.id for each in tasks]
        self.begun = named.index(state.focus) if state.focus in named else None

    def simple_orders(self) -> Iterator[list[int]]:
        """Yield what waits in each simple order, as it stands now."""
        for rule in _CAUTIOUS:
            ranked = (
                (rule(job, self.spans[place], job.due, self.now), place)
                for place, job in enumerate(self.jobs)
            )
            yield [place for _, place in sorted(ranked)]

    def ends(self, order: Sequence[int]) -> list[int]:
        """Return when each job of *order* would be done."""
        now, ends = self.now, list[int]()
        if self.begun is not None and order[0] != self.begun:
            now += self.resume
        for place in order:
            now += self.spans[place]
            ends.append(now)
        return ends

    def loss(self, order: Sequence[int]) -> float:
        """Return the weight that *order* would lose."""
        now, until, lost = self.now, self.until, 0.0
        if self.begun is not None and order[0] != self.begun:
            now += self.resume
        for place in order:
            span, due, weight, grace = self.rows[place]
            now += span
            if now > until:
                lost += weight
            elif now > due:
                over = now - due
                lost += weight * over / grace if over < grace else weight
        return lost


def _best(outlook: _Outlook) -> list[int]:
    """Return the order that loses least, the first of those that lose the same."""
    best = min(outlook.simple_orders(), key=outlook.loss)
    least = outlook.loss(best)
    while least > 0 and len(best) > 1:
        lost, other = min((outlook.loss(each), each) for each in _moved(best))
        if lost >= least - _SAME:
            break
        best, least = other, lost
    return best


def _moved(order: list[int]) -> Iterator[list[int]]:
    """Yield every order in which one job stands elsewhere among those that come soon."""
    soon = min(len(order), SOON)
    for place, job in enumerate(order[:soon]):
        rest = order[:place] + order[place + 1 :]
        for other in range(soon):
            if other != place:
                yield [*rest[:other], job, *rest[other:]]
