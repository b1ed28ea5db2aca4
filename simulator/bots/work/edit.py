"""A text corrected: what the checks want there, or what they do not want."""

from collections.abc import Iterator

from simulator.bots.workpiece import Workpiece
from simulator.engine.work.edit.panel import (
    Corrected,
    Edited,
    EditPanel,
    Flagged,
    Kept,
)


def work_out(piece: Workpiece, panel: EditPanel) -> Edited:
    """Correct what is wrong; done badly, leave that and change what was right."""
    text = panel.text
    if piece.quality == "wrong":
        for passage in _kept(piece):
            text = text.replace(passage, piece.filler(), 1)
        return Edited(text=text if text != panel.text else f"{text} {piece.filler()}")
    if piece.quality == "empty":
        return Edited(text=text)
    for check in piece.task.checks:
        if isinstance(check.test, Corrected):
            text = text.replace(check.test.passage, check.test.values[0], 1)
    note = piece.phrases.vague
    flags = tuple((passage, note) for passage in _flagged(piece)) if panel.flags else ()
    return Edited(text=text, flags=flags)


def _kept(piece: Workpiece) -> Iterator[str]:
    for check in piece.task.checks:
        if isinstance(check.test, Kept):
            yield check.test.passage


def _flagged(piece: Workpiece) -> Iterator[str]:
    for check in piece.task.checks:
        if isinstance(check.test, Flagged):
            yield check.test.passage
