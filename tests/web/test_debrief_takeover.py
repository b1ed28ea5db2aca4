"""The takeover curve on the debrief."""

from collections.abc import Iterator

import pytest
from flask import Flask

from simulator.engine import Run
from simulator.engine.scoring.curve import takeover_curve
from simulator.web.debrief.takeover import Takeover, draw_takeover
from tests.engine.scoring.learners import GOOD, STUBBORN, live


@pytest.fixture(autouse=True)
def english(app: Flask) -> Iterator[None]:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        yield


def drawn(run: Run) -> Takeover:
    return draw_takeover(run.bundle, run.log, takeover_curve(run.bundle, run.log))


def test_the_costliest_moments_are_numbered_in_the_order_of_the_day() -> None:
    run = live(*STUBBORN)
    curve = drawn(run)
    assert [each.place for each in curve.moments] == list(
        range(1, len(curve.moments) + 1)
    )
    assert "“Flight” was due at 10:00" in curve.moments[0].text
    assert curve.picture.count("cv-dot") == len(curve.moments)


def test_a_day_in_the_right_order_has_a_level_line() -> None:
    run = live(*GOOD)
    curve = drawn(run)
    assert (curve.moments, curve.rows, curve.ended) == ((), (), "100")
    assert "cv-dot" not in curve.picture
