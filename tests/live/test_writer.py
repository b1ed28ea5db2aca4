"""Group commit: together when it can be, each alone when one of them is at fault."""

import threading
from collections.abc import Sequence

import pytest

from simulator.live.errors import Conflict, NotSaved, StoreFailed
from simulator.live.records import Change, ClockKept, RunClock
from simulator.live.writer import Writer, settle
from tests.fakes import MemoryRunStore


class GatedStore(MemoryRunStore):
    """Holds the first commit until the gate opens, and remembers what came together."""

    def __init__(
        self, *, conflicting: str = "", fault: Exception | None = None
    ) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.started = threading.Event()
        self.batches: list[list[str]] = []
        self.conflicting = conflicting
        self.fault = fault or Conflict("Somebody else was there first.")

    def commit(self, changes: Sequence[Change]) -> None:
        self.started.set()
        assert self.gate.wait(10)
        runs = [each.run for each in changes if isinstance(each, ClockKept)]
        if self.conflicting in runs:
            raise self.fault
        if self.fails_with is not None:
            raise self.fails_with
        self.batches.append(runs)


def kept(run: str) -> list[Change]:
    return [ClockKept(run=run, clock=RunClock(at=0, wall=0.0))]


def test_what_waits_is_committed_together_and_in_order() -> None:
    store = GatedStore()
    writer = Writer(store)
    first = writer.submit(kept("a"))
    assert store.started.wait(10)
    others = [writer.submit(kept(each)) for each in "bcd"]
    store.gate.set()
    for each in (first, *others):
        settle(each)
    writer.stop()
    assert store.batches == [["a"], ["b", "c", "d"]]


@pytest.mark.parametrize(
    ("fault", "told"),
    (
        (Conflict("Somebody else was there first."), "changed elsewhere"),
        (UnicodeEncodeError("utf-8", "x", 0, 1, "surrogate"), "did not answer"),
    ),
    ids=("conflict", "what cannot be written"),
)
def test_who_is_at_fault_fails_alone(fault: Exception, told: str) -> None:
    store = GatedStore(conflicting="c", fault=fault)
    writer = Writer(store)
    first = writer.submit(kept("a"))
    assert store.started.wait(10)
    others = {each: writer.submit(kept(each)) for each in "bcd"}
    store.gate.set()
    for each in (first, others["b"], others["d"]):
        settle(each)
    with pytest.raises(NotSaved, match=told):
        settle(others["c"])
    writer.stop()
    assert store.batches == [["a"], ["b"], ["d"]]


def test_a_failing_store_fails_what_it_was_given_and_nothing_after() -> None:
    store = GatedStore()
    store.gate.set()
    writer = Writer(store)
    store.fails_with = StoreFailed("The disk is full.")
    with pytest.raises(NotSaved, match="disk is full"):
        writer.write(kept("a"))
    store.fails_with = None
    writer.write(kept("b"))
    writer.stop()
    assert store.batches == [["b"]]


def test_even_an_unknown_failure_is_told_in_words() -> None:
    class Broken(MemoryRunStore):
        def commit(self, changes: Sequence[Change]) -> None:
            raise ZeroDivisionError

    writer = Writer(Broken())
    with pytest.raises(NotSaved, match="did not answer"):
        writer.write(kept("a"))
    writer.stop()


def test_stopping_stores_what_waits() -> None:
    store = GatedStore()
    writer = Writer(store)
    done = [writer.submit(kept(each)) for each in "abc"]
    store.gate.set()
    writer.stop()
    assert all(each.done() for each in done)
    assert [run for batch in store.batches for run in batch] == ["a", "b", "c"]


def test_a_stopped_writer_starts_again_when_it_is_needed() -> None:
    store = MemoryRunStore()
    writer = Writer(store)
    writer.write(kept("a"))
    writer.stop()
    writer.write(kept("b"))
    writer.stop()
    assert store.commits == 2
