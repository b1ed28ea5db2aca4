"""The planner, by keyboard and by mouse, on a desktop and on a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, new_context
from tests.browser.desk import TWO_FRAMES, Desk
from tests.browser.looking import Looker
from tests.browser.server import Server
from tests.browser.test_pictures import PICTURES, leave_arrivals

SKIPS = 12
"""After so many the morning of the storm is well under way."""


def test_the_day_is_planned_by_keyboard_by_mouse_and_on_a_phone(
    browser: Browser, server: Server
) -> None:
    context = new_context(browser, server)
    page = context.new_page()
    desk = Desk(page)
    begin(page, desk)
    place_by_keyboard(page)
    keep_time_free(page)
    drag(page, desk)
    looker = Looker()
    looker.look(page, "planner")
    plan_on_a_phone(page, looker)
    assert not looker.faults, "\n\n".join(looker.faults)
    assert not desk.errors
    context.close()


def test_pictures_are_taken_of_a_full_plan(
    browser: Browser,
    server: Server,
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    """Let the storm come in for a while, place everything where it first fits, and keep a break."""
    context = new_context(browser, server)
    page = context.new_page()
    desk = Desk(page)
    page.goto("/days/storm-day")
    page.get_by_role("button", name="Start the day").click()
    desk.is_ready()
    for _ in range(SKIPS):
        desk.skip()
    leave_arrivals(page)
    page.get_by_role("button", name="Planner").click()
    tray = page.locator(".tray-title")
    for _ in range(tray.count()):
        tray.first.press("Enter")
        page.locator(".b-body[aria-pressed=true]").press("Enter")
    page.get_by_role("button", name="Keep time free").press("Enter")
    page.locator(".b-body[aria-pressed=true]").press("Enter")
    page.locator(".plan-scroll").evaluate("pane => pane.scrollTo(0, 0)")
    looker = Looker()
    writing = request.config.getoption("--pictures-write", default=False)
    for name, (width, height) in (("planner", DESKTOP), ("planner-phone", PHONE)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(TWO_FRAMES)
        looker.look(page, name)
        taken = (
            PICTURES if writing and name == "planner" else tmp_path
        ) / f"{name}.png"
        page.screenshot(path=taken, animations="disabled")
        assert taken.stat().st_size > 20_000, "the picture is all but empty"
    assert not looker.faults, "\n\n".join(looker.faults)
    assert not desk.errors
    context.close()


def begin(page: Page, desk: Desk) -> None:
    """Start a day and go to the planner by its keys."""
    page.goto("/days/first-day")
    page.get_by_role("button", name="Start the day").click()
    desk.is_ready()
    page.locator("[data-thread]").first.focus()
    page.keyboard.press("g")
    page.keyboard.press("p")
    expect(page.locator("#plan-h")).to_be_focused()


def place_by_keyboard(page: Page) -> None:
    """Place a task, move it, make it longer, leave a second move, and take it all back."""
    tray = page.locator(".tray-title")
    waiting = tray.count()
    tray.first.press("Enter")
    block = page.locator(".b-body[aria-pressed=true]")
    expect(block).to_be_focused()
    moved = clock(starts(block) + 10)
    block.press("ArrowDown")
    block.press("ArrowDown")
    block.press("Shift+ArrowDown")
    block.press("Enter")
    placed = page.locator(".b-body:focus")
    expect(placed).to_contain_text(moved)
    expect(tray).to_have_count(waiting - 1)
    placed.press("Enter")
    placed.press("ArrowDown")
    placed.press("Escape")
    expect(placed).to_contain_text(moved)
    placed.press("Control+z")
    expect(tray).to_have_count(waiting)


def keep_time_free(page: Page) -> None:
    """Lay time kept free on work; the clash is told of, and goes when a way out is taken."""
    page.locator(".tray-title").first.click()
    page.locator(".b-body[aria-pressed=true]").press("Enter")
    page.locator("#plan-h").focus()
    page.keyboard.press("l")
    free = page.locator(".b-body[aria-pressed=true]")
    free.press("ArrowUp")
    free.press("ArrowUp")
    free.press("Enter")
    clashes = page.locator(".clash-card", has_text="into time you keep free")
    expect(clashes).to_be_visible()
    clashes.get_by_role("button", name="Start at").click()
    expect(clashes).to_have_count(0)


def drag(page: Page, desk: Desk) -> None:
    """Drag a block half an hour down; it is there when the page is loaded anew."""
    block = page.locator(".col-plan .block:not(.hold) .b-body").first
    half_past = clock(starts(block) + 30)
    block.scroll_into_view_if_needed()
    first, second = (
        page.locator(".day-full .hour").nth(each).bounding_box() for each in (0, 1)
    )
    box = block.bounding_box()
    assert first and second and box  # noqa: PT018 - all of them are drawn
    x, y = box["x"] + 20, box["y"] + 5
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + (second["y"] - first["y"]) / 2, steps=5)
    with desk.answered():
        page.mouse.up()
    page.reload()
    expect(page.locator(".b-body", has_text=half_past)).to_be_visible()


def plan_on_a_phone(page: Page, looker: Looker) -> None:
    """Look at one pane after the other; take a task out and place it again by buttons."""
    width, height = PHONE
    page.set_viewport_size({"width": width, "height": height})
    panes = page.get_by_role("navigation", name="Panes")
    for name in ("Plan", "Fits?", "To place"):
        panes.get_by_role("button", name=name).click()
        page.evaluate(TWO_FRAMES)
        looker.look(page, name)
    panes.get_by_role("button", name="Plan").click()
    page.locator(".col-plan .block:not(.hold) .b-body").first.click()
    page.locator(".blockbar").get_by_role("button", name="out of the plan").click()
    panes.get_by_role("button", name="To place").click()
    page.locator(".tray-title").first.click()
    page.get_by_role("button", name="Put it down").click()
    expect(page.locator(".col-plan .block.chosen")).to_be_visible()
    panes.get_by_role("button", name="Desk").click()
    expect(page.locator(".pane.inbox")).to_be_visible()


def starts(block: Locator) -> int:
    """Return the minute of the day at which a block is written to begin."""
    hours, minutes = block.inner_text().split("–")[0][-5:].split(":")
    return int(hours) * 60 + int(minutes)


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
