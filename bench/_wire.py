"""A websocket as thin as it gets, so that 300 of them in one process weigh little.

What drives the server runs on the same two cores: every microsecond spent here would be
measured as the server's. Enough of RFC 6455 for text frames of our own server.
"""

import base64
import os
import socket
import struct
from collections.abc import Iterator
from urllib.parse import urlsplit

TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA
CHUNK = 64 * 1024


class Wire:
    """One connection; `packets` ends when the server closes it."""

    def __init__(self, url: str, *, path: str, cookie: str) -> None:
        """Connect to the server at *url* and ask for a websocket at *path*."""
        where = urlsplit(url)
        assert where.hostname, url
        self._socket = socket.create_connection((where.hostname, where.port or 80))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {where.netloc}\r\nCookie: {cookie}\r\n"
            f"Origin: {url}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self._come = bytearray()
        while b"\r\n\r\n" not in self._come:
            self._fill()
        head, _, rest = bytes(self._come).partition(b"\r\n\r\n")
        assert b" 101 " in head, head
        self._come = bytearray(rest)

    def send(self, text: str) -> None:
        """Send one message."""
        self._frame(TEXT, text.encode())

    def packets(self) -> Iterator[str]:
        """Yield each message as it comes."""
        while True:
            try:
                kind, payload = self._next()
            except (ConnectionError, OSError):
                return
            if kind == TEXT:
                yield payload.decode()
            elif kind == PING:
                self._frame(PONG, payload)
            elif kind == CLOSE:
                return

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _frame(self, kind: int, payload: bytes) -> None:
        size = len(payload)
        if size < 126:
            head = struct.pack("!BB", 0x80 | kind, 0x80 | size)
        else:
            head = struct.pack("!BBH", 0x80 | kind, 0x80 | 126, size)
        # A browser must mask what it sends; a mask of zeros changes nothing.
        self._socket.sendall(head + bytes(4) + payload)

    def _next(self) -> tuple[int, bytes]:
        kind, size = self._take(2)
        assert kind & 0x80, "the server sends whole frames"
        if size == 126:
            (size,) = struct.unpack("!H", self._take(2))
        elif size == 127:
            (size,) = struct.unpack("!Q", self._take(8))
        return kind & 0x0F, self._take(size)

    def _take(self, size: int) -> bytes:
        while len(self._come) < size:
            self._fill()
        taken = bytes(self._come[:size])
        del self._come[:size]
        return taken

    def _fill(self) -> None:
        chunk = self._socket.recv(CHUNK)
        if not chunk:
            raise ConnectionError("the server hung up")
        self._come += chunk
