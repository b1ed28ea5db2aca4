"""The story of each task, and the lanes it is drawn on."""

import pytest

from simulator.engine import Run
from simulator.engine.simtime import MINUTE
from simulator.web.debrief.lanes import lay_lanes
from simulator.web.debrief.story import Block, TaskStory, tell_stories
from tests.web.lived_day import FLIGHT, HOTEL, LOGO, MINUTES, NOOR, lived_day


@pytest.fixture(scope="module")
def run() -> Run:
    return lived_day()


def story(run: Run, task: str) -> TaskStory:
    return next(
        each for each in tell_stories(run.bundle, run.log) if each.task.id == task
    )


def test_tasks_are_numbered_in_the_order_they_were_asked_for(run: Run) -> None:
    told = [(each.number, each.task.id) for each in tell_stories(run.bundle, run.log)]
    assert told == [(1, MINUTES), (2, LOGO), (3, FLIGHT), (4, HOTEL)]


def test_focus_that_was_broken_off_is_told_in_blocks(run: Run) -> None:
    assert story(run, HOTEL).blocks == (
        Block(starts=40 * MINUTE, ends=50 * MINUTE),
        Block(starts=100 * MINUTE, ends=125 * MINUTE),
    )


def test_a_task_is_met_by_the_deadline_that_held_in_the_end(run: Run) -> None:
    flight = story(run, FLIGHT)
    assert (flight.due, flight.moves[0].was) == (50 * MINUTE, 60 * MINUTE)
    assert flight.is_met


def test_a_task_delivered_after_its_deadline_is_not_met(run: Run) -> None:
    hotel = story(run, HOTEL)
    assert (hotel.delivered_at, hotel.is_met) == (125 * MINUTE, False)


def test_a_promise_is_told_with_the_entries_that_show_it(run: Run) -> None:
    (kept,), (broken,) = story(run, MINUTES).promises, story(run, HOTEL).promises
    assert (kept.outcome, broken.outcome) == ("kept", "broken")
    assert [type(run.log[serial - 1]).__name__ for serial, _ in broken.entries] == [
        "PromiseMade",
        "PromiseBroken",
    ]


def test_a_task_that_was_never_touched_counts_its_chases_and_is_missed(
    run: Run,
) -> None:
    logo = story(run, LOGO)
    assert (logo.outcome, logo.delivered_at, logo.blocks) == ("missed", None, ())
    assert logo.chased == 4


def test_every_client_has_a_lane_and_strangers_share_the_last(run: Run) -> None:
    lanes = lay_lanes(run.bundle, run.log, tell_stories(run.bundle, run.log))
    assert [lane.client for lane in lanes] == ["mira", NOOR, None]
    assert [sign.words for sign in lanes[-1].signs] == ["A thing"]


def test_a_lane_shows_what_its_client_got_and_when(run: Run) -> None:
    lane = lay_lanes(run.bundle, run.log, tell_stories(run.bundle, run.log))[1]
    signs = [(sign.kind, sign.at // MINUTE, sign.number) for sign in lane.signs]
    assert ("delivered", 40, 1) in signs
    assert ("promise_kept", 70, 1) in signs
    assert ("due_met", 90, 1) in signs
    assert ("due_missed", 180, 2) in signs
    assert ("asked_again", 30, 2) in signs
