"""Client by client: the cards of the debrief."""

from collections.abc import Iterator

import pytest
from flask import Flask

from simulator.engine import Run
from simulator.engine.scoring.satisfaction import Satisfaction, satisfaction
from simulator.web.debrief.clients import HEIGHT, WIDTH, client_cards, draw_curve
from tests.web.lived_day import lived_day


@pytest.fixture(scope="module")
def lived() -> Run:
    return lived_day()


def left(lived: Run) -> tuple[Satisfaction, ...]:
    return satisfaction(lived.bundle, lived.log)


@pytest.fixture
def english(app: Flask) -> Iterator[None]:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        yield


@pytest.mark.usefixtures("english")
def test_every_client_who_asked_for_something_has_a_card(lived: Run) -> None:
    cards = client_cards(lived.bundle, lived.log, left(lived))
    assert [each.name for each in cards] == ["Mira", "Noor"]


@pytest.mark.usefixtures("english")
def test_what_moved_a_client_is_signed_said_and_proved(lived: Run) -> None:
    mira = client_cards(lived.bundle, lived.log, left(lived))[0]
    broken = next(row for row in mira.rows if "in vain" in row.text)
    assert broken.change == "\u22126.0"
    assert broken.negative
    assert all(row.evidence for row in mira.rows)
    assert mira.mood == "watchful"


def test_the_curve_ends_where_the_client_does(lived: Run) -> None:
    for each in left(lived):
        curve = draw_curve(each, until=lived.log[-1].at)
        assert f"V{HEIGHT - each.ends:.1f}H{WIDTH}" in curve
