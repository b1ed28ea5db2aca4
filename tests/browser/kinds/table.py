"""A table, row by row: what is left out, what is filled in, what is added."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.work.table.panel import Tabled, TablePanel


def fill(page: Page, panel: TablePanel, answer: Tabled, day: Day) -> None:
    del day
    kinds = {each.id: each.kind for each in panel.columns}
    for row in answer.rows:
        if row.id.startswith("own-"):
            page.get_by_role("button", name="Add a row", exact=True).click()
        if row.held:
            page.locator(f"#hold-{row.id}").check()
        for column, value in row.values:
            cell = page.locator(f'[id="f-{row.id}-{column}"]')
            if kinds[column] in ("choice", "yes_no"):
                cell.select_option(value)
            else:
                cell.fill(value)
