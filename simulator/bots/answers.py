"""What bots hand in: the work of a task done right, done wrong, or merely filled in.

Right work takes the answer from the task's checks, for a bot measures the day and not
the skill of reading it. A fact that only a client's answer can tell stays open until
that answer has been read.
"""

from importlib import import_module
from typing import Any, Protocol, cast

from simulator.bots import work
from simulator.bots.workpiece import Workpiece
from simulator.engine.panel import Answer
from simulator.engine.work.kinds import kind_of


class Worker(Protocol):
    """A kind's module in ``bots.work``; panel and answer are of the kind's own classes."""

    def work_out(self, piece: Workpiece, panel: Any) -> Answer:
        """Return what the bot hands in."""
        ...


def work_out(piece: Workpiece) -> Answer:
    """Return what the bot hands in."""
    panel = piece.task.panel
    worker = import_module(f"{work.__name__}.{kind_of(panel)}")
    return cast(Worker, worker).work_out(piece, panel)
