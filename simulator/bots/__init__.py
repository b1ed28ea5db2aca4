"""Bots: eighteen ways of working that live through a day, to prove what the day rewards.

Pure, like the engine: the same bundle and the same bot give the same run. A bot acts
only on what a learner could see by then, but knows how the work itself is done right.
"""

from simulator.bots.hands import Hands
from simulator.bots.roster import HABITS
from simulator.bots.working import Worker
from simulator.engine import Bundle, Run
from simulator.engine.verdict import Judge

__all__ = ["NAMES", "play"]

NAMES: tuple[str, ...] = tuple(HABITS)


def play(bundle: Bundle, bot: str, *, judge: Judge | None = None) -> Run:
    """Let *bot* live through a day of *bundle*, to its end; raises KeyError for a stranger.

    *judge* judges what it writes.
    """
    habit = HABITS[bot]
    run = Run.start(bundle, clock="hybrid", pace=float(bundle.day.pace), judge=judge)
    Worker(Hands(run, slowness=habit.slowness), habit).work()
    run.advance(bundle.day.length)
    return run
