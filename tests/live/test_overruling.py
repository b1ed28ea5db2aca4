"""What a trainer may rule on a run, and what is refused."""

from typing import Any

import pytest

from simulator.engine import score
from simulator.engine.bundle import Dimension
from simulator.engine.scoring import Line
from simulator.engine.scoring.overruling import mark_of
from simulator.live.errors import BadChoice, RunIsNotOver
from tests.house import ADA, House


def a_day(house: House) -> str:
    run = house.begin()
    house.work(8)
    house.runs.act(run, ADA, "a-1", {"type": "Finish"})
    return run


def a_line(house: House, run: str) -> Line:
    card = score(house.runs.bundle(run), house.log(run))
    return card.dimension("communication").lines[0]


def rule(house: House, run: str, **changes: Any) -> None:
    mark = mark_of("communication", a_line(house, run))
    said: dict[str, Any] = {
        "points": 0.0,
        "reason": "She rang him.",
        "trainer": "Bea",
        "mark": mark,
    }
    said |= changes
    line: tuple[Dimension, str] = ("communication", said.pop("mark"))
    house.runs.overrule(run, line=line, **said)


def test_a_ruling_is_kept_with_its_reason_and_stays_when_taken_back(
    house: House,
) -> None:
    run = a_day(house)
    rule(house, run, points=a_line(house, run).possible, trainer="  Bea   B ")
    rule(house, run, points=None, reason="I was wrong.")
    kept = house.runs.rulings(run)
    assert [each.points for each in kept] == [a_line(house, run).possible, None]
    assert kept[0].trainer == "Bea B"
    assert kept[0].wall == house.clock.wall()


@pytest.mark.parametrize(
    ("changes", "advice"),
    (
        ({"reason": " "}, "Give a reason"),
        ({"reason": "x" * 5_001}, "Give a reason"),
        ({"trainer": ""}, "Give your name"),
        ({"trainer": "x" * 41}, "Give your name"),
        ({"mark": "0" * 16}, "no longer in the score"),
        ({"points": -1.0}, "Choose points from 0"),
        ({"points": 1_000.0}, "Choose points from 0"),
        ({"points": 0.05}, "in tenths"),
        ({"points": float("nan")}, "Choose points"),
    ),
)
def test_a_ruling_that_makes_no_sense_is_refused(
    house: House, changes: dict[str, Any], advice: str
) -> None:
    run = a_day(house)
    with pytest.raises(BadChoice, match=advice):
        rule(house, run, **changes)
    assert house.runs.rulings(run) == ()


def test_a_day_going_on_has_no_score_to_overrule(house: House) -> None:
    run = house.begin()
    with pytest.raises(RunIsNotOver):
        house.runs.overrule(
            run, line=("communication", "a" * 16), points=0.0, reason="x", trainer="Bea"
        )


def test_rulings_are_told_with_the_learners_data(house: House) -> None:
    run = a_day(house)
    rule(house, run)
    (told,) = house.runs.export(ADA)["runs"]
    assert [each["reason"] for each in told["overrulings"]] == ["She rang him."]
