"""Holding: an option is kept for a while before somebody decides, once for a task."""

from collections.abc import Iterable

from simulator.engine.actions import HoldOption
from simulator.engine.events import Event, OptionHeld
from simulator.engine.possible import NotPossible, not_yet, open_task
from simulator.engine.state import State
from simulator.engine.work.pick.panel import PickPanel


def hold(state: State, action: HoldOption) -> Iterable[Event]:
    """Keep the option from vanishing as long as the panel allows."""
    task = open_task(state, action.task)
    panel = task.task.panel
    if not isinstance(panel, PickPanel) or not panel.hold:
        raise NotPossible("no_hold", "Nothing can be held here.")
    catalogue = state.bundle.catalogue(panel.catalogue)
    option = catalogue.option(action.option)
    if option is None:
        raise NotPossible(
            "no_hold", f"There is no option {action.option!r} in “{catalogue.title}”."
        )
    if not option.has_come(state.at):
        raise not_yet(option.title)
    if (catalogue.id, option.id) in state.sold:
        raise NotPossible("option_gone", f"“{option.title}” is gone. Choose another.")
    if task.held is not None:
        held = catalogue.option(task.held)
        title = held.title if held else task.held
        raise NotPossible(
            "held", f"You have had “{title}” held; that is possible once."
        )
    return (
        OptionHeld(
            at=state.at,
            task=task.task.id,
            catalogue=catalogue.id,
            option=option.id,
            until=state.at + panel.hold,
        ),
    )
