"""The desk on a phone: one pane at a time, and what lies on top of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, new_context
from tests.browser.desk import Desk
from tests.browser.server import Server

MOVED = """() => {
  const list = document.body.appendChild(document.createElement("ul"));
  for (const look of ["thread", "thread done"]) {
    const row = list.appendChild(document.createElement("li"));
    row.className = look;
    row.appendChild(document.createElement("span")).className = "th-subject";
  }
  const row = list.lastChild;
  const weight = () => Number(getComputedStyle(row.firstChild).fontWeight);
  const before = weight();
  row.className = "thread unread";
  list.moveBefore(row, list.firstChild);
  return weight() - before;
}"""
"""How much bolder a done row becomes that is unread again and comes first."""


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    """Give the desk of a new day on a phone."""
    context = new_context(browser, server, PHONE)
    page = context.new_page()
    desk = Desk(page)
    page.goto("/days/first-day")
    page.get_by_role("button", name="Start the day").click()
    desk.is_ready()
    yield page
    context.close()


def test_the_first_steps_lead_to_the_first_message(phone: Page) -> None:
    phone.get_by_role("button", name="Read the first message").click()
    expect(phone.locator(".letters")).to_be_visible()


def test_a_file_lies_on_top_of_the_letters(phone: Page) -> None:
    phone.locator('[data-thread="welcome"]').click()
    phone.locator(".letters .file").first.click()
    expect(phone.locator(".drawer-body")).to_be_visible()
    phone.locator(".drawer").get_by_role("button", name="Close").click()
    expect(phone.locator(".letters")).to_be_visible()


def test_a_row_that_comes_first_looks_unread(phone: Page) -> None:
    assert phone.evaluate(MOVED) > 0
