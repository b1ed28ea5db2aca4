"""``va-sim serve``: one process that owns all its runs, their sockets and their clocks.

The entry of the server, and the only place where gevent takes over the standard
library: before anything else of the program has been imported.
"""

import errno
import fcntl
import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from simulator.cli.outcome import InTheWay, explained, instance_option, settings_of
from simulator.config import Settings
from simulator.live import collector

BACKLOG = 1_024
"""Connections that may wait to be accepted: a whole class joins in one second."""

GOODBYE_S = 1.0
"""Wall seconds that open requests get when the server stops."""

FIRST_PAGE_S = 2.0
"""Wall seconds in which nothing else competes with the first visitor's page."""


@click.command()
@click.option("--host", help="Address to listen on.  [default: 127.0.0.1]")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    help="Port to listen on; 0 takes a free one.  [default: 5000]",
)
@instance_option
@explained
def serve(host: str | None, port: int | None, instance: Path | None) -> None:
    """Serve the days on this machine; all data lives in the instance folder."""
    collector.pause()
    settings = settings_of(instance, host=host, port=port)
    logging.basicConfig(
        level=settings.log_level.upper(), format="%(levelname)s %(name)s: %(message)s"
    )
    for chatty in ("alembic", "apscheduler", "werkzeug"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    if settings.async_mode == "gevent":
        from gevent import monkey  # noqa: PLC0415 - must come first, and only here

        monkey.patch_all()
    with _alone(settings.instance):
        _serve(settings)


def _serve(settings: Settings) -> None:
    listener = _listen(settings.host, settings.port)
    # Slow, and only now is the standard library as it should find it.
    from simulator.app import create_app  # noqa: PLC0415
    from simulator.web.trainer.keys import make_key  # noqa: PLC0415

    app = create_app(settings)
    runs = app.extensions["runs"]
    stop_listening = _start(app, listener, settings)
    runs.driver.start()
    url = _address(settings.host, listener.getsockname()[1])
    click.echo(_judged_by(app.extensions["judges"]))
    click.echo(f"Practice Desk is ready at {url}  (Ctrl+C stops it)")
    click.echo(f"Trainers enter by {url}trainer?key={make_key(str(app.secret_key))}")
    settling_down = threading.Timer(FIRST_PAGE_S, _settle_down, (runs,))
    settling_down.start()
    _wait_for_the_end()
    click.echo("Stopping: every clock is held.", err=True)
    settling_down.cancel()
    runs.stop()
    stop_listening()


@contextmanager
def _alone(instance: Path) -> Iterator[None]:
    """Make sure that no other server drives the runs of this folder."""
    with (instance / "serve.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as reason:
            raise InTheWay(
                f"Another va-sim serve already uses {instance}. Stop it first, or choose "
                "another folder with --instance."
            ) from reason
        yield


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as reason:
        advice = (
            "Choose another with --port; 0 takes a free one."
            if reason.errno in {errno.EADDRINUSE, errno.EACCES}
            else "Choose an address of this machine with --host."
        )
        raise InTheWay(
            f"Cannot listen on {host}, port {port} ({reason.strerror or reason}). {advice}"
        ) from reason
    # Every connection inherits it. Otherwise an answer that follows right upon an update
    # waits until the browser has acknowledged the update: 40 ms on most systems.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _start(app: Any, listener: socket.socket, settings: Settings) -> Callable[[], None]:
    """Begin to answer requests; return what ends it."""
    if settings.async_mode == "gevent":
        from gevent.pywsgi import WSGIServer  # noqa: PLC0415 - see above

        from simulator.cli.patience import ImpatientHandler  # noqa: PLC0415 - see above

        server = WSGIServer(listener, app, log=None, handler_class=ImpatientHandler)
        server.start()
        return lambda: server.stop(timeout=GOODBYE_S)
    from werkzeug.serving import make_server  # noqa: PLC0415 - see above

    threaded = make_server(
        settings.host, settings.port, app, threaded=True, fd=listener.fileno()
    )
    threading.Thread(target=threaded.serve_forever, daemon=True).start()
    return threaded.shutdown


def _judged_by(judges: Any) -> str:
    """Say by what replies are judged from now on."""
    if judges.meaning:
        return "Replies are judged by their words and by their meaning."
    return (
        "Replies are judged by their words alone: the sentence encoder "
        f"{judges.why_words}."
    )


def _settle_down(runs: Any) -> None:
    """Do what a server needs for days on end, and not for its first page."""
    from simulator.live.scheduling import start_housekeeping  # noqa: PLC0415

    collector.settle()
    start_housekeeping(runs)
    runs.warm_up()


def _wait_for_the_end() -> None:
    ended = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: ended.set())
    # With a timeout, so that a signal gets its turn between two waits.
    while not ended.wait(0.5):
        pass


def _address(host: str, port: int) -> str:
    shown = "localhost" if host in {"0.0.0.0", "::"} else host  # noqa: S104
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"
