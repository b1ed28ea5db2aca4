"""A real server in a process of its own, which a test can kill and start again."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.services import free_port

READY_WITHIN_S = 30.0
STOPS_WITHIN_S = 15.0


class Server:
    """``va-sim serve`` on a port and an instance folder that it keeps over restarts."""

    def __init__(self, folder: Path, *, scenarios: Path | None = None) -> None:
        """Keep everything in *folder*; serve the days in *scenarios*, or those that ship."""
        # By words, as where the extra is not installed.
        self._extra = {"VA_SIM_JUDGE": "words"}
        if scenarios:
            self._extra["VA_SIM_SCENARIOS"] = str(scenarios)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.instance = folder / "instance"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "simulator", "serve"]
        options = ["--port", str(self.port), "--instance", str(self.instance)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*_dying_with_us(), *command, *options],
                env={**os.environ, **self._extra},
                stdout=log,
                stderr=log,
            )
        give_up = time.monotonic() + READY_WITHIN_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > give_up:
                pytest.fail(f"the server did not start:\n{self.log.read_text()}")
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill it as a power cut would: nothing is stored, nobody is told."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Stop it as an operator would."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(STOPS_WITHIN_S)
            self._process = None

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


def _dying_with_us() -> tuple[str, ...]:
    setpriv = shutil.which("setpriv")
    return (setpriv, "--pdeathsig", "KILL") if setpriv else ()
