"""The whole application over its own database, and the people who use it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from simulator.app import create_app
from simulator.config import for_instance
from simulator.store.run_store import SqlRunStore
from simulator.web import current
from simulator.web.trainer.keys import make_key
from tests.web.judged import keep_judged_day
from tests.web.lived_day import ADA

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    """Give the application with an empty instance folder."""
    app = create_app(for_instance(tmp_path, async_mode="threading", judge="words"))
    yield app
    app.extensions["runs"].stop()
    app.extensions["database"].close()


@pytest.fixture
def ada(app: Flask) -> FlaskClient:
    """Give Ada's browser: a learner."""
    return app.test_client()


@pytest.fixture
def cyr(app: Flask) -> FlaskClient:
    """Give Cyr's browser: a stranger who must see nothing of Ada's."""
    return app.test_client()


@pytest.fixture
def bea(app: Flask) -> FlaskClient:
    """Give the browser of Bea, who came by the trainer's link."""
    browser = app.test_client()
    answer = browser.get(f"/trainer?key={make_key(str(app.secret_key))}")
    assert (answer.status_code, answer.location) == (303, "/trainer/runs")
    return browser


@pytest.fixture
def judged(app: Flask, ada: FlaskClient) -> str:
    """Keep a day of Ada's that is over, with a reply the judge was not sure of."""
    with ada.session_transaction() as session:
        session[current.LEARNER] = ADA
    return keep_judged_day(SqlRunStore(app.extensions["database"]))


def token(browser: FlaskClient, page: str = "/") -> str:
    """Return the token of a form on *page*."""
    found = TOKEN.search(browser.get(page).text)
    assert found is not None
    return found[1]


@pytest.fixture
def open_run(app: Flask) -> Callable[..., str]:
    """Give a function that opens a run from the briefing's form and returns its id."""

    def open_run(browser: FlaskClient, **choices: str) -> str:
        form = {
            "csrf_token": token(browser, "/days/first-day"),
            "scenario": "first-day",
            "language": "en",
            "pace": "8",
            "clock": "hybrid",
            "nickname": "Ada",
        }
        answer = browser.post("/runs", data=form | choices)
        assert answer.status_code == 303, answer.status
        return answer.location.split("/")[-2]

    return open_run
