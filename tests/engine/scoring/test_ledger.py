"""Every number is a list that sums to it."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.scoring.ledger import Ledger, apportion, points_of
from simulator.engine.scoring.scorecard import say

IT = say("It.")
shares = st.floats(0, 1)
weights = st.floats(0.1, 50)


def settled(
    entries: list[tuple[float, float]], losses: list[float]
) -> tuple[Ledger, float]:
    ledger = Ledger()
    for weight, share in entries:
        ledger.add(weight, share, IT, 1)
    for loss in losses:
        ledger.lose(loss, IT, 2)
    return ledger, points_of(ledger.settle())


@given(st.lists(st.floats(-1_000, 1_000), max_size=30))
def test_rounded_parts_sum_to_the_rounded_whole(parts: list[float]) -> None:
    whole = apportion(parts)
    assert sum(whole) == round(sum(parts))
    assert all(abs(got - part) <= 1 for got, part in zip(whole, parts, strict=True))


@given(
    st.lists(st.tuples(weights, shares), min_size=1, max_size=30),
    st.lists(st.floats(0, 20), max_size=5),
)
def test_a_ledger_lies_between_nothing_and_a_hundred(
    entries: list[tuple[float, float]], losses: list[float]
) -> None:
    ledger, points = settled(entries, losses)
    lines = ledger.settle()
    assert 0 <= points <= 100
    assert abs(sum(line.points for line in lines) - points) < 1e-6
    assert round(sum(line.possible for line in lines), 6) == 100


@given(st.lists(weights, min_size=1, max_size=40))
def test_whoever_earns_everything_has_all_the_points(entries: list[float]) -> None:
    ledger, points = settled([(each, 1.0) for each in entries], [])
    assert points == 100
    assert all(line.points == line.possible for line in ledger.settle())


@given(st.lists(weights, min_size=1, max_size=40))
def test_whoever_earns_nothing_has_none(entries: list[float]) -> None:
    assert settled([(each, 0.0) for each in entries], [])[1] == 0


def test_losses_beyond_everything_stop_at_nothing_and_say_so() -> None:
    ledger, points = settled([(1.0, 0.5)], [4.0])
    assert points == 0
    assert ledger.settle()[-1].sentence.text() == "A score does not go below 0."


def test_more_than_possible_stops_at_a_hundred_and_says_so() -> None:
    ledger = Ledger()
    ledger.enter(2.0, 3.0, IT, 1)
    lines = ledger.settle()
    assert points_of(lines) == 100
    assert lines[-1].sentence.text() == "A score does not go above 100."


def test_an_empty_ledger_has_no_lines() -> None:
    assert Ledger().settle() == ()
