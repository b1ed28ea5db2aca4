"""What learners see of their own data, take along, and erase."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from simulator.live.errors import NoSuchRun
from tests.web.conftest import token

OpenRun = Callable[..., str]


def test_a_newcomer_reads_that_nothing_is_kept(ada: FlaskClient) -> None:
    assert "Nothing is kept of you." in ada.get("/my-data").text
    assert ada.get("/my-data/export").status_code == 404


def test_the_export_holds_the_learners_runs_and_nobody_elses(
    ada: FlaskClient, cyr: FlaskClient, open_run: OpenRun
) -> None:
    mine, other = open_run(ada, nickname="Ada"), open_run(cyr, nickname="Cyr")
    answer = ada.get("/my-data/export")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert mine in answer.text
    assert other not in answer.text
    assert "Cyr" not in answer.text


def test_the_export_tells_nothing_that_is_still_to_come(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    open_run(ada)
    bundle = ada.application.extensions["library"].bundle("first-day", language="en")
    text = ada.get("/my-data/export").text
    for task in bundle.tasks:
        assert task.brief not in text


def test_erasing_needs_the_box_to_be_ticked(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    run = open_run(ada)
    form = {"csrf_token": token(ada, "/my-data")}
    assert ada.post("/my-data/erasure", data=form).status_code == 303
    assert "Nothing was erased" in ada.get("/my-data").text
    assert ada.application.extensions["runs"].header(run).id == run


def test_erasing_leaves_nothing_of_the_learner(
    ada: FlaskClient, cyr: FlaskClient, open_run: OpenRun
) -> None:
    run, other = open_run(ada, nickname="Quiet Lantern"), open_run(cyr)
    form = {"csrf_token": token(ada, "/my-data"), "sure": "yes"}
    ada.post("/my-data/erasure", data=form)
    page = ada.get("/my-data").text
    assert "is erased" in page
    assert "Nothing is kept of you." in page
    assert "Quiet Lantern" not in ada.get("/days/first-day").text
    runs = ada.application.extensions["runs"]
    with pytest.raises(NoSuchRun):
        runs.header(run)
    assert runs.header(other).id == other
