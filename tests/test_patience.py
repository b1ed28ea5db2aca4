"""The server waits for nobody for ever."""

from collections.abc import Iterator
from typing import Any

import pytest
from gevent import socket
from gevent.pywsgi import WSGIServer

from simulator.cli import patience


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Give the port of a server that answers "hello" and waits a tenth of a second."""

    def hello(_environ: object, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Length", "5")])
        return [b"hello"]

    monkeypatch.setattr(patience, "HEAD_WITHIN_S", 0.1)
    server = WSGIServer(
        ("127.0.0.1", 0),
        hello,
        log=None,
        error_log=None,
        handler_class=patience.ImpatientHandler,
    )
    server.start()
    yield server.server_port
    server.stop()


@pytest.mark.parametrize(
    ("sent", "answered"),
    (
        (b"", b""),
        (b"GET / HT", b""),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: ", b"HTTP/1.1 400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", b"HTTP/1.1 200"),
    ),
)
def test_who_says_no_more_is_hung_up_on(
    port: int, sent: bytes, answered: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as browser:
        browser.sendall(sent)
        said = b"".join(iter(lambda: browser.recv(1_000), b""))
    assert said.startswith(answered)
    assert bool(said) == bool(answered)
