"""What the debrief says to take from a day."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from simulator.engine import score
from simulator.web.debrief.feedback import TakeAway, take_away
from tests.engine.scoring.learners import GOOD, STUBBORN, Step, live


@pytest.fixture(params=("en", "nl"))
def language(app: Flask, request: pytest.FixtureRequest) -> Iterator[str]:
    spoken: str = request.param
    with app.test_request_context(headers={"Accept-Language": spoken}):
        yield spoken


def told(*steps: Step) -> TakeAway:
    run = live(*steps)
    return take_away(run.bundle, run.log, score(run.bundle, run.log))


def test_one_thing_to_change_with_its_moment_and_one_to_practise(language: str) -> None:
    found = told(*STUBBORN)
    assert found.change is not None
    assert (found.change.clock, found.change.keep) == ("09:20", False)
    assert found.change.evidence
    cost = {"en": r"which cost \d+\.\d points", "nl": r"dat kostte \d+,\d punten"}
    assert re.search(cost[language], found.change.text)
    practise = {"en": "Practise choosing:", "nl": "Oefen kiezen:"}
    assert found.practise.startswith(practise[language])


@pytest.mark.usefixtures("language")
def test_what_was_done_well_is_told_as_something_to_keep() -> None:
    found = told(*GOOD)
    assert found.strength is not None
    assert found.strength.keep
    for name, remarks in found.groups:
        assert name
        assert 1 <= len(remarks) <= 3


@pytest.mark.usefixtures("language")
def test_an_idle_day_has_no_strength() -> None:
    found = told()
    assert found.strength is None
    assert found.change is not None
