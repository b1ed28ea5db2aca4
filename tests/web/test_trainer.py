"""The trainer's link, the finished days, and overruling a line."""

import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.conftest import token

VIEW = {
    "worked": "a",
    "change": "b",
    "promise": "",
    **dict.fromkeys(
        ("prioritisation", "communication", "time_management", "delivery"), "3"
    ),
}


@pytest.fixture
def run(app: Flask, ada: FlaskClient, open_run: Callable[..., str]) -> str:
    """Give a day of Ada's that is over."""
    run = open_run(ada)
    runs = app.extensions["runs"]
    learner = runs.header(run).learner
    runs.join(run, learner)
    runs.act(run, learner, "a-1", {"type": "Finish"})
    return run


def debrief(browser: FlaskClient, run: str) -> str:
    answer = browser.get(f"/runs/{run}/debrief")
    assert answer.status_code == 200
    return answer.text


def ruling(text: str, **changes: str) -> dict[str, str]:
    """Return what the form on the first line of communication sends."""
    found = re.search(r'value="communication">\s*<input[^>]*value="(\w{16})"', text)
    assert found is not None
    key = re.search(r'name="csrf_token" value="([^"]+)"', text)
    assert key is not None
    return {
        "csrf_token": key[1],
        "dimension": "communication",
        "mark": found[1],
        "points": "0,5",
        "reason": "She rang <him>.",
        "trainer": "Bea",
    } | changes


@pytest.mark.parametrize("key", ("", "nonsense", "InRyYWluZXIi.x"))
def test_without_the_key_nobody_is_a_trainer(ada: FlaskClient, key: str) -> None:
    assert ada.get("/trainer", query_string={"key": key}).status_code == 404
    assert ada.get("/trainer/runs").status_code == 404


def test_a_trainer_sees_the_finished_days_of_all(bea: FlaskClient, run: str) -> None:
    assert f"/runs/{run}/debrief" in bea.get("/trainer/runs").text
    assert "Overrule" in debrief(bea, run)


def test_a_learner_sees_what_was_ruled_and_why_but_no_form(
    ada: FlaskClient, bea: FlaskClient, run: str
) -> None:
    answer = bea.post(f"/runs/{run}/rulings", data=ruling(debrief(bea, run)))
    assert answer.status_code == 303
    ada.post(
        f"/runs/{run}/own-view",
        data=VIEW | {"csrf_token": token(ada, f"/runs/{run}/own-view")},
    )
    text = debrief(ada, run)
    assert "She rang &lt;him&gt;." in text
    assert "Overrule" not in text


def test_a_ruling_out_of_range_comes_back_with_what_was_written(
    bea: FlaskClient, run: str
) -> None:
    sent = ruling(debrief(bea, run), points="1000")
    answer = bea.post(f"/runs/{run}/rulings", data=sent)
    assert answer.status_code == 400
    assert "Choose points from" in answer.text
    assert "She rang &lt;him&gt;.</textarea>" in answer.text


def test_a_refusal_speaks_the_trainers_language(bea: FlaskClient, run: str) -> None:
    sent = ruling(debrief(bea, run), reason="")
    bea.set_cookie("language", "nl")
    answer = bea.post(f"/runs/{run}/rulings", data=sent)
    assert answer.status_code == 400
    assert "Kies punten van" in answer.text


def test_a_trainer_replays_a_learners_day_but_does_not_practise_on_it(
    ada: FlaskClient, bea: FlaskClient, run: str
) -> None:
    answer = bea.get(f"/runs/{run}/replay")
    assert answer.status_code == 200
    assert f"/runs/{run}/practice" not in answer.text
    ada.post(
        f"/runs/{run}/own-view",
        data=VIEW | {"csrf_token": token(ada, f"/runs/{run}/own-view")},
    )
    assert f"/runs/{run}/practice" in ada.get(f"/runs/{run}/replay").text


def test_a_trainer_too_goes_on_with_a_day_that_is_not_over(
    bea: FlaskClient, open_run: Callable[..., str]
) -> None:
    mine = open_run(bea)
    answer = bea.get(f"/runs/{mine}/debrief")
    assert (answer.status_code, answer.location) == (303, f"/runs/{mine}/desk")


def test_the_rule_can_stand_again(app: Flask, bea: FlaskClient, run: str) -> None:
    bea.post(f"/runs/{run}/rulings", data=ruling(debrief(bea, run)))
    sent = ruling(debrief(bea, run), withdraw="1", reason="My mistake.")
    assert bea.post(f"/runs/{run}/rulings", data=sent).status_code == 303
    assert [each.points for each in app.extensions["runs"].rulings(run)] == [0.5, None]


def test_only_a_trainer_overrules(ada: FlaskClient, bea: FlaskClient, run: str) -> None:
    sent = ruling(debrief(bea, run)) | {"csrf_token": token(ada)}
    assert ada.post(f"/runs/{run}/rulings", data=sent).status_code == 404
    bea.post("/trainer/leave", data={"csrf_token": token(bea)})
    assert bea.get("/trainer/runs").status_code == 404


@pytest.mark.parametrize("dimension", ("", "kindness"))
def test_what_no_page_of_ours_sends_is_refused(
    bea: FlaskClient, run: str, dimension: str
) -> None:
    sent = ruling(debrief(bea, run), dimension=dimension)
    assert bea.post(f"/runs/{run}/rulings", data=sent).status_code == 400
