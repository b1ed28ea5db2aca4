"""A batch: the first message by pressing its label, the others by their keys."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.work.sort.panel import Sorted, SortPanel


def fill(page: Page, panel: SortPanel, answer: Sorted, day: Day) -> None:
    del day
    names = [label.id for label in panel.labels]
    labels = dict(answer.labels)
    for place, item in enumerate(panel.items):
        row = page.locator(f"#item-{item.id}")
        wanted = names.index(labels[item.id])
        if place == 0:
            row.click()
            page.locator(f'input[name="label-{item.id}"]').nth(wanted).check()
        else:
            row.press(str(wanted + 1))
