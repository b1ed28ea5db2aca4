"""An account, line by line, and what is noted with it."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.work.summary.panel import Summarised, SummaryPanel
from tests.browser.kinds.fields import fill_fields


def fill(page: Page, panel: SummaryPanel, answer: Summarised, day: Day) -> None:
    del day
    for task, word in answer.lines:
        page.locator(f'input[name="line-{task}"][value="{word}"]').check()
    fill_fields(page, panel.fields, answer.values)
