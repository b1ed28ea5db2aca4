"""The desk's page and the attachments on it."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from simulator.engine.events import MessageArrived

OpenRun = Callable[..., str]


def data_of(browser: FlaskClient, run: str) -> dict[str, Any]:
    page = browser.get(f"/runs/{run}/desk")
    assert page.status_code == 200, page.status
    found = re.search(r'id="page">(.*?)</script>', page.text, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def begin(browser: FlaskClient, run: str) -> list[str]:
    """Begin the day and return the files that have come with its first letters."""
    runs = browser.application.extensions["runs"]
    learner = runs.header(run).learner
    runs.join(run, learner)
    return [
        file
        for _, event in runs.updates(run, learner, 0)
        if isinstance(event, MessageArrived)
        for file in event.attachments
    ]


def test_the_page_knows_the_run_its_key_and_the_frame_of_the_day(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    run = open_run(ada)
    data = data_of(ada, run)
    assert data["run"] == run
    assert data["token"]
    assert data["day"]["length"] == 4 * 60 * 60 * 1000
    assert data["urls"]["own_view"] == f"/runs/{run}/own-view"


def test_the_page_is_there_for_readers_before_any_script_has_run(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    page = ada.get(f"/runs/{open_run(ada)}/desk").text
    assert page.count('role="status"') == 1
    assert page.count('role="alert"') == 1
    assert "<noscript>" in page


def test_the_page_holds_nothing_of_what_is_still_to_come(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    run = open_run(ada)
    text = ada.get(f"/runs/{run}/desk").text
    bundle = ada.application.extensions["runs"].bundle(run)
    for task in bundle.tasks:
        assert task.brief not in text
        assert task.title not in text
        for gap in task.gaps:
            assert gap.answer not in text


@pytest.mark.parametrize("page", ("desk", "files/brief"))
def test_a_strangers_browser_finds_no_run_here(
    ada: FlaskClient, cyr: FlaskClient, open_run: OpenRun, page: str
) -> None:
    run = open_run(ada)
    open_run(cyr)
    assert cyr.get(f"/runs/{run}/{page}").status_code == 404
    assert cyr.get(f"/runs/nobodys/{page}").status_code == 404


def test_an_attachment_is_given_once_its_letter_has_come(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    run = open_run(ada)
    arrived = begin(ada, run)
    assert arrived
    answer = ada.get(f"/runs/{run}/files/{arrived[0]}")
    assert answer.status_code == 200
    assert answer.text
    bundle = ada.application.extensions["runs"].bundle(run)
    to_come = [each.id for each in bundle.files if each.id not in arrived]
    assert to_come
    for file in to_come:
        assert ada.get(f"/runs/{run}/files/{file}").status_code == 404


def test_an_attachment_runs_nothing_and_calls_nobody(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    run = open_run(ada)
    answer = ada.get(f"/runs/{run}/files/{begin(ada, run)[0]}")
    policy = answer.headers["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.mimetype in {"text/plain", "image/svg+xml"}
