"""What a whole Monday costs the browser: 18 tasks, some 90 messages, every thread opened.

The day is skipped through to its afternoon, so that all of it lies on the desk. Then each
thread is opened once, and the main thread's own time for that stands beside the frame it
has; so does the memory of the page's process.
"""

import re
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import CDPSession, Page

from bench._browser import browsing, open_desk
from bench._server import serving
from bench.inbox import task_ms

DAY = "triage-monday"
FRAME_MS = 16.0
MEMORY_MB = 150.0
MOST_SKIPS = 260
LAST_HOUR = "16:"
SETTLED = "new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))"


def main() -> bool:
    """Print the busiest openings and the memory, beside their bounds."""
    with (
        tempfile.TemporaryDirectory() as name,
        serving(Path(name) / "instance") as url,
        browsing() as page,
    ):
        open_desk(page, url, scenario=DAY)
        skip_through(page)
        spent, memory = measure(page)
    spent.sort()
    p95 = spent[int(len(spent) * 0.95)]
    print(
        f"  {len(spent)} threads opened: median {statistics.median(spent):.1f} ms, "
        f"95 of 100 within {p95:.1f} ms of the main thread"
        f"  p95 / {FRAME_MS:.0f} ms: {p95 / FRAME_MS:.2f}"
    )
    print(
        f"  memory of the page's process: {memory:.0f} MB"
        f"  memory / {MEMORY_MB:.0f} MB: {memory / MEMORY_MB:.2f}"
    )
    return p95 < FRAME_MS and memory < MEMORY_MB


def skip_through(page: Page) -> None:
    """Let the day go by until its last hour, with nothing done."""
    skip = page.get_by_role("button", name=re.compile("^Skip ahead"))
    for _ in range(MOST_SKIPS):
        if page.locator("time.clock").inner_text().startswith(LAST_HOUR):
            return
        skip.click()
        page.wait_for_timeout(60)


def measure(page: Page) -> tuple[list[float], float]:
    """Return the main-thread milliseconds of opening each thread, and megabytes of memory."""
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    rows = page.locator("[data-thread]")
    spent: list[float] = []
    for place in range(rows.count()):
        row = rows.nth(place)
        row.scroll_into_view_if_needed()
        page.evaluate(SETTLED)
        before = task_ms(tools)
        row.evaluate("row => row.click()")
        page.evaluate(SETTLED)
        spent.append(task_ms(tools) - before)
    return spent, _memory_mb(tools)


def _memory_mb(tools: CDPSession) -> float:
    """Return what the page's process alone holds in memory (MB)."""
    browser = tools.send("Performance.getMetrics")["metrics"]
    pid = next(
        (int(each["value"]) for each in browser if each["name"] == "ProcessId"), 0
    )
    held = [_private_mb(path) for path in _renderers(pid)]
    return max(held, default=0.0)


def _renderers(pid: int) -> list[Path]:
    """Return the processes that draw pages: the one named, or every one there is."""
    if pid:
        return [Path(f"/proc/{pid}")]
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
