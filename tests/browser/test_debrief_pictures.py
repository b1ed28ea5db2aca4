"""Pictures of the debrief for docs: a careless day, as its trainer sees it."""

import re
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from simulator.engine import Bundle, bundle_hash, play
from simulator.live.records import EventsAppended, RunClock, RunHeader, RunOpened
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import prepare
from tests.browser.conftest import DESKTOP, PHONE, new_context
from tests.browser.looking import Looker
from tests.browser.server import Server
from tests.learners import actions_of

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
RUN = "a-careless-day"


@pytest.fixture(scope="module")
def trainer(
    browser: Browser,
    tmp_path_factory: pytest.TempPathFactory,
    first_day: Bundle,
) -> Iterator[Page]:
    """Give the page of a trainer on a server that keeps one careless day."""
    folder = tmp_path_factory.mktemp("pictures")
    keep(folder / "instance", first_day)
    server = Server(folder)
    server.start()
    context = new_context(browser, server)
    page = context.new_page()
    link = re.search(r"Trainers enter by (\S+)", server.log.read_text())
    assert link is not None
    page.goto(link[1])
    yield page
    context.close()
    server.stop()


def keep(instance: Path, day: Bundle) -> None:
    """Store the day of the careless learner where the server will find it."""
    instance.mkdir(parents=True)
    run = play(day, actions_of("careless"))
    sha = bundle_hash(day)
    header = RunHeader(
        id=RUN,
        scenario=day.scenario,
        title=day.title,
        language=day.language,
        learner="cas",
        nickname="Cas",
        pace=float(day.day.pace),
        clock="hybrid",
        bundle_sha=sha,
        opened_at=datetime(2026, 3, 9, 8, 0, tzinfo=UTC),
    )
    clock = RunClock(at=run.now, wall=time.monotonic(), begun=True, finished=True)
    opened = RunOpened(header=header, clock=clock, bundle=day)
    log = EventsAppended(run=RUN, first=1, events=tuple(run.log), wall=0.0)
    with closing(Database(f"sqlite:///{instance / 'practice-desk.sqlite'}")) as base:
        prepare(base)
        SqlRunStore(base).commit([opened, log])


@pytest.mark.parametrize(
    ("name", "path", "part"),
    (
        ("debrief-order", f"/runs/{RUN}/debrief", "#order"),
        ("debrief-clients", f"/runs/{RUN}/debrief", "#clients"),
        ("replay", f"/runs/{RUN}/replay?at=5700000", "main"),
    ),
)
def test_pictures_are_taken_of_the_real_debrief(
    trainer: Page,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    name: str,
    path: str,
    part: str,
) -> None:
    trainer.goto(path)
    writing = request.config.getoption("--pictures-write", default=False)
    taken = (PICTURES if writing else tmp_path) / f"{name}.png"
    trainer.locator(part).screenshot(path=taken, animations="disabled")
    assert taken.stat().st_size > 10_000, "the picture is all but empty"


def test_a_full_debrief_is_accessible_at_both_sizes(trainer: Page) -> None:
    looker = Looker()
    for width, height in (PHONE, DESKTOP):
        trainer.set_viewport_size({"width": width, "height": height})
        trainer.goto(f"/runs/{RUN}/debrief")
        looker.look(trainer, f"a careless debrief at {width} px")
        trainer.goto(f"/runs/{RUN}/replay?at=5700000")
        looker.look(trainer, f"a careless replay at {width} px")
    assert not looker.faults, "\n\n".join(looker.faults)
