"""Keeping the server's one hub free while something blocks.

Under gevent all learners share one thread, so a commit that waits for the disk is given
to a native thread; without gevent the caller's own thread waits.
"""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

SWITCH_S = 0.001
"""Wall seconds for which one thread may keep the interpreter from another."""

_pools: list[Any] = []


def offload(work: Callable[[], T]) -> T:
    """Run *work* where it blocks nobody else, wait for it and return what it returns."""
    monkey = sys.modules.get("gevent.monkey")
    if monkey is None or not monkey.is_module_patched("threading"):
        return work()
    result: T = _pool().apply(work)
    return result


def _pool() -> Any:
    # One thread: what is given away here is in a single file anyway.
    if not _pools:
        # Optional: threading mode never needs gevent.
        from gevent.threadpool import ThreadPool  # noqa: PLC0415

        # It waits so long for the interpreter each time SQLite gives it back to us; the
        # default of 5 ms would make a commit of many rows last as long as many turns.
        sys.setswitchinterval(SWITCH_S)
        _pools.append(ThreadPool(1))
    return _pools[0]
