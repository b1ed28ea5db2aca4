"""The kinds of work: what an answer must look like, and how a task is judged by its checks.

Each kind is a folder of this package, found by looking (see ``kinds``). What several of
them need stands beside: typed values and fields, what was said to whom, the assessment.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.engine.work.assessment import Assessment, Result, assess, judge
    from simulator.engine.work.kinds import validate
    from simulator.engine.work.made import Made, Sent

__all__ = [
    "Assessment",
    "Made",
    "Result",
    "Sent",
    "assess",
    "judge",
    "validate",
]

# Whoever checks what authors write needs the kinds of work, and not how they are judged.
_HOMES = {
    "Assessment": "assessment",
    "Made": "made",
    "Result": "assessment",
    "Sent": "made",
    "assess": "assessment",
    "judge": "assessment",
    "validate": "kinds",
}


def __getattr__(name: str) -> object:
    """Import what is asked for from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
