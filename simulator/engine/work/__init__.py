"""The kinds of work: what an answer must look like, and how a task is judged by its checks.

Each kind of panel has a module of the same shape: ``validate(answer, panel)`` says what
is wrong with an answer, or nothing; ``passes(test, answer)`` tells whether a test of the
task's checks holds. A new kind is a new module and a case in ``kinds``.
"""

from simulator.engine.work.assessment import Assessment, Result, assess, judge
from simulator.engine.work.kinds import validate
from simulator.engine.work.made import Made, Sent, own_entry

__all__ = [
    "Assessment",
    "Made",
    "Result",
    "Sent",
    "assess",
    "judge",
    "own_entry",
    "validate",
]
