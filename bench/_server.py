"""A server of our own for a bench: started, waited for, stopped."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from simulator.config import JudgeBy

PATIENCE = 20.0
"""Wall seconds after which a server that does not answer is given up."""


@contextmanager
def serving(
    instance: Path, *, scenarios: Path | None = None, judge: JudgeBy = "words"
) -> Iterator[str]:
    """Serve *instance* on a free port and give its address once it answers.

    Replies are judged by words, as by those who have not installed the extra.
    """
    port = free_port()
    settings = [f"VA_SIM_JUDGE={judge}"]
    if scenarios:
        settings.append(f"VA_SIM_SCENARIOS={scenarios}")
    command = ["env", *settings, sys.executable, "-m", "simulator", "serve"]
    command += ["--port", str(port), "--instance", str(instance)]
    server = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield wait_until_ready(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait()


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_ready(url: str) -> str:
    """Return *url* once it answers; raises TimeoutError when it does not."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        try:
            urlopen(url).read()
        except (URLError, ConnectionError):
            time.sleep(0.01)
        else:
            return url
    raise TimeoutError(f"{url} did not answer within {PATIENCE:.0f} s")
