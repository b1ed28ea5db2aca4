import pytest

from simulator.engine import CannotPlay, TimedAction, play
from simulator.engine.actions import OpenThread, ParkWork, Pause
from simulator.engine.events import RunFinished, RunResumed
from simulator.engine.simtime import HOUR, MINUTE
from tests.builders import day, task


def test_a_played_day_goes_to_its_end() -> None:
    run = play(day(task()), [TimedAction(at=HOUR, action=OpenThread(thread="flight"))])
    assert run.log[-1] == RunFinished(at=4 * HOUR, reason="day_over")


@pytest.mark.parametrize("tick", (None, 7_000))
def test_a_clock_left_held_runs_on_after_the_last_action(tick: int | None) -> None:
    run = play(day(task()), [TimedAction(at=MINUTE, action=Pause())], tick=tick)
    assert RunResumed(at=MINUTE) in run.log
    assert run.log[-1] == RunFinished(at=4 * HOUR, reason="day_over")


def test_an_impossible_action_is_named_by_its_number() -> None:
    opened = TimedAction(at=0, action=OpenThread(thread="flight"))
    with pytest.raises(CannotPlay, match="action 2: There is nothing in focus"):
        play(day(task()), [opened, TimedAction(at=0, action=ParkWork())])
