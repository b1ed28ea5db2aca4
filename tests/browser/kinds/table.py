"""A table, row by row: what is left out, what is filled in, what is added."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.work.table.panel import Tabled, TablePanel
from tests.browser.kinds.fields import fill_fields


def fill(page: Page, panel: TablePanel, answer: Tabled, day: Day) -> None:
    del day
    for row in answer.rows:
        if row.id.startswith("own-"):
            page.get_by_role("button", name="Add a row", exact=True).click()
        if row.held:
            page.locator(f"#hold-{row.id}").check()
            continue
        cells = [each.as_field() for each in panel.columns]
        fill_fields(page, cells, row.values, prefix=f"{row.id}:")
