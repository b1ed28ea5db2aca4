"""Processes that work things out for the server, and what happens when one is gone."""

import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.live import elsewhere
from simulator.live.elsewhere import Gone, Helper, TooLong
from simulator.live.thinking import NICE, think


@pytest.fixture
def helper() -> Iterator[Helper]:
    made = Helper(nice=NICE)
    yield made
    made.stop()


def test_work_is_done_elsewhere_and_steps_back(helper: Helper) -> None:
    process = helper.ask(os.getpid, ())
    assert process == helper.process.pid != os.getpid()
    assert helper.ask(os.nice, (0,)) == min(os.nice(0) + NICE, 19)


def test_what_the_work_raises_is_raised_here_and_the_next_is_done(
    helper: Helper,
) -> None:
    with pytest.raises(ValueError, match=r"math domain error|expected a nonnegative"):
        helper.ask(math.sqrt, (-1.0,))
    assert helper.ask(math.sqrt, (9.0,)) == 3


def test_who_asks_learns_that_the_process_is_gone(helper: Helper) -> None:
    assert helper.process.pid is not None
    os.kill(helper.process.pid, signal.SIGKILL)
    helper.process.join()
    with pytest.raises(Gone):
        helper.ask(math.sqrt, (9.0,))


def test_a_process_that_does_not_answer_is_given_up(
    helper: Helper, monkeypatch: pytest.MonkeyPatch
) -> None:
    helper.ask(os.getpid, ())
    monkeypatch.setattr(elsewhere, "PATIENCE_S", 0.1)
    with pytest.raises(TooLong, match="sleep: no answer in"):
        helper.ask(time.sleep, (60.0,))
    helper.stop()
    assert helper.process.exitcode == -signal.SIGKILL


def test_without_one_hub_for_all_the_caller_does_the_work() -> None:
    assert think(os.getpid) == os.getpid()


def test_when_the_process_dies_the_work_is_done_and_what_takes_too_long_is_not(
    tmp_path: Path,
) -> None:
    """Under gevent, in a process of its own, for it patches what the tests run on."""
    program = """
from gevent import monkey; monkey.patch_all()
import multiprocessing, os, signal, time
from simulator.live import elsewhere, thinking
if __name__ == "__main__":
    first = thinking.think(os.getpid)
    assert first != os.getpid(), "not elsewhere"
    os.kill(first, signal.SIGKILL)
    second = thinking.think(os.getpid)
    assert second not in (first, os.getpid()), "not anew"
    elsewhere.PATIENCE_S = 0.1
    try:
        thinking.think(time.sleep, 600)
    except elsewhere.TooLong:
        elsewhere.PATIENCE_S = 60
    third = thinking.think(os.getpid)
    assert third not in (first, second, os.getpid()), "not given up"
    os.kill(third, signal.SIGKILL)
    multiprocessing.set_executable("/nowhere/python")
    assert thinking.think(os.getpid) == os.getpid(), "not here"
    print("well")
"""
    file = tmp_path / "program.py"
    file.write_text(program)
    done = subprocess.run(
        [sys.executable, str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "well", done.stderr
