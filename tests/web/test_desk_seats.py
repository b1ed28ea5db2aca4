"""How fast a desk may ask."""

from simulator.web.desk.seats import BURST, PER_SECOND, Seats
from tests.fakes import FakeClock


def test_a_burst_is_let_through_and_what_follows_at_once_is_not() -> None:
    clock = FakeClock()
    seats = Seats(clock.monotonic)
    seats.take("s", run="r", learner="ada")
    seat = seats.at("s")
    assert seat is not None
    assert all(seats.may_ask(seat) for _ in range(BURST))
    assert not seats.may_ask(seat)


def test_who_waits_may_ask_again() -> None:
    clock = FakeClock()
    seats = Seats(clock.monotonic)
    seats.take("s", run="r", learner="ada")
    seat = seats.at("s")
    assert seat is not None
    while seats.may_ask(seat):
        pass
    clock.pass_(1 / PER_SECOND)
    assert seats.may_ask(seat)
    assert not seats.may_ask(seat)


def test_who_left_has_no_seat() -> None:
    seats = Seats(FakeClock().monotonic)
    seats.take("s", run="r", learner="ada")
    assert seats.leave("s") is not None
    assert seats.leave("s") is None
    assert seats.at("s") is None
