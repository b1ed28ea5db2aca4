"""Progress over days."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from simulator.engine.bundle import DIMENSIONS
from simulator.engine.summary import DimensionSummary, Summary
from simulator.live.records import RunHeader
from simulator.web.debrief.progress import progress
from tests.web.conftest import token
from tests.web.lived_day import header
from tests.web.test_trainer import VIEW


def a_day(place: int, **points: float) -> tuple[RunHeader, Summary]:
    """Return the *place*-th day; dimensions that are not named were not measured."""
    found = tuple(
        DimensionSummary(
            dimension=each,
            points=points.get(each, 0.0),
            measured=each in points,
            level=3,
            band=(40.0, 80.0),
        )
        for each in DIMENSIONS
    )
    played = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=place)
    return (
        replace(header(), id=f"run-{place}", opened_at=played),
        Summary(version=2, total=60.0, dimensions=found),
    )


@pytest.fixture
def english(app: Flask) -> Iterator[None]:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        yield


@pytest.mark.usefixtures("english")
def test_three_days_say_what_is_strongest_and_what_to_do_next() -> None:
    days = [a_day(each, delivery=90.0, communication=40.0 + each) for each in range(3)]
    page = progress(days)
    assert (page.strongest, page.weakest) == ("Delivery", "Communication")
    assert page.hint.startswith("Warn twenty minutes before")
    assert [each.run for each in page.days] == ["run-2", "run-1", "run-0"]


@pytest.mark.usefixtures("english")
def test_fewer_days_say_how_many_are_missing() -> None:
    page = progress([a_day(0, delivery=90.0, communication=40.0)])
    assert (page.strongest, page.missing) == ("", 2)


@pytest.mark.usefixtures("english")
def test_what_was_not_measured_is_left_out_of_picture_and_mean() -> None:
    page = progress([a_day(0, delivery=50.0), a_day(1), a_day(2, delivery=70.0)])
    delivery = page.courses[DIMENSIONS.index("delivery")]
    assert delivery.picture.count("pg-dot") == 2
    assert delivery.latest == "60"
    assert page.courses[0].latest == ""


def test_a_day_counts_once_the_own_view_is_written(
    app: Flask, ada: FlaskClient, open_run: Callable[..., str]
) -> None:
    assert "Nothing yet" in ada.get("/progress").text
    run = open_run(ada)
    runs = app.extensions["runs"]
    learner = runs.header(run).learner
    runs.join(run, learner)
    runs.act(run, learner, "a-1", {"type": "Finish"})
    assert f"/runs/{run}/debrief" not in ada.get("/progress").text
    key = token(ada, f"/runs/{run}/own-view")
    ada.post(f"/runs/{run}/own-view", data=VIEW | {"csrf_token": key})
    assert f"/runs/{run}/debrief" in ada.get("/progress").text
    assert [each.total for each in runs.summaries(run)] == [0.0]
