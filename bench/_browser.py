"""Chromium for a bench, and the way from the briefing to the desk."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests.conftest import CHROMIUM_ARGS
from tools.provision import chromium


@contextmanager
def browsing() -> Iterator[Page]:
    """Give a page of 1440 by 900 in the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(chromium()), args=list(CHROMIUM_ARGS)
        )
        yield browser.new_page(viewport={"width": 1440, "height": 900})
        browser.close()


def open_desk(
    page: Page, url: str, *, scenario: str = "first-day", pace: str = ""
) -> None:
    """Open a run of *scenario* through its briefing and wait for the first message."""
    page.goto(f"{url}/days/{scenario}")
    if pace:
        page.locator(f"input[name=pace][value='{pace}']").check(force=True)
    page.locator("main button[type=submit]").last.click()
    page.wait_for_url("**/desk")
    page.locator("[data-thread]").first.wait_for()
