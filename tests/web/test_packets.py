"""Packets from a browser: whatever it sends, the server reads it or calls it unreadable."""

from collections.abc import Iterable
from typing import Any

import pytest

from simulator.web.packets import UNREADABLE, DeskPacket, with_care

CONNECT, DISCONNECT, EVENT = 0, 1, 2


@pytest.mark.parametrize(
    "sent",
    (
        "",
        "2",
        "2[]",
        "2{}",
        "2null",
        "2[1]",
        '2[["act"]]',
        '2["act"',
        '2["connect",{},{}]',
        '2["disconnect"]',
        "3[]",
        '4"refused"',
        '51-["act",{"_placeholder":true,"num":0}]',
        "61-[]",
        "9",
        "zzz",
        "²[]",
        b"bytes",
        "2" + "[" * 30_000,
        '21["act",' + "9" * 5_000 + "]",
    ),
)
def test_what_makes_no_sense_becomes_one_harmless_event(sent: str | bytes) -> None:
    packet = DeskPacket(encoded_packet=sent)
    assert packet.packet_type == EVENT
    assert packet.data == [UNREADABLE]
    assert packet.attachment_count == 0


def test_a_packet_that_says_what_to_answer_to_can_be_answered() -> None:
    assert DeskPacket(encoded_packet='27["act",' + "9" * 400 + "]").id == 7


def test_what_a_desk_sends_is_read_as_it_is() -> None:
    event = DeskPacket(encoded_packet='27["act",{"id":"a"}]')
    assert (event.packet_type, event.id, event.data) == (EVENT, 7, ["act", {"id": "a"}])
    assert DeskPacket(encoded_packet='0{"run":"r"}').packet_type == CONNECT
    assert DeskPacket(encoded_packet="1").packet_type == DISCONNECT
    written = DeskPacket(EVENT, ["beat", {"at": 1}]).encode()
    assert DeskPacket(encoded_packet=written).data == ["beat", {"at": 1}]


def test_no_socket_is_offered_compression() -> None:
    seen: dict[str, Any] = {}

    def application(environ: dict[str, Any], _start: object) -> Iterable[bytes]:
        seen.update(environ)
        return []

    asks = {"HTTP_SEC_WEBSOCKET_EXTENSIONS": "permessage-deflate", "PATH_INFO": "/"}
    with_care(application)(asks, None)
    assert seen == {"PATH_INFO": "/"}


def test_a_socket_that_speaks_no_protocol_is_dropped_without_a_traceback() -> None:
    def application(_environ: dict[str, Any], _start: object) -> Iterable[bytes]:
        raise ValueError("Invalid empty packet received")

    assert with_care(application)({"HTTP_SEC_WEBSOCKET_KEY": "k"}, None) == []
    with pytest.raises(ValueError, match="empty packet"):
        with_care(application)({}, None)
