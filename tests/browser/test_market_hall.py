"""A learner fills the panels of the market hall as its walkthrough does, to the end of the day."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from simulator.scenarios.compiler import compile_bundle
from simulator.scenarios.compiler.walkthroughs import walkthroughs
from simulator.scenarios.loading import load
from tests.browser.conftest import new_context
from tests.browser.desk import Desk
from tests.browser.learner import Learner
from tests.browser.looking import Looker
from tests.browser.server import Server

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_a_decision_a_table_a_tasting_and_an_account_are_handed_in(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    loaded = load(EXAMPLES / "market-hall")
    assert loaded.document is not None
    bundle = compile_bundle(
        loaded.document,
        attachments=loaded.attachments,
        language="en",
        seed=loaded.document.seed,
    )
    server = Server(tmp_path_factory.mktemp("market-hall"), scenarios=EXAMPLES)
    server.start()
    try:
        context = new_context(browser, server)
        page = context.new_page()
        page.goto("/days/market-hall")
        page.get_by_role("button", name="Start the day").click()
        desk = Desk(page)
        desk.is_ready()
        actions = walkthroughs(loaded.document, bundle)[0].actions
        looker = Looker()
        Learner(desk, bundle, lambda name: looker.look(page, name)).play(actions)
        for task in bundle.tasks:
            desk.open(f"{task.id}-asked")
            desk.show_work(task.title)
            expect(page.get_by_text("Handed in at")).to_be_visible()
        context.close()
    finally:
        server.stop()
