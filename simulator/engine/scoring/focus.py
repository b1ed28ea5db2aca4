"""How the focus went from task to task: what was taken up again, and what was done in runs."""

from dataclasses import dataclass
from itertools import pairwise

from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Moment
from simulator.engine.simtime import MINUTE

SMALL = 10 * MINUTE
"""A task that takes no longer than this by the scenario is small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batching:
    """Small tasks that waited beside other small ones, and which were done in a run."""

    waited: tuple[Worked, ...]
    in_runs: tuple[Worked, ...]


def taken_up_again(day: WorkedDay) -> tuple[Moment, ...]:
    """Return the moments at which work was gone on with after something else."""
    return tuple(
        again
        for worked in day.tasks
        for again in worked.facts.started[1:]
        if worked.delivered is None or again.serial < worked.delivered.serial
    )


def find_batching(day: WorkedDay) -> Batching:
    """Find the small tasks that could be done together, and those that were.

    A run is two or more small tasks handed in one after the other.
    """
    small = [each for each in day.tasks if _is_small(each)]
    waited = tuple(
        each
        for each in small
        if any(_waits_beside(day, each, other) for other in small if other is not each)
    )
    handed_in = sorted(
        (each for each in day.tasks if each.delivered), key=_delivered_at
    )
    in_runs = {
        each.task.id
        for one, next_one in pairwise(handed_in)
        if one in waited and next_one in waited
        for each in (one, next_one)
    }
    return Batching(
        waited=waited,
        in_runs=tuple(each for each in waited if each.task.id in in_runs),
    )


def _is_small(worked: Worked) -> bool:
    return worked.nominal <= SMALL and not worked.facts.is_cancelled


def _waits_beside(day: WorkedDay, one: Worked, other: Worked) -> bool:
    """Tell whether both waited at some moment."""
    since = max(one.facts.opened.at, other.facts.opened.at)
    ends = (each.facts.over_at() for each in (one, other))
    until = min(day.until if at is None else at for at in ends)
    return since < until


def _delivered_at(worked: Worked) -> int:
    return worked.delivered.serial if worked.delivered else 0
