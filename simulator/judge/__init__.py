"""The judge of written replies: what one tells the client, how, and what it must not.

It knows the situation and the learner's text, nothing else: what is true of the world is
for the caller to state in `Situation.knowledge`.
"""

from simulator.judge.encoder import Encoder, NotInstalled
from simulator.judge.judgement import Evidence, Judgement, Verdict
from simulator.judge.judging import judge, make_ready
from simulator.judge.situation import BadSituation, Point, Situation

__all__ = [
    "BadSituation",
    "Encoder",
    "Evidence",
    "Judgement",
    "NotInstalled",
    "Point",
    "Situation",
    "Verdict",
    "judge",
    "make_ready",
]
