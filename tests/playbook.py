"""Engine tests as dialogues: what the learner does, what must follow.

    Playbook(day) >> Wait("09:10") >> StartWork(task=…) << WorkStarted(at=…, …)

``>>`` lets time pass or the learner act, ``<<`` expects an event among those that
followed and have not been expected yet; ``- Type`` insists that none of that type did.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from simulator.engine import Bundle, NotPossible, Run
from simulator.engine.actions import Action
from simulator.engine.events import ClockMode, Event
from simulator.engine.simtime import MINUTE


@dataclass(frozen=True)
class Wait:
    """Let time pass until "HH:MM" of the day, or so many minutes of it."""

    until: str | float


@dataclass(frozen=True)
class Refused:
    """Expect the last action to have been impossible, for this reason."""

    code: str


class Playbook:
    """A run under test, and what it has yielded so far."""

    def __init__(
        self, bundle: Bundle, *, clock: ClockMode = "hybrid", tick: int | None = None
    ):
        self.run = Run.start(bundle, clock=clock, pace=float(bundle.day.pace))
        self.tick = tick
        self.pending: list[Event] = list(self.run.log)
        self.refusal: NotPossible | None = None

    def __rshift__(self, step: Wait | Action) -> "Playbook":
        assert self.refusal is None, f"refused, and nobody expected it: {self.refusal}"
        if isinstance(step, Wait):
            self._wait(moment(self.run.bundle, step.until, self.run.now))
            return self
        try:
            self.pending += self.run.act(step)
        except NotPossible as refusal:
            self.refusal = refusal
        return self

    def __lshift__(self, expected: Event | Refused) -> "Playbook":
        if isinstance(expected, Refused):
            assert self.refusal is not None, "it was possible"
            assert self.refusal.code == expected.code, self.refusal
            self.refusal = None
            return self
        if expected not in self.pending:
            pytest.fail(f"missing {expected}\namong\n" + lines(self.pending))
        self.pending.remove(expected)
        return self

    def __sub__(self, kind: type) -> "Playbook":
        found = [each for each in self.pending if isinstance(each, kind)]
        assert not found, f"unexpected:\n{lines(found)}"
        return self

    def __bool__(self) -> bool:
        """Whether the last step was possible, or expected not to be."""
        return self.refusal is None

    def _wait(self, to: int) -> None:
        while self.tick and self.run.now + self.tick < to:
            self.pending += self.run.advance(self.run.now + self.tick)
        self.pending += self.run.advance(to)


def moment(bundle: Bundle, when: str | float, now: int = 0) -> int:
    """Return "HH:MM" of the day, or so many minutes after *now*, in simulated ms."""
    if not isinstance(when, str):
        return now + round(when * MINUTE)
    hours, minutes = when.split(":")
    return (int(hours) * 60 + int(minutes) - bundle.day.starts) * MINUTE


def lines(events: Sequence[Event]) -> str:
    """Write events one a line."""
    return "\n".join(str(each) for each in events)
