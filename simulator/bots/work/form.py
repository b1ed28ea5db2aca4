"""A form filled in."""

from simulator.bots.filling import fill
from simulator.bots.workpiece import Workpiece
from simulator.engine.work.form.panel import Filled, FormPanel


def work_out(piece: Workpiece, panel: FormPanel) -> Filled:
    """Fill in the fields."""
    return Filled(values=tuple(fill(piece, panel.fields)))
