"""What holds for every score, however somebody behaves."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine import NotPossible, Run, Scorecard, score
from simulator.engine.actions import (
    Action,
    Deliver,
    Finish,
    OpenThread,
    ParkWork,
    Promise,
    SendMessage,
    SetPlan,
    Skip,
    StartWork,
    TakeBreak,
)
from simulator.engine.bundle import DIMENSIONS, Break, Bundle
from simulator.engine.inject import TaskIs, When
from simulator.engine.people import Retainer
from simulator.engine.scoring.scorecard import level_of
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from tests.builders import MIRA, SAM, asks, task
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    INVOICE,
    LIST,
    RIGHT,
    STUBBORN,
    WRONG,
    live,
    small_day,
)


def agreed_day() -> Bundle:
    """Make the small day with everything that can be agreed of working hours."""
    bundle = small_day()
    (client,) = bundle.clients
    hours = Retainer(hours=10 * HOUR, used=7 * HOUR)
    rest = Break(length=10 * MINUTE, opens=30 * MINUTE, closes=3 * HOUR)
    agreed = replace(bundle.day, breaks=(rest,), stops=200 * MINUTE)
    return replace(bundle, day=agreed, clients=(replace(client, retainer=hours),))


DAY = agreed_day()
TASKS = st.sampled_from((LIST, FLIGHT, INVOICE))
messages = st.builds(
    SendMessage,
    to=st.sampled_from(((MIRA,), (SAM,), (MIRA, SAM))),
    body=st.sampled_from(("On it.", "By 11:00.", "When?", "It will be late.")),
    act=st.sampled_from(("acknowledge", "ask", "propose", "decline")),
    thread=st.sampled_from(("list", "flight", "invoice")),
    promise=st.none() | st.builds(Promise, task=TASKS, by=st.integers(0, 4 * HOUR)),
)
actions: st.SearchStrategy[Action] = st.one_of(
    messages,
    st.builds(StartWork, task=TASKS),
    st.builds(Deliver, task=TASKS, answer=st.sampled_from((RIGHT, WRONG))),
    st.builds(OpenThread, thread=st.sampled_from(("list", "flight"))),
    st.builds(SetPlan, order=st.just(()), estimates=st.just(((LIST, HOUR),))),
    st.builds(TakeBreak, length=st.integers(MINUTE, HOUR)),
    st.sampled_from((ParkWork(), Skip(), Finish())),
)
learners = st.lists(st.tuples(st.integers(0, 40 * MINUTE), actions), max_size=25)


def lived(
    learner: list[tuple[int, Action]], *, to_the_end: bool = True, bundle: Bundle = DAY
) -> Run:
    run = Run.start(bundle, clock="hybrid", pace=8.0)
    for wait, action in learner:
        if run.state.finished or run.now + wait >= DAY.day.length:
            break
        try:
            run.act(action, at=run.now + wait)
        except NotPossible:
            continue
    if to_the_end:
        run.advance(DAY.day.length)
    return run


@given(learners, st.booleans())
def test_every_number_is_the_sum_of_its_lines_and_within_bounds(
    learner: list[tuple[int, Action]],
    to_the_end: bool,
) -> None:
    run = lived(learner, to_the_end=to_the_end)
    card = score(DAY, run.log)
    assert tuple(each.dimension for each in card.dimensions) == DIMENSIONS
    for each in card.dimensions:
        summed = sum(round(line.points * 10) for line in each.lines) / 10
        assert each.points == summed
        assert 0 <= each.points <= 100
        low, high = each.band
        assert 0 <= low <= high <= 100
        assert each.level in {None, level_of(each.points)}
    assert 0 <= card.total <= 100
    _every_line_has_its_proof(card, len(run.log))


def _every_line_has_its_proof(card: Scorecard, events: int) -> None:
    for each in card.dimensions:
        for line in each.lines:
            stops = line.sentence.template.startswith("A score does not go")
            assert line.evidence or stops, line
            assert all(1 <= serial <= events for serial in line.evidence)
            assert "{" not in line.sentence.text()


NEVER = TaskIs(task=TaskId("optional"), standing="done")
OPTIONAL = replace(
    DAY,
    tasks=(*DAY.tasks, task("optional", due=0, due_after=HOUR)),
    injects=(*DAY.injects, asks("optional", trigger=When(condition=NEVER))),
)


@given(learners, st.booleans())
def test_a_task_that_never_comes_up_counts_for_nothing(
    learner: list[tuple[int, Action]],
    to_the_end: bool,
) -> None:
    without, within = (
        lived(learner, to_the_end=to_the_end, bundle=each) for each in (DAY, OPTIONAL)
    )
    assert score(OPTIONAL, within.log) == score(DAY, without.log)


@given(learners)
def test_the_same_log_always_scores_the_same(
    learner: list[tuple[int, Action]],
) -> None:
    run = lived(learner)
    again = Run.replay(DAY, run.log)
    assert score(DAY, run.log) == score(DAY, again.log)


idle_acts: st.SearchStrategy[Action] = st.one_of(
    st.builds(OpenThread, thread=st.sampled_from(("list", "flight"))),
    st.sampled_from((ParkWork(), Skip(), Finish())),
)


@given(st.lists(st.tuples(st.integers(0, 40 * MINUTE), idle_acts), max_size=10))
def test_looking_and_waiting_is_worth_nothing(
    learner: list[tuple[int, Action]],
) -> None:
    card = score(DAY, lived(learner).log)
    assert card.total == 0
    assert all(each.measured and each.points == 0 for each in card.dimensions)


def test_a_log_that_has_only_begun_can_be_scored() -> None:
    run = Run.start(DAY, clock="hybrid", pace=8.0)
    assert score(DAY, run.log).total == 0
    assert score(DAY, ()).total == 0


def test_better_days_score_higher() -> None:
    good, stubborn, nothing = (
        score(small_day(), live(*steps).log).total for steps in (GOOD, STUBBORN, ())
    )
    assert good > 90 > stubborn + 30 > nothing + 30


@pytest.mark.speed
def test_a_day_of_two_hundred_events_is_scored_quickly() -> None:
    run = lived([(MINUTE, StartWork(task=LIST)), (MINUTE, ParkWork())] * 90)
    assert len(run.log) >= 200
    spans: list[float] = []
    for _ in range(7):
        begun = time.process_time()
        score(DAY, run.log)
        spans.append(time.process_time() - begun)
    assert min(spans) < 0.02
