"""How fast a desk may ask."""

from simulator.web.desk.seats import BURST, MOST_DESKS, PER_SECOND, Seat, Seats
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


def test_more_tabs_of_a_run_may_not_ask_faster_together() -> None:
    seats = Seats(FakeClock().monotonic)
    for sid in ("one", "two"):
        seats.take(sid, run="r", learner="ada")
    seats.take("other", run="q", learner="cyr")
    one, two, other = (seats.at(sid) for sid in ("one", "two", "other"))
    assert one is not None
    assert two is not None
    assert other is not None
    while seats.may_ask(one):
        pass
    assert not seats.may_ask(two)
    assert seats.may_ask(other)


def test_a_run_has_room_for_so_many_tabs_and_no_more() -> None:
    seats = Seats(FakeClock().monotonic)
    for number in range(MOST_DESKS):
        assert seats.take(f"s{number}", run="r", learner="ada")
    assert not seats.take("one too many", run="r", learner="ada")
    assert seats.at("one too many") is None
    seats.leave("s0")
    assert seats.take("after all", run="r", learner="ada")


def test_a_long_message_takes_more_of_the_allowance() -> None:
    seats = Seats(FakeClock().monotonic)
    seats.take("s1", run="r1", learner="ada")
    seat = Seat(run="r1", learner="ada")
    assert sum(seats.may_ask(seat, cost=8) for _ in range(BURST)) == BURST // 8
