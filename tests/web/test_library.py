"""The first page, the briefing, and opening a run."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask, render_template_string
from flask.testing import FlaskClient

from simulator.web.library.presenters import briefing
from tests.web.conftest import token

OpenRun = Callable[..., str]


def test_the_first_page_leads_to_the_easiest_day(ada: FlaskClient) -> None:
    text = ada.get("/").text
    assert re.search(r'class="btn primary[^"]*"\s+href="/days/first-day"', text)


def test_looking_around_makes_no_learner(ada: FlaskClient) -> None:
    for page in ("/", "/days/first-day", "/my-data"):
        ada.get(page)
    with ada.session_transaction() as session:
        assert "learner_id" not in session


def test_the_briefing_shows_what_the_client_file_says(
    app: Flask, ada: FlaskClient
) -> None:
    bundle = app.extensions["library"].bundle("first-day", language="en")
    text = ada.get("/days/first-day").text
    for client in bundle.clients:
        assert client.person.name in text
        for right in (*client.file.decide, *client.file.ask_first, *client.file.never):
            assert right in text


@pytest.mark.parametrize(
    ("ahead", "words"),
    (
        (-60, "Their clock is 1 h behind yours."),
        (330, "Their clock is 5 h 30 ahead of yours."),
        (0, ""),
    ),
)
def test_another_clock_stands_on_the_clients_card(
    app: Flask, ahead: int, words: str
) -> None:
    bundle = app.extensions["library"].bundle("first-day", language="en")
    client = replace(bundle.clients[0], clock_ahead=ahead)
    entry = next(e for e in app.extensions["library"].all() if e.id == "first-day")
    card = briefing(replace(bundle, clients=(client,)), entry).clients[0]
    page = (
        '{% from "library/client_file.html" import client_file with context %}'
        '{{ client_file(card, "en") }}'
    )
    with app.test_request_context("/"):
        text = render_template_string(page, card=card)
    assert words in text.replace("\u00a0", " ")
    assert ("Their clock" in text) == bool(ahead)


def test_the_briefing_tells_nothing_that_is_still_to_come(
    app: Flask, ada: FlaskClient
) -> None:
    bundle = app.extensions["library"].bundle("first-day", language="en")
    pages = ada.get("/").text + ada.get("/days/first-day?language=en").text
    for inject in bundle.injects:
        assert inject.id not in pages
    for task in bundle.tasks:
        assert task.title not in pages
        assert task.brief not in pages
    for contact in bundle.contacts:
        if not contact.listed:
            assert contact.person.name not in pages


def test_the_day_is_briefed_in_the_language_asked_for(ada: FlaskClient) -> None:
    dutch = ada.get("/days/first-day?language=nl").text
    assert "Eerste dag" in dutch
    assert 'name="language" value="nl"' in dutch
    assert '<html lang="en"' in dutch


def test_a_language_the_day_lacks_falls_back_to_the_readers(ada: FlaskClient) -> None:
    text = ada.get("/days/first-day?language=fr").text
    assert 'name="language" value="en"' in text


def test_opening_a_run_leads_to_its_desk(ada: FlaskClient, open_run: OpenRun) -> None:
    run = open_run(ada, nickname="  Ada   V ")
    with ada.session_transaction() as session:
        learner = session["learner_id"]
    header = ada.application.extensions["runs"].header(run)
    assert (header.learner, header.nickname) == (learner, "Ada V")
    assert (header.language, header.pace, header.clock) == ("en", 8.0, "hybrid")


def test_a_nickname_is_optional_and_remembered(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    open_run(ada, nickname="")
    open_run(ada, nickname="Copper Heron")
    assert 'value="Copper Heron"' in ada.get("/days/first-day").text


def test_the_same_browser_stays_the_same_learner(
    ada: FlaskClient, cyr: FlaskClient, open_run: OpenRun
) -> None:
    runs = ada.application.extensions["runs"]
    first, second, other = open_run(ada), open_run(ada), open_run(cyr)
    learners = [runs.header(each).learner for each in (first, second, other)]
    assert learners[0] == learners[1] != learners[2]


def test_the_first_page_lists_ones_own_runs_only(
    ada: FlaskClient, cyr: FlaskClient, open_run: OpenRun
) -> None:
    run = open_run(ada)
    assert f"/runs/{run}/desk" in ada.get("/").text
    assert run not in cyr.get("/").text


@pytest.mark.parametrize(
    "wrong",
    (
        {"pace": "0"},
        {"pace": "fast"},
        {"pace": "nan"},
        {"pace": "inf"},
        {"clock": "real"},
        {"language": "fr"},
    ),
)
def test_a_choice_that_is_not_offered_opens_nothing(
    ada: FlaskClient, wrong: dict[str, str]
) -> None:
    form = {
        "csrf_token": token(ada),
        "scenario": "first-day",
        "language": "en",
        "pace": "8",
        "clock": "hybrid",
    }
    answer = ada.post("/runs", data=form | wrong)
    assert answer.status_code == 400
    assert "Nothing was changed." in answer.text


def test_a_day_that_is_not_there_is_a_page_of_its_own(ada: FlaskClient) -> None:
    assert ada.get("/days/no-such-day").status_code == 404
    assert "Nothing is kept at this address" in ada.get("/days/no-such-day").text


def test_the_theme_is_kept_and_sent_from_the_first_byte(ada: FlaskClient) -> None:
    form = {"csrf_token": token(ada), "theme": "dark", "back": "/my-data?"}
    answer = ada.post("/theme", data=form)
    assert (answer.status_code, answer.location) == (303, "/my-data")
    assert 'data-theme="dark"' in ada.get("/").text


@pytest.mark.parametrize(
    "elsewhere",
    (
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "//[evil.example",
    ),
)
def test_going_back_never_leads_to_another_site(
    ada: FlaskClient, elsewhere: str
) -> None:
    form = {"csrf_token": token(ada), "theme": "dark", "back": elsewhere}
    location = ada.post("/theme", data=form).location
    assert location.startswith("/")
    assert "evil" not in location


def test_every_licence_that_is_named_can_be_read(ada: FlaskClient) -> None:
    texts = re.findall(r'href="(/assets/[^"]+LICENSE[^"]+)"', ada.get("/credits").text)
    assert len(texts) >= 7
    for text in texts:
        assert ada.get(text).status_code == 200


def test_the_process_says_that_it_answers(ada: FlaskClient) -> None:
    assert ada.get("/healthz").get_json() == {"status": "ok"}
