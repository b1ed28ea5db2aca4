"""Who sits at which socket, and how fast they may ask."""

from collections.abc import Callable
from dataclasses import dataclass

BURST = 40
"""Actions the desks of a run may send at once."""
PER_SECOND = 10.0
"""Actions they may send each wall second, in the long run."""


MOST_DESKS = 20
"""Sockets one run may have: far more tabs than anybody works in."""


@dataclass(slots=True, kw_only=True)
class Seat:
    """One socket at the desk of a run."""

    run: str
    learner: str


@dataclass(slots=True, kw_only=True)
class _Allowance:
    """What the *desks* of one run may ask together: *left* asks, counted at *counted_at*."""

    left: float
    counted_at: float
    desks: int = 0


class Seats:
    """The sockets of this process. *monotonic* returns wall seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._seats: dict[str, Seat] = {}
        self._allowances: dict[str, _Allowance] = {}

    def take(self, sid: str, *, run: str, learner: str) -> bool:
        """Seat *learner* at the socket *sid*; tell whether there was room."""
        allowance = self._allowances.get(run)
        if allowance is None:
            allowance = _Allowance(left=BURST, counted_at=self._monotonic())
            self._allowances[run] = allowance
        if allowance.desks >= MOST_DESKS:
            return False
        allowance.desks += 1
        self._seats[sid] = Seat(run=run, learner=learner)
        return True

    def leave(self, sid: str) -> Seat | None:
        """Free the seat and return who sat there, if anybody did."""
        seat = self._seats.pop(sid, None)
        if seat is not None:
            allowance = self._allowances[seat.run]
            allowance.desks -= 1
            if not allowance.desks:
                del self._allowances[seat.run]
        return seat

    def at(self, sid: str) -> Seat | None:
        """Return who sits at *sid*."""
        return self._seats.get(sid)

    def may_ask(self, seat: Seat, *, cost: float = 1.0) -> bool:
        """Count one more request of the run and tell whether it came slowly enough.

        What takes longer *cost*s more than one.
        """
        allowance = self._allowances.get(seat.run)
        if allowance is None:
            return False
        now = self._monotonic()
        passed = now - allowance.counted_at
        allowance.left = min(BURST, allowance.left + passed * PER_SECOND)
        allowance.counted_at = now
        if allowance.left < min(cost, BURST):
            return False
        allowance.left -= cost
        return True
