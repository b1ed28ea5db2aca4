"""The desk: the page of a run, its attachments, and the socket it works through."""

from flask import Flask

from simulator.live.clock import SystemClock
from simulator.web.desk import sockets
from simulator.web.desk.views import blueprint


def register(app: Flask) -> None:
    """Give *app* the desk's pages and, once its runs are there, the desk's socket."""
    app.register_blueprint(blueprint)
    if "runs" in app.extensions and "socketio" in app.extensions:
        sockets.register(
            app,
            app.extensions["socketio"],
            app.extensions["runs"],
            monotonic=SystemClock().monotonic,
        )
