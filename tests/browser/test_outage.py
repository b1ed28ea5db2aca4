"""What a learner sees of a server that dies, and of a desk opened twice."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.desk import Desk
from tests.browser.server import Server

NOTICED_WITHIN_MS = 15_000
BACK_WITHIN_MS = 20_000


@pytest.fixture
def desk(page: Page) -> Desk:
    """Begin the first day at the pace it was made for, and read the first letter."""
    desk = Desk(page)
    page.goto("/days/first-day")
    page.get_by_role("button", name="Start the day").click()
    desk.is_ready()
    desk.open("welcome")
    return desk


def answer(desk: Desk, words: str) -> None:
    reply = desk.page.locator("#reply")
    reply.click()
    reply.fill(words)
    desk.page.locator("form.composer .btn.primary").click()


def letters(page: Page) -> list[str]:
    return page.locator(".letter.mine .letter-body").all_inner_texts()


def test_a_killed_server_costs_no_message_and_no_time(
    desk: Desk, page: Page, server: Server
) -> None:
    live = page.locator(".live-word")
    answer(desk, "Before the lights went out.")
    expect(page.locator(".letter.mine:not(.pending)")).to_have_count(1)
    before = desk.minute()
    server.kill()
    expect(live).to_have_text("Offline", timeout=NOTICED_WITHIN_MS)
    expect(page.get_by_text("Your clock is held.").first).to_be_visible()
    answer(desk, "While they were out.")
    expect(page.locator(".letter.mine.pending")).to_have_count(1)
    page.wait_for_timeout(4_000)
    server.start()
    expect(live).to_have_text("Live", timeout=BACK_WITHIN_MS)
    expect(page.locator(".letter.mine:not(.pending)")).to_have_count(2)
    expect(page.locator(".letter.pending")).to_have_count(0)
    wanted = ["Before the lights went out.", "While they were out."]
    assert letters(page) == wanted
    # Nine seconds and more at 8x would be over a minute; the learner lost none of it.
    assert desk.minute() - before <= 3
    page.reload()
    desk.is_ready()
    desk.open("welcome")
    expect(page.locator(".letter.mine")).to_have_count(2)
    assert letters(page) == wanted


def test_the_clock_goes_on_from_where_it_was(
    desk: Desk, page: Page, server: Server
) -> None:
    desk.skip()
    before = desk.minute()
    live = page.locator(".live-word")
    server.kill()
    expect(live).to_have_text("Offline", timeout=NOTICED_WITHIN_MS)
    server.start()
    expect(live).to_have_text("Live", timeout=BACK_WITHIN_MS)
    desk.skip()
    assert before <= desk.minute()
    expect(page.locator("time.clock")).not_to_have_text("09:00")


def test_a_second_tab_shows_the_same_desk_and_follows_it(
    desk: Desk, page: Page, context: BrowserContext
) -> None:
    second = context.new_page()
    other = Desk(second)
    second.goto(page.url)
    other.is_ready()
    other.open("welcome")
    answer(other, "From the second tab.")
    for each in (page, second):
        expect(each.locator(".letter.mine:not(.pending)")).to_have_count(1)
        assert letters(each) == ["From the second tab."]
    answer(desk, "From the first.")
    for each in (page, second):
        expect(each.locator(".letter.mine:not(.pending)")).to_have_count(2)
        assert letters(each) == ["From the second tab.", "From the first."]


def test_a_stranger_sees_neither_the_desk_nor_its_debrief(
    desk: Desk, page: Page, server: Server
) -> None:
    stranger = page.context.browser
    assert stranger is not None
    elsewhere = stranger.new_context().new_page()
    for path in (page.url, page.url.replace("/desk", "/debrief")):
        refused = elsewhere.goto(path)
        assert refused is not None
        assert refused.status == 404
    elsewhere.context.close()
