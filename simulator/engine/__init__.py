"""The engine: a simulated working day as data in, data out.

Standard library only. No wall clock, no files, no chance but from the named streams of
one seed.
"""

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
