"""The engine: a simulated working day as data in, data out.

Standard library only. No wall clock, no files, no chance but from the named streams of
one seed.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.engine.bundle import Bundle
    from simulator.engine.codec import (
        Malformed,
        bundle_hash,
        canonical,
        decode_action,
        decode_bundle,
        decode_event,
        encode,
        encode_bundle,
    )
    from simulator.engine.playing import CannotPlay, TimedAction, play
    from simulator.engine.possible import NotPossible, RunIsOver
    from simulator.engine.run import Run, WrongLog
    from simulator.engine.scoring import Scorecard, score
    from simulator.engine.state import State

__all__ = [
    "Bundle",
    "CannotPlay",
    "Malformed",
    "NotPossible",
    "Run",
    "RunIsOver",
    "Scorecard",
    "State",
    "TimedAction",
    "WrongLog",
    "bundle_hash",
    "canonical",
    "decode_action",
    "decode_bundle",
    "decode_event",
    "encode",
    "encode_bundle",
    "play",
    "score",
]

# Whoever needs one small part of the engine need not wait for all of it.
_HOMES = {
    "Bundle": "bundle",
    "CannotPlay": "playing",
    "Malformed": "codec",
    "NotPossible": "possible",
    "Run": "run",
    "RunIsOver": "possible",
    "Scorecard": "scoring",
    "State": "state",
    "TimedAction": "playing",
    "WrongLog": "run",
    "bundle_hash": "codec",
    "canonical": "codec",
    "decode_action": "codec",
    "decode_bundle": "codec",
    "decode_event": "codec",
    "encode": "codec",
    "encode_bundle": "codec",
    "play": "playing",
    "score": "scoring",
}


def __getattr__(name: str) -> object:
    """Import what is asked for from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
