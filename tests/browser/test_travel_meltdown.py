"""The travel day in a browser, by the skilled learner, from the briefing to the debrief."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.journey import Journey, play_to_the_debrief
from tests.browser.server import Server


@pytest.fixture(scope="module")
def travel(browser: Browser, server: Server) -> Iterator[Journey]:
    """Play the day once for all tests of this module."""
    journey = play_to_the_debrief(browser, server, "travel-meltdown", "skilled")
    yield journey
    journey.context.close()


def test_all_fifteen_tasks_are_done(travel: Journey) -> None:
    tasks = travel.page.locator(".task-done")
    expect(tasks).to_have_count(15)
    for task in tasks.all():
        expect(task.locator(".result")).not_to_contain_text("Not delivered")


def test_a_skilled_day_reaches_the_upper_levels(travel: Journey) -> None:
    levels = travel.page.locator(".level .lvl").all_inner_texts()
    assert levels, "no level is shown"
    assert all(int(level.removeprefix("level ")) >= 3 for level in levels), levels


def test_every_panel_of_the_day_is_met_and_accessible(travel: Journey) -> None:
    shown = {type(each.panel).__name__ for each in travel.bundle.tasks}
    assert {f"work: {each}" for each in shown - {"WritingPanel"}} <= set(
        travel.looker.seen
    )
    assert not travel.looker.faults, "\n\n".join(travel.looker.faults)


def test_no_script_fails_on_the_way(travel: Journey) -> None:
    assert not travel.desk.errors
