"""Sharing: who may use a folder or a file of a task, from the moment it is said."""

from collections.abc import Iterable

from simulator.engine.actions import SetAccess
from simulator.engine.events import AccessSet, Event
from simulator.engine.possible import NotPossible, open_task
from simulator.engine.state import State
from simulator.engine.work.files.panel import Access, FilesPanel
from simulator.engine.work.files.rule import wrong_with_access


def share(state: State, action: SetAccess) -> Iterable[Event]:
    """Give or take back access at once; raises `NotPossible` where there is nothing to share."""
    task = open_task(state, action.task)
    panel = task.task.panel
    if not isinstance(panel, FilesPanel):
        raise NotPossible("no_sharing", "There is nothing to share here.")
    access = Access(
        target=action.target, who=action.who, rights=action.rights, until=action.until
    )
    problem = wrong_with_access(access, panel)
    if problem is not None:
        raise NotPossible("access", problem)
    return (
        AccessSet(
            at=state.at,
            task=action.task,
            target=action.target,
            who=action.who,
            rights=action.rights,
            until=action.until,
        ),
    )
