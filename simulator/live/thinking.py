"""Working out what takes long in a process of its own, so that it takes nobody's turn.

A thread would share the interpreter with everybody's desk. The process is started when
something is first asked of it, gives way to all others, and is not needed: where it
cannot be had, the caller's own process does the work.
"""

import logging
import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from simulator.live.offload import offload, shares_one_thread

logger = logging.getLogger(__name__)

T = TypeVar("T")

NICE = 10
"""How far the process stands back behind those that people wait for."""


PATIENCE_S = 60.0
"""Wall seconds after which the process is given up; no debrief takes a tenth of that."""


def think(work: Callable[..., T], *given: object) -> T:
    """Return what *work* makes of what is *given*, worked out where it delays nobody.

    *work* is a function of a module, and all that goes in and out of it is data.
    """
    if not shares_one_thread():
        return work(*given)
    return offload(lambda: _ask(work, given), lane="thought")


_helpers: list["Helper"] = []
"""The process, once there is one. Only the one thread of the lane "thought" comes here."""


def _ask(work: Callable[..., T], given: tuple[object, ...]) -> T:
    try:
        if not _helpers:
            _helpers.append(Helper())
        return _helpers[0].ask(work, given)
    except (OSError, EOFError):
        logger.warning("the helper process is gone; doing its work here")
        while _helpers:
            _helpers.pop().stop()
        return work(*given)


class Helper:
    """A process that waits for work; only one thread may use it."""

    def __init__(self) -> None:
        """Start it; raises OSError where no process can be had."""
        context = multiprocessing.get_context("spawn")
        # Pipes of one direction: those of two are sockets, which gevent makes its own.
        asked, self._asks = context.Pipe(duplex=False)
        self._hears, answers = context.Pipe(duplex=False)
        self.process: BaseProcess = context.Process(
            target=_serve, args=(asked, answers), name="thinking", daemon=True
        )
        self.process.start()
        asked.close()
        answers.close()

    def ask(self, work: Callable[..., T], given: tuple[object, ...]) -> T:
        """Wait for what *work* makes of *given*, and raise what it raises.

        Raises OSError or EOFError when the process is gone.
        """
        self._asks.send((work, given))
        if not self._hears.poll(PATIENCE_S):
            raise EOFError("the process that thinks does not answer")
        failure, result = self._hears.recv()
        if failure is not None:
            raise failure
        return result  # type: ignore[no-any-return]  # what came of the same function

    def stop(self) -> None:
        """Let it end."""
        self._asks.close()
        self._hears.close()
        self.process.terminate()
        self.process.join()


def _serve(asked: Connection, answers: Connection) -> None:
    """Do what is asked until nobody asks any more."""
    # Ctrl+C is meant for the server, whose end ends this.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        os.nice(NICE)
    with suppress(EOFError, OSError):
        while True:
            answers.send(_worked_out(*asked.recv()))


def _worked_out(
    work: Callable[..., Any], given: tuple[object, ...]
) -> tuple[Exception | None, Any]:
    try:
        return None, work(*given)
    except Exception as failure:
        return failure, None
