"""An account given: what is so, what is not so, or that everything is done."""

from simulator.bots.filling import fill
from simulator.bots.workpiece import Workpiece
from simulator.engine.work.account import Word
from simulator.engine.work.made import account_of
from simulator.engine.work.summary.panel import Summarised, SummaryPanel


def work_out(piece: Workpiece, panel: SummaryPanel) -> Summarised:
    """Say of each task how it stands."""
    account = account_of(piece.task, piece.state)
    return Summarised(
        lines=tuple((task, _word(piece, true)) for task, true in account.items()),
        values=tuple(fill(piece, panel.fields)),
    )


def _word(piece: Workpiece, true: tuple[Word, ...]) -> Word:
    if piece.quality == "right":
        return true[0]
    if piece.quality == "wrong" and "done" in true:
        return "open"
    return "done"
