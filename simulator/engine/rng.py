"""Chance, from named draws and streams of one seed.

Each purpose has a name of its own, so a draw added in one place changes nothing
elsewhere. One draw comes straight from a hash of seed and name; a stream of many is
Python's generator seeded with the same text, which goes through SHA-512. Both give equal
numbers between processes and platforms.
"""

import random
from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def stream(seed: int, name: str) -> random.Random:
    """Return the stream of *seed* that is called *name*, for many draws in a row."""
    return random.Random(f"{seed}/{name}")


def between(seed: int, name: str, lowest: int, highest: int) -> int:
    """Draw one whole number from *lowest* to *highest*, both included."""
    if lowest == highest:
        return lowest
    return lowest + _draw(seed, name) % (highest - lowest + 1)


def one_of(seed: int, name: str, choices: Sequence[T]) -> T:
    """Draw one of *choices*, of which there must be at least one."""
    return choices[between(seed, name, 0, len(choices) - 1)]


def _draw(seed: int, name: str) -> int:
    """Draw 64 bits; folding them into any span of ours is even to one in a billion."""
    return int.from_bytes(blake2b(f"{seed}/{name}".encode(), digest_size=8).digest())
