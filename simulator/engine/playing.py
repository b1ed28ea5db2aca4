"""Play a list of timed actions without a browser or a clock on the wall."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.engine.actions import Action, Resume
from simulator.engine.bundle import Bundle
from simulator.engine.events import ClockMode
from simulator.engine.possible import NotPossible
from simulator.engine.run import Run
from simulator.engine.verdict import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedAction:
    """An action and the moment (simulated ms) at which the learner takes it."""

    at: int
    action: Action


class CannotPlay(Exception):
    """One of the actions was not possible; *number* counts them from 1."""

    def __init__(self, number: int, timed: TimedAction, reason: NotPossible) -> None:
        super().__init__(f"action {number}: {reason.message}")
        self.number = number
        self.timed = timed
        self.reason = reason


def play(
    bundle: Bundle,
    actions: Iterable[TimedAction],
    *,
    clock: ClockMode = "hybrid",
    tick: int | None = None,
    judge: Judge | None = None,
) -> Run:
    """Play *actions* in order on a day of *bundle*, to its end.

    *tick* (simulated ms) makes time pass in steps of that length; the log is the same
    for any. *judge* judges what is written. An action whose moment has gone by is taken at once, and a clock left held
    runs on after the last. Raises `CannotPlay`.
    """
    run = Run.start(bundle, clock=clock, pace=float(bundle.day.pace), judge=judge)
    for number, timed in enumerate(actions, start=1):
        _tick(run, timed.at, tick)
        try:
            run.act(timed.action, at=timed.at)
        except NotPossible as reason:
            raise CannotPlay(number, timed, reason) from reason
    if run.state.paused:
        run.act(Resume())
    _tick(run, bundle.day.length, tick)
    run.advance(bundle.day.length)
    return run


def _tick(run: Run, to: int, tick: int | None) -> None:
    while (
        tick and run.now + tick < to and not run.state.finished and not run.state.paused
    ):
        run.advance(run.now + tick)
