"""What a whole Monday costs the browser: 18 tasks, some 90 messages, every thread opened.

The day is skipped through to its afternoon, so that all of it lies on the desk. Then each
thread is opened once, while the browser notes how long its main thread is busy in one go:
that is what a frame waits for. The time is the thread's own, whatever else the machine does.
"""

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from bench._browser import browsing, open_desk
from bench._server import serving

DAY = "triage-monday"
FRAME_MS = 16.0
MEMORY_MB = 150.0
MOST_SKIPS = 260
LAST_HOUR = "16:"
PER_THREAD_MS = 250
"""Wall milliseconds in which an opening is over, its answer from the server included."""

SETTLED = "new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))"
NOTED = ["toplevel", "disabled-by-default-devtools.timeline"]


def main() -> bool:
    """Print the busiest stretches and the memory, beside their bounds."""
    with (
        tempfile.TemporaryDirectory() as name,
        serving(Path(name) / "instance") as url,
        browsing() as page,
    ):
        open_desk(page, url, scenario=DAY)
        skip_through(page)
        threads, stretches = measure(page)
        memory = max(map(_private_mb, _renderers()), default=0.0)
    # The busiest stretch of each opening, if every opening had one of the longest.
    busiest = sorted(stretches)[-threads:]
    usual, worst = busiest[int(len(busiest) * 0.95)], busiest[-1]
    print(
        f"  {threads} threads opened: busy in one go for {usual:.1f} ms at most in 95 of 100,"
        f" {worst:.1f} ms at worst   95 of 100 / {FRAME_MS:.0f} ms: {usual / FRAME_MS:.2f}"
    )
    print(
        f"  memory of the page's process: {memory:.0f} MB"
        f"   memory / {MEMORY_MB:.0f} MB: {memory / MEMORY_MB:.2f}"
    )
    return usual < FRAME_MS and memory < MEMORY_MB


def skip_through(page: Page) -> None:
    """Let the day go by until its last hour, with nothing done."""
    skip = page.get_by_role("button", name=re.compile("^Skip ahead"))
    for _ in range(MOST_SKIPS):
        if page.locator("time.clock").inner_text().startswith(LAST_HOUR):
            return
        skip.click()
        page.wait_for_timeout(60)


def measure(page: Page) -> tuple[int, list[float]]:
    """Open every thread; return how many, and each busy stretch of the main thread (ms)."""
    browser = page.context.browser
    if browser is None:
        raise RuntimeError("a page without a browser cannot be traced")
    rows = page.locator("[data-thread]")
    count = rows.count()
    browser.start_tracing(page=page, categories=NOTED)
    for place in range(count):
        rows.nth(place).evaluate("row => row.click()")
        page.evaluate(SETTLED)
        page.wait_for_timeout(PER_THREAD_MS)
    return count, list(_stretches(json.loads(browser.stop_tracing())["traceEvents"]))


def _stretches(events: list[Mapping[str, Any]]) -> Iterator[float]:
    """Yield the processor time (ms) of every task of the page's main thread."""
    mains = {
        (each["pid"], each["tid"])
        for each in events
        if each.get("name") == "thread_name"
        and each["args"].get("name") == "CrRendererMain"
    }
    for each in events:
        if each.get("name") != "RunTask" or (each["pid"], each["tid"]) not in mains:
            continue
        yield each.get("tdur", each.get("dur", 0)) / 1000


def _renderers() -> list[Path]:
    """Return the processes that draw pages."""
    return [
        each
        for each in Path("/proc").glob("[0-9]*")
        if "--type=renderer" in _command(each)
    ]


def _command(process: Path) -> str:
    try:
        return (process / "cmdline").read_text()
    except OSError:
        return ""


def _private_mb(process: Path) -> float:
    text = (process / "smaps_rollup").read_text()
    kilobytes = re.findall(r"^Private_\w+:\s+(\d+)", text, re.MULTILINE)
    return sum(map(int, kilobytes)) / 1024
