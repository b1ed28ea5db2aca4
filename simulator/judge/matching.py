"""How much of a wording a sentence says, and how it says it."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.judge.dissect import Sentence


@dataclass(slots=True)
class Reference:
    """One wording of a point, weighted: what a sentence must share with it."""

    text: str
    weights: list[float]
    total: float
    by_stem: dict[str, int]
    by_class: dict[int, int]
    grams: frozenset[str]
    cue: int
    negated: float
    asks: bool


@dataclass(slots=True)
class Match:
    """The share of a wording found (0 to 1), and by weight how it was said."""

    share: float
    clauses: dict[int, float]
    order: list[int]

    def said(self, sentence: Sentence, cues: Mapping[str, int]) -> dict[str, float]:
        """Return for each of *cues* the share of what was found in clauses that have it."""
        found = dict.fromkeys(cues, 0.0)
        total = sum(self.clauses.values())
        for clause, weight in self.clauses.items():
            marks = sentence.clause_cues[clause]
            for name, cue in cues.items():
                if marks & cue:
                    found[name] += weight / total
        return found


_NOTHING = (0.0, 0)
_ALIKE = 0.75
"""What a word of the same class counts, beside the same word."""


def match(reference: Reference, sentence: Sentence) -> Match:
    """Return how much of *reference* the words of *sentence* say."""
    got: dict[int, tuple[float, int]] = {}
    by_stem, by_class, stems = reference.by_stem, reference.by_class, sentence.stems
    for place, classes in zip(sentence.content, sentence.classes, strict=True):
        target, credit = by_stem.get(stems[place], -1), 1.0
        if target < 0:
            credit = _ALIKE
            for number in classes:
                if number in by_class:
                    target = by_class[number]
                    break
            else:
                continue
        if credit > got.get(target, _NOTHING)[0]:
            got[target] = (credit, sentence.clauses[place])
    clauses: dict[int, float] = {}
    total = 0.0
    for target, (credit, clause) in got.items():
        worth = credit * reference.weights[target]
        total += worth
        clauses[clause] = clauses.get(clause, 0.0) + worth
    return Match(total / reference.total, clauses, list(got))


def match_many(
    reference: Reference, stems: frozenset[str], classes: frozenset[int]
) -> float:
    """Return the share of *reference* found anywhere among *stems* and their *classes*."""
    found = {target for word, target in reference.by_stem.items() if word in stems}
    total = sum(reference.weights[target] for target in found)
    alike = {
        target
        for number, target in reference.by_class.items()
        if target not in found and number in classes
    }
    total += _ALIKE * sum(reference.weights[target] for target in alike)
    return total / reference.total


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the Dice coefficient of two sets."""
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))
