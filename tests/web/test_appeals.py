"""Pointing at the sentence that makes a missed point, and the trainer's word on it."""

import re

import pytest
from flask.testing import FlaskClient

from simulator.web import current
from tests.web.conftest import token
from tests.web.judged import debrief


def chosen(browser: FlaskClient, run: str, **changes: str) -> dict[str, str]:
    """Return what the form sends with the second sentence chosen."""
    values = re.findall(r'name="sentence" value="([\d-]+)"', debrief(browser, run))
    return {
        "csrf_token": token(browser, f"/runs/{run}/debrief"),
        "task": "flight",
        "check": "leaves",
        "sentence": values[1],
    } | changes


def decided(browser: FlaskClient, **changes: str) -> dict[str, str]:
    return {
        "csrf_token": token(browser, "/trainer/appeals"),
        "task": "flight",
        "check": "leaves",
        "verdict": "accept",
        "reason": "It is <there>.",
        "trainer": "Bea",
    } | changes


def test_only_missed_points_offer_the_learners_own_sentences(
    ada: FlaskClient, judged: str
) -> None:
    text = debrief(ada, judged)
    assert text.count("It is in there") == 1
    assert "<span>Hello &lt;Mira&gt;.</span>" in text


def test_what_the_learner_points_at_stands_in_the_debrief(
    ada: FlaskClient, judged: str
) -> None:
    answer = ada.post(f"/runs/{judged}/appeals", data=chosen(ada, judged))
    assert (answer.status_code, answer.location) == (
        303,
        f"/runs/{judged}/debrief#points",
    )
    text = debrief(ada, judged)
    assert "You say it does: “It goes at 09.40!”" in text
    assert "It is in there" not in text


@pytest.mark.parametrize("sentence", ("", "1-0", "x", "9" * 5_000, "²-0"))
def test_a_choice_that_makes_no_sense_comes_back_with_the_form_open(
    ada: FlaskClient, judged: str, sentence: str
) -> None:
    answer = ada.post(
        f"/runs/{judged}/appeals", data=chosen(ada, judged, sentence=sentence)
    )
    assert answer.status_code == 400
    assert "Choose the sentence of yours that says it." in answer.text
    assert '<details class="overrule no-print" open>' in answer.text


def test_nobody_else_appeals(
    ada: FlaskClient, bea: FlaskClient, cyr: FlaskClient, judged: str
) -> None:
    assert "It is in there" not in debrief(bea, judged)
    for browser in (bea, cyr):
        sent = chosen(ada, judged) | {"csrf_token": token(browser)}
        assert browser.post(f"/runs/{judged}/appeals", data=sent).status_code == 404
        with browser.session_transaction() as session:
            session[current.LEARNER] = "somebody-else"
        assert browser.post(f"/runs/{judged}/appeals", data=sent).status_code >= 400
    assert "It is in there" in debrief(ada, judged)


def test_a_trainer_accepts_and_the_learner_sees_the_points_and_why(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    ada.post(f"/runs/{judged}/appeals", data=chosen(ada, judged))
    assert "Appeals (1)" in bea.get("/trainer/runs").text
    page = bea.get("/trainer/appeals").text
    assert "<p>It goes at 09.40!</p>" in page
    assert "Found in the message of 09:01." in page
    answer = bea.post(f"/trainer/appeals/{judged}", data=decided(bea))
    assert (answer.status_code, answer.location) == (303, "/trainer/appeals")
    assert "No appeal waits for you." in bea.get("/trainer/appeals").text
    text = debrief(ada, judged)
    assert "Accepted." in text
    assert "A person should look." not in text
    assert text.count("It is &lt;there&gt;.") == 1
    assert '<span class="visually-hidden">by rule </span>' in text


def test_a_trainer_declines_and_the_learner_sees_why(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    ada.post(f"/runs/{judged}/appeals", data=chosen(ada, judged))
    bea.post(f"/trainer/appeals/{judged}", data=decided(bea, verdict="decline"))
    text = debrief(ada, judged)
    assert "Not accepted." in text
    assert "It is &lt;there&gt;." in text
    assert '<span class="visually-hidden">by rule </span>' not in text
    again = bea.post(f"/trainer/appeals/{judged}", data=decided(bea))
    assert again.status_code == 400


def test_a_decision_without_a_reason_comes_back_with_what_was_written(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    ada.post(f"/runs/{judged}/appeals", data=chosen(ada, judged))
    answer = bea.post(f"/trainer/appeals/{judged}", data=decided(bea, trainer=""))
    assert answer.status_code == 400
    assert "It is &lt;there&gt;.</textarea>" in answer.text


def test_only_a_trainer_decides(
    ada: FlaskClient, bea: FlaskClient, judged: str
) -> None:
    ada.post(f"/runs/{judged}/appeals", data=chosen(ada, judged))
    sent = decided(bea) | {"csrf_token": token(ada)}
    assert ada.get("/trainer/appeals").status_code == 404
    assert ada.post(f"/trainer/appeals/{judged}", data=sent).status_code == 404
    sent = decided(bea, verdict="perhaps")
    assert bea.post(f"/trainer/appeals/{judged}", data=sent).status_code == 400
