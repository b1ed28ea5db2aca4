"""How times, spans, sums and dates read."""

from datetime import UTC, datetime

import pytest
from flask import Flask

from simulator.web import filters

MINUTE = 60_000


@pytest.mark.parametrize(
    ("length", "english", "dutch"),
    (
        (0, "0 min", "0 min"),
        (25 * MINUTE, "25 min", "25 min"),
        (90 * MINUTE, "1 h 30", "1 u 30"),
        (65 * MINUTE, "1 h 05", "1 u 05"),
        (240 * MINUTE, "4 h", "4 u"),
        (-MINUTE, "0 min", "0 min"),
    ),
)
def test_a_span_is_said_in_hours_and_minutes(
    app: Flask, length: int, english: str, dutch: str
) -> None:
    for language, said in (("en", english), ("nl", dutch)):
        with app.test_request_context(headers={"Accept-Language": language}):
            assert filters.span(length) == said.replace(" ", filters.TIE)


def test_a_moment_is_said_on_the_clock_of_its_day() -> None:
    assert filters.clock(65 * MINUTE, 540) == "10:05"
    assert filters.clock(-90 * MINUTE, 60) == "23:30"


@pytest.mark.parametrize(
    ("language", "said"), (("en", "€ 1,234.50"), ("nl", "€ 1.234,50"))
)
def test_money_follows_the_language(app: Flask, language: str, said: str) -> None:
    with app.test_request_context(headers={"Accept-Language": language}):
        assert filters.money(1234.5, "EUR") == said.replace(" ", filters.TIE)
        assert filters.money(36, "EUR") == f"€{filters.TIE}36"


@pytest.mark.parametrize(
    ("language", "said"),
    (("en", "Mon 9 March 2026"), ("nl", "ma 9 maart 2026")),
)
def test_a_date_follows_the_language(app: Flask, language: str, said: str) -> None:
    with app.test_request_context(headers={"Accept-Language": language}):
        assert filters.day_date("2026-03-09") == said


def test_wall_time_is_said_with_date_and_clock(app: Flask) -> None:
    with app.test_request_context():
        moment = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
        assert filters.wall_moment(moment) == "9 March 2026, 14:05"


def test_numbers_and_paces_are_short(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "nl"}):
        assert filters.number(71.25, 1) == "71,2"
        assert filters.pace(8.0) == f"8{filters.TIMES}"
        assert filters.pace(0.5) == f"0.5{filters.TIMES}"
