"""How long the server waits for a browser that has begun to ask and says no more."""

from typing import Any

from gevent import Timeout
from gevent.pywsgi import WSGIHandler

HEAD_WITHIN_S = 20.0
"""Wall seconds for the head of a request, and for the next one on an open connection."""


class ImpatientHandler(WSGIHandler):  # type: ignore[misc]
    """Answers requests, and hangs up on who does not finish asking."""

    def read_requestline(self) -> str:
        """Read the first line of a request; nothing when none comes in time."""
        with Timeout(HEAD_WITHIN_S, False):
            return str(super().read_requestline())
        return ""

    def read_request(self, raw_requestline: str) -> Any:
        """Read the headers; raises ValueError when they do not end in time."""
        with Timeout(HEAD_WITHIN_S, ValueError("the request did not end in time")):
            return super().read_request(raw_requestline)
