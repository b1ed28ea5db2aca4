"""The page of a preview: a file on its own, in a browser that nobody serves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from simulator.cli.look import look_alone
from simulator.config import shipped_scenarios
from simulator.scenarios.previewing.page import page as html
from simulator.scenarios.previewing.preview import look
from simulator.scenarios.proving.standings import standings
from simulator.scenarios.sound import read_sound
from tests.browser.looking import Looker

PICTURE = Path(__file__).parents[2] / "docs/pictures/preview.png"
TALL = ViewportSize(width=1200, height=900)


@pytest.fixture(scope="module")
def preview(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """Show the page of the first day, with all there can be on it."""
    sound = read_sound(shipped_scenarios() / "first-day")
    bundle, other = sound.bundle(language="en"), sound.bundle(language="en", seed=1)
    played = [standings([each], bots=("idle", "expert")) for each in (bundle, other)]
    found = look(bundle, others=[other], played=played, differences=())
    file = tmp_path_factory.mktemp("preview") / "preview.html"
    file.write_text(html(found, look=look_alone()), encoding="utf-8")
    page = browser.new_page(viewport=TALL)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: complaints.append(request.url))
    page.goto(file.as_uri())
    # The file itself and the fonts inside it are all that is ever asked for.
    assert [
        each for each in complaints if not each.startswith(("file:", "data:"))
    ] == []
    yield page
    page.close()


def test_it_is_accessible_and_fits_a_phone(preview: Page) -> None:
    looker = Looker()
    for width in (1440, 390, 320):
        preview.set_viewport_size({"width": width, "height": 900})
        looker.look(preview, f"preview at {width}")
    assert not looker.faults, "\n\n".join(looker.faults)


def test_the_inbox_follows_the_minute(preview: Page) -> None:
    slider, rows = preview.locator("#minute"), preview.locator("#inbox-rows > li")
    slider.focus()
    preview.keyboard.press("Home")
    expect(preview.locator("#clock")).to_have_text("09:00")
    expect(rows.locator("visible=true").locator("summary")).to_have_count(1)
    for _ in range(5):
        preview.keyboard.press("ArrowRight")
    expect(preview.locator("#clock")).to_have_text("09:05")
    expect(rows.locator("visible=true").locator("summary")).to_have_count(3)
    expect(slider).to_have_attribute("aria-valuetext", "09:05")


def test_a_picture_is_taken_of_it(
    preview: Page, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    preview.set_viewport_size(TALL)
    where = (
        PICTURE if request.config.getoption("--pictures-write") else tmp_path / "p.png"
    )
    preview.locator("#day").screenshot(path=where)
    assert where.stat().st_size > 10_000
