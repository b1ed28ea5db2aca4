import pytest

from simulator.engine.simtime import DAY, HOUR, MINUTE, SECOND
from simulator.scenarios import times
from simulator.scenarios.times import Moment, Span, Unreadable, Window


@pytest.mark.parametrize(
    ("text", "span"),
    (
        ("25m", 25 * MINUTE),
        ("60s", 60 * SECOND),
        ("2h", 2 * HOUR),
        ("1h30", 90 * MINUTE),
        ("1h05m", 65 * MINUTE),
        ("1d", DAY),
        ("0m", 0),
    ),
)
def test_a_duration_is_read(text: str, span: int) -> None:
    assert times.duration(text) == span


@pytest.mark.parametrize(
    ("text", "suggestion"),
    (
        ("25", "A duration has a unit: 25m for minutes, 25s for seconds."),
        ("25 min", "Write 25m."),
        ("9:30", "A time of day is no duration: write 9h30."),
        ("2 hours", "Write 2h."),
        ("-5m", "Write 25m, 60s, 2h or 1h30."),
        ("1.5h", "Write 25m, 60s, 2h or 1h30."),
        ("٣m", "Write 25m, 60s, 2h or 1h30."),
        ("", "Write 25m, 60s, 2h or 1h30."),
    ),
)
def test_a_duration_that_is_none_is_told_how_to_be_one(
    text: str, suggestion: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        times.duration(text)
    assert (caught.value.code, caught.value.suggestion) == ("VA115", suggestion)


@pytest.mark.parametrize(
    ("text", "moment"),
    (
        ("09:30", Moment(0, 570)),
        ("9:30", Moment(0, 570)),
        ("+1d 10:00", Moment(1, 600)),
        ("-1d 21:14", Moment(-1, 1274)),
    ),
)
def test_a_moment_is_read(text: str, moment: Moment) -> None:
    assert times.moment(text) == moment


@pytest.mark.parametrize(
    ("text", "suggestion"),
    (
        ("9.30", 'Write "09:30".'),
        ("3pm", 'Write "15:00".'),
        ("1430", 'Write "14:30".'),
        ("570", 'Some programs save 9:30 so: write "09:30".'),
        ("9999", 'Write "09:30".'),
        ("12 am", 'Write "00:00".'),
        ("24:00", "Hours run to 23 and minutes to 59; write +1d 00:30 for tomorrow."),
        ("noon", 'Write "09:30", or "+1d 10:00" for the day after.'),
    ),
)
def test_a_moment_that_is_none_is_told_how_to_be_one(
    text: str, suggestion: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        times.moment(text)
    assert (caught.value.code, caught.value.suggestion) == ("VA114", suggestion)


def test_a_moment_counts_from_the_beginning_of_the_day() -> None:
    assert times.moment("+1d 10:00").after(9 * 60) == 25 * HOUR
    assert times.moment("-1d 21:00").after(9 * 60) == -12 * HOUR


def test_a_window_and_a_span_have_two_ends_or_one() -> None:
    assert times.window("09:10..09:18") == Window(Moment(0, 550), Moment(0, 558))
    assert times.window("09:10") == Window(Moment(0, 550), Moment(0, 550))
    assert times.span("3m..8m") == Span(3 * MINUTE, 8 * MINUTE)
    assert times.span("20m") == Span(20 * MINUTE, 20 * MINUTE)


def test_a_window_or_a_span_that_ends_first_is_turned_round() -> None:
    with pytest.raises(Unreadable, match="ends before") as window:
        times.window("09:18..09:10")
    with pytest.raises(Unreadable, match="ends before") as span:
        times.span("8m..3m")
    assert window.value.suggestion == 'Write "09:10..09:18".'
    assert span.value.suggestion == 'Write "3m..8m".'


def test_a_date_is_one_that_there_is() -> None:
    assert times.day("2026-03-09") == "2026-03-09"
    for wrong in ("09-03-2026", "2026-02-30", "20260309"):
        with pytest.raises(Unreadable):
            times.day(wrong)
