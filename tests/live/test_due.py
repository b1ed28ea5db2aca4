"""Which run wants attention next."""

from simulator.live.due import Due


def test_runs_come_in_the_order_they_are_due() -> None:
    due = Due()
    due.put("b", 2.0)
    due.put("a", 1.0)
    due.put("c", 3.0)
    assert due.next_at() == 1.0
    assert due.take(2.5, most=9) == ["a", "b"]
    assert due.next_at() == 3.0


def test_a_run_has_one_place_the_last_it_was_given() -> None:
    due = Due()
    due.put("a", 1.0)
    due.put("a", 5.0)
    assert due.take(4.0, most=9) == []
    assert due.next_at() == 5.0
    due.put("a", 2.0)
    assert due.take(4.0, most=9) == ["a"]
    assert due.take(9.0, most=9) == []


def test_a_run_can_be_taken_off() -> None:
    due = Due()
    due.put("a", 1.0)
    due.put("a", None)
    assert due.next_at() is None
    assert due.take(9.0, most=9) == []


def test_a_round_is_bounded() -> None:
    due = Due()
    for each in range(10):
        due.put(str(each), float(each))
    assert due.take(99.0, most=3) == ["0", "1", "2"]
    assert due.take(99.0, most=3) == ["3", "4", "5"]
