"""Chance, from named streams of one seed.

Each purpose has a stream of its own, so a draw added in one place changes nothing
elsewhere. Seeding with text goes through SHA-512 in the standard library, which keeps
the numbers equal between processes and platforms.
"""

import random


def stream(seed: int, name: str) -> random.Random:
    """Return the stream called *name* (such as "client/marieke/chase") of *seed*."""
    return random.Random(f"{seed}/{name}")


def between(seed: int, name: str, lowest: int, highest: int) -> int:
    """Draw one whole number from *lowest* to *highest*, both included."""
    return stream(seed, name).randint(lowest, highest)
