"""A room full of learners on one process: how fast mail comes and how fast acts are stored.

A server of its own and 300 scripted learners in another process, over real websockets,
on the same machine. They sit down within eight seconds; two seconds later measuring
begins. Each learner acts every one to three seconds. Arrivals are measured from the
moment they were due by the clock that the learner's own beats set. How late the learners'
own process wakes up is printed too: it is part of both figures.

Every tenth act is a letter in words of its own, which has to be judged: some fifteen a
second, where as many people would write five. Who writes one waits for its verdict as
well, so these are also shown by themselves. Where the sentence encoder is installed all
of it is measured once more with it.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench._server import serving
from simulator.config import JudgeBy
from simulator.judge import encoder as encoding

LEARNERS = 300
SECONDS = 45.0
PACE = "240"
"""Simulated seconds per wall second: most of the day passes while it is measured."""

BOUND_MS = 100.0


def main() -> bool:
    """Print the 50th and 99th percentiles of both, beside their bound (wall ms)."""
    fits = measure("words")
    if encoding.is_installed():
        return measure("meaning") and fits
    print("by meaning: the extra is not installed, not measured")
    return fits


def measure(judge: JudgeBy) -> bool:
    """Let a class play on a server of its own; tell whether its bounds were met."""
    with (
        tempfile.TemporaryDirectory() as instance,
        serving(Path(instance), judge=judge) as url,
    ):
        before = os.times()
        measured = drive(url)
    after = os.times()
    print(f"{LEARNERS} learners, {SECONDS:.0f} s, pace {PACE}, judged by {judge}")
    print(f"refused {measured['refused']}, unanswered {measured['unanswered']}")
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    print(
        f"CPU: server {spent - measured['cpu']:.1f} s, learners {measured['cpu']:.1f} s;"
        f" other load of this machine {os.getloadavg()[0]:.1f}"
    )
    show("learners woke up late by", measured["own"])
    rows = (
        show("mail came after it was due", measured["arrivals"]),
        show("acts acknowledged, stored", measured["acks"]),
    )
    show("letters among them, judged", measured["letters"])
    return all(rows) and not measured["refused"]


def drive(url: str) -> dict[str, Any]:
    """Let the learners loose on *url*; returns what they measured, in wall seconds."""
    command = [
        sys.executable,
        "-m",
        "bench._learners",
        url,
        str(LEARNERS),
        str(SECONDS),
        PACE,
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def show(what: str, seconds: list[float]) -> bool:
    """Print one row; tell whether its 99th percentile is within the bound."""
    laps = sorted(each * 1000 for each in seconds)
    half, most = laps[len(laps) // 2], laps[int(len(laps) * 0.99)]
    print(
        f"  {what:28} n {len(laps):6}  p50 {half:6.1f} ms  p99 {most:6.1f} ms"
        f"  p99 / {BOUND_MS:.0f} ms: {most / BOUND_MS:.2f}"
    )
    return most < BOUND_MS
