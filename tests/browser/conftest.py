"""Journeys in a real browser against a real server, each process of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from simulator.config import shipped_scenarios
from simulator.engine import Bundle
from simulator.scenarios.library import Library
from tests.browser.server import Server

DESKTOP, PHONE = (1440, 900), (390, 844)
PATIENCE_MS = 20_000

expect.set_options(timeout=PATIENCE_MS)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--pictures-write", action="store_true", help="take the pictures of docs anew"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as one that drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve from an instance folder of this module's own."""
    server = Server(tmp_path_factory.mktemp("server"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def first_day() -> Bundle:
    """Give the first day as the server compiles it."""
    return Library(shipped_scenarios()).bundle("first-day", language="en")


def new_context(
    browser: Browser, server: Server, size: tuple[int, int] = DESKTOP
) -> BrowserContext:
    """Give a learner a browser of their own that knows nobody yet."""
    width, height = size
    context = browser.new_context(
        base_url=server.url,
        locale="en-GB",
        reduced_motion="reduce",
        viewport={"width": width, "height": height},
    )
    context.set_default_timeout(PATIENCE_MS)
    return context


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """Give a learner a desktop browser of their own."""
    context = new_context(browser, server)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Give a learner one page of their own browser."""
    return context.new_page()
