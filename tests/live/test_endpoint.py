"""A language model behind an address: asked once, heard in time, and never trusted."""

import json
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest

from simulator.live.endpoint import LARGEST, MOST_FAILURES, Endpoint
from simulator.referee import NoAnswer
from tests.stand_in_model import Answers, Asked, completes, sends, standing_in

KEY = "a-key-nobody-may-see"


def endpoint(url: str, *, key: str = KEY, timeout_s: float = 30.0) -> Endpoint:
    return Endpoint(url=url, name="small-one", key=key, timeout_s=timeout_s)


def refusal(answers: Answers) -> str:
    with standing_in(answers) as model, pytest.raises(NoAnswer) as refused:
        endpoint(model.url).answer("Be brief.", "Well?")
    return str(refused.value)


def test_it_is_asked_as_openai_is_and_its_answer_is_heard() -> None:
    with standing_in(completes("Yes.")) as model:
        assert endpoint(model.url).answer("Be brief.", "Well?") == "Yes."
    (asked,) = model.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.headers["Authorization"] == f"Bearer {KEY}"
    assert asked.content == {
        "model": "small-one",
        "temperature": 0,
        "stream": False,
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "Well?"},
        ],
    }


def test_without_a_key_none_is_sent() -> None:
    with standing_in(completes("Yes.")) as model:
        endpoint(model.url, key="").answer("", "")
    assert "Authorization" not in model.asked[0].headers


def test_a_redirect_is_not_followed() -> None:
    with standing_in(completes("Yes.")) as elsewhere:
        said = refusal(sends(b"", 307, Location=f"{elsewhere.url}/chat/completions"))
    assert said == "it answered with status 307 instead of 200."
    assert elsewhere.asked == []


@pytest.mark.parametrize(
    ("answer", "said"),
    (
        (b"<html>", "its answer is not JSON."),
        (b"[" * 60_000, "its answer is not JSON."),
        (b"\xff\xfe\x00", "its answer is not JSON."),
        (b"[]", "its answer is not a chat completion."),
        (b'{"choices": []}', "its answer is not a chat completion."),
        (
            b'{"choices": [{"message": {"content": null}}]}',
            "its answer is not a chat completion.",
        ),
        (b" " * (LARGEST + 1), "its answer is too large."),
    ),
)
def test_an_answer_that_is_none_is_refused(answer: bytes, said: str) -> None:
    assert refusal(sends(answer)) == said


def test_what_is_not_http_is_refused() -> None:
    def answers(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.wfile.write(b"220 mail.example.org ready\r\n")

    assert refusal(answers) == "what came back is not HTTP."


def test_an_answer_without_end_is_cut_off() -> None:
    def answers(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b" " * 65_536)
        except OSError:
            return

    assert refusal(answers) == "its answer is too large."


def test_an_answer_that_comes_drop_by_drop_is_late() -> None:
    is_over = Event()

    def answers(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while not is_over.wait(0.02):
                handler.wfile.write(b" ")
        except OSError:
            return

    with standing_in(answers) as model:
        with pytest.raises(NoAnswer, match=r"did not answer within 0\.2 seconds"):
            endpoint(model.url, timeout_s=0.2).answer("", "")
        is_over.set()


def test_after_three_failures_in_a_row_it_is_not_asked_again() -> None:
    with standing_in(sends(b"", 500)) as model:
        asks = endpoint(model.url)
        for _ in range(MOST_FAILURES):
            with pytest.raises(NoAnswer, match="status 500"):
                asks.answer("", "")
        with pytest.raises(NoAnswer, match="three times in a row"):
            asks.answer("", "")
    assert len(model.asked) == MOST_FAILURES


def test_an_answer_makes_up_for_failures_before_it() -> None:
    told = iter((500, 500, 200, 500, 500))
    good = json.dumps({"choices": [{"message": {"content": "Yes."}}]}).encode()

    def answers(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        sends(good, next(told))(handler, asked)

    heard = []
    with standing_in(answers) as model:
        asks = endpoint(model.url)
        for _ in range(5):
            try:
                heard.append(asks.answer("", ""))
            except NoAnswer:
                heard.append("")
    assert heard == ["", "", "Yes.", "", ""]
    assert len(model.asked) == 5


def test_nobody_at_the_address_is_said_so_without_the_key() -> None:
    with standing_in(completes("Yes.")) as model:
        url = model.url
    with pytest.raises(NoAnswer, match="cannot be reached") as refused:
        endpoint(url).answer("", "")
    assert KEY not in f"{refused.value}{endpoint(url)!r}"
