"""A day by keyboard alone: no mouse, no touch, from the first page to the debrief."""

from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.keyboard import Keyboard, has_focus

LABELS = "456533621741"
"""The key of the right label for each mail of the weekend, in order."""


def test_a_day_is_played_by_keyboard_alone(page: Page) -> None:
    keys, desk = Keyboard(page), Desk(page)
    page.goto("/")
    keys.activate(page.get_by_role("link", name="Start practising"))
    keys.choose(page.get_by_role("group", name="Clock"), 1)
    keys.activate(page.get_by_role("button", name="Start the day"))
    desk.is_ready()
    answer_the_first_letter(page, keys)
    agree_in_the_form(page, keys, desk)
    sort_the_mail(page, keys, desk)
    end_the_day(page, keys)
    write_own_view(page, keys)
    expect(page.get_by_role("heading", name="Levels in this scenario")).to_be_visible()
    expect(page.locator(".task-done .in-time")).to_have_count(2)


def answer_the_first_letter(page: Page, keys: Keyboard) -> None:
    keys.press("j", "Enter")
    expect(page.locator("#subject")).to_be_focused()
    keys.press("r")
    expect(page.locator("#reply")).to_be_focused()
    keys.type("Good morning. You have the form by 09:35.")
    keys.press("Control+Shift+P")
    keys.fill(page.locator("#by"), "09:35")
    keys.press("Control+Enter")
    expect(page.locator(".letter.mine")).to_have_count(1)
    expect(page.locator('[data-thread="welcome"]')).to_be_focused()


def agree_in_the_form(page: Page, keys: Keyboard, desk: Desk) -> None:
    start_and_finish(page, keys, "Working agreement")
    for name, place in (
        ("When I work for you", 1),
        ("You have an answer from me within", 1),
        ("How we write to each other", 2),
    ):
        keys.choose(page.get_by_role("group", name=name), place)
    keys.fill(page.get_by_label("What I may spend a week"), "50")
    keys.choose(page.get_by_role("group", name="What I decide without asking"), 1)
    keys.choose(page.get_by_role("group", name="Where the files live"), 2)
    keys.activate(page.get_by_role("button", name="Send the agreement"))
    expect(page.get_by_role("button", name="Hand in a correction")).to_be_visible()
    assert desk.minute() < 10 * 60


def sort_the_mail(page: Page, keys: Keyboard, desk: Desk) -> None:
    for _ in range(3):
        if desk.row("weekend-mail").count():
            break
        keys.activate(page.get_by_role("button", name="Skip ahead"))
    expect(desk.row("weekend-mail")).to_be_visible()
    keys.press("Escape")
    while not has_focus(desk.row("weekend-mail")):
        keys.press("k")
    keys.press("Enter")
    start_and_finish(page, keys, "Weekend mail")
    items = page.locator(".sort-row")
    keys.reach(items.first)
    for place, label in enumerate(LABELS):
        expect(items.nth(place)).to_be_focused()
        keys.press(label)
    keys.activate(page.get_by_role("button", name="Hand it in"))
    expect(page.get_by_role("button", name="Hand in a correction")).to_be_visible()


def start_and_finish(page: Page, keys: Keyboard, title: str) -> None:
    """Start the task of the open thread, and work until it can be handed in."""
    keys.press("Escape", "Enter", "s")
    expect(page.locator(".tb-focus")).to_contain_text(title)
    ready = page.get_by_text("Ready to hand in.")
    work_on = page.get_by_role("button", name="Work on until done")
    for _ in range(10):
        if not work_on.count():
            break
        keys.activate(work_on)
        page.wait_for_timeout(200)
    unsorted = page.get_by_text("not sorted yet")
    expect(ready.or_(unsorted.first)).to_be_visible()


def end_the_day(page: Page, keys: Keyboard) -> None:
    keys.activate(page.get_by_role("button", name="End the day", exact=True))
    dialog = page.get_by_role("dialog", name="End the day?")
    keys.activate(dialog.get_by_role("button", name="End the day"))
    keys.activate(page.get_by_role("link", name="Write your own view"))


def write_own_view(page: Page, keys: Keyboard) -> None:
    keys.fill(page.get_by_label("What worked that you would do again?"), "Reading.")
    keys.fill(page.get_by_label("What would you change, at which moment?"), "Less.")
    for name in ("Prioritisation", "Communication", "Time management", "Delivery"):
        keys.choose(page.get_by_role("group", name=name), 2)
    keys.activate(page.get_by_role("button", name="Keep it and open the debrief"))
