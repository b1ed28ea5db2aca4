"""How satisfied a client is, where something on the day hangs on it."""

from simulator.engine import Run, play
from simulator.engine.events import MessageArrived, SatisfactionSeen
from simulator.engine.inject import AllOf, Not, SatisfactionBelow, TaskIs, When
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from tests.builders import MIRA, asks, day, inject, task

UPSET = SatisfactionBelow(client=MIRA, below=55)
COMPLAINT = inject("upset", When(condition=UPSET, after=(5 * MINUTE, 5 * MINUTE)))
DAY = day(
    task(),
    task("invoice", importance=5, due=2 * HOUR),
    asks("invoice", 30),
    COMPLAINT,
)


def test_a_client_who_is_let_down_complains_once() -> None:
    log = play(DAY, ()).log

    seen = [each for each in log if isinstance(each, SatisfactionSeen)]
    upset = next(each for each in seen if each.points < 55)
    complaints = [
        each.at
        for each in log
        if isinstance(each, MessageArrived) and each.inject == "upset"
    ]
    assert complaints == [upset.at + 5 * MINUTE]
    assert seen == sorted(seen, key=lambda each: each.at)


def test_it_is_not_looked_at_where_nothing_hangs_on_it() -> None:
    log = play(day(task()), ()).log

    assert not any(isinstance(each, SatisfactionSeen) for each in log)


def test_it_can_be_part_of_a_condition_and_hold_something_back() -> None:
    late = TaskIs(task=TaskId("flight"), standing="late")
    kind = inject(
        "kind", When(condition=AllOf(conditions=(late, Not(condition=UPSET))))
    )
    held = inject("held", When(condition=late, after=(HOUR, HOUR)), unless=UPSET)

    log = play(day(task(), asks("flight"), kind, held), ()).log

    came = {each.inject for each in log if isinstance(each, MessageArrived)}
    assert "kind" in came
    assert "held" not in came


def test_a_replay_reads_it_from_the_log() -> None:
    run = play(DAY, ())

    again = Run.replay(DAY, run.log)

    assert again.state == run.state
    assert again.state.satisfied[MIRA] < 55
