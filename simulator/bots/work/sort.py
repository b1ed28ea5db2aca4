"""A batch sorted: the labels that earn most, or least, or simply the first."""

from collections.abc import Sequence

from simulator.bots.workpiece import Workpiece, weight_of
from simulator.engine.work.sort.panel import LabelIs, Sorted, SortPanel


def work_out(piece: Workpiece, panel: SortPanel) -> Sorted:
    """Give every item a label."""
    labels = [each.id for each in panel.labels]
    return Sorted(
        labels=tuple((each.id, _label(piece, each.id, labels)) for each in panel.items)
    )


def _label(piece: Workpiece, item: str, labels: Sequence[str]) -> str:
    """Return the label that earns most, or least; the first one when nothing is known."""
    if piece.quality == "empty":
        return labels[0]
    sign = 1 if piece.quality == "right" else -1

    def worth(label: str) -> int:
        return sign * sum(
            weight_of(check)
            for check in piece.task.checks
            if isinstance(check.test, LabelIs)
            and check.test.item == item
            and label in check.test.labels
        )

    return max(labels, key=worth)
