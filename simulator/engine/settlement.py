"""A trainer's word on a verdict that its judge was not sure of."""

from dataclasses import dataclass

from simulator.engine.task import TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Whether a message makes a point, as a trainer reads it.

    The point is the *check* of a *task*; for a must_not *met* means that the message does
    it. The message has *serial* in the log. *sentence* is the one that makes the point, or
    else the words that the judge looked at, "" if there are none. *wall* is seconds since
    1970 (UTC).
    """

    task: TaskId
    check: str
    serial: int
    sentence: str
    met: bool
    reason: str
    trainer: str
    wall: float
