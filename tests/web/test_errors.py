"""Pages for what went wrong."""

import logging

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from simulator.live.errors import NoSuchRun, NotSaved, NotYours


@pytest.fixture
def broken(app: Flask) -> FlaskClient:
    """Give a browser at an application with pages that fail in every way."""
    failures: dict[str, Exception | int] = {
        "bug": ValueError("a secret of the server"),
        "unsaved": NotSaved("The disk is full."),
        "strange": NotYours("This day belongs to somebody else."),
        "gone": NoSuchRun("No such run."),
        "forbidden": 403,
        "teapot": 418,
    }

    @app.get("/fail/<how>")
    def fail(how: str) -> str:
        failure = failures[how]
        if isinstance(failure, int):
            abort(failure)
        raise failure

    return app.test_client()


@pytest.mark.parametrize(
    ("how", "status", "says"),
    (
        ("bug", 500, "Something broke on our side"),
        ("unsaved", 503, "This could not be saved"),
        ("forbidden", 403, "This is not open to you"),
        ("teapot", 418, "This could not be read"),
    ),
)
def test_an_error_says_what_happened_what_is_safe_and_what_to_do(
    broken: FlaskClient, how: str, status: int, says: str
) -> None:
    answer = broken.get(f"/fail/{how}")
    assert answer.status_code == status
    for each in (says, "What happened", "What is safe", "What to do"):
        assert each in answer.text


def test_anothers_run_looks_like_no_run_at_all(broken: FlaskClient) -> None:
    strange, gone = broken.get("/fail/strange"), broken.get("/fail/gone")
    assert strange.status_code == gone.status_code == 404
    assert "somebody" not in strange.text


def test_a_bug_is_logged_and_not_shown(
    broken: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = broken.get("/fail/bug")
    assert "a secret of the server" not in answer.text
    assert "a secret of the server" in caplog.text


def test_errors_are_said_in_the_readers_language(broken: FlaskClient) -> None:
    answer = broken.get("/fail/bug", headers={"Accept-Language": "nl"})
    assert "Wat veilig is" in answer.text


def test_a_page_opened_the_wrong_way_says_so(ada: FlaskClient) -> None:
    assert ada.get("/runs").status_code == 405
    assert "only takes forms" in ada.get("/runs").text
