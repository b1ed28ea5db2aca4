"""Processes that work things out for the server, and what happens when one is gone."""

import math
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.live.elsewhere import Gone, Helper
from simulator.live.thinking import NICE, think


@pytest.fixture
def helper() -> Iterator[Helper]:
    made = Helper(nice=NICE)
    yield made
    made.stop()


def test_work_is_done_elsewhere_and_steps_back(helper: Helper) -> None:
    elsewhere = helper.ask(os.getpid, ())
    assert elsewhere == helper.process.pid != os.getpid()
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


def test_without_one_hub_for_all_the_caller_does_the_work() -> None:
    assert think(os.getpid) == os.getpid()


def test_when_the_process_dies_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    """Under gevent, in a process of its own, for it patches what the tests run on."""
    program = """
from gevent import monkey; monkey.patch_all()
import multiprocessing, os, signal
from simulator.live import thinking
if __name__ == "__main__":
    first = thinking.think(os.getpid)
    assert first != os.getpid(), "not elsewhere"
    os.kill(first, signal.SIGKILL)
    second = thinking.think(os.getpid)
    assert second not in (first, os.getpid()), "not anew"
    os.kill(second, signal.SIGKILL)
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
