"""Everything a browser is told: pages, files and the frames of its socket, in order."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Page, Response, WebSocket

TEXTUAL = ("text/html", "application/json", "text/plain", "image/svg+xml")
DATA_BLOCK = re.compile(
    r'<script type="application/json"[^>]*>(.*?)</script>', re.DOTALL
)
PACKET = re.compile(r"^\d+-?(?:/[^,]*,)?\d*(?=[\[{])")
"""What Socket.IO writes before the JSON of a packet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing the browser was told, by a page or by the socket."""

    by: Literal["page", "socket"]
    source: str
    text: str

    def data(self) -> list[Any]:
        """Return the JSON in it."""
        if self.by == "socket":
            body = PACKET.sub("", self.text)
            return [json.loads(body)] if body[:1] in ("[", "{") else []
        if self.source.endswith(".json"):
            return [json.loads(self.text)]
        return [json.loads(block) for block in DATA_BLOCK.findall(self.text)]

    def words(self) -> str:
        """Return all that can be read in it, as text without escapes."""
        strings = "\n".join(each for part in self.data() for each in _strings(part))
        return f"{html.unescape(self.text)}\n{strings}"


class Recorder:
    """Listens to one page until it is told to stop."""

    def __init__(self, page: Page) -> None:
        self.told: list[Told] = []
        self.on = True
        page.on("response", self._page)
        page.on("websocket", self._socket)

    def keys(self) -> set[str]:
        """Return every key of every JSON object that was sent."""
        return {
            key for each in self.told for part in each.data() for key in _keys(part)
        }

    def first(self, words: str) -> int | None:
        """Return the place at which *words* were first told, or None."""
        for place, each in enumerate(self.told):
            if words in each.words():
                return place
        return None

    def updates(self) -> Iterator[tuple[int, dict[str, Any], dict[str, Any]]]:
        """Yield every update with its place and the clock's beat that came with it."""
        for place, each in enumerate(self.told):
            for part in each.data() if each.by == "socket" else ():
                for batch in _batches(part):
                    for update in batch["updates"]:
                        yield place, update, batch["beat"]

    def _page(self, response: Response) -> None:
        kind = response.headers.get("content-type", "")
        if self.on and kind.startswith(TEXTUAL) and response.status == 200:
            self.told.append(Told(by="page", source=response.url, text=response.text()))

    def _socket(self, socket: WebSocket) -> None:
        def hear(payload: str | bytes) -> None:
            if self.on:
                text = payload if isinstance(payload, str) else payload.decode()
                self.told.append(Told(by="socket", source=socket.url, text=text))

        socket.on("framereceived", hear)


def _strings(part: Any) -> Iterator[str]:
    match part:
        case str():
            yield part
        case dict():
            for value in part.values():
                yield from _strings(value)
        case list():
            for value in part:
                yield from _strings(value)
        case _:
            pass


def _keys(part: Any) -> Iterator[str]:
    match part:
        case dict():
            yield from part
            for value in part.values():
                yield from _keys(value)
        case list():
            for value in part:
                yield from _keys(value)
        case _:
            pass


def _batches(part: Any) -> Iterator[dict[str, Any]]:
    match part:
        case {"updates": list(), "beat": dict()}:
            yield part
        case dict():
            for value in part.values():
                yield from _batches(value)
        case list():
            for value in part:
                yield from _batches(value)
        case _:
            pass
