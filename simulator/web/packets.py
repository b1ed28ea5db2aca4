"""What comes in over a socket, before anybody reads it: small, whole and of a known kind.

The libraries underneath trust a browser more than a server should: they inflate whatever
it has pressed, let it call the handlers of connecting and leaving by name, and answer
what they cannot read with a traceback in the log.
"""

import logging
from collections.abc import Callable, Iterable
from typing import Any, cast

from socketio.packet import CONNECT, DISCONNECT, EVENT, Packet

logger = logging.getLogger(__name__)

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

UNREADABLE = "unreadable"
"""The event that stands for a packet which could not be read."""

OURS_TO_CALL = {"connect", "disconnect"}
"""Events by which the server tells itself of a socket; a browser cannot send them."""


class DeskPacket(Packet):  # type: ignore[misc]
    """A packet that, however garbled, asks for nothing worse than an unknown event."""

    # Nothing here is binary, so nothing needs to be searched for it or kept waiting.
    uses_binary_events = False
    data: Any

    def __init__(
        self, *given: Any, encoded_packet: object = None, **named: Any
    ) -> None:
        """Make a packet to send, or read *encoded_packet*, which a browser sent."""
        super().__init__(*given, **named)
        if encoded_packet is not None:
            self.decode(encoded_packet)

    def decode(self, encoded_packet: object) -> int:
        """Read what came; what cannot be read becomes the event `UNREADABLE`."""
        try:
            super().decode(encoded_packet)
            readable = self._is_known()
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
            readable = False
        if not readable:
            self.packet_type, self.data = EVENT, [UNREADABLE]
        return 0

    def _is_known(self) -> bool:
        if self.packet_type != EVENT:
            return self.packet_type in {CONNECT, DISCONNECT}
        if not isinstance(self.data, list) or not self.data:
            return False
        name = cast(list[object], self.data)[0]
        return isinstance(name, str) and name not in OURS_TO_CALL


def with_care(application: Application) -> Application:
    """Return *application*, guarded against what a socket can do before it is read."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        # A few kilobytes can be pressed to inflate to a gigabyte before they are measured.
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        try:
            return application(environ, start_response)
        except ValueError as reason:
            if "HTTP_SEC_WEBSOCKET_KEY" not in environ:
                raise
            logger.info("a socket sent what is no packet: %s", reason)
            return []

    return answer
