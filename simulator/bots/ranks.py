"""Which of the open tasks comes next: one function for each habit, the lowest goes first."""

from collections.abc import Callable

from simulator.bots.sight import Sight
from simulator.engine.scoring.orders import (
    Job,
    Rule,
    apparent_urgency,
    earliest_deadline,
    heaviest,
    shortest,
)
from simulator.engine.state import State, TaskState

Rank = Callable[[Sight, TaskState], tuple[float, ...]]

RATES = {"gold": 5, "silver": 4, "bronze": 3, "prospect": 2, "one-off": 1}
"""How large a client is, by tier; who is larger pays more for the hour."""


def first_come(sight: Sight, task: TaskState) -> tuple[float, ...]:
    """Take them in the order in which they came in."""
    del sight
    return (task.opened_at,)


def latest_first(sight: Sight, task: TaskState) -> tuple[float, ...]:
    """Take what was last heard of."""
    return (-sight.last_word_on(task),)


def loudest_first(sight: Sight, task: TaskState) -> tuple[float, ...]:
    """Take what is asked for loudest, by capitals, exclamation marks and pressing words."""
    return (-sight.loudness_of(task), task.opened_at)


def biggest_client_first(sight: Sight, task: TaskState) -> tuple[float, ...]:
    """Take what the largest client wants."""
    tier = sight.run.bundle.client(task.task.client).tier
    return (-RATES[tier], task.opened_at)


def best_paid_first(sight: Sight, task: TaskState) -> tuple[float, ...]:
    """Take what brings most on the bill: the longest work, at the client's rate."""
    tier = sight.run.bundle.client(task.task.client).tier
    return (-RATES[tier] * effort(sight.run.state, task), task.opened_at)


def by_rule(rule: Rule) -> Rank:
    """Rank tasks as one of the simple orders does with which scoring compares."""

    def rank(sight: Sight, task: TaskState) -> tuple[float, ...]:
        state = sight.run.state
        left = effort(state, task)
        return (rule(as_job(task, left), left, task.due, state.at), task.opened_at)

    return rank


easiest_first = by_rule(shortest)
earliest_due = by_rule(earliest_deadline)
importance_only = by_rule(heaviest)
urgency = by_rule(apparent_urgency)


def effort(state: State, task: TaskState) -> int:
    """Return the simulated ms that *task* takes by the scenario's own figures."""
    return max(task.work + round(task.task.hands_on * state.pace), 1)


def as_job(task: TaskState, span: int) -> Job:
    """Return *task* as it stands, for the orders of scoring."""
    return Job(
        since=task.opened_at,
        span=span,
        weight=task.task.weight,
        grace=task.task.worthless_after,
        dues=((task.opened_at, task.due),),
    )
