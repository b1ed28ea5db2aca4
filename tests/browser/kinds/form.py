"""A form, field by field."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.work.form.panel import Filled, FormPanel
from tests.browser.kinds.fields import fill_fields


def fill(page: Page, panel: FormPanel, answer: Filled, day: Day) -> None:
    del day
    fill_fields(page, panel.fields, answer.values)
