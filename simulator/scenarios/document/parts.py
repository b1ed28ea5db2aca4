"""What each kind of work adds to the maps of a scenario file, found in its ``document``.

A kind has TaskKeys, whose one key is the kind's own name, and where it needs them
CheckKeys, HarmKeys, HandInKeys and StepKeys: what a check, a harm, a delivery in a
walkthrough and a step of one may have because of it.
"""

from typing import Literal, cast

from simulator.engine.work.kinds import names, part
from simulator.scenarios.document.shape import Shape

WORK = "simulator.scenarios.work"
"""The package with a folder for each kind."""

Part = Literal["TaskKeys", "CheckKeys", "HarmKeys", "HandInKeys", "StepKeys"]


def keys_of_kinds(which: Part) -> tuple[type[Shape], ...]:
    """Return the keys that kinds of work add to one map, in the order of their names."""
    documents = [part(kind, "document", of=WORK) for kind in names()]
    found = (getattr(each, which, None) for each in documents)
    return tuple(cast(type[Shape], each) for each in found if each is not None)


def key_names(which: Part) -> tuple[str, ...]:
    """Return those keys as an author writes them."""
    return tuple(key for each in keys_of_kinds(which) for key in each.written_keys())
