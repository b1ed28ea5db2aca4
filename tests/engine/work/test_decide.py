"""Decisions: what must be given, and which are good."""

import pytest

from simulator.engine.panel import Field, Option
from simulator.engine.test import Test as AnyTest
from simulator.engine.work import validate
from simulator.engine.work.decide.panel import (
    Because,
    Course,
    Decided,
    DecidedFor,
    DecidePanel,
)
from simulator.engine.work.decide.rule import decision_passes
from tests.builders import day

PANEL = DecidePanel(
    question="What do we do?",
    options=(
        Course(id="pay", act="act", text="Pay"),
        Course(id="wait", act="hold", text="Wait"),
    ),
    reasons=tuple(Option(id=each, text=each) for each in ("odd", "late", "small")),
    least=1,
    most=2,
    submit="Decide",
    fields=(Field(id="until", label="Until", kind="time"),),
)


def decided(option: str = "wait", *reasons: str, until: str = "10:00") -> Decided:
    values = (("until", until),) if until else ()
    return Decided(option=option, reasons=reasons or ("odd",), values=values)


def test_a_decision_with_a_reason_can_be_handed_in() -> None:
    assert validate(decided("wait", "odd", "late"), PANEL, day()) is None


@pytest.mark.parametrize(
    ("answer", "problem"),
    (
        (decided("flee"), "no option 'flee'"),
        (decided("wait", "moon"), "no reason 'moon'"),
        (decided("wait", "odd", "odd"), "“odd” is given twice"),
        (Decided(option="wait", reasons=()), "Give 1 more of the reasons"),
        (decided("wait", "odd", "late", "small"), "Give 2 reasons at most; these are 3"),
        (decided(until=""), "“Until” is still empty"),
        (decided(until="soon"), "a time such as 15:30"),
    ),
)  # fmt: skip
def test_a_decision_that_lacks_something_is_refused(
    answer: Decided, problem: str
) -> None:
    assert problem in (validate(answer, PANEL, day()) or "")


@pytest.mark.parametrize(
    ("test", "reasons", "passed"),
    (
        (DecidedFor(options=("pay", "wait")), ("odd",), True),
        (DecidedFor(options=("pay",)), ("odd",), False),
        (Because(reasons=("odd", "late")), ("odd",), True),
        (Because(reasons=("odd", "late")), ("odd", "late"), True),
        (Because(reasons=("odd", "late")), ("odd", "small"), False),
        (Because(reasons=("odd", "late"), least=1), ("odd", "small"), True),
        (Because(reasons=("odd", "late"), least=2), ("odd", "small"), False),
        (Because(reasons=("late",), least=1), ("odd",), False),
    ),
)  # fmt: skip
def test_a_decision_is_judged_by_its_course_and_its_reasons(
    test: AnyTest, reasons: tuple[str, ...], *, passed: bool
) -> None:
    assert decision_passes(test, decided("wait", *reasons)) is passed
