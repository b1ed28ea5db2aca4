"""No bot knows what is still to come: what it does until then stays as it was."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator import bots
from simulator.engine import Bundle
from simulator.engine.events import Event, RunStarted
from simulator.engine.inject import (
    At,
    Cancellation,
    DeadlineChange,
    Inject,
    InjectId,
    MoreWork,
    Push,
)
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from tests.bots.days import three_tasks
from tests.builders import asks, day, letter, task

TASKS = tuple(TaskId(each) for each in ("list", "flight", "invoice"))

moments = st.integers(min_value=30, max_value=200).map(lambda each: each * MINUTE)
pushes: st.SearchStrategy[Push] = st.one_of(
    st.just(letter("ASAP!!! Where is it?")),
    st.builds(
        DeadlineChange,
        task=st.sampled_from(TASKS),
        due=st.integers(min_value=200, max_value=239).map(lambda each: each * MINUTE),
        letter=st.just(letter("Another time.")),
    ),
    st.builds(Cancellation, task=st.sampled_from(TASKS), letter=st.just(letter("No."))),
    st.builds(
        MoreWork,
        task=st.sampled_from(TASKS),
        work=st.just(15 * MINUTE),
        letter=st.just(letter("And this.")),
    ),
)


@pytest.mark.parametrize("bot", bots.NAMES)
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(at=moments, push=pushes)
def test_what_a_bot_does_before_an_inject_does_not_depend_on_it(
    bot: str, at: int, push: Push
) -> None:
    quiet = three_tasks()
    pushed = Inject(id=InjectId("later"), trigger=At(at=at), push=push, thread="list")
    busy = replace(quiet, injects=(*quiet.injects, pushed))
    assert _until(at, bot, quiet) == _until(at, bot, busy)


@pytest.mark.parametrize("bot", ("expert", "slow-and-right", "atc"))
def test_a_task_that_will_come_is_not_planned_for(bot: str) -> None:
    light = task("light", importance=1, work=50 * MINUTE, due=3 * HOUR)
    heavy = task("heavy", importance=5, work=20 * MINUTE, due=2 * HOUR)
    alone, both = day(light), day(light, heavy, asks("light", 0), asks("heavy", 40))
    assert _until(40 * MINUTE, bot, alone) == _until(40 * MINUTE, bot, both)


def _until(at: int, bot: str, bundle: Bundle) -> list[Event]:
    """Return what happened before *at* (simulated ms), without the name of the day."""
    log = bots.play(bundle, bot).log
    return [each for each in log if each.at < at and not isinstance(each, RunStarted)]
