"""Panels that no day of the first week's journeys has, on the example days: filled, looked at, pictured."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from simulator.engine import Bundle
from simulator.engine.actions import Deliver
from simulator.engine.panel import Answer
from simulator.engine.task import Task
from simulator.engine.work.kinds import kind_of
from simulator.scenarios.compiler.walkthroughs import walkthroughs
from simulator.scenarios.sound import read_sound
from tests.browser.conftest import DESKTOP, PHONE, new_context
from tests.browser.desk import TWO_FRAMES, Desk
from tests.browser.kinds import fill
from tests.browser.looking import Looker
from tests.browser.server import Server

EXAMPLES = Path(__file__).parents[2] / "examples"
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
DAYS: Mapping[str, tuple[str, ...]] = {
    "market-hall": ("decide", "table", "summary"),
    "board-papers": ("edit", "meeting", "files"),
}
"""The days that are opened, with the kinds of work that are looked at on each."""

SHOWN = {
    "panel-table-desktop.png",
    "panel-edit-desktop.png",
    "panel-meeting-desktop.png",
}
"""Pictures that docs has."""

MOST_SKIPS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A task of an example day, with what its walkthrough hands in."""

    task: Task
    thread: str
    answer: Answer


def pieces(day: str) -> tuple[Bundle, dict[str, Piece]]:
    """Return the day, and what is handed in on it by kind of work."""
    sound = read_sound(EXAMPLES / day)
    bundle = sound.bundle(language="en")
    threads = {task: each.thread for each in bundle.injects for task in each.opens}
    found: dict[str, Piece] = {}
    for each in walkthroughs(sound.document, bundle)[0].actions:
        if isinstance(each.action, Deliver):
            task = bundle.task(each.action.task)
            piece = Piece(task=task, thread=threads[task.id], answer=each.action.answer)
            found.setdefault(kind_of(task.panel), piece)
    return bundle, found


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("examples"), scenarios=EXAMPLES)
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize("day", DAYS)
def test_panels_are_filled_and_accessible_on_a_desktop_and_on_a_phone(
    browser: Browser,
    examples: Server,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    day: str,
) -> None:
    writing = request.config.getoption("--pictures-write", default=False)
    context = new_context(browser, examples)
    desk = sit_down(context.new_page(), day)
    bundle, found = pieces(day)
    looker = Looker()
    for kind in DAYS[day]:
        piece = found[kind]
        open_work(desk, piece)
        page = desk.page
        TRIED.get(kind, lambda _: None)(page)
        if kind != "summary":
            # Nothing was handed in before: what is told of it is told by keyboard alone.
            fill(page, piece.task.panel, piece.answer, bundle.day)
        for name, (width, height) in (("desktop", DESKTOP), ("phone", PHONE)):
            page.set_viewport_size({"width": width, "height": height})
            page.locator(".work").evaluate("work => work.scrollTo(0, 0)")
            page.evaluate(TWO_FRAMES)
            looker.look(page, f"{kind}, {name}")
            picture = f"panel-{kind}-{name}.png"
            taken = (PICTURES if writing and picture in SHOWN else tmp_path) / picture
            page.screenshot(path=taken, animations="disabled")
            assert taken.stat().st_size > 20_000, "the picture is all but empty"
        page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
        is_kept(page)
    assert not looker.faults, "\n\n".join(looker.faults)
    assert not desk.errors
    context.close()


def sit_down(page: Page, day: str) -> Desk:
    desk = Desk(page)
    page.goto(f"/days/{day}")
    page.get_by_role("button", name="Start the day").click()
    desk.is_ready()
    return desk


def open_work(desk: Desk, piece: Piece) -> None:
    """Let time pass until the task has come, and open its work."""
    for _ in range(MOST_SKIPS):
        if desk.row(piece.thread).count():
            break
        desk.skip()
    desk.open(piece.thread)
    desk.show_work(piece.task.title)
    leave = desk.page.locator(".toast").get_by_role("button", name="Leave", exact=False)
    while leave.count():
        leave.first.click()
        desk.page.evaluate(TWO_FRAMES)


def is_kept(page: Page) -> None:
    """See that what was filled in is there when the page has been loaded anew."""
    before = values(page)
    page.reload()
    expect(page.locator("body[data-ready=true]")).to_be_attached()
    expect(page.locator(".work-foot")).to_be_visible()
    assert values(page) == before


def values(page: Page) -> list[object]:
    """Return what stands in every field of the work, in order, and what was chosen in steps."""
    found: list[object] = page.locator(".work").evaluate(
        """work => [...work.querySelectorAll(".chosen, .share-open, :is(input, select, textarea):not([name=slot], #slot-time)")]
            .map(each => each.value === undefined ? each.innerText
                : ["radio", "checkbox"].includes(each.type) ? each.checked : each.value)"""
    )
    return found


def walk_the_table(page: Page) -> None:
    """Go down a column by arrow and by Enter; what is wrong is said in its cell."""
    cells = page.locator('[data-col="amount"]')
    cells.first.focus()
    cells.first.press("ArrowDown")
    expect(cells.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(cells.nth(2)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.type("12,50")
    expect(page.locator(".grid-table tfoot")).to_contain_text("12.50")


def decide_by_keyboard(page: Page) -> None:
    """Choose by arrow, and give a reason with the space bar."""
    options = page.locator('input[name="decide"]')
    options.first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_be_checked()
    reason = page.locator('input[name="reason"]').first
    reason.focus()
    page.keyboard.press("Space")
    expect(reason).to_be_checked()
    page.keyboard.press("Space")


def undo_a_correction(page: Page) -> None:
    """Make two corrections, and take the first one back by itself."""
    text = page.locator("#edit-text")
    whole = text.input_value()
    text.press("Control+Home")
    page.keyboard.type("Once ")
    text.press("Control+End")
    page.keyboard.type(" twice")
    changes = page.locator(".edit-changes li")
    expect(changes).to_have_count(2)
    changes.first.get_by_role("button").press("Enter")
    expect(text).to_have_value(f"{whole} twice")
    text.fill(whole)
    expect(changes).to_have_count(0)


def share_and_take_back(page: Page) -> None:
    """Give anyone the link, which is warned of, and take it back at once."""
    share = page.locator(".folder-head .share-open button").first
    share.press("Enter")
    box = page.locator(".share-box")
    box.locator("select").first.select_option("anyone")
    expect(box).to_contain_text("Whoever gets the link")
    box.get_by_role("button", name="Share it now").press("Enter")
    expect(share).to_contain_text("anyone with the link")
    box.get_by_role("button", name="Take it back").press("Enter")
    expect(share).to_have_text("Share")
    share.press("Enter")


def offer_by_keyboard(page: Page) -> None:
    """Type a start, offer it by Enter on the axis, and take it out again."""
    start = page.locator('input[name="slot"]')
    start.nth(3).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    offers = page.locator(".meeting .chosen li")
    expect(offers).to_have_count(1)
    take_out(offers).press("Enter")
    expect(offers).to_have_count(0)


def tell_how_it_stands(page: Page) -> None:
    """Say of each task that it is still open, by arrow keys."""
    lines = page.locator(".summary-line")
    for place in range(lines.count()):
        standings = lines.nth(place).get_by_role("radio")
        standings.first.focus()
        page.keyboard.press("ArrowRight")
        expect(standings.nth(1)).to_be_checked()
    expect(lines.first).to_be_visible()


def take_out(offers: Locator) -> Locator:
    return offers.first.get_by_role("button", name="out", exact=False).last


TRIED = {
    "table": walk_the_table,
    "decide": decide_by_keyboard,
    "edit": undo_a_correction,
    "files": share_and_take_back,
    "meeting": offer_by_keyboard,
    "summary": tell_how_it_stands,
}
"""What is tried by keyboard alone before the panel is filled."""
