"""A decision: the course, its reasons, and what is noted with it."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.work.decide.panel import Decided, DecidePanel
from tests.browser.kinds.fields import fill_fields


def fill(page: Page, panel: DecidePanel, answer: Decided, day: Day) -> None:
    del day
    page.locator(f"#decide-{answer.option}").check()
    for reason in answer.reasons:
        page.locator(f"#reason-{reason}").check()
    fill_fields(page, panel.fields, answer.values)
