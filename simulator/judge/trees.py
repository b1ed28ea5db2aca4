"""Boosted trees as data, walked in a few lines."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MISSING = -1.0
"""What stands for a feature that a reply or a point does not have."""


_Node = tuple[int, float, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Trees over named features.

    A node is a feature's place, a threshold and two children: the first for a value that
    is not above the threshold. A child below zero is a leaf: ``~child`` is its place.
    """

    names: tuple[str, ...]
    roots: tuple[int, ...]
    nodes: tuple[_Node, ...]
    leaves: tuple[float, ...]

    def row(self, features: Mapping[str, float]) -> list[float]:
        """Arrange *features* in the order of the trees."""
        get = features.get
        return [get(name, MISSING) for name in self.names]

    def margin(self, features: Mapping[str, float]) -> float:
        """Return the sum of the leaves that *features* fall into."""
        row, nodes, leaves = self.row(features), self.nodes, self.leaves
        total = 0.0
        for root in self.roots:
            place = root
            while place >= 0:
                feature, threshold, left, right = nodes[place]
                place = left if row[feature] <= threshold else right
            total += leaves[~place]
        return total

    def chance(self, features: Mapping[str, float]) -> float:
        """Return the margin as a probability."""
        return logistic(self.margin(features))


Walk = Callable[[Forest, Sequence[Mapping[str, float]]], list[float]]
"""How a forest is walked for some rows of features: it returns the chance of each."""


def one_by_one(forest: Forest, rows: Sequence[Mapping[str, float]]) -> list[float]:
    """Return the chance of each of *rows*, in plain Python."""
    return [forest.chance(row) for row in rows]


def forest_from(entry: Mapping[str, Any]) -> Forest:
    """Read a forest as the model's file has it."""
    columns = (entry[name] for name in ("feature", "threshold", "left", "right"))
    return Forest(
        names=tuple(entry["names"]),
        roots=tuple(entry["roots"]),
        nodes=tuple(zip(*columns, strict=True)),
        leaves=tuple(entry["leaves"]),
    )


def logistic(margin: float) -> float:
    """Return the probability that belongs to *margin*."""
    return 1 / (1 + math.exp(-max(min(margin, 30.0), -30.0)))
