"""Who sits at which socket, and how fast they may ask."""

from collections.abc import Callable
from dataclasses import dataclass

BURST = 40
"""Actions a desk may send at once."""
PER_SECOND = 10.0
"""Actions a desk may send each wall second, in the long run."""


@dataclass(slots=True, kw_only=True)
class Seat:
    """One socket at the desk of a run; *left* asks remain, counted at *counted_at*."""

    run: str
    learner: str
    left: float
    counted_at: float


class Seats:
    """The sockets of this process. *monotonic* returns wall seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._seats: dict[str, Seat] = {}

    def take(self, sid: str, *, run: str, learner: str) -> None:
        """Seat *learner* at the socket *sid*."""
        self._seats[sid] = Seat(
            run=run, learner=learner, left=BURST, counted_at=self._monotonic()
        )

    def leave(self, sid: str) -> Seat | None:
        """Free the seat and return who sat there, if anybody did."""
        return self._seats.pop(sid, None)

    def at(self, sid: str) -> Seat | None:
        """Return who sits at *sid*."""
        return self._seats.get(sid)

    def may_ask(self, seat: Seat) -> bool:
        """Count one more request and tell whether it came slowly enough."""
        now = self._monotonic()
        seat.left = min(BURST, seat.left + (now - seat.counted_at) * PER_SECOND)
        seat.counted_at = now
        if seat.left < 1:
            return False
        seat.left -= 1
        return True
