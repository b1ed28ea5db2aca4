"""Times for a meeting: each typed on its day, then offered."""

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.simtime import DAY, MINUTE
from simulator.engine.work.meeting.panel import MeetingPanel, Offered
from tests.browser.kinds.fields import fill_fields


def fill(page: Page, panel: MeetingPanel, answer: Offered, day: Day) -> None:
    days = page.get_by_role("group", name="Day", exact=True)
    midnight = day.starts * MINUTE
    for starts in answer.starts:
        place = (starts + midnight) // DAY - (panel.opens + midnight) // DAY
        days.get_by_role("button").nth(place).click()
        page.get_by_label("Starts at").fill(day.clock(starts))
        page.get_by_role("button", name="Offer this time").click()
    fill_fields(page, panel.fields, answer.values)
