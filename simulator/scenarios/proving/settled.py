"""Whether a day comes out the same twice, in this process and in another one."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from simulator.engine import Bundle, bundle_hash
from simulator.scenarios.proving.workers import leave_interrupts


class Unsettled(Exception):
    """The same day came out differently twice: a fault of the program, not of its author."""


@contextmanager
def compiled_apart(path: Path, *, apart: bool) -> Iterator[Callable[[], str | None]]:
    """Compile the day at *path* in another process meanwhile, and give what waits for its hash.

    The other process begins anew and hashes with a seed of its own, so that nothing can
    rest on the order of a set. Without *apart* nothing is compiled, and the hash is None.
    """
    if not apart:
        yield lambda: None
        return
    with ProcessPoolExecutor(
        1, mp_context=get_context("spawn"), initializer=leave_interrupts
    ) as pool:
        yield pool.submit(hash_of, path).result


def hash_of(path: Path) -> str:
    """Compile the day at *path* by its own seed, in its first language; return its hash."""
    # In the other process: what it takes is slow to import, and only needed there.
    from simulator.scenarios.sound import read_sound  # noqa: PLC0415

    return bundle_hash(read_sound(path).bundle())


def require_same(bundle: Bundle, other: str | None) -> None:
    """Raise `Unsettled` unless *other* is None or the hash of *bundle*."""
    if other is not None and bundle_hash(bundle) != other:
        raise Unsettled(
            f"“{bundle.scenario}” was compiled twice and came out differently. That is a "
            "fault of the program, not of the day: please report it."
        )
