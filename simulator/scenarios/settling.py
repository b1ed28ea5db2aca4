"""Wordings to choose from: the seed decides which one a text has.

Each place has a chance of its own, named by the ids on the way to it, so a text that is
added, moved or reworded elsewhere changes none of the others.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from simulator.engine import rng
from simulator.scenarios.document.kinds import Wordings
from simulator.scenarios.document.shape import Shape
from simulator.scenarios.document.walkthrough import Walkthrough

M = TypeVar("M", bound=Shape)

_SETTLED = {str, int, float, bool}


def settled(document: M, *, seed: int) -> M:
    """Return *document* with one wording in every place that offers several."""
    found: M = _settle(document, seed, "text")
    return found


def _settle(value: Any, seed: int, place: str) -> Any:
    """Settle what stands at *place*; what holds no choice is returned as it is."""
    # Lists and maps come first: to ask what is a model takes longest.
    match value:
        case list():
            named = {_step(each, index): each for index, each in enumerate(value)}
            changed = _changed(named, seed, place)
            return [*{**named, **changed}.values()] if changed else value
        case dict():
            changed = _changed(value, seed, place)
            return {**value, **changed} if changed else value
        case Wordings():
            return rng.one_of(seed, place, value.any)
        case Walkthrough():
            return value
        case Shape():
            changed = _changed(vars(value), seed, place)
            return value.changed(**changed) if changed else value
        case _:
            return value


def _changed(parts: Mapping[Any, Any], seed: int, place: str) -> dict[Any, Any]:
    changed: dict[Any, Any] = {}
    for step, part in parts.items():
        if not part or type(part) in _SETTLED:
            continue
        made = _settle(part, seed, f"{place}/{step}")
        if made is not part:
            changed[step] = made
    return changed


def _step(part: object, index: int) -> str:
    """Name an entry of a list by its id, for its number moves when others come."""
    return str(getattr(part, "id", None) or index)
