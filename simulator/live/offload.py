"""Keeping the server's one hub free while something blocks.

Under gevent all learners share one thread, so a commit that waits for the disk is given
to a native thread, and what takes long to work out to another; what cannot be given away
is done in turns. Without gevent the caller's own thread waits.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, TypeVar

T = TypeVar("T")

SWITCH_S = 0.001
"""Wall seconds for which one thread may keep the interpreter from another."""

Lane = Literal["disk", "thought", "verdict"]
"""What takes long: nobody's commit waits for somebody's score, nor a verdict for either."""

_pools: dict[Lane, Any] = {}


def offload(work: Callable[[], T], *, lane: Lane = "disk") -> T:
    """Run *work* where it blocks nobody else, wait for it and return what it returns."""
    if not shares_one_thread():
        return work()
    result: T = _pool(lane).apply(work)
    return result


def shares_one_thread() -> bool:
    """Tell whether all learners share the thread of one hub."""
    monkey = sys.modules.get("gevent.monkey")
    return monkey is not None and monkey.is_module_patched("threading")


TURN = 12
"""So many rows of a long page are built, a few milliseconds, before the others have a turn."""

PAUSE_S = 0.0005
"""So long the builder stands back (wall seconds): what has come in is seen to first."""


def in_turns(items: Iterable[T], *, most: int = TURN) -> Iterator[T]:
    """Yield *items* one by one, and after *most* of them let everybody else have a turn."""
    if not shares_one_thread():
        yield from items
        return
    # Optional: threading mode never needs gevent.
    from gevent import sleep  # noqa: PLC0415

    for place, each in enumerate(items):
        if place % most == 0:
            sleep(PAUSE_S)
        yield each


def _pool(lane: Lane) -> Any:
    # One thread each: what is given away here is in a single file anyway.
    if lane not in _pools:
        # Optional: threading mode never needs gevent.
        from gevent.threadpool import ThreadPool  # noqa: PLC0415

        # It waits so long for the interpreter each time SQLite gives it back to us; the
        # default of 5 ms would make a commit of many rows last as long as many turns.
        sys.setswitchinterval(SWITCH_S)
        _pools[lane] = ThreadPool(1)
    return _pools[lane]
