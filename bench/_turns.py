"""How long a debrief keeps the hub to itself: ``python -m bench._turns`` prints wall-free figures.

Measured in CPU time of the hub's own thread, so that a busy machine tells the same.
"""

from gevent import monkey

monkey.patch_all()

import json  # noqa: E402 - everything comes after the patching
import tempfile  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

import gevent  # noqa: E402

from bench.debriefs import RUN, keep_a_day  # noqa: E402
from simulator.app import create_app  # noqa: E402
from simulator.config import for_instance  # noqa: E402
from simulator.web.trainer.keys import make_key  # noqa: E402

PAGES = 12
BEAT_S = 0.0002


def main() -> None:
    """Print the CPU seconds of one page, and the longest turn of each."""
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder)
        app = create_app(for_instance(instance, async_mode="gevent", judge="words"))
        keep_a_day(instance)
        secret = (instance / "secret-key").read_text().strip()
        browser = app.test_client()
        browser.get(f"/trainer?key={make_key(secret)}")
        browser.get(f"/runs/{RUN}/debrief")
        longest: list[float] = []
        turns: list[float] = []
        beating = gevent.spawn(beat, turns)
        before = time.process_time()
        for _ in range(PAGES):
            turns.clear()
            browser.get(f"/runs/{RUN}/debrief")
            longest.append(max(turns, default=0.0))
        spent = (time.process_time() - before) / PAGES
        beating.kill()
        app.extensions["runs"].stop()
        app.extensions["database"].close()
    print(json.dumps({"page": spent, "longest": sorted(longest)}))


def beat(turns: list[float]) -> None:
    """Come to turn as often as the hub lets one, and note how much others did in between."""
    last = time.thread_time()
    while True:
        gevent.sleep(BEAT_S)
        turns.append(time.thread_time() - last)
        last = time.thread_time()


if __name__ == "__main__":
    main()
