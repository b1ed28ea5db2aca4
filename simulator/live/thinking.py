"""Working out what takes long and nobody waits for at a desk: scores and debriefs."""

from collections.abc import Callable
from typing import TypeVar

from simulator.live.elsewhere import Elsewhere

T = TypeVar("T")

NICE = 10
"""How far the process stands back behind those that people wait for."""

_elsewhere = Elsewhere("thought", nice=NICE)


def think(work: Callable[..., T], *given: object) -> T:
    """Return what *work* makes of what is *given*, worked out where it delays nobody.

    *work* is a function of a module, and all that goes in and out of it is data. Raises
    `TooLong` when nothing comes of it.
    """
    return _elsewhere.do(work, *given)
