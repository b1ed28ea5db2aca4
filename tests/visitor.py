"""A server in a process of its own, and a visitor who plays on it over the network."""

import contextlib
import html
import http.cookiejar
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import socketio

READY_WITHIN_S = 30.0
ANSWER_WITHIN_S = 10.0


class Server:
    """``va-sim serve`` over the data in *instance*; a context that ends it."""

    def __init__(self, instance: Path, *, port: int = 0, **environ: str) -> None:
        # By words, as where the extra is not installed, unless *environ* says otherwise.
        self._environ = {"VA_SIM_JUDGE": "words", **environ}
        self._typed = ("serve", "--port", str(port), "--instance", str(instance))
        self._log = instance.with_suffix(".log")

    def __enter__(self) -> Self:
        with self._log.open("a") as errors:
            self.process = subprocess.Popen(
                (sys.executable, "-m", "simulator", *self._typed),
                env={**os.environ, **self._environ},
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self.url = self._url()
        self.port = int(urllib.parse.urlsplit(self.url).port or 0)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut would: at once, in the middle of whatever it does."""
        self.end(signal.SIGKILL)

    def end(self, how: signal.Signals) -> int:
        """End it and return its exit code."""
        self.process.send_signal(how)
        code = self.process.wait(ANSWER_WITHIN_S)
        if self.process.stdout:
            self.process.stdout.close()
        return code

    def said(self) -> str:
        """Return what it wrote to standard error, over all its lives."""
        return self._log.read_text()

    def _url(self) -> str:
        watchdog = threading.Timer(READY_WITHIN_S, self.process.kill)
        watchdog.start()
        assert self.process.stdout is not None
        self.greeting = ""
        for line in self.process.stdout:
            self.greeting += line
            if found := re.search(r"http://\S+", line):
                watchdog.cancel()
                return found[0]
        watchdog.cancel()
        self.end(signal.SIGKILL)
        raise AssertionError(f"the server did not start:\n{self.said()}")


@dataclass
class Visitor:
    """Somebody with a browser, as far as the network sees."""

    url: str
    _cookies: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)

    def open_run(self, scenario: str = "first-day", **chosen: str) -> str:
        """Choose a day in the library; return the run."""
        page = self.get(f"days/{scenario}")
        [csrf] = set(re.findall(r'name="csrf_token"[^>]*value="([^"]+)"', page))
        form = {
            "scenario": scenario,
            "language": "en",
            "pace": "60",
            "clock": "hybrid",
            "nickname": "Ada",
            "csrf_token": html.unescape(csrf),
        }
        answer = self._open("runs", urllib.parse.urlencode(form | chosen).encode())
        return str(answer.url).split("/runs/")[1].split("/")[0]

    def get(self, path: str) -> str:
        """Return a page."""
        return str(self._open(path).read().decode())

    def desk_data(self, run: str) -> dict[str, Any]:
        """Return the JSON block of the desk's page."""
        page = self.get(f"runs/{run}/desk")
        blocks = re.findall(
            r'<script[^>]*type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL
        )
        found = [json.loads(each) for each in blocks]
        return next(
            each for each in found if isinstance(each, dict) and "token" in each
        )

    @contextlib.contextmanager
    def at_desk(self, run: str, *, since: int = 0) -> Iterator["Desk"]:
        """Sit down at the desk of *run*, as a page that has seen *since* serials."""
        desk = Desk()
        desk.connect(
            self.url,
            cookies="; ".join(f"{each.name}={each.value}" for each in self._cookies),
            auth={"run": run, "token": self.desk_data(run)["token"], "since": since},
        )
        try:
            yield desk
        finally:
            desk.socket.disconnect()

    def _open(self, path: str, data: bytes | None = None) -> Any:
        opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self._cookies)
        )
        request = urllib.request.Request(f"{self.url}{path}", data)
        request.add_header("Referer", self.url)
        return opener.open(request, timeout=ANSWER_WITHIN_S)


class Desk:
    """A connected desk: what it has been told, and how to act."""

    def __init__(self) -> None:
        self.socket = socketio.Client(reconnection=False)
        self.updates: dict[int, dict[str, Any]] = {}
        self.beats: list[dict[str, Any]] = []
        self._told = threading.Condition()
        self.socket.on("updates", self._on_updates)
        self.socket.on("beat", self._on_beat)

    def connect(self, url: str, *, cookies: str, auth: dict[str, Any]) -> None:
        self.socket.connect(
            url, headers={"Cookie": cookies}, auth=auth, transports=["websocket"]
        )
        self.wait_for(lambda: bool(self.beats))

    def act(self, action_id: str, **action: Any) -> dict[str, Any]:
        """Ask for an action and return the answer."""
        answer: dict[str, Any] = self.socket.call(
            "act", {"id": action_id, "action": action}, timeout=ANSWER_WITHIN_S
        )
        return answer

    def wait_for(self, happened: Any, within: float = ANSWER_WITHIN_S) -> None:
        """Wait until *happened()* is true of what the desk has been told."""
        with self._told:
            assert self._told.wait_for(happened, within), self.updates

    def of_type(self, name: str) -> list[dict[str, Any]]:
        return [each for each in self.updates.values() if each["type"] == name]

    def _on_updates(self, message: dict[str, Any]) -> None:
        with self._told:
            for each in message["updates"]:
                self.updates[each["serial"]] = each
            self.beats.append(message["beat"])
            self._told.notify_all()

    def _on_beat(self, beat: dict[str, Any]) -> None:
        with self._told:
            self.beats.append(beat)
            self._told.notify_all()


def wait_until(true: Any, within: float = ANSWER_WITHIN_S) -> None:
    """Wait for something that nobody will tell us."""
    give_up = time.monotonic() + within
    while not true():
        assert time.monotonic() < give_up, "it did not come true in time"
        time.sleep(0.02)
