"""Work for a process of its own, so that it takes nobody's turn.

A thread would share the interpreter with everybody's desk. A process is started when
something is first asked of it, anew when it has died, and is not needed: where it cannot
be had, the caller's own process does the work. Only what takes too long is not done again:
it would take the turns of everybody there.
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

from simulator.live.offload import Lane, offload, shares_one_thread

logger = logging.getLogger(__name__)

T = TypeVar("T")

PATIENCE_S = 60.0
"""Wall seconds after which a process is given up; nothing asked of one takes a tenth of that."""

TRIES = 2
"""Processes that are asked before the work is done here: one may just have died."""


class Elsewhere:
    """A process for one kind of work, one piece after another."""

    def __init__(self, lane: Lane, *, nice: int = 0) -> None:
        """Make its place; *nice* is how far it stands back behind other processes."""
        self._lane: Lane = lane
        self._nice = nice
        # Only the one thread of the lane uses it.
        self._helper: Helper | None = None

    def do(self, work: Callable[..., T], *given: object) -> T:
        """Return what *work* makes of what is *given*, and raise what it raises.

        *work* is a function of a module, and all that goes in and out of it is data. Raises
        `TooLong` when nothing has come of it after `PATIENCE_S`.
        """
        if not shares_one_thread():
            return work(*given)
        # What is raised in a lane is printed there as well, with a traceback.
        failure, result = offload(
            lambda: _worked_out(self._ask, (work, given)), lane=self._lane
        )
        if failure is not None:
            raise failure
        return result  # type: ignore[no-any-return]  # what came of the same function

    def _ask(self, work: Callable[..., T], given: tuple[object, ...]) -> T:
        for _ in range(TRIES):
            try:
                if self._helper is None:
                    self._helper = Helper(nice=self._nice)
                return self._helper.ask(work, given)
            except Gone as reason:
                logger.warning("the process for %s is gone: %s", self._lane, reason)
                self._let_go()
            except TooLong:
                self._let_go()
                raise
        return work(*given)

    def _let_go(self) -> None:
        if self._helper is not None:
            self._helper.stop()
        self._helper = None


class Gone(Exception):
    """A process cannot be had, or has ended."""


class TooLong(Exception):
    """A process has not answered in time, and was given up with what it was doing."""


class Helper:
    """A process that waits for work; only one thread may use it."""

    def __init__(self, *, nice: int = 0) -> None:
        """Start it; raises `Gone` where no process can be had."""
        context = multiprocessing.get_context("spawn")
        # Pipes of one direction: those of two are sockets, which gevent makes its own.
        asked, self._asks = context.Pipe(duplex=False)
        self._hears, answers = context.Pipe(duplex=False)
        self.process: BaseProcess = context.Process(
            target=_serve, args=(asked, answers, nice), name="helper", daemon=True
        )
        try:
            self.process.start()
        except OSError as reason:
            raise Gone(reason) from reason
        finally:
            asked.close()
            answers.close()

    def ask(self, work: Callable[..., T], given: tuple[object, ...]) -> T:
        """Wait for what *work* makes of *given*, and raise what it raises.

        Raises `Gone` when the process is, `TooLong` when it does not answer.
        """
        try:
            self._asks.send((work, given))
            if not self._hears.poll(PATIENCE_S):
                raise TooLong(f"{work.__name__}: no answer in {PATIENCE_S:g} s")
            failure, result = self._hears.recv()
        except (OSError, EOFError) as reason:
            raise Gone(reason) from reason
        if failure is not None:
            raise failure
        return result  # type: ignore[no-any-return]  # what came of the same function

    def stop(self) -> None:
        """End it, whatever it does."""
        self._asks.close()
        self._hears.close()
        self.process.kill()
        self.process.join()


def _serve(asked: Connection, answers: Connection, nice: int) -> None:
    """Do what is asked until nobody asks any more."""
    # Ctrl+C is meant for the server, whose end ends this.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        os.nice(nice)
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
