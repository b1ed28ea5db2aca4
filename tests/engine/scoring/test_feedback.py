"""A few whole sentences from the ledgers, the strongest first."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from simulator.engine import NotPossible, Run, score
from simulator.engine.bundle import DIMENSIONS
from simulator.engine.scoring import advice
from simulator.engine.scoring.feedback import MOST, Feedback, feedback
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    LIST,
    STUBBORN,
    WRONG,
    Step,
    deliver,
    live,
    start,
    write,
)

SCORING = Path(advice.__file__).parent


def after(*steps: Step) -> Feedback:
    run = live(*steps)
    return feedback(run.bundle, run.log, score(run.bundle, run.log))


def said(found: Feedback) -> list[str]:
    return [each.sentence.text() for each in found.remarks]


def test_advice_is_known_by_a_template_that_the_ledger_uses() -> None:
    written = "".join(
        path.read_text("utf-8")
        for path in SCORING.glob("*.py")
        if path.name not in {"advice.py", "feedback.py"}
    )
    joined = "".join(line.strip() for line in written.splitlines()).replace('""', "")
    for template in advice.ADVICE:
        assert template in joined, template


def test_the_costliest_moment_is_what_to_change_and_to_replay() -> None:
    found = after(*STUBBORN)
    assert found.change is not None
    assert found.change.sentence.text().startswith(
        "At 09:20 you worked on “List” while “Flight” was due at 10:00, which cost"
    )
    assert found.replay_at == 20 * 60_000
    assert found.practise == advice.PRACTISE["choice"]


def test_a_strength_is_something_that_was_done() -> None:
    found = after(*GOOD)
    assert found.strength is not None
    assert found.strength.points > 0
    assert after().strength is None


def test_the_same_slip_is_told_once_with_the_points_of_all() -> None:
    found = after(*STUBBORN)
    silent = [each for each in found.remarks if each.about == "closing"]
    assert len(silent) <= 1
    texts = said(found)
    assert len(texts) == len(set(texts))


def test_a_line_without_a_time_of_its_own_is_worth_a_look_before_it_was_due() -> None:
    found = after(start(LIST, "09:01"), deliver(LIST, "10:00"))
    missing = next(
        each
        for each in found.on("delivery")
        if "“Flight”, due at 10:00" in each.sentence.text()
    )
    assert missing.at == 40 * 60_000


STEPS = st.lists(
    st.sampled_from(
        (
            *GOOD,
            *STUBBORN,
            write("list", "09:40", "I cannot take this on.", act="decline"),
            deliver(FLIGHT, "09:34", WRONG),
        )
    ),
    max_size=8,
    unique_by=repr,
)


@given(STEPS)
def test_every_day_can_be_spoken_of(steps: list[Step]) -> None:
    run = lived(steps)
    found = feedback(run.bundle, run.log, score(run.bundle, run.log))
    for dimension in DIMENSIONS:
        remarks = found.on(dimension)
        assert len(remarks) <= MOST
        for each in remarks:
            assert "{" not in each.sentence.text()
            assert 0 <= each.at <= run.log[-1].at
            assert all(1 <= serial <= len(run.log) for serial in each.evidence)


def lived(steps: list[Step]) -> Run:
    """Live as far as *steps* are possible, in the order of their times."""
    done: list[Step] = []
    for step in sorted(steps, key=lambda each: each[0]):
        try:
            live(*done, step)
        except NotPossible:
            continue
        done.append(step)
    return live(*done)
