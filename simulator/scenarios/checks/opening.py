"""When tasks are asked for."""

from dataclasses import dataclass

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.times import Window
from simulator.scenarios.tree import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The inject at *path* asks for a task in *window*."""

    path: Path
    window: Window


def openings(draft: Draft) -> dict[str, Opening]:
    """Return when each task is asked for, as far as a clock time says so."""
    found: dict[str, Opening] = {}
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        window = draft.window("timeline", index, "at")
        for _, task in draft.many("timeline", index, "opens"):
            if window is not None:
                opening = Opening(path=("timeline", index), window=window)
                found.setdefault(task, opening)
    return found
