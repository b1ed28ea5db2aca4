"""What is planned: when things come, what they wait for, how full the day is."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from simulator.engine.inject import letter_of
from simulator.engine.simtime import MINUTE
from simulator.scenarios.previewing.curves import load
from simulator.scenarios.previewing.planned import Arrival, Job
from simulator.scenarios.previewing.preview import Preview
from simulator.scenarios.previewing.seeds import variants
from simulator.scenarios.sound import Sound


def arrival(preview: Preview, inject: str) -> Arrival:
    return next(each for each in preview.arrivals if each.id == inject)


def job(preview: Preview, task: str) -> Job:
    return next(each for each in preview.jobs if each.task.id == task)


def test_a_planned_inject_comes_at_its_moment_and_says_what_it_does(
    preview: Preview,
) -> None:
    found = arrival(preview, "mail-sooner")
    assert (preview.clock(found.at), found.because) == ("09:40", "")
    assert found.does == "moves “Sort the mail” to 10:15"


def test_a_conditional_inject_comes_no_sooner_than_it_can(preview: Preview) -> None:
    found = arrival(preview, "still-there")
    opened = job(preview, "tasting").opens
    assert found.at == opened + 26 * MINUTE
    assert found.because == (
        "“Book the tasting” is unanswered, for 25 min; 1 min to 3 min later"
    )


def test_conditions_are_said_in_words(preview: Preview) -> None:
    assert arrival(preview, "about-the-number").because == (
        "“phone” of “Book the tasting” was asked for and "
        "not: a promise on “Book the tasting” is made; 20 min later"
    )


def test_effort_counts_work_hands_and_what_is_added(preview: Preview) -> None:
    # 8 minutes of work, a real minute at pace 6, 4 minutes more at ten o'clock.
    assert job(preview, "receipts").effort == (8 + 6 + 4) * MINUTE


def test_the_deadline_that_counts_is_the_one_it_was_moved_to(preview: Preview) -> None:
    mail = job(preview, "mail")
    assert preview.clock(mail.due) == "10:30"
    assert preview.clock(mail.ends) == "10:15"


def made(preview: Preview, times: Sequence[tuple[int, int, int]]) -> list[Job]:
    task = preview.bundle.tasks[0]
    return [
        Job(
            number=number,
            task=task,
            opens=opens * MINUTE,
            due=due * MINUTE,
            effort=effort * MINUTE,
        )
        for number, (opens, due, effort) in enumerate(times, start=1)
    ]


def test_the_tightest_stretch_is_where_most_must_be_done(preview: Preview) -> None:
    jobs = made(preview, [(0, 240, 60), (60, 90, 20), (70, 90, 15)])
    tight = load(jobs, length=240 * MINUTE).tightest
    assert tight is not None
    assert (tight.starts, tight.ends) == (60 * MINUTE, 90 * MINUTE)
    assert tight.share == pytest.approx(35 / 30)


def test_load_adds_up_to_the_work_there_is(preview: Preview) -> None:
    found = load(made(preview, [(0, 120, 60), (33, 77, 20)]), length=240 * MINUTE)
    spread = sum(each.share * (each.ends - each.starts) for each in found.slices)
    assert spread == pytest.approx(80 * MINUTE)
    assert found.share == pytest.approx(80 / 240)


def test_a_task_that_is_taken_back_asks_for_no_time_after_that(
    preview: Preview,
) -> None:
    moved = job(preview, "move-delivery")
    assert moved.ended_at is not None
    assert preview.clock(moved.ended_at) == "10:10"
    found = load([moved], length=preview.bundle.day.length)
    assert found.effort == 0
    assert found.slices[0].share == 0
    assert {preview.clock(each.starts) for each in found.slices if each.share} == (
        set("09:15 09:30 09:45 10:00".split())
    )


def test_stories_run_from_left_to_right(preview: Preview) -> None:
    column = {each.id: each.column for each in preview.graph.causes}
    assert preview.graph.links
    assert all(column[a] < column[b] for a, b in preview.graph.links)
    places = [(each.column, each.row) for each in preview.graph.causes]
    assert len(set(places)) == len(places)


def test_variants_say_what_the_seed_draws(sound: Sound) -> None:
    found = variants([sound.bundle(seed=seed) for seed in range(6)])
    assert {person for person, _ in found.names} == {"noor", "supplier"}
    assert [inject for inject, _, _ in found.moments] == ["tasting-asked"]
    assert found.texts < found.letters


def test_a_letter_counts_as_another_only_when_more_than_names_differ(
    sound: Sound,
) -> None:
    bundle = sound.bundle(seed=1)
    first, *others = bundle.injects
    letter = letter_of(first.push)
    named = replace(
        first, push=replace(letter, body=f"Regards, {bundle.clients[0].person.name}")
    )
    reworded = replace(first, push=replace(letter, body="Kindly, Noor"))
    one, same, other = (
        replace(bundle, injects=(each, *others)) for each in (named, named, reworded)
    )
    assert variants([one, same]).texts == 0
    assert variants([one, other]).texts == 1
