"""Everything that a preview shows of a day, worked out once for the terminal and the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.engine import play
from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.scenarios.previewing.causes import Graph, graph
from simulator.scenarios.previewing.curves import Load, load
from simulator.scenarios.previewing.differences import Difference
from simulator.scenarios.previewing.inbox import Message, received
from simulator.scenarios.previewing.knowledge import Known, knowledge
from simulator.scenarios.previewing.planned import Arrival, Job, arrivals, jobs
from simulator.scenarios.previewing.seeds import Variants, variants
from simulator.scenarios.previewing.statistics import Statistics, statistics
from simulator.scenarios.proving.standings import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A day before anybody plays it."""

    bundle: Bundle
    arrivals: tuple[Arrival, ...]
    jobs: tuple[Job, ...]
    load: Load
    graph: Graph
    inbox: tuple[Message, ...]
    watched: str
    """Whose inbox it is: a bot, a walkthrough, or nobody who does anything."""
    knowledge: tuple[Known, ...]
    statistics: Statistics
    standings: tuple[Standing, ...] = ()
    variants: Variants | None = None
    differences: tuple[Difference, ...] | None = None

    def clock(self, at: int) -> str:
        """Say a moment (simulated ms) as "HH:MM"."""
        return self.bundle.day.clock(at)


def look(
    bundle: Bundle,
    *,
    others: Sequence[Bundle] = (),
    played: Sequence[tuple[Standing, ...]] = (),
    differences: tuple[Difference, ...] | None = None,
    watched: tuple[str, Sequence[Event]] | None = None,
) -> Preview:
    """Look at the day *bundle*; *others* are the same day with other seeds.

    *played* is how the bots did on each of them, *watched* somebody whose inbox is shown
    and the log of their day; without, it is that of somebody who does nothing.
    """
    name, log = watched or ("", play(bundle, []).log)
    planned, work = arrivals(bundle), jobs(bundle)
    return Preview(
        bundle=bundle,
        arrivals=planned,
        jobs=work,
        load=load(work, length=bundle.day.length),
        graph=graph(bundle, planned, work),
        inbox=received(bundle, log),
        watched=name,
        knowledge=knowledge(bundle, planned, work),
        statistics=statistics(bundle, planned, work),
        standings=played[0] if played else (),
        variants=variants((bundle, *others), played) if others else None,
        differences=differences,
    )
