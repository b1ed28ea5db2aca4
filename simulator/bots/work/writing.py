"""A text written: that it is done, and the facts that the checks look for."""

from simulator.bots.phrases import join, state_facts
from simulator.bots.sayings import sentences
from simulator.bots.workpiece import Workpiece
from simulator.engine.check import Check, FieldHas, Told
from simulator.engine.work.writing.panel import WritingPanel, Written


def work_out(piece: Workpiece, panel: WritingPanel) -> Written:
    """Write what is asked for."""
    del panel
    return Written(text=_write(piece))


def _write(piece: Workpiece) -> str:
    if piece.quality != "right":
        return piece.filler()
    groups = [
        group
        for check in piece.task.checks
        if isinstance(check.test, FieldHas)
        or (isinstance(check.test, Told) and check.test.person == piece.task.client)
        for group in _groups(check)
        if piece.knows(group)
    ]
    facts = state_facts(groups, date=piece.date)
    said = piece.phrases.facts.format(facts=facts) if facts else ""
    return join(piece.phrases.done, said, sentences(piece, piece.task.client))


def _groups(check: Check) -> tuple[tuple[str, ...], ...]:
    match check.test:
        case FieldHas(groups=groups):
            return groups
        case Told(facts=facts):
            return facts
        case _:
            return ()
