"""A room full of learners beside twenty debriefs a minute.

The room of the bench ``live``, while somebody opens the debrief of a day of 25 tasks every
three seconds: score, takeover curve and clients are worked out each time, in a process of
their own. How long such a page keeps the hub to itself is measured in CPU time, which a
busy machine does not blur.
"""

import json
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from datetime import UTC, datetime
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import URLError
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

from bench._days import busy_day, diligent
from bench._server import serving
from bench.live import BOUND_MS, LEARNERS, PACE, SECONDS, drive, show
from simulator.engine import bundle_hash, play
from simulator.live.records import EventsAppended, RunClock, RunHeader, RunOpened
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import prepare
from simulator.web.trainer.keys import make_key

EVERY_S = 3.0
RUN = "a-long-day"
FIRST_S = 10.0
"""Wall seconds until the room has sat down and is measured."""


LONGEST_TURN_MS = 25.0
"""CPU ms for which a page may keep the hub to itself, three times out of four."""


def main() -> bool:
    """Print the figures of the bench ``live``, beside debriefs, and their bound (wall ms)."""
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder)
        keep_a_day(instance)
        with serving(instance) as url:
            secret = (instance / "secret-key").read_text().strip()
            opened: list[float] = []
            reading = threading.Thread(
                target=read_debriefs, args=(url, secret, opened), daemon=True
            )
            reading.start()
            measured = drive(url)
    print(
        f"{LEARNERS} learners, {SECONDS:.0f} s, pace {PACE}; {len(opened)} debriefs opened,"
        f" {1000 * sum(opened) / max(len(opened), 1):.0f} ms each on average"
    )
    show("learners woke up late by", measured["own"])
    rows = (
        show("mail came after it was due", measured["arrivals"]),
        show("acts acknowledged, stored", measured["acks"]),
    )
    print(f"bound {BOUND_MS:.0f} ms at the 99th percentile")
    return show_turns() and all(rows) and len(opened) > SECONDS / EVERY_S / 2


def show_turns() -> bool:
    """Print how long a page keeps the hub to itself; tell whether that is short enough."""
    command = [sys.executable, "-m", "bench._turns"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout.splitlines()[-1])
    laps: list[float] = [1000 * each for each in found["longest"]]
    usual = laps[len(laps) * 3 // 4]
    print(
        f"a page: {1000 * found['page']:.0f} ms of the hub's CPU, in turns of at most "
        f"{usual:.1f} ms (longest {laps[-1]:.1f}); bound {LONGEST_TURN_MS:.0f} ms"
    )
    return usual <= LONGEST_TURN_MS


def keep_a_day(instance: Path) -> None:
    """Store a finished day in the folder that the server will use."""
    run = play(busy_day(), diligent())
    sha = bundle_hash(run.bundle)
    header = RunHeader(
        id=RUN,
        scenario=run.bundle.scenario,
        title=run.bundle.title,
        language=run.bundle.language,
        learner="somebody",
        nickname="",
        pace=float(run.bundle.day.pace),
        clock="hybrid",
        bundle_sha=sha,
        opened_at=datetime.fromtimestamp(0, UTC),
    )
    clock = RunClock(at=run.now, wall=time.time(), begun=True, finished=True)
    with closing(
        Database(f"sqlite:///{instance / 'practice-desk.sqlite'}")
    ) as database:
        prepare(database)
        SqlRunStore(database).commit(
            [
                RunOpened(header=header, clock=clock, bundle=run.bundle),
                EventsAppended(run=RUN, first=1, events=tuple(run.log), wall=0.0),
            ]
        )


def read_debriefs(url: str, secret: str, opened: list[float]) -> None:
    """Open the debrief again and again, as a trainer; note how long each takes (wall s)."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    browser.open(f"{url}/trainer?key={make_key(secret)}").read()
    time.sleep(FIRST_S)
    while True:
        try:
            opened.append(_read(browser, f"{url}/runs/{RUN}/debrief"))
        except (URLError, ConnectionError):
            # The room has been measured, and the server is gone.
            return
        time.sleep(max(EVERY_S - opened[-1], 0))


def _read(browser: OpenerDirector, address: str) -> float:
    begun = time.monotonic()
    browser.open(address).read()
    return time.monotonic() - begun
