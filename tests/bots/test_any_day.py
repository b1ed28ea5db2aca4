"""Whatever an author plans, every bot comes to the end of the day."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator import bots
from simulator.engine import Bundle
from simulator.engine.check import FieldIs, Told
from simulator.engine.inject import Inject
from simulator.engine.panel import Panel
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import Extension, Gap, Task
from tests.builders import (
    MIRA,
    appointment,
    asks,
    check,
    day,
    form,
    sorting,
    task,
    writing,
)

minutes = st.integers(min_value=0, max_value=240)
gap = Gap(
    id="what",
    asked_by=(("colour*",),),
    answer="It is yes, and blue.",
    latency=(0, 3 * HOUR),
)
checks = st.lists(
    st.sampled_from(
        (
            check("right", FieldIs(field="answer", values=("yes",)), must=True),
            check("told", Told(person=MIRA, facts=(("10:10",), ("blue",)))),
            check("soon", Told(person=MIRA, facts=(("10:10",),), within=MINUTE)),
        )
    ),
    unique_by=lambda each: each.id,
)


panels: st.SearchStrategy[Panel] = st.sampled_from(
    (form(), sorting("a"), appointment(), writing())
)


@st.composite
def days(draw: st.DrawFn) -> Bundle:
    parts: list[Task | Inject] = []
    for number in range(draw(st.integers(min_value=0, max_value=6))):
        asked, due = draw(minutes), draw(minutes)
        parts += [
            task(
                f"task-{number}",
                panel=draw(panels),
                importance=draw(st.integers(min_value=1, max_value=5)),
                work=draw(minutes) * MINUTE,
                hands_on=draw(st.sampled_from((0, 1, 60_000, 900_000))),
                due=max(asked, due) * MINUTE,
                worthless_after=draw(st.sampled_from((0, MINUTE, HOUR))),
                checks=tuple(draw(checks)),
                gaps=draw(st.sampled_from(((), (gap,)))),
                extension=draw(
                    st.sampled_from((None, Extension(by=HOUR, ask_before=0)))
                ),
            ),
            asks(f"task-{number}", asked),
        ]
    made = day(*parts)
    frame = replace(made.day, resume=draw(st.sampled_from((0, MINUTE, HOUR))))
    return replace(made, day=frame)


@pytest.mark.parametrize("bot", bots.NAMES)
@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(bundle=days())
def test_every_bot_comes_to_the_end_of_any_day(bot: str, bundle: Bundle) -> None:
    run = bots.play(bundle, bot)
    assert run.state.finished
    assert run.now == bundle.day.length
