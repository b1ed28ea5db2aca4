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
from simulator.engine.scoring import Scorecard
from simulator.engine.scoring.day import WorkedDay, work_out
from simulator.engine.scoring.harms import harms_done
from simulator.engine.scoring.marking import mark
from simulator.engine.scoring.observations import observe
from simulator.engine.scoring.prioritisation import delivered_at, find_regret
from simulator.engine.scoring.takeover import find_reference
from simulator.referee import Referee

SHOWN = 3
"""So many of the costliest lines are kept, to say where points went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakes:
    """The weight at stake in the order of work: in all, and lost by the best and by chance."""

    whole: int
    best: float
    chance: float

    @property
    def tension(self) -> float:
        """Return the share of all weight that is between chance and the best order."""
        return (self.chance - self.best) / max(self.whole, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the day of *seed* went for *player*, a bot or the name of a walkthrough.

    *reached* names what happened of all that may happen: injects that came or were
    dropped, gaps that were asked for, deadlines that were agreed to move. *passed* are
    the checks that held, as (task, check), *met* the tasks that were asked for and
    *handed_in* those that were delivered. *lost* says where most points went; *stakes*
    is None for who is not asked for them.
    """

    player: str
    seed: int
    total: float
    points: tuple[tuple[Dimension, float], ...]
    order_measured: bool
    harms: frozenset[str]
    met: frozenset[str]
    handed_in: frozenset[str]
    passed: frozenset[tuple[str, str]]
    reached: frozenset[tuple[str, str]]
    lost: tuple[str, ...]
    stakes: Stakes | None = None

    def __getitem__(self, dimension: Dimension) -> float:
        """Return the points of one dimension."""
        return dict(self.points)[dimension]


def live_through(bundle: Bundle, names: Sequence[str]) -> list[Outcome]:
    """Let the bots called *names* live through a day of *bundle*, one after another."""
    return [
        sum_up(each, bots.play(bundle, each, judge=Referee()), weigh=each == "expert")
        for each in names
    ]


def sum_up(player: str, run: Run, *, weigh: bool = False) -> Outcome:
    """Return what the run of *player* shows; to *weigh* the stakes takes a while longer."""
    day = work_out(observe(run.bundle, run.log))
    card = mark(day)
    return Outcome(
        player=player,
        seed=run.bundle.seed,
        total=card.total,
        points=tuple((each.dimension, each.points) for each in card.dimensions),
        order_measured=card.dimension("prioritisation").measured,
        harms=frozenset(harm.id for harm, _ in harms_done(day)),
        met=frozenset(run.state.tasks),
        handed_in=frozenset(
            each for each, task in run.state.tasks.items() if task.delivery is not None
        ),
        passed=_passed(card),
        reached=_reached(run),
        lost=_lost(run.bundle, card),
        stakes=_stakes(day) if weigh else None,
    )


def _stakes(day: WorkedDay) -> Stakes:
    reference = find_reference(day, own=True)
    regret = find_regret(reference, delivered_at(day))
    return Stakes(whole=regret.stake, best=regret.best, chance=regret.chance)


def _lost(bundle: Bundle, card: Scorecard) -> tuple[str, ...]:
    weights = dict(bundle.rubric.weights)
    lines = [
        ((line.possible - line.points) * weights.get(each.dimension, 0), line)
        for each in card.dimensions
        if each.measured
        for line in each.lines
    ]
    # Where something is taken off, the line that it is taken from is whole.
    costly = sorted((each for each in lines if each[0] > 0), key=lambda each: -each[0])
    return tuple(line.sentence.text() for _, line in costly[:SHOWN])


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
