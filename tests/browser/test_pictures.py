"""The desk in use, on a desktop and on a phone; docs shows the same pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from simulator.engine import Bundle
from simulator.engine.simtime import HOUR
from tests.browser.conftest import DESKTOP, PHONE, new_context
from tests.browser.desk import TWO_FRAMES, Desk
from tests.browser.learner import Learner
from tests.browser.looking import Looker
from tests.browser.server import Server
from tests.learners import actions_of

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
UNTIL = round(1.85 * HOUR)
"""Far enough into the day that a deadline has moved and much is under way."""

PANES = ("Inbox", "Thread", "Order", "Day")


@pytest.fixture(scope="module")
def desk(browser: Browser, server: Server, first_day: Bundle) -> Iterator[Page]:
    """Play the first half of the day, and stop in the middle of a sentence."""
    context = new_context(browser, server)
    page = context.new_page()
    desk = Desk(page)
    page.goto("/days/first-day")
    page.get_by_role("button", name="Start the day").click()
    desk.is_ready()
    actions = actions_of("attentive")
    Learner(desk, first_day).play([each for each in actions if each.at <= UNTIL])
    leave_arrivals(page)
    desk.start("Three fonts for a flyer")
    desk.show_letters()
    begin_a_reply(page)
    yield page
    context.close()


def leave_arrivals(page: Page) -> None:
    leave = page.locator(".toast").get_by_role("button", name="Leave", exact=False)
    while leave.count():
        leave.first.click()
        page.evaluate(TWO_FRAMES)


def begin_a_reply(page: Page) -> None:
    page.locator("#reply").click()
    page.locator("#reply").fill("I am on it now. You can choose from three")
    page.locator("[data-promise]").click()
    page.locator("#by").fill("12:10")
    page.locator("#reply").focus()


@pytest.mark.parametrize("width", (1920, 1366, 1024, 768, 390, 320))
def test_the_desk_in_use_never_scrolls_sideways(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 800})
    assert desk.evaluate("document.documentElement.scrollWidth") <= width


def test_every_pane_of_a_phone_is_accessible(desk: Page) -> None:
    looker = Looker()
    resize(desk, PHONE)
    for pane in PANES:
        go_to_pane(desk, pane)
        looker.look(desk, pane)
    assert not looker.faults, "\n\n".join(looker.faults)


@pytest.mark.parametrize(("name", "size"), (("desk", DESKTOP), ("desk-phone", PHONE)))
def test_pictures_are_taken_of_the_real_desk(
    desk: Page,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    name: str,
    size: tuple[int, int],
) -> None:
    resize(desk, size)
    if size == PHONE:
        go_to_pane(desk, "Thread")
    writing = request.config.getoption("--pictures-write", default=False)
    taken = (PICTURES if writing else tmp_path) / f"{name}.png"
    taken.parent.mkdir(parents=True, exist_ok=True)
    desk.screenshot(path=taken, animations="disabled")
    assert taken.stat().st_size > 20_000, "the picture is all but empty"


def go_to_pane(page: Page, pane: str) -> None:
    panes = page.get_by_role("navigation", name="Panes")
    panes.get_by_role("button", name=pane).click()


def resize(page: Page, size: tuple[int, int]) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
