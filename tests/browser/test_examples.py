"""Kinds of work that the days on the shelf do not have, on days made for tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, new_context
from tests.browser.desk import Desk
from tests.browser.keyboard import Keyboard, has_focus
from tests.browser.looking import Looker
from tests.browser.server import Server

EXAMPLES = Path(__file__).parents[1] / "scenarios/examples"


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("examples"), scenarios=EXAMPLES)
    server.start()
    yield server
    server.stop()


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def sized(
    browser: Browser, examples: Server, request: pytest.FixtureRequest
) -> Iterator[BrowserContext]:
    context = new_context(browser, examples, request.param)
    yield context
    context.close()


@pytest.fixture
def wide(browser: Browser, examples: Server) -> Iterator[Page]:
    context = new_context(browser, examples)
    yield context.new_page()
    context.close()


def sit_down(page: Page, day: str) -> Desk:
    desk = Desk(page)
    page.goto(f"/days/{day}")
    page.get_by_role("button", name="Start the day").click()
    desk.is_ready()
    return desk


def open_rooms(desk: Desk) -> None:
    """Wait for the rooms to be asked for, and do the work that comes before picking."""
    while not desk.row("rooms-asked").count():
        desk.skip()
    desk.open("rooms-asked")
    desk.show_work("Three rooms to choose from")


def option(page: Page, title: str) -> Locator:
    return page.locator(".pick-table").get_by_label(title, exact=True)


def test_options_are_compared_and_picked_wide_and_narrow(sized: BrowserContext) -> None:
    page = sized.new_page()
    desk, looker = sit_down(page, "full-house"), Looker()
    open_rooms(desk)
    for title in ("Mill House", "The Heron", "Linden Lodge"):
        option(page, title).check()
    expect(option(page, "Barge Inn")).to_be_disabled()
    expect(page.locator(".pick-head")).to_contain_text("3 chosen")
    page.get_by_role("button", name="Move Linden Lodge up").click()
    names = page.locator(".chosen li .clip")
    expect(names).to_have_text(["Mill House", "Linden Lodge", "The Heron"])
    looker.look(page, "options")
    assert looker.faults == []
    assert desk.errors == []


def test_what_sells_out_is_crossed_out_and_what_was_chosen_is_kept(wide: Page) -> None:
    desk, looker = sit_down(wide, "full-house"), Looker()
    open_rooms(desk)
    for title in ("The Heron", "Mill House"):
        option(wide, title).check()
    with desk.answered():
        wide.locator(".work-foot").get_by_role("button", name="Start").click()
    while desk.minute() < 9 * 60 + 56:
        desk.skip()
    for title in ("The Heron", "Quay 9"):
        expect(wide.locator(".pick-row.gone", has_text=title)).to_be_visible()
    expect(wide.locator("#work-why")).to_have_text("The Heron is gone. Choose another.")
    expect(option(wide, "The Heron")).to_be_checked()
    expect(option(wide, "Quay 9")).to_be_disabled()
    looker.look(wide, "options that are gone")
    option(wide, "The Heron").uncheck()
    option(wide, "Linden Lodge").check()
    desk.hand_in("Send the choice")
    expect(wide.locator("#work-why")).to_contain_text("Handed in at")
    assert looker.faults == []
    assert desk.errors == []


def test_options_are_sorted_searched_and_picked_by_keyboard(wide: Page) -> None:
    desk, keys = sit_down(wide, "full-house"), Keyboard(wide)
    open_rooms(desk)
    keys.activate(wide.get_by_role("button", name="Two nights"))
    expect(wide.locator("th[aria-sort=ascending]")).to_have_text("Two nights")
    expect(wide.locator(".pick-row label").first).to_have_text("The Arch")
    keys.press("Enter")
    expect(wide.locator(".pick-row label").first).to_have_text("Glass Court")
    keys.reach(wide.get_by_placeholder("Search the options"), back=True)
    keys.type("canal")
    expect(wide.locator(".pick-row")).to_have_count(2)
    keys.reach(option(wide, "Quay 9"))
    keys.press("Space")
    expect(option(wide, "Quay 9")).to_be_checked()
    assert has_focus(option(wide, "Quay 9"))


def test_a_call_rings_once_and_is_taken(wide: Page) -> None:
    page = wide
    desk, looker = sit_down(page, "full-house"), Looker()
    open_rooms(desk)
    for title in ("Mill House", "Linden Lodge"):
        option(page, title).check()
    with desk.answered():
        page.locator(".work-foot").get_by_role("button", name="Start").click()
    while not desk.is_workable():
        desk.skip()
    desk.hand_in("Send the choice")
    while not desk.row("minibus-asked").count():
        desk.skip()
    expect(page.get_by_role("alert")).to_have_text(
        "Joost Tulp calls: A minibus from the airport."
    )
    toast = page.locator(".toast.ringing")
    # A toast goes after a while, but not from under the pointer.
    toast.hover()
    looker.look(page, "a call")
    toast.get_by_role("button", name="Take the call").click()
    expect(page.locator(".letter.call")).to_contain_text("Tulip Minibus here")
    looker.look(page, "what was said")
    assert looker.faults == []
    assert desk.errors == []


def test_rule_cards_lie_beside_the_work_by_keyboard_too(sized: BrowserContext) -> None:
    page = sized.new_page()
    desk, keys, looker = sit_down(page, "full-house"), Keyboard(page), Looker()
    keys.activate(page.get_by_role("button", name="Rules to look up"))
    expect(page.locator("#drawer-h")).to_be_focused()
    keys.activate(page.locator(".cards summary").first)
    expect(page.locator(".cards")).to_contain_text("Looked up on 1 February 2026.")
    looker.look(page, "rule cards")
    keys.press("Escape")
    expect(page.get_by_role("button", name="Rules to look up")).to_be_focused()
    assert looker.faults == []
    assert desk.errors == []


def test_what_a_choice_spends_is_said_before_it_is_handed_in(wide: Page) -> None:
    desk, looker = sit_down(wide, "full-house"), Looker()
    while not desk.row("bus-asked").count():
        desk.skip()
    desk.open("bus-asked")
    expect(wide.locator(".rights")).to_contain_text("spending up to €150 on a task")
    desk.show_work("Book the minibus")
    option(wide, "Coach with driver").check()
    option(wide, "Tulip Minibus").check()
    expect(option(wide, "Coach with driver")).not_to_be_checked()
    expect(wide.locator(".pick")).to_contain_text("Handing this in spends €185.")
    looker.look(wide, "a purchase")
    assert looker.faults == []
    assert desk.errors == []


def test_an_option_is_held_while_others_go(wide: Page) -> None:
    desk, keys, looker = sit_down(wide, "full-house"), Keyboard(wide), Looker()
    open_rooms(desk)
    looker.look(wide, "options that can be held")
    keys.activate(wide.get_by_role("button", name="Hold The Heron"))
    expect(wide.locator(".pick-row", has_text="The Heron")).to_contain_text(
        "held until"
    )
    expect(wide.get_by_role("button", name="Hold Mill House")).to_have_count(0)
    looker.look(wide, "a held option")
    assert looker.faults == []
    assert desk.errors == []
