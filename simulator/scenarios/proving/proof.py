"""Prove a day by playing it: every problem that only shows when somebody lives through it."""

from pathlib import Path

from simulator.scenarios.allowing import sift
from simulator.scenarios.loading import Loaded, load
from simulator.scenarios.problems import Problem, in_file_order
from simulator.scenarios.proving import (
    coverage,
    evenness,
    gates,
    pressure,
    walks,
)
from simulator.scenarios.proving.settled import compiled_apart, require_same
from simulator.scenarios.proving.staging import Thoroughness, play_day
from simulator.scenarios.proving.workers import Progress

EVERY = (
    walks.check,
    pressure.check,
    gates.check,
    coverage.check,
    evenness.check,
)

THOROUGH = Thoroughness()


def prove(
    path: Path,
    *,
    thoroughness: Thoroughness = THOROUGH,
    progress: Progress | None = None,
) -> tuple[Problem, ...]:
    """Return all that is wrong with the scenario at *path*, in file order.

    It is played only if nothing keeps it from being played. Raises `Unsettled` when it
    comes out differently twice.
    """
    loaded = load(path)
    shown = play_problems(loaded, path, thoroughness=thoroughness, progress=progress)
    return in_file_order((*loaded.problems, *shown))


def play_problems(
    loaded: Loaded,
    path: Path,
    *,
    thoroughness: Thoroughness = THOROUGH,
    progress: Progress | None = None,
) -> tuple[Problem, ...]:
    """Return what is wrong with the day *loaded* from *path* once it is played."""
    if loaded.document is None or loaded.tree is None:
        return ()
    with compiled_apart(path, apart=thoroughness.workers != 1) as other:
        day = play_day(loaded, thoroughness, progress)
        if day is None:
            return ()
        require_same(day.bundle, other())
    found = [problem for check in EVERY for problem in check(day)]
    return in_file_order(sift(loaded.tree, found, played=True))
