"""Fixtures that every test may ask for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

from tests.services import missing, postgres_database, postgres_server
from tools.provision import chromium

# How long one example takes says more about the machine than about the code.
hypothesis_settings.register_profile("project", deadline=None, print_blob=True)
hypothesis_settings.load_profile("project")

CHROMIUM_ARGS = (
    "--no-sandbox",  # tests also run as root, where Chromium's sandbox refuses to start
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-write", action="store_true", help="write the golden files anew"
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the browser's long days, so that no process ends on one alone."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Give a function that compares a text with the golden file that should hold it."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--golden-write"):
            path.write_text(text)
        assert text == path.read_text(), f"{path.name} differs; see make golden"

    return compare


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
) -> dict[str, Any]:
    """Drive the system's Chromium; Playwright's own browsers are never downloaded."""
    return {
        **browser_type_launch_args,
        "executable_path": str(chromium() or missing("Chromium")),
        "args": list(CHROMIUM_ARGS),
    }


@pytest.fixture(scope="session")
def _postgres_server() -> Iterator[str]:
    with postgres_server() as address:
        yield address


@pytest.fixture
def postgres_url(_postgres_server: str) -> Iterator[str]:
    """Give the SQLAlchemy address of an empty PostgreSQL database for one test."""
    with postgres_database(_postgres_server) as address:
        yield address
