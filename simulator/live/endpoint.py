"""A language model behind an address that speaks as OpenAI's does: one question, one answer.

Nothing is followed or trusted: no redirect, no proxy, no answer that is large or late.
"""

import json
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from simulator.referee import NoAnswer

LARGEST = 65_536
"""Bytes of an answer that are read; a good one has a hundredth of that."""

MOST_FAILURES = 3
"""After so many in a row nothing is asked any more, so that no day takes for ever."""


class Endpoint:
    """The model *name* at *url* (the part before ``/chat/completions``)."""

    def __init__(self, *, url: str, name: str, key: str, timeout_s: float) -> None:
        """Keep where to ask; *key* may be "" where none is wanted."""
        self.name = name
        self._url = urlsplit(url)
        self._key = key
        self._timeout_s = timeout_s
        self._failures = 0

    def answer(self, instructions: str, question: str) -> str:
        """Answer *question* within the time there is for it.

        Raises NoAnswer, at once when it failed three times in a row before.
        """
        if self._failures >= MOST_FAILURES:
            raise NoAnswer("it failed three times in a row and is not asked any more.")
        try:
            said = _content(self._asked(self._request(instructions, question)))
        except NoAnswer:
            self._failures += 1
            raise
        self._failures = 0
        return said

    def _request(self, instructions: str, question: str) -> bytes:
        return json.dumps(
            {
                "model": self.name,
                "temperature": 0,
                "stream": False,
                "messages": [
                    {"role": "system", "content": instructions},
                    {"role": "user", "content": question},
                ],
            }
        ).encode()

    def _asked(self, request: bytes) -> bytes:
        """Return what is answered to *request*.

        A thread waits for it, because an answer that comes drop by drop keeps every
        single wait short and is late all the same.
        """
        found = SimpleQueue[bytes | NoAnswer]()
        Thread(target=lambda: found.put(self._exchange(request)), daemon=True).start()
        try:
            answer = found.get(timeout=self._timeout_s)
        except Empty:
            answer = self._late()
        if isinstance(answer, NoAnswer):
            raise answer
        return answer

    def _exchange(self, request: bytes) -> bytes | NoAnswer:
        connection = self._connection()
        try:
            connection.request(
                "POST", f"{self._url.path}/chat/completions", request, self._headers()
            )
            response = connection.getresponse()
            if response.status != 200:
                return NoAnswer(
                    f"it answered with status {response.status} instead of 200."
                )
            answer = response.read(LARGEST + 1)
        except TimeoutError:
            return self._late()
        except OSError as reason:
            why = reason.strerror or type(reason).__name__
            return NoAnswer(f"its address cannot be reached ({why}).")
        except (HTTPException, ValueError):
            return NoAnswer("what came back is not HTTP.")
        finally:
            connection.close()
        return NoAnswer("its answer is too large.") if len(answer) > LARGEST else answer

    def _connection(self) -> HTTPConnection:
        kind = HTTPSConnection if self._url.scheme == "https" else HTTPConnection
        return kind(self._url.hostname or "", self._url.port, timeout=self._timeout_s)

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        return headers | ({"Authorization": f"Bearer {self._key}"} if self._key else {})

    def _late(self) -> NoAnswer:
        return NoAnswer(f"it did not answer within {self._timeout_s:g} seconds.")


def _content(answer: bytes) -> str:
    try:
        told: Any = json.loads(answer)
    except (ValueError, RecursionError):
        raise NoAnswer("its answer is not JSON.") from None
    match told:
        case {"choices": [{"message": {"content": str(content)}}, *_]}:
            return content
        case _:
            raise NoAnswer("its answer is not a chat completion.")
