"""Python's garbage collector, set for a server with thousands of long-lived objects.

Full collections walk every connection and every run, and hold all learners up while
they do: 0.1 s at a thousand connections, a second at four thousand. What is there at
the start is frozen, the young generation is kept small, and full passes become rare.
"""

import gc

YOUNG, MIDDLE, OLD = 2_000, 20, 100_000


def pause() -> None:
    """Collect nothing while the server starts: all that it makes then is to stay."""
    gc.disable()


def settle() -> None:
    """Collect once, freeze what is left, and make full collections rare."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    gc.enable()
