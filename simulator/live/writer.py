"""The one writer of a process: what waits is committed together (group commit).

SQLite takes one writer at a time and every commit costs a flush of the disk, so a
transaction carries whatever has come in since the last one. Who submitted a change
learns whether it is durable before telling anybody else about it.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from simulator.live.errors import Conflict, LiveError, NotSaved, StoreFailed
from simulator.live.offload import offload
from simulator.live.ports import RunStore
from simulator.live.records import Change

MOST_AT_ONCE = 500
"""Submissions in one transaction: bounds how long the first of them waits."""

REST_S = 0.003
"""Wall seconds after a commit in which more gathers for the next, when many act at once."""

WAIT_S = 30.0
"""Wall seconds after which a submission counts as failed: the writer has died."""

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Submission:
    changes: tuple[Change, ...]
    done: Future[None] = field(default_factory=Future[None])


class Writer:
    """Commits what it is given, in the order it was given."""

    def __init__(self, store: RunStore) -> None:
        self._store = store
        self._run: Callable[[Callable[[], None]], None]
        self._run = offload if store.blocks else _at_once
        self._waiting: queue.Queue[_Submission | None] = queue.Queue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def submit(self, changes: Sequence[Change]) -> Future[None]:
        """Hand *changes* in; `settle` tells whether all of them are stored."""
        self._start()
        submission = _Submission(tuple(changes))
        self._waiting.put(submission)
        return submission.done

    def write(self, changes: Sequence[Change]) -> None:
        """Store all of *changes*, or raise `NotSaved`."""
        settle(self.submit(changes))

    def stop(self) -> None:
        """Store what waits, then end."""
        with self._starting:
            thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(None)
            thread.join()

    def _start(self) -> None:
        if self._thread is not None:
            return
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._loop, name="va-sim-writer", daemon=True
                )
                self._thread.start()

    def _loop(self) -> None:
        while (first := self._waiting.get()) is not None:
            batch, more = self._gather(first)
            self._commit(batch)
            if not more:
                return
            if self._store.blocks:
                time.sleep(REST_S)

    def _gather(self, first: _Submission) -> tuple[list[_Submission], bool]:
        """Take everything that waits by now; tell whether to go on after it."""
        batch = [first]
        while len(batch) < MOST_AT_ONCE:
            try:
                each = self._waiting.get_nowait()
            except queue.Empty:
                break
            if each is None:
                return batch, False
            batch.append(each)
        return batch, True

    def _commit(self, batch: list[_Submission]) -> None:
        try:
            self._run(
                lambda: self._store.commit([c for each in batch for c in each.changes])
            )
        except Exception as reason:
            if _is_of_the_store(reason) or len(batch) == 1:
                self._fail(batch, reason)
            else:
                # One of them is at fault: the others must not fail with it.
                for each in batch:
                    self._commit([each])
        else:
            for each in batch:
                each.done.set_result(None)

    def _fail(self, batch: list[_Submission], reason: Exception) -> None:
        if not isinstance(reason, Conflict):
            logger.error("a commit failed", exc_info=reason)
        for each in batch:
            each.done.set_exception(reason)


def _is_of_the_store(reason: Exception) -> bool:
    """Tell whether the store itself failed, whatever it was given."""
    return isinstance(reason, StoreFailed) and not isinstance(reason, Conflict)


def settle(done: Future[None]) -> None:
    """Wait until a submission is stored; raises `NotSaved` when it is not."""
    try:
        done.result(timeout=WAIT_S)
    except Conflict as reason:
        raise NotSaved(
            "This was not saved, because the run has been changed elsewhere meanwhile. "
            "Reload the page and do it again."
        ) from reason
    except StoreFailed as reason:
        raise NotSaved(f"This was not saved. {reason.message}") from reason
    except LiveError:
        raise
    except Exception as reason:
        raise NotSaved(
            "This was not saved, because the database did not answer. Try again."
        ) from reason


def _at_once(work: Callable[[], None]) -> None:
    work()
