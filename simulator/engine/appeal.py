"""A learner's word that a point was made after all, and what a trainer says to that."""

from dataclasses import dataclass

from simulator.engine.task import TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A trainer's word on an appeal; *wall* is seconds since 1970 (UTC)."""

    accepted: bool
    reason: str
    trainer: str
    wall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """The sentence of a message in which the learner says a missed point is made.

    The point is the *check* of a *task*; the message has *serial* in the log. *wall* is
    seconds since 1970 (UTC); *decision* is None while no trainer has looked.
    """

    task: TaskId
    check: str
    serial: int
    sentence: str
    wall: float
    decision: Decision | None = None
