"""Runs of words as signs: lines fitted over the words of one sentence or of a whole reply."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import Any

from simulator.judge.dissect import Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A weight for every run of words, and for some numbers."""

    start: float
    runs: Mapping[str, float]
    numbers: Mapping[str, float]

    def of_runs(self, runs: Set[str]) -> float:
        """Return the sum of the weights of *runs*, whatever their order."""
        weights = self.runs
        return self.start + fsum(map(weights.__getitem__, weights.keys() & runs))

    def of_numbers(self, numbers: Mapping[str, float]) -> float:
        """Return the sum of the weighted *numbers*."""
        return sum(
            weight * numbers.get(name, 0.0) for name, weight in self.numbers.items()
        )


def line_from(entry: Mapping[str, Any]) -> Line:
    """Read a line as the model's file has it."""
    return Line(entry["start"], dict(entry["runs"]), dict(entry["numbers"]))


def signs_of(sentences: Iterable[Sentence]) -> set[str]:
    """Return the words and pairs of words of *sentences*; a figure is "#"."""
    signs: set[str] = set()
    for each in sentences:
        words = [
            word if word.isalpha() or not any(c.isdigit() for c in word) else "#"
            for word in each.words
        ]
        if each.segment.asks:
            words.append("?")
        signs.update(words)
        signs.update(f"{one} {other}" for one, other in pairwise(words))
    return signs
