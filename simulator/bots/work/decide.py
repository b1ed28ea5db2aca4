"""A decision made: the course and the reasons that earn most, or least, or simply the first."""

from itertools import chain, combinations

from simulator.bots.filling import fill
from simulator.bots.workpiece import Workpiece, weight_of
from simulator.engine.work.decide.panel import Decided, DecidePanel
from simulator.engine.work.decide.rule import decision_passes


def work_out(piece: Workpiece, panel: DecidePanel) -> Decided:
    """Decide, and give reasons."""
    values = tuple(fill(piece, panel.fields))
    reasons = [each.id for each in panel.reasons]
    counts = range(panel.least, panel.most + 1)
    ways = [
        Decided(option=option.id, reasons=given, values=values)
        for option in panel.options
        for given in chain.from_iterable(combinations(reasons, n) for n in counts)
    ]
    if piece.quality == "empty":
        return ways[0]
    sign = 1 if piece.quality == "right" else -1
    return max(ways, key=lambda way: sign * _worth(piece, way))


def _worth(piece: Workpiece, way: Decided) -> int:
    return sum(
        weight_of(check)
        for check in piece.task.checks
        if decision_passes(check.test, way)
    )
