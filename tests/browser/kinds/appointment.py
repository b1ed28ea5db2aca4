"""An appointment: its day, its start, and what is noted with it."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.simtime import DAY, MINUTE
from simulator.engine.work.appointment.panel import Appointed, AppointmentPanel
from tests.browser.kinds.fields import fill_fields


def fill(page: Page, panel: AppointmentPanel, answer: Appointed, day: Day) -> None:
    days = page.get_by_role("group", name="Day", exact=True)
    if days.count():
        midnight = day.starts * MINUTE
        place = (answer.starts + midnight) // DAY - (panel.opens + midnight) // DAY
        days.get_by_role("button").nth(place).click()
    slots = page.locator(".slots")
    slots.get_by_role("radio", name=day.clock(answer.starts), exact=True).check()
    fill_fields(page, panel.fields, answer.values)
