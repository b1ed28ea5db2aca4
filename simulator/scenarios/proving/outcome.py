"""What one played day shows: the scores, and which parts of the day were reached.

An outcome is small and travels between processes; the run it comes from does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator import bots
from simulator.engine import Bundle, Run
from simulator.engine.bundle import Dimension
from simulator.engine.events import (
    DeadlineChanged,
    GapAsked,
    InjectDropped,
    MessageArrived,
)
from simulator.engine.scoring import Scorecard, score


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the day of *seed* went for *player*, a bot or the name of a walkthrough.

    *reached* names what happened of all that may happen: injects that came or were
    dropped, gaps that were asked for, deadlines that were agreed to move. *passed* are
    the checks that held, as (task, check), *met* the tasks that were asked for.
    """

    player: str
    seed: int
    total: float
    points: tuple[tuple[Dimension, float], ...]
    order_measured: bool
    harms: int
    met: frozenset[str]
    passed: frozenset[tuple[str, str]]
    reached: frozenset[tuple[str, str]]

    def __getitem__(self, dimension: Dimension) -> float:
        """Return the points of one dimension."""
        return dict(self.points)[dimension]


def live_through(bundle: Bundle, names: Sequence[str]) -> list[Outcome]:
    """Let the bots called *names* live through a day of *bundle*, one after another."""
    return [sum_up(each, bots.play(bundle, each)) for each in names]


def sum_up(player: str, run: Run) -> Outcome:
    """Return what the run of *player* shows."""
    card = score(run.bundle, run.log)
    return Outcome(
        player=player,
        seed=run.bundle.seed,
        total=card.total,
        points=tuple((each.dimension, each.points) for each in card.dimensions),
        order_measured=card.dimension("prioritisation").measured,
        harms=len(card.harms),
        met=frozenset(run.state.tasks),
        passed=_passed(card),
        reached=_reached(run),
    )


def _passed(card: Scorecard) -> frozenset[tuple[str, str]]:
    return frozenset(
        (each.task, result.check)
        for each in card.tasks
        for result in each.results
        if result.passed
    )


def _reached(run: Run) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for event in run.log:
        match event:
            case MessageArrived(inject=inject) if inject is not None:
                found.add(("came", inject))
            case InjectDropped(inject=inject):
                found.add(("dropped", inject))
            case GapAsked(task=task, gap=gap):
                found.add(("asked", f"{task}/{gap}"))
            case DeadlineChanged(task=task, cause="agreed"):
                found.add(("agreed", task))
            case _:
                pass
    return frozenset(found)
