"""Triage Monday in a browser, by the skilled learner, from the briefing to the debrief."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from simulator.engine.work.kinds import kind_of
from tests.browser.journey import Journey, play_to_the_debrief
from tests.browser.server import Server

LEFT_FOR_WEDNESDAY = "Logo idea"


@pytest.fixture(scope="module")
def monday(browser: Browser, server: Server) -> Iterator[Journey]:
    """Play the day once for all tests of this module."""
    journey = play_to_the_debrief(browser, server, "triage-monday", "skilled")
    yield journey
    journey.context.close()


def test_everything_but_the_logo_is_done(monday: Journey) -> None:
    tasks = monday.page.locator(".task-done")
    expect(tasks).to_have_count(18)
    for task in tasks.filter(has_not_text=LEFT_FOR_WEDNESDAY).all():
        expect(task.locator(".result")).not_to_contain_text("Not delivered")


def test_a_skilled_day_reaches_the_upper_levels(monday: Journey) -> None:
    levels = monday.page.locator(".level .lvl").all_inner_texts()
    assert levels, "no level is shown"
    assert all(int(level.removeprefix("level ")) >= 3 for level in levels), levels


def test_every_panel_of_the_day_is_met_and_accessible(monday: Journey) -> None:
    shown = {type(each.panel).__name__ for each in monday.bundle.tasks}
    written = {"WritingPanel"}
    skipped = {
        type(each.panel).__name__
        for each in monday.bundle.tasks
        if kind_of(each.panel) == "pick"
    }
    met = set(monday.looker.seen)
    assert {f"work: {each}" for each in shown - written - skipped} <= met
    assert not monday.looker.faults, "\n\n".join(monday.looker.faults)


def test_no_script_fails_on_the_way(monday: Journey) -> None:
    assert not monday.desk.errors
