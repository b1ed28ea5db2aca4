"""The Socket.IO server: websocket only, and only for pages of the same origin."""

from flask import Flask
from flask_socketio import SocketIO

from simulator.web.packets import DeskPacket, with_care

LARGEST_MESSAGE = 64 * 1024
"""Bytes of one message from a browser; a long letter is a tenth of it."""

PING_EVERY_S, PONG_WITHIN_S = 5, 5
"""Wall seconds after which a browser that fell silent is taken to be gone.

The page tells its learner after five seconds that the clock is held; a connection that
broke without a word should not keep it running much longer than that.
"""


def make_socketio(app: Flask, async_mode: str) -> SocketIO:
    """Return the socket server of *app*; *async_mode* is "gevent" or "threading"."""
    socketio = SocketIO(
        app,
        async_mode=async_mode,
        # One connection from the first byte: nothing to route to the same process twice.
        transports=["websocket"],
        max_http_buffer_size=LARGEST_MESSAGE,
        ping_interval=PING_EVERY_S,
        ping_timeout=PONG_WITHIN_S,
        # The page's own cookie says who this is.
        manage_session=False,
        serve_client=False,
        serializer=DeskPacket,
    )
    app.wsgi_app = with_care(app.wsgi_app)  # type: ignore[method-assign,assignment]
    return socketio
