"""Storm day in a browser, by the skilled learner, from the briefing to the debrief."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.journey import Journey, play_to_the_debrief
from tests.browser.server import Server

CALLED_OFF = "products"


@pytest.fixture(scope="module")
def storm(browser: Browser, server: Server) -> Iterator[Journey]:
    """Play the day once for all tests of this module."""
    journey = play_to_the_debrief(browser, server, "storm-day", "skilled")
    yield journey
    journey.context.close()


def test_all_that_was_not_called_off_is_done(storm: Journey) -> None:
    planned = [each for each in storm.bundle.tasks if not each.complaint]
    assert len(planned) == 26
    for task in planned:
        done = storm.page.locator(".task-done").filter(has_text=task.title)
        expect(done).to_have_count(1)
        if task.id != CALLED_OFF:
            expect(done.locator(".result")).not_to_contain_text("Not delivered")


def test_a_skilled_day_reaches_the_upper_levels(storm: Journey) -> None:
    levels = storm.page.locator(".level .lvl").all_inner_texts()
    assert levels, "no level is shown"
    assert all(int(level.removeprefix("level ")) >= 3 for level in levels), levels


def test_every_page_and_panel_met_is_accessible(storm: Journey) -> None:
    kinds = {type(each.panel).__name__ for each in storm.bundle.tasks}
    met = set(storm.looker.seen)
    assert {f"work: {each}" for each in kinds - {"WritingPanel"}} <= met
    assert not storm.looker.faults, "\n\n".join(storm.looker.faults)


def test_no_script_fails_on_the_way(storm: Journey) -> None:
    assert not storm.desk.errors
