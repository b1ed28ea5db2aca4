"""The Socket.IO server: websocket only, and only for pages of the same origin."""

from flask import Flask
from flask_socketio import SocketIO

LARGEST_MESSAGE = 64 * 1024
"""Bytes of one message from a browser; a long letter is a tenth of it."""


def make_socketio(app: Flask, async_mode: str) -> SocketIO:
    """Return the socket server of *app*; *async_mode* is "gevent" or "threading"."""
    return SocketIO(
        app,
        async_mode=async_mode,
        # One connection from the first byte: nothing to route to the same process twice.
        transports=["websocket"],
        max_http_buffer_size=LARGEST_MESSAGE,
        # The page's own cookie says who this is.
        manage_session=False,
        serve_client=False,
    )
