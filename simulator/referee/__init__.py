"""The referee: the judge of replies as the engine asks for it.

It turns the engine's question into a situation of `simulator.judge` and the judgement into
a verdict, and adds what concerns no single point: how the reader is addressed, what is
promised, and what is said to be done. Where somebody runs a language model of their own,
`Advised` lets that speak too, within narrow bounds.
"""

from simulator.referee.advice import Advised, LanguageModel, NoAnswer
from simulator.referee.referee import Referee

__all__ = ["Advised", "LanguageModel", "NoAnswer", "Referee"]
