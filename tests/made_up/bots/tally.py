"""Something counted, rightly or one too many."""

from typing import Any

from simulator.bots.workpiece import Workpiece
from simulator.engine.panel import Answer
from simulator.engine.work.kinds import part


def work_out(piece: Workpiece, panel: Any) -> Answer:
    """Count the things."""
    more = 0 if piece.quality == "right" else 1
    made: Answer = part("tally", "panel").Tallied(count=len(panel.things) + more)
    return made
