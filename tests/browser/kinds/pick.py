"""A choice from a catalogue, the favourite first."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.work.pick.panel import Picked, PickPanel


def fill(page: Page, panel: PickPanel, answer: Picked, day: Day) -> None:
    del panel, day
    for option in answer.options:
        page.locator(f"#pick-{option}").check()
