"""A language model that stands in for one: a server on this machine that says what it is told."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(kw_only=True)
class Asked:
    """One request: its path, its headers and what was asked."""

    path: str
    headers: dict[str, str]
    content: Any

    @property
    def question(self) -> Any:
        """What the model is asked, read back."""
        return json.loads(self.content["messages"][-1]["content"])


@dataclass(kw_only=True)
class StandIn:
    """The server's address, and what it was asked."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)


Answers = Callable[[BaseHTTPRequestHandler, Asked], None]


@contextmanager
def standing_in(answers: Answers) -> Iterator[StandIn]:
    """Serve on 127.0.0.1, every request answered by *answers*."""
    here = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            asked = Asked(
                path=self.path,
                headers=dict(self.headers),
                content=json.loads(content),
            )
            here.asked.append(asked)
            answers(self, asked)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def says(*, point: int, quote: str) -> Answers:
    """Return what answers as a model does that finds *point* in *quote*."""
    return completes(json.dumps({"point": point, "quote": quote}))


def completes(content: str) -> Answers:
    """Return what answers with *content* in the form of a chat completion."""
    told = {"choices": [{"message": {"role": "assistant", "content": content}}]}
    return sends(json.dumps(told).encode())


def sends(answer: bytes, status: int = 200, **headers: str) -> Answers:
    """Return what answers with these very bytes."""

    def send(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(answer)))
        handler.end_headers()
        handler.wfile.write(answer)

    return send
