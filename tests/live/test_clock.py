"""Wall time becomes simulated time."""

import pytest

from simulator.live.clock import SystemClock, Timepiece


def test_a_running_clock_goes_at_its_pace() -> None:
    clock = Timepiece(pace=8.0, at=5_000, since=100.0, running=True)
    assert clock.read(100.0) == 5_000
    assert clock.read(101.0) == 13_000


def test_a_standing_clock_stands() -> None:
    clock = Timepiece(pace=8.0, at=5_000, since=100.0)
    assert clock.read(9_999.0) == 5_000


def test_a_clock_never_goes_back() -> None:
    clock = Timepiece(pace=8.0, at=5_000, since=100.0, running=True)
    assert clock.read(90.0) == 5_000


@pytest.mark.parametrize("pace", (0.1, 1.0, 8.0, 7.3, 240.0))
@pytest.mark.parametrize("at", (1, 999, 60_000, 14_399_999))
def test_the_moment_it_names_is_the_moment_it_shows(pace: float, at: int) -> None:
    clock = Timepiece(pace=pace, at=0, since=12_345.678, running=True)
    assert clock.read(clock.when(at)) == at


def test_the_systems_clock_goes_forward() -> None:
    clock = SystemClock()
    assert clock.monotonic() <= clock.monotonic()
    assert clock.wall() > 1_700_000_000
