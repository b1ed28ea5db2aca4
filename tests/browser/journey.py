"""A whole day in a browser by a scripted learner, from its briefing to its debrief."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, expect

from simulator.config import shipped_scenarios
from simulator.engine import Bundle
from simulator.scenarios.library import Library
from tests.browser.conftest import new_context
from tests.browser.desk import Desk
from tests.browser.learner import Learner
from tests.browser.looking import Looker
from tests.browser.server import Server
from tests.learners import actions_of

DEBRIEF_WITHIN_MS = 60_000


@dataclass(kw_only=True)
class Journey:
    """A day that was played: its last page, what was seen on the way, what went wrong."""

    bundle: Bundle
    context: BrowserContext
    page: Page
    desk: Desk
    looker: Looker = field(default_factory=Looker)

    def look(self, name: str) -> None:
        """Look at what is there, once for each name."""
        if name not in self.looker.seen:
            self.looker.look(self.page, name)


def play_to_the_debrief(
    browser: Browser, server: Server, scenario: str, learner: str
) -> Journey:
    """Play *scenario* as *learner* does in its walkthroughs, at the pace it was made for."""
    context = new_context(browser, server)
    page = context.new_page()
    bundle = Library(shipped_scenarios()).bundle(scenario, language="en")
    journey = Journey(bundle=bundle, context=context, page=page, desk=Desk(page))
    _open_day(journey)
    Learner(journey.desk, bundle, journey.look).play(
        actions_of(learner, scenario=scenario)
    )
    journey.look("desk at the end")
    journey.desk.end_the_day()
    _write_own_view(journey)
    return journey


def _open_day(journey: Journey) -> None:
    page = journey.page
    page.goto(f"/days/{journey.bundle.scenario}")
    journey.look("briefing")
    page.get_by_role("button", name="Start the day").click()
    journey.desk.is_ready()
    journey.look("desk")


def _write_own_view(journey: Journey) -> None:
    page = journey.page
    page.get_by_label("What worked that you would do again?").fill("Looking first.")
    page.get_by_label("What would you change, at which moment?").fill("The tickets.")
    for group in page.get_by_role("group").all():
        group.get_by_role("radio").nth(3).check()
    page.get_by_role("button", name="Keep it and open the debrief").click()
    # A long day takes its time to be worked out.
    expect(page.locator(".task-done").first).to_be_visible(timeout=DEBRIEF_WITHIN_MS)
    journey.look("debrief")
