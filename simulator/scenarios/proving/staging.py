"""Everything that was played to prove a day: variants, bots, walkthroughs, and their outcomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import get_args

from simulator import bots
from simulator.engine import Bundle, CannotPlay, play
from simulator.engine.bundle import Dimension
from simulator.engine.simtime import SECOND
from simulator.engine.terms import Standing
from simulator.referee import Referee
from simulator.scenarios.compiler import compile_bundle
from simulator.scenarios.compiler.walkthroughs import Walkthrough, walkthroughs
from simulator.scenarios.document import Document
from simulator.scenarios.loading import Loaded
from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.outcome import Outcome, sum_up
from simulator.scenarios.proving.settled import Unsettled
from simulator.scenarios.proving.workers import Progress, play_all
from simulator.scenarios.tree import Path, Tree

STEADY = (
    "first-come",
    "latest-first",
    "loudest-first",
    "biggest-client-first",
    "best-paid-first",
    "easiest-first",
    "earliest-deadline",
    "importance-only",
    "atc",
)
"""Who does good work in one order, and nothing cleverer."""

SWEPT = ("first-come", "earliest-deadline", "importance-only", "expert")
"""Who plays every variant: ways of working that a variant may treat differently."""


STEP = 7 * SECOND
"""A length that no moment of a day is a multiple of, to play a walkthrough once more in steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thoroughness:
    """How much is played: by all bots on *variants* of the day, by some on *swept*."""

    variants: int = 3
    swept: int = 20
    workers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A walkthrough with what came of it, or the step at which it *stopped*.

    *stood* says how each task stood at the end of the day.
    """

    walkthrough: Walkthrough
    outcome: Outcome | None = None
    stopped: CannotPlay | None = None
    stood: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A day that has been played; *bundle* is the day by its own seed, in its first language."""

    tree: Tree
    document: Document
    bundles: tuple[Bundle, ...]
    outcomes: tuple[Outcome, ...]
    abroad: tuple[tuple[str, Outcome], ...]
    walked: tuple[Walked, ...]
    variants: int

    @property
    def bundle(self) -> Bundle:
        """Return the day by its own seed."""
        return self.bundles[0]

    @property
    def level(self) -> int:
        """Return the level of the day."""
        return self.document.level

    def of(self, bot: str) -> list[Outcome]:
        """Return the outcomes of *bot* on the variants that all bots play."""
        return [each for each in self.swept(bot) if each.seed in self._seeds()]

    def swept(self, bot: str) -> list[Outcome]:
        """Return the outcomes of *bot* on every variant it played."""
        return [each for each in self.outcomes if each.player == bot]

    def mean(self, bot: str, dimension: Dimension | None = None) -> float:
        """Return what *bot* gets on average, in all or in one dimension."""
        found = self.of(bot)
        points = [each[dimension] if dimension else each.total for each in found]
        return round(sum(points) / max(len(points), 1), 1)

    def every(self) -> Iterator[Outcome]:
        """Yield the outcomes of all bots and walkthroughs, in every language."""
        yield from self.outcomes
        yield from (outcome for _, outcome in self.abroad)
        yield from (each.outcome for each in self.walked if each.outcome is not None)

    def problem(
        self, code: str, path: Path, message: str, suggestion: str = ""
    ) -> Problem:
        """Make a problem of the key at *path*."""
        return self.tree.problem(
            code, path, message, suggestion=suggestion, on_key=True
        )

    def _seeds(self) -> set[int]:
        return {each.seed for each in self.bundles[: self.variants]}


def play_day(
    loaded: Loaded, thoroughness: Thoroughness, progress: Progress | None
) -> Played | None:
    """Play the day in *loaded*; None when it holds no day that can be played."""
    document, tree = loaded.document, loaded.tree
    if document is None or tree is None:
        return None
    bundles = _variants(loaded, document, thoroughness)
    abroad = [
        _compiled(loaded, document, language, document.seed)
        for language in document.languages[1:]
    ]
    jobs = [
        (each, bots.NAMES if place < thoroughness.variants else SWEPT)
        for place, each in enumerate(bundles)
    ]
    played = play_all(
        [*jobs, *((each, ("expert",)) for each in abroad)],
        workers=thoroughness.workers,
        progress=progress,
    )
    here = sum(len(names) for _, names in jobs)
    languages = [each.language for each in abroad]
    return Played(
        tree=tree,
        document=document,
        bundles=bundles,
        outcomes=tuple(played[:here]),
        abroad=tuple(zip(languages, played[here:], strict=True)),
        walked=tuple(_walk_all(document, (bundles[0], *abroad))),
        variants=thoroughness.variants,
    )


def _variants(
    loaded: Loaded, document: Document, thoroughness: Thoroughness
) -> tuple[Bundle, ...]:
    count = max(thoroughness.variants, thoroughness.swept)
    language, seed = document.languages[0], document.seed
    return tuple(
        _compiled(loaded, document, language, seed + each) for each in range(count)
    )


def _compiled(loaded: Loaded, document: Document, language: str, seed: int) -> Bundle:
    return compile_bundle(
        document, attachments=loaded.attachments, language=language, seed=seed
    )


def _walk_all(document: Document, bundles: Sequence[Bundle]) -> Iterator[Walked]:
    for bundle in bundles:
        for walkthrough in walkthroughs(document, bundle):
            yield _walk(walkthrough, bundle)


def _walk(walkthrough: Walkthrough, bundle: Bundle) -> Walked:
    try:
        run = play(bundle, walkthrough.actions, judge=Referee())
    except CannotPlay as stopped:
        return Walked(walkthrough=walkthrough, stopped=stopped)
    in_steps = play(bundle, walkthrough.actions, tick=STEP, judge=Referee())
    if in_steps.log != run.log:
        raise Unsettled(f"“{walkthrough.name}” went differently at another pace.")
    return Walked(
        walkthrough=walkthrough,
        outcome=sum_up(walkthrough.name, run),
        stood={
            each: frozenset(which for which in get_args(Standing) if task.stands(which))
            for each, task in run.state.tasks.items()
        },
    )
