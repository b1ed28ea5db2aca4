"""The desk's socket: who may join, what may be asked, and how a refusal is told.

"connect" runs in Flask's context, because it needs the session; what comes often goes
straight to the Socket.IO server.
"""

import logging
from collections.abc import Callable
from typing import Any, cast

from flask import Flask, request, session
from flask_socketio import ConnectionRefusedError as Turned
from flask_socketio import SocketIO, join_room

from simulator.engine.codec import Malformed
from simulator.engine.possible import NotPossible
from simulator.live.errors import LiveError
from simulator.live.runs import Runs
from simulator.web import current
from simulator.web.desk import presenters, tokens
from simulator.web.desk.seats import Seat, Seats
from simulator.web.packets import UNREADABLE

log = logging.getLogger(__name__)

Json = dict[str, Any]

PER_ASK = 1_000
"""Characters of a message that take as long to judge as anything else takes."""

NOT_SEATED = "This desk is not connected any more. Load the page again."
TOO_FAST = "That was very fast. Wait a moment and do it again."
TOO_MANY = "This day is open in too many tabs. Close some, then load the page again."
UNREAD = "This could not be read, so nothing was done."
FAILED = "Something broke on our side and nothing was changed. Try it again."


class Refused(Exception):
    """A message is not answered with what it asks for; *code* and *message* say why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class DeskSockets:
    """The handlers of the desk's events."""

    def __init__(
        self, *, socketio: SocketIO, runs: Runs, seats: Seats, secret: str
    ) -> None:
        """Answer through *socketio* for *runs*; *secret* signed the pages' tokens."""
        self._socketio = socketio
        self._runs = runs
        self._seats = seats
        self._secret = secret

    def connect(self, auth: object = None) -> None:
        """Let a desk in and send it everything it has not seen."""
        sid: str = request.sid  # type: ignore[attr-defined]
        try:
            run, learner, since = self._check(auth)
            self._sit_down(sid, run, learner)
        except (Refused, LiveError, tokens.BadToken) as refused:
            reason = _reason(refused)
            raise Turned(reason["message"], reason) from refused
        join_room(run)
        self._socketio.emit("updates", self._since(run, learner, since), to=sid)

    def disconnect(self, *_reason: object) -> None:
        """Let a desk go."""
        seat = self._seats.leave(request.sid)  # type: ignore[attr-defined]
        if seat is not None:
            # A socket is often found dead while its run is told something, under the run's
            # lock; to wait for that lock here would be to wait for oneself.
            self._socketio.start_background_task(self._runs.leave, seat.run)

    def act(self, sid: str, message: object = None, *_more: object) -> Json:
        """Do what the learner asks for, and answer when it is stored."""

        def do(seat: Seat) -> Json:
            action_id, action = _asked(message)
            ack = self._runs.act(seat.run, seat.learner, action_id, action)
            return {"ok": True, "serial": ack.serial, "first": ack.first}

        return self._answer(sid, do, cost=_cost(message))

    def resync(self, sid: str, message: object = None, *_more: object) -> Json:
        """Send everything after the serial the desk says it has."""

        def do(seat: Seat) -> Json:
            return {
                "ok": True,
                **self._since(seat.run, seat.learner, _since_of(message)),
            }

        return self._answer(sid, do)

    def unreadable(self, sid: str, *_more: object) -> Json:
        """Answer a packet that could not be read, if it still said what to answer to."""

        def do(_seat: Seat) -> Json:
            return _refusal("malformed", UNREAD)

        return self._answer(sid, do)

    def _sit_down(self, sid: str, run: str, learner: str) -> None:
        if not self._seats.take(sid, run=run, learner=learner):
            raise Refused("too_many_desks", TOO_MANY)
        try:
            self._runs.join(run, learner)
        except BaseException:
            self._seats.leave(sid)
            raise

    def _check(self, auth: object) -> tuple[str, str, int]:
        if not isinstance(auth, dict):
            raise Refused("malformed", "The desk did not say which run it is of.")
        given = cast(Json, auth)
        run, learner = tokens.read(self._secret, given.get("token"))
        # The token names the learner; the cookie proves that this browser is theirs.
        if session.get(current.LEARNER) != learner or given.get("run") != run:
            raise Refused("not_yours", "This day belongs to another browser.")
        return run, learner, _since_of(given)

    def _since(self, run: str, learner: str, since: int) -> Json:
        return {
            "run": run,
            **presenters.batch(
                self._runs.bundle(run),
                since=since,
                events=self._runs.updates(run, learner, since),
                beat=self._runs.beat(run),
            ),
        }

    def _answer(
        self, sid: str, do: Callable[[Seat], Json], *, cost: float = 1.0
    ) -> Json:
        seat = self._seats.at(sid)
        if seat is None:
            return _refusal("not_connected", NOT_SEATED)
        if not self._seats.may_ask(seat, cost=cost):
            return _refusal("too_fast", TOO_FAST)
        try:
            return do(seat)
        except (Refused, LiveError, NotPossible, Malformed) as refused:
            return {"ok": False, **_reason(refused)}
        except Exception:
            log.exception("A desk's message failed", extra={"run": seat.run})
            return _refusal("failed", FAILED)


def register(
    app: Flask, socketio: SocketIO, runs: Runs, *, monotonic: Callable[[], float]
) -> None:
    """Register the desk's events on *socketio*; *monotonic* returns wall seconds."""
    desks = DeskSockets(
        socketio=socketio, runs=runs, seats=Seats(monotonic), secret=str(app.secret_key)
    )
    socketio.on_event("connect", desks.connect)
    socketio.on_event("disconnect", desks.disconnect)
    socketio.server.on("act", desks.act)
    socketio.server.on("resync", desks.resync)
    socketio.server.on(UNREADABLE, desks.unreadable)


def _cost(message: object) -> float:
    """Return how much of the allowance an act takes: words have to be read and judged."""
    action = message.get("action") if isinstance(message, dict) else None
    body = action.get("body") if isinstance(action, dict) else None
    return 1.0 + (len(body) // PER_ASK if isinstance(body, str) else 0)


def _asked(message: object) -> tuple[str, Json]:
    if not isinstance(message, dict):
        raise Malformed("", "expected an object with an id and an action")
    given = cast(Json, message)
    action_id, action = given.get("id"), given.get("action")
    if not isinstance(action_id, str):
        raise Malformed("id", "expected text")
    if not isinstance(action, dict):
        raise Malformed("action", "expected an object with a type")
    return action_id, cast(Json, action)


def _since_of(message: object) -> int:
    since = cast(Json, message).get("since", 0) if isinstance(message, dict) else 0
    if not isinstance(since, int) or isinstance(since, bool) or since < 0:
        raise Refused("malformed", "“since” is a whole number, zero or more.")
    return since


def _refusal(code: str, message: str) -> Json:
    return {"ok": False, "code": code, "message": message}


def _reason(refused: Exception) -> Json:
    return {
        "code": str(getattr(refused, "code", "failed")),
        "message": str(getattr(refused, "message", "") or refused),
    }
