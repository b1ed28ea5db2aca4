"""After the day: replay, practice, progress, and a trainer who overrules a line."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from simulator.config import for_instance
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from tests.browser.conftest import DESKTOP, PHONE, new_context
from tests.browser.desk import Desk
from tests.browser.looking import Looker
from tests.browser.server import Server
from tests.web.judged import keep_judged_day


@pytest.fixture(scope="module")
def finished(browser: Browser, server: Server) -> Iterator[tuple[Page, str]]:
    """Give Ada's page and her debrief's address: she looked around and went home early."""
    context = new_context(browser, server)
    page = context.new_page()
    page.goto("/days/first-day")
    page.get_by_label("Your name here").fill("Ada")
    page.get_by_role("button", name="Start the day").click()
    desk = Desk(page)
    desk.is_ready()
    desk.end_the_day()
    page.get_by_label("What worked that you would do again?").fill("Reading first.")
    page.get_by_label("What would you change, at which moment?").fill("All of it.")
    for group in page.get_by_role("group").all():
        group.get_by_role("radio").nth(0).check()
    page.get_by_role("button", name="Keep it and open the debrief").click()
    expect(page.get_by_role("heading", name="Client by client")).to_be_visible()
    yield page, page.url
    context.close()


@pytest.fixture(scope="module")
def debrief(finished: tuple[Page, str]) -> str:
    """Give the address of Ada's debrief, wherever her page has gone since."""
    return finished[1]


@pytest.fixture
def ada(finished: tuple[Page, str]) -> Page:
    """Give Ada's page as the last test left it."""
    return finished[0]


def look_at_both_sizes(page: Page, looker: Looker, name: str) -> None:
    for width, height in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        looker.look(page, f"{name} at {width} px")


def test_a_day_is_replayed_with_the_keys_alone(ada: Page, debrief: str) -> None:
    looker = Looker()
    ada.goto(debrief)
    ada.get_by_role("link", name="Replay the day").click()
    expect(ada.get_by_role("heading", level=1)).to_have_text("Your desk at 09:00")
    look_at_both_sizes(ada, looker, "replay")
    slider = ada.get_by_role("slider", name="Moment of the day")
    slider.focus()
    slider.press("End")
    expect(ada).to_have_url(re.compile(r"at=[1-9]"))
    ada.get_by_role("link", name="What came before").click()
    expect(ada.get_by_role("heading", name="What you did next")).to_be_visible()
    assert not looker.faults, "\n\n".join(looker.faults)


def test_practice_goes_on_from_a_moment_at_a_desk_of_its_own(
    ada: Page, debrief: str
) -> None:
    ada.goto(debrief.replace("/debrief", "/replay?at=0"))
    ada.get_by_role("button", name="Go on from 09:00").click()
    Desk(ada).is_ready()
    ada.goto("/")
    row = ada.get_by_role("listitem").filter(has_text="practice")
    expect(row.get_by_role("link", name="Go on")).to_be_visible()


def test_progress_shows_the_days_looked_back_on(ada: Page) -> None:
    looker = Looker()
    ada.goto("/progress")
    expect(ada.get_by_role("link", name="First day")).to_be_visible()
    look_at_both_sizes(ada, looker, "progress")
    assert not looker.faults, "\n\n".join(looker.faults)


def test_a_trainer_overrules_a_line_and_the_learner_sees_why(
    ada: Page, debrief: str, browser: Browser, server: Server
) -> None:
    looker = Looker()
    context = new_context(browser, server)
    bea = context.new_page()
    link = re.search(r"Trainers enter by (\S+)", server.log.read_text())
    assert link is not None
    bea.goto(link[1])
    look_at_both_sizes(bea, looker, "finished days")
    bea.get_by_role("link", name="Look back").first.click()
    line = bea.get_by_role("row").filter(has_text="no answer to").first
    line.get_by_text("Overrule").click()
    line.get_by_label("Points").fill("1000")
    line.get_by_label("Reason").fill("She rang him.")
    line.get_by_label("Your name").fill("Bea")
    line.get_by_role("button", name="Set the points").click()
    expect(bea.get_by_role("alert")).to_contain_text("Choose points from 0")
    look_at_both_sizes(bea, looker, "a ruling refused")
    line.get_by_label("Points").fill("0.5")
    line.get_by_role("button", name="Set the points").click()
    expect(bea.get_by_text("She rang him.")).to_be_visible()
    ada.goto(debrief)
    expect(ada.get_by_text("She rang him.")).to_be_visible()
    look_at_both_sizes(ada, looker, "an overruled debrief")
    context.close()
    assert not looker.faults, "\n\n".join(looker.faults)


def keep_a_judged_day(server: Server, like: str, id_: str) -> str:
    """Keep a finished day of the learner of the run *like*; return its id."""
    database = Database(for_instance(server.instance).database_url)
    store = SqlRunStore(database)
    learner = store.header(like).learner
    run = keep_judged_day(store, id=id_, learner=learner)
    database.close()
    return run


def test_a_learner_points_at_a_sentence_and_a_trainer_accepts_it(
    ada: Page, debrief: str, browser: Browser, server: Server
) -> None:
    looker = Looker()
    run = keep_a_judged_day(server, debrief.split("/")[-2], "judged")
    ada.goto(f"/runs/{run}/debrief")
    ada.get_by_text("It is in there").click()
    ada.get_by_role("button", name="This one says it").click()
    expect(ada.get_by_role("alert")).to_contain_text("Choose the sentence")
    look_at_both_sizes(ada, looker, "an appeal refused")
    ada.get_by_role("radio", name="It goes at 09.40!").check()
    ada.get_by_role("button", name="This one says it").click()
    expect(ada.get_by_text("You say it does: “It goes at 09.40!”")).to_be_visible()
    context = new_context(browser, server)
    bea = context.new_page()
    link = re.search(r"Trainers enter by (\S+)", server.log.read_text())
    assert link is not None
    bea.goto(link[1])
    bea.get_by_role("link", name="Appeals (1)").click()
    look_at_both_sizes(bea, looker, "appeals")
    appeal = bea.get_by_role("listitem").filter(
        has=bea.get_by_role("button", name="Accept")
    )
    appeal.get_by_label("Reason").fill("It is there.")
    appeal.get_by_label("Your name").fill("Bea")
    appeal.get_by_role("button", name="Accept").click()
    expect(bea.get_by_text("No appeal waits for you.")).to_be_visible()
    ada.reload()
    expect(ada.get_by_text("It is there.")).to_be_visible()
    context.close()
    assert not looker.faults, "\n\n".join(looker.faults)


def test_a_trainer_settles_with_the_keys_what_the_judge_was_not_sure_of(
    ada: Page, debrief: str, browser: Browser, server: Server
) -> None:
    looker = Looker()
    run = keep_a_judged_day(server, debrief.split("/")[-2], "doubted")
    context = new_context(browser, server)
    bea = context.new_page()
    link = re.search(r"Trainers enter by (\S+)", server.log.read_text())
    assert link is not None
    bea.goto(link[1])
    bea.goto("/trainer/appeals")
    doubt = bea.get_by_role("listitem").filter(has_text="Says when.")
    doubt.get_by_role("button", name="It is there").focus()
    bea.keyboard.press("Enter")
    expect(bea.get_by_role("alert")).to_contain_text("choose the sentence")
    expect(doubt.get_by_label("Reason")).to_be_focused()
    look_at_both_sizes(bea, looker, "a doubt sent back")
    bea.keyboard.press("Shift+Tab")
    bea.keyboard.press("ArrowUp")
    expect(doubt.get_by_role("radio", name="It goes at 09.40!")).to_be_checked()
    for text in ("It says when.", "Bea"):
        bea.keyboard.press("Tab")
        bea.keyboard.type(text)
    bea.keyboard.press("Tab")
    bea.keyboard.press("Enter")
    expect(bea).to_have_url(re.compile("#unsure$"))
    expect(doubt).to_have_count(0)
    look_at_both_sizes(bea, looker, "doubts")
    ada.goto(f"/runs/{run}/debrief")
    expect(ada.get_by_text("A person has looked at your message")).to_be_visible()
    look_at_both_sizes(ada, looker, "a debrief that a person has looked at")
    context.close()
    assert not looker.faults, "\n\n".join(looker.faults)
