"""Tells the desks of a run what has happened: the Publisher port over Socket.IO."""

from collections.abc import Sequence

from flask import Flask
from flask_socketio import SocketIO

from simulator.engine.events import Event
from simulator.live.records import Beat
from simulator.live.runs import Runs
from simulator.web.desk import presenters


class SocketPublisher:
    """Sends updates to the room of a run, which each of its desks has joined."""

    def __init__(self, app: Flask, socketio: SocketIO) -> None:
        """Send through *socketio*; the days come from the runs of *app*, made after this."""
        self._app = app
        self._socketio = socketio

    def publish(
        self, run_id: str, first_serial: int, events: Sequence[Event], beat: Beat
    ) -> None:
        """Send committed *events* (none: the beat alone) to every desk of the run."""
        if not events:
            self._emit("beat", presenters.beat_json(beat), run_id)
            return
        runs: Runs = self._app.extensions["runs"]
        updates = presenters.batch(
            runs.bundle(run_id),
            since=first_serial - 1,
            events=enumerate(events, start=first_serial),
            beat=beat,
        )
        self._emit("updates", {"run": run_id, **updates}, run_id)

    def _emit(self, name: str, payload: presenters.Json, run_id: str) -> None:
        # A run's desks sit in its own process, so no queue between processes is needed.
        self._socketio.emit(name, payload, to=run_id, ignore_queue=True)
