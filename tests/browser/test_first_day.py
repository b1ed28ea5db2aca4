"""The whole first day in a browser, from the first page to the debrief."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from simulator.engine import Bundle
from simulator.engine.inject import Letter
from tests.browser.conftest import new_context
from tests.browser.desk import Desk
from tests.browser.learner import Learner
from tests.browser.looking import Looker
from tests.browser.recorder import Recorder
from tests.browser.server import Server
from tests.learners import actions_of

PACE = "16"
"""The fastest that the briefing offers."""


@dataclass(kw_only=True)
class Played:
    """The day once it has been played: what was seen and told, and the last page."""

    page: Page
    desk: Desk
    looker: Looker
    recorder: Recorder


@pytest.fixture(scope="module")
def played(browser: Browser, server: Server, first_day: Bundle) -> Iterator[Played]:
    """Play the whole day once, with care, for all tests of this module."""
    context = new_context(browser, server)
    page = context.new_page()
    looker, recorder, desk = Looker(), Recorder(page), Desk(page)
    open_day(page, looker)
    desk.is_ready()
    play_day(desk, first_day, looker)
    desk.end_the_day()
    write_own_view(page, looker, recorder)
    look_back_on_a_phone(page, looker)
    yield Played(page=page, desk=desk, looker=looker, recorder=recorder)
    context.close()


def open_day(page: Page, looker: Looker) -> None:
    page.goto("/")
    looker.look(page, "first page")
    page.get_by_role("link", name="Start practising").click()
    looker.look(page, "briefing")
    page.get_by_role("radio", name=f"{PACE}\u00d7").check()
    page.get_by_label("Your name here").fill("Ada")
    page.get_by_role("button", name="Start the day").click()


def play_day(desk: Desk, day: Bundle, looker: Looker) -> None:
    def look(name: str) -> None:
        if name not in looker.seen:
            with desk.held():
                looker.look(desk.page, name)

    look("desk")
    learner = Learner(desk, day, look)
    learner.play(actions_of("attentive"))
    look_around(desk, day, looker)


def look_around(desk: Desk, day: Bundle, looker: Looker) -> None:
    """Look at what the day's work did not lead past."""
    page, client = desk.page, day.clients[0].person.name
    desk.open("receipts")
    desk.open("welcome")
    with desk.held():
        desk.show_letters()
        page.get_by_role("button", name=f"Client file of {client}").click()
        looker.look(page, "client file")
        letters = page.get_by_role("region", name="Letters")
        letters.get_by_role("button", name="working-together.md").click()
        looker.look(page, "attachment")
        page.keyboard.press("Escape")
        desk.open("receipts")
        page.get_by_role("button", name="receipt-1.svg").click()
        looker.look(page, "picture")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Help and keys").click()
        looker.look(page, "help")
        page.get_by_role("button", name="Close").click()
        page.get_by_role("button", name="Search messages").click()
        looker.look(page, "search")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="End the day", exact=True).click()
        looker.look(page, "end of the day")
        page.get_by_role("button", name="Work on", exact=True).click()


def write_own_view(page: Page, looker: Looker, recorder: Recorder) -> None:
    looker.look(page, "own view")
    page.get_by_role("button", name="Keep it and open the debrief").click()
    looker.look(page, "own view with what is missing")
    page.get_by_label("What worked that you would do again?").fill("Reading first.")
    page.get_by_label("What would you change, at which moment?").fill("The fonts.")
    for group in page.get_by_role("group").all():
        group.get_by_role("radio").nth(3).check()
    recorder.on = False
    page.get_by_role("button", name="Keep it and open the debrief").click()
    looker.look(page, "debrief")


def look_back_on_a_phone(page: Page, looker: Looker) -> None:
    """Look at the debrief on a narrow screen, in the language with the longer words."""
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        looker.look(page, f"debrief at {width} px")
    page.get_by_role("button", name="Nederlands").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    looker.look(page, "debrief in Dutch")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_all_eight_tasks_are_done_in_the_browser(played: Played) -> None:
    tasks = played.page.locator(".task-done")
    expect(tasks).to_have_count(8)
    for task in tasks.all():
        expect(task.locator(".result")).not_to_contain_text("Not delivered")


def test_no_script_fails_on_the_way(played: Played) -> None:
    assert not played.desk.errors


def test_a_careful_day_reaches_the_upper_levels(played: Played) -> None:
    levels = played.page.locator(".level .lvl").all_inner_texts()
    assert levels, "no level is shown"
    # A slow machine makes a slow learner, so the highest levels are not asked for.
    assert all(int(level.removeprefix("level ")) >= 3 for level in levels), levels


def test_every_page_and_panel_met_is_accessible(played: Played) -> None:
    assert len(played.looker.seen) > 15
    assert not played.looker.faults, "\n\n".join(played.looker.faults)


HIDDEN_KEYS = {
    "archetype", "asked_by", "bundle", "checks", "condition", "decoy", "extension",
    "gap", "gaps", "granted", "harms", "importance", "inject", "injects",
    "lines", "must", "occasion", "patience", "points", "push", "reply_delay", "rubric",
    "say", "scores", "seed", "tier", "trigger", "unless", "weight", "weights",
    "worthless_after",
}  # fmt: skip
"""Words of the bundle that no object sent to a browser may have as a key."""


def test_the_recorder_hears_pages_and_the_socket(
    played: Played, first_day: Bundle
) -> None:
    ways = [told.by for told in played.recorder.told]
    assert ways.count("page") >= 4
    assert ways.count("socket") > 100
    assert played.recorder.first(first_day.day.briefing.strip()[:40]) is not None


def test_nothing_the_browser_is_told_has_a_key_of_the_days_secrets(
    played: Played,
) -> None:
    assert not played.recorder.keys() & HIDDEN_KEYS


def test_nothing_the_browser_is_told_names_a_check_or_says_what_good_looks_like(
    played: Played, first_day: Bundle
) -> None:
    checks = [check for task in first_day.tasks for check in task.checks]
    says = {check.say for check in checks} | {harm.say for harm in first_day.harms}
    names = {check.id for check in checks} - names_on_the_desk(first_day)
    told = {each for told in played.recorder.told for each in told.words().split("\n")}
    assert not {say for say in says if any(say in line for line in told)}
    assert not names & told


def test_no_inject_is_named_before_or_after_it_happens(
    played: Played, first_day: Bundle
) -> None:
    names = {inject.id for inject in first_day.injects} - names_on_the_desk(first_day)
    told = {each for told in played.recorder.told for each in told.words().split("\n")}
    assert names
    assert not names & told


def test_a_letter_is_told_by_the_socket_when_it_arrives_and_never_before(
    played: Played, first_day: Bundle
) -> None:
    arrived: dict[str, int] = {}
    for place, update, beat in played.recorder.updates():
        assert update["at"] <= beat["at"], update
        if update["type"] == "MessageArrived":
            arrived.setdefault(update["body"], place)
    bodies = [
        (each.push if isinstance(each.push, Letter) else each.push.letter).body
        for each in first_day.injects
    ]
    assert len(arrived.keys() & set(bodies)) > 12
    for body in bodies:
        # A letter that never came was never told either.
        assert played.recorder.first(body) == arrived.get(body)


def test_what_a_task_asks_is_told_when_it_opens_and_never_before(
    played: Played, first_day: Bundle
) -> None:
    opened = {
        update["task"]: place
        for place, update, _ in reversed(list(played.recorder.updates()))
        if update["type"] == "TaskOpened"
    }
    assert len(opened) == len(first_day.tasks)
    for task in first_day.tasks:
        assert played.recorder.first(task.brief) == opened[task.id]


def test_an_answer_to_a_question_is_told_after_it_was_asked(
    played: Played, first_day: Bundle
) -> None:
    answers = {gap.answer for task in first_day.tasks for gap in task.gaps}
    asked: dict[str, int] = {}
    for place, update, _ in played.recorder.updates():
        if update["type"] == "MessageSent" and update["act"] == "ask":
            asked.setdefault(update["task"], place)
    for task in first_day.tasks:
        for gap in task.gaps:
            told = played.recorder.first(gap.answer.strip())
            assert told is None or told > asked[task.id], gap.id
    assert any(played.recorder.first(answer.strip()) for answer in answers)


def names_on_the_desk(day: Bundle) -> set[str]:
    """Return the ids that a desk needs, which a check or an inject may share."""
    items = {item.id for task in day.tasks for item in getattr(task.panel, "items", ())}
    fields = {
        each.id for task in day.tasks for each in getattr(task.panel, "fields", ())
    }
    labels = {
        each.id for task in day.tasks for each in getattr(task.panel, "labels", ())
    }
    entries = {each.id for calendar in day.calendars for each in calendar.entries}
    options = {
        option.id
        for task in day.tasks
        for field in getattr(task.panel, "fields", ())
        for option in field.options
    }
    named = items | fields | labels | entries | options
    return named | {inject.thread for inject in day.injects} | {t.id for t in day.tasks}
