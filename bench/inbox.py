"""What one new mail costs the browser when the inbox holds 500.

A day made for it: 500 conversations at nine o'clock, then one mail a simulated minute.
The main thread's busy time over ten arrivals is compared with the same time without.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import CDPSession, Page

from bench._browser import browsing, open_desk
from bench._server import serving

FULL = 500
ARRIVALS = 10
PACE = 60
BOUND_MS = 20.0

HEAD = f"""\
format: va-scenario/1
id: full-inbox
title: Full inbox
summary: A day for measuring.
level: 1
languages: [en]
seed: 1
day:
  date: "2026-03-09"
  starts: "09:00"
  ends: "12:00"
  timezone: Europe/Amsterdam
  pace: {PACE}
  resume: 1m
  currency: EUR
  briefing: Measure.
  objectives: [Measure]
clients:
  bea:
    name: Bea Castell
    company: Castell
    role: baker
    domain: castell.example
    tier: silver
    patience: 0.5
    first_reply: 60m
    reply_delay: 3m..8m
    file: {{hours: 9 to 5}}
    lines:
      chase: [Well?]
      escalate: [Well!]
      thanks: [Thanks.]
      accept: [Fine.]
      refuse: [No.]
      needless: [Look.]
      withdraw: [Never mind.]
      declined: [Pity.]
tasks:
  bread:
    client: bea
    title: Bread
    brief: Say how much bread.
    archetype: A03
    importance: 1
    work: 1m
    hands_on: 10s
    due: "11:00"
    worthless_after: 30m
    writing: {{hint: A line.}}
    checks:
      - {{id: told, points: 1, told: {{person: bea}}, say: She knows.}}
rubric:
  weights: {{prioritisation: 30, communication: 30, time_management: 20, delivery: 20}}
  react_within: 10m
  messages_allowed: 25
timeline:
"""


def main() -> bool:
    """Print the milliseconds of main-thread work that one mail costs, beside its bound."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_day(folder / "days" / "full-inbox")
        with (
            serving(folder / "instance", scenarios=folder / "days") as url,
            browsing() as page,
        ):
            cost = measure(page, url)
    print(
        f"  one mail among {FULL}: {cost:.1f} ms of the main thread"
        f"  cost / {BOUND_MS:.0f} ms: {cost / BOUND_MS:.2f}"
    )
    return cost < BOUND_MS


def measure(page: Page, url: str) -> float:
    """Return the main-thread milliseconds of one arrival, less what the clock costs anyway."""
    open_desk(page, url, scenario="full-inbox")
    rows = page.locator("[data-thread]")
    rows.nth(FULL - 1).wait_for(state="attached")
    tools = page.context.new_cdp_session(page)
    # The thread's own time, so that whatever else the machine does is not counted.
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    busy = {}
    for window, minutes in (("arrivals", ARRIVALS), ("quiet", ARRIVALS)):
        before = task_ms(tools)
        page.wait_for_timeout(minutes * 60_000 / PACE)
        busy[window] = task_ms(tools) - before
    return (busy["arrivals"] - busy["quiet"]) / ARRIVALS


def task_ms(tools: CDPSession) -> float:
    """Return how long the main thread has worked so far (wall ms)."""
    metrics = tools.send("Performance.getMetrics")["metrics"]
    return (
        float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))
        * 1000
    )


def write_day(folder: Path) -> None:
    """Write the day: 500 chats at nine, a mail a minute from 09:02 to 09:12, then nothing."""
    folder.mkdir(parents=True)
    mail = "{{from: bea, subject: Order {0}, body: Order {0} is in.}}"
    full = [inject(number, "09:00", mail) for number in range(FULL)]
    late = [
        inject(FULL + place, f"09:{place + 2:02d}", mail) for place in range(ARRIVALS)
    ]
    (folder / "scenario.yaml").write_text(HEAD + "".join(full + late))


def inject(number: int, at: str, mail: str) -> str:
    """Write one entry of the timeline; the first one opens the only task."""
    opens = ", opens: bread" if number == 0 else ""
    letter = mail.format(number)
    return f'  - {{id: mail-{number}, at: "{at}", thread: t{number}{opens}, email: {letter}}}\n'
