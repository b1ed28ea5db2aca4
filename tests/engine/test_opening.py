"""How work comes in: by a call, and with a deadline that counts from that moment."""

from dataclasses import replace

import pytest

from simulator.engine import decode_event, encode
from simulator.engine.actions import SendMessage, StartWork
from simulator.engine.events import (
    DeadlinePassed,
    MessageArrived,
    MessageSent,
    TaskOpened,
)
from simulator.engine.inject import TaskIs, When
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from tests.builders import MIRA, asks, day, letter, task
from tests.playbook import Playbook, Wait

ROOM = TaskId("room")
SOON = task("room", due=4 * HOUR, due_after=40 * MINUTE, work=0)


@pytest.mark.parametrize(("at", "due"), ((30, 70), (90, 130), (210, 240)))
def test_a_deadline_counts_from_the_opening_and_ends_with_the_day(
    at: int, due: int
) -> None:
    book = Playbook(day(SOON, asks("room", at))) >> Wait("12:50")
    assert book << TaskOpened(
        at=at * MINUTE, task=ROOM, thread="room", due=due * MINUTE, work=0
    )


def test_what_comes_under_a_condition_is_due_so_long_after_it_came() -> None:
    late = TaskIs(task=TaskId("flight"), standing="late")
    bundle = day(
        task("flight"), SOON, asks("room", trigger=When(condition=late, after=(MINUTE, MINUTE)))
    )  # fmt: skip
    book = Playbook(bundle) >> Wait("10:42")
    opened_at = HOUR + 1 + MINUTE
    book << TaskOpened(
        at=opened_at, task=ROOM, thread="room", due=opened_at + 40 * MINUTE, work=0
    )
    due = opened_at + 40 * MINUTE
    assert book << DeadlinePassed(at=due + 1, task=ROOM, due=due)


def test_a_task_nobody_came_to_ask_for_has_no_deadline() -> None:
    never = TaskIs(task=ROOM, standing="done")
    book = Playbook(day(SOON, asks("room", trigger=When(condition=never))))
    book = book >> Wait("13:00")
    assert book - TaskOpened - DeadlinePassed


def test_a_call_is_answered_in_writing_like_any_other_message() -> None:
    call = asks("room", push=letter("The room is free.", channel="call"))
    book = Playbook(day(SOON, call)) >> Wait("09:01")
    (came,) = (each for each in book.run.log if isinstance(each, MessageArrived))
    assert came.channel == "call"
    assert decode_event(encode(came)) == came
    book = book >> SendMessage(
        to=(MIRA,), body="I see to it.", act="acknowledge", thread="room"
    )
    assert book << MessageSent(
        at=MINUTE,
        message="m2",
        thread="room",
        to=(MIRA,),
        act="acknowledge",
        channel="email",
        subject=came.subject,
        body="I see to it.",
        task=ROOM,
    )
    assert book >> StartWork(task=ROOM)


def test_a_client_asks_again_in_writing_about_what_they_called_for() -> None:
    call = asks("room", push=letter("The room is free.", channel="call"))
    late = replace(SOON, due_after=None, due=HOUR)
    book = Playbook(day(late, call)) >> Wait("10:00")
    chases = [
        each
        for each in book.run.log
        if isinstance(each, MessageArrived) and each.occasion == "chase"
    ]
    assert chases
    assert {each.channel for each in chases} == {"email"}
