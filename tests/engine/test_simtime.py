import pytest

from simulator.engine.simtime import HOUR, MINUTE, clock_text, minutes, span_text


def test_minutes_are_milliseconds_rounded_to_the_nearest() -> None:
    assert minutes(1.5) == 90_000
    assert minutes(0.00001) == 1


@pytest.mark.parametrize(
    ("at", "said"),
    ((0, "09:00"), (61 * MINUTE, "10:01"), (-2 * HOUR, "07:00"), (25 * HOUR, "10:00")),
)
def test_a_moment_is_said_on_the_clock_of_the_day(at: int, said: str) -> None:
    assert clock_text(at, starts=9 * 60) == said


@pytest.mark.parametrize(
    ("span", "said"),
    (
        (0, "0 min"),
        (59 * MINUTE, "59 min"),
        (65 * MINUTE, "1 h 05"),
        (-MINUTE, "0 min"),
    ),
)
def test_a_span_is_said_in_hours_and_minutes(span: int, said: str) -> None:
    assert span_text(span) == said
