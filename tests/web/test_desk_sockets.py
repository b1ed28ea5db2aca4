"""The desk's socket: who is let in, what is answered, and what it refuses."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from simulator.web.desk import tokens
from simulator.web.desk.seats import BURST, MOST_DESKS
from tests.visitor import wait_until
from tests.web.test_desk_pages import data_of

OpenRun = Callable[..., str]

ONE = "6f1f2c1e-0000-4000-8000-000000000001"


@dataclass
class Visit:
    """A desk opened over the socket, and the run it belongs to."""

    run: str
    socket: Any
    token: str

    def act(self, action: object, action_id: object = ONE) -> dict[str, Any]:
        return self.ask("act", {"id": action_id, "action": action})

    def ask(self, event: str, message: object) -> dict[str, Any]:
        answer: dict[str, Any] = self.socket.emit(event, message, callback=True)
        return answer

    def updates(self) -> list[dict[str, Any]]:
        return [
            update
            for packet in self.socket.get_received()
            if packet["name"] == "updates"
            for update in packet["args"][0]["updates"]
        ]


@pytest.fixture
def connect(app: Flask) -> Callable[..., Any]:
    """Give a function that opens a socket as *browser*, with whatever it says of itself."""
    socketio = app.extensions["socketio"]

    def connect(browser: FlaskClient, auth: object) -> Any:
        return socketio.test_client(app, flask_test_client=browser, auth=auth)

    return connect


@pytest.fixture
def desk(ada: FlaskClient, open_run: OpenRun, connect: Callable[..., Any]) -> Visit:
    """Give Ada's desk, joined."""
    run = open_run(ada)
    token = data_of(ada, run)["token"]
    socket = connect(ada, {"run": run, "token": token, "since": 0})
    assert socket.is_connected()
    return Visit(run=run, socket=socket, token=token)


def test_a_desk_that_joins_is_told_everything_so_far(desk: Visit) -> None:
    packets = desk.socket.get_received()
    first = next(each for each in packets if each["name"] == "updates")["args"][0]
    assert first["since"] == 0
    assert first["updates"][0]["type"] == "RunStarted"
    assert any(each["type"] == "MessageArrived" for each in first["updates"])
    assert first["beat"]["running"] is True


def test_an_action_is_answered_with_its_serial_and_published(desk: Visit) -> None:
    desk.updates()
    answer = desk.act({"type": "Pause"})
    assert answer["ok"] is True
    [paused] = desk.updates()
    assert paused["type"] == "RunPaused"
    assert paused["serial"] == answer["serial"]


def test_the_same_action_twice_is_done_once(desk: Visit) -> None:
    first = desk.act({"type": "Pause"})
    again = desk.act({"type": "Pause"})
    assert again == first
    kinds = [each["type"] for each in desk.updates()]
    assert kinds.count("RunPaused") == 1


def test_what_is_not_possible_is_refused_with_its_reason(desk: Visit) -> None:
    answer = desk.act({"type": "ParkWork"})
    assert answer == {
        "ok": False,
        "code": "nothing_in_focus",
        "message": "There is nothing in focus to park.",
    }


@pytest.mark.parametrize(
    "message",
    (
        None,
        "Pause",
        [],
        {},
        {"id": 7, "action": {"type": "Pause"}},
        {"id": ONE},
        {"id": ONE, "action": "Pause"},
        {"id": ONE, "action": {}},
        {"id": ONE, "action": {"type": "Unknown"}},
        {"id": ONE, "action": {"type": "StartWork"}},
        {"id": ONE, "action": {"type": "StartWork", "task": 7}},
        {"id": ONE, "action": {"type": "StartWork", "task": "x", "more": 1}},
    ),
)
def test_a_garbled_message_changes_nothing_and_says_why(
    desk: Visit, message: object
) -> None:
    desk.updates()
    answer = desk.ask("act", message)
    assert answer["ok"] is False
    assert answer["code"] == "malformed"
    assert answer["message"]
    assert desk.updates() == []


@pytest.mark.parametrize("since", (-1, "1", 1.5, True, None))
def test_a_desk_that_miscounts_is_told_so(desk: Visit, since: object) -> None:
    answer = desk.ask("resync", {"since": since})
    assert answer["ok"] is False
    assert answer["code"] == "malformed"


def test_a_resync_gives_only_what_came_after(desk: Visit) -> None:
    everything = desk.ask("resync", {"since": 0})
    rest = desk.ask("resync", {"since": 2})
    assert rest["upto"] == everything["upto"]
    assert rest["updates"] == [
        each for each in everything["updates"] if each["serial"] > 2
    ]


def test_asking_very_fast_is_refused_for_a_while(desk: Visit) -> None:
    answers = [desk.ask("resync", {"since": 0}) for _ in range(BURST + 5)]
    assert answers[0]["ok"] is True
    assert answers[-1]["code"] == "too_fast"


def test_a_second_tab_is_told_the_same(
    ada: FlaskClient, desk: Visit, connect: Callable[..., Any]
) -> None:
    other = connect(ada, {"run": desk.run, "token": desk.token, "since": 0})
    second = Visit(run=desk.run, socket=other, token=desk.token)
    assert second.updates() == desk.updates()
    desk.act({"type": "Pause"})
    assert [each["type"] for each in second.updates()] == ["RunPaused"]


@pytest.mark.parametrize(
    "auth", (None, "token", {}, {"run": "r"}, {"run": "r", "token": "x"})
)
def test_a_socket_without_its_key_stays_outside(
    ada: FlaskClient, open_run: OpenRun, connect: Callable[..., Any], auth: object
) -> None:
    open_run(ada)
    assert not connect(ada, auth).is_connected()


def test_a_stolen_key_opens_nothing_in_another_browser(
    cyr: FlaskClient, open_run: OpenRun, desk: Visit, connect: Callable[..., Any]
) -> None:
    open_run(cyr)
    stolen = connect(cyr, {"run": desk.run, "token": desk.token, "since": 0})
    assert not stolen.is_connected()


def test_a_key_for_another_run_opens_nothing(
    app: Flask, ada: FlaskClient, open_run: OpenRun, connect: Callable[..., Any]
) -> None:
    run, other = open_run(ada), open_run(ada)
    token = data_of(ada, run)["token"]
    assert not connect(ada, {"run": other, "token": token, "since": 0}).is_connected()
    learner = app.extensions["runs"].header(run).learner
    nowhere = tokens.sign(str(app.secret_key), run="nowhere", learner=learner)
    assert not connect(
        ada, {"run": "nowhere", "token": nowhere, "since": 0}
    ).is_connected()


def test_a_desk_that_closed_is_no_longer_told(desk: Visit) -> None:
    desk.socket.disconnect()
    assert not desk.socket.is_connected()


def desks_of(app: Flask, run: str) -> int:
    with app.extensions["runs"]._memory.held(run) as live:
        return int(live.desks)


def test_a_desk_cannot_join_or_leave_by_calling_the_servers_own_events(
    app: Flask, desk: Visit
) -> None:
    auth = {"run": desk.run, "token": desk.token, "since": 0}
    for event, *given in (("disconnect",), ("connect", {}, auth)):
        answer = desk.socket.emit(event, *given, callback=True)
        assert answer["code"] == "malformed"
    assert desk.ask("resync", {"since": 0})["ok"] is True
    desk.socket.disconnect()
    wait_until(lambda: desks_of(app, desk.run) == 0)


def test_a_socket_found_dead_while_its_run_is_told_something_holds_nobody_up(
    app: Flask, desk: Visit
) -> None:
    told = threading.Event()

    def tell() -> None:
        with app.extensions["runs"]._memory.held(desk.run):
            desk.socket.disconnect()
        told.set()

    threading.Thread(target=tell, daemon=True).start()
    assert told.wait(5)
    wait_until(lambda: desks_of(app, desk.run) == 0)


def test_a_message_with_more_parts_than_it_needs_is_answered(desk: Visit) -> None:
    action = {"id": ONE, "action": {"type": "Pause"}}
    assert desk.socket.emit("act", action, 1, 2, 3, callback=True)["ok"] is True


def test_a_day_open_in_too_many_tabs_opens_in_no_more(
    ada: FlaskClient, desk: Visit, connect: Callable[..., Any]
) -> None:
    auth = {"run": desk.run, "token": desk.token, "since": 0}
    others = [connect(ada, auth) for _ in range(MOST_DESKS - 1)]
    assert all(each.is_connected() for each in others)
    assert not connect(ada, auth).is_connected()
    others[0].disconnect()
    assert connect(ada, auth).is_connected()
