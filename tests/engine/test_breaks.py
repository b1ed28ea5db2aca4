"""Breaks: who leaves the desk is back after a while, or as soon as they do something."""

import pytest

from simulator.engine import NotPossible, Run, play
from simulator.engine.actions import (
    Action,
    ComeBack,
    OpenThread,
    Skip,
    StartWork,
    TakeBreak,
)
from simulator.engine.events import (
    BreakEnded,
    BreakStarted,
    ClockMode,
    MessageArrived,
    TimeCharged,
    WorkParked,
)
from simulator.engine.playing import TimedAction
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from tests.builders import asks, day, task

FLIGHT = TaskId("flight")
DAY = day(task(), task("invoice", due=2 * HOUR), asks("invoice", 25))


def lived(*actions: tuple[float, Action], clock: ClockMode = "hybrid") -> Run:
    timed = [TimedAction(at=round(at * MINUTE), action=each) for at, each in actions]
    return play(DAY, timed, clock=clock)


def test_a_break_takes_the_focus_off_and_ends_by_itself() -> None:
    run = lived((5, StartWork(task=FLIGHT)), (8, TakeBreak(length=10 * MINUTE)))

    parked = next(each for each in run.log if isinstance(each, WorkParked))
    began = next(each for each in run.log if isinstance(each, BreakStarted))
    ended = next(each for each in run.log if isinstance(each, BreakEnded))
    assert (parked.at, began.at, began.until) == (8 * MINUTE, 8 * MINUTE, 18 * MINUTE)
    assert ended.at == 18 * MINUTE


def test_whatever_is_done_ends_it() -> None:
    run = lived((8, TakeBreak(length=20 * MINUTE)), (12, OpenThread(thread="flight")))

    assert [each.at for each in run.log if isinstance(each, BreakEnded)] == [
        12 * MINUTE
    ]


def test_mail_comes_in_meanwhile_and_a_skip_goes_to_its_end() -> None:
    run = Run.start(DAY)
    run.act(TakeBreak(length=15 * MINUTE), at=20 * MINUTE)

    passed = run.act(Skip())

    assert any(isinstance(each, MessageArrived) for each in passed)
    assert run.now == 35 * MINUTE


def test_by_the_catalogue_it_takes_its_length() -> None:
    run = lived((8, TakeBreak(length=10 * MINUTE)), clock="charged")

    charged = [each for each in run.log if isinstance(each, TimeCharged)]
    assert [(each.at, each.span) for each in charged] == [(18 * MINUTE, 10 * MINUTE)]
    assert [each.at for each in run.log if isinstance(each, BreakEnded)] == [
        18 * MINUTE
    ]


@pytest.mark.parametrize("length", (0, 59_999, 2 * HOUR + 1))
def test_one_that_is_no_break_is_refused(length: int) -> None:
    run = Run.start(DAY)

    with pytest.raises(NotPossible, match="between 1 minute and 2 hours"):
        run.act(TakeBreak(length=length))


def test_one_can_come_back_early_but_only_from_a_break() -> None:
    run = Run.start(DAY)
    run.act(TakeBreak(length=10 * MINUTE))

    came = run.act(ComeBack(), at=4 * MINUTE)

    assert came == [BreakEnded(at=4 * MINUTE)]
    with pytest.raises(NotPossible, match="at your desk already"):
        run.act(ComeBack())


def test_nobody_leaves_twice() -> None:
    run = Run.start(DAY)
    run.act(TakeBreak(length=10 * MINUTE))

    with pytest.raises(NotPossible, match="on a break already"):
        run.act(TakeBreak(length=10 * MINUTE))
