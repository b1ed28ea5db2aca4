"""The learner's own business: work like any other, and nobody who asks after it."""

from simulator.engine import Run, play
from simulator.engine.actions import SendMessage
from simulator.engine.events import (
    MessageArrived,
    TaskDeclined,
    TaskMissed,
    TaskWithdrawn,
    WorkDelivered,
)
from simulator.engine.playing import TimedAction
from simulator.engine.simtime import MINUTE
from simulator.engine.task import TaskId
from simulator.engine.terms import Act
from tests.builders import MIRA, SAM, asks, client, day, task, writing

REMINDER = TaskId("reminder")
OWN = day(
    task("reminder", panel=writing(), work=0),
    asks("reminder"),
    clients=(client(MIRA, own=True, control=1.0),),
)


def lived(*acts: Act) -> Run:
    actions = [
        TimedAction(
            at=(5 + place) * MINUTE,
            action=SendMessage(
                to=(SAM,), body="Invoice 118 was due.", act=act, task=REMINDER,
                subject="Invoice 118",
            ),
        )
        for place, act in enumerate(acts)
    ]  # fmt: skip
    return play(OWN, actions)


def test_nobody_chases_takes_it_back_in_words_or_asks_how_far_it_is() -> None:
    log = lived().log

    said = [each.occasion for each in log if isinstance(each, MessageArrived)]
    assert said == ["planned"]
    assert any(isinstance(each, TaskMissed) for each in log)
    assert any(isinstance(each, TaskWithdrawn) for each in log)


def test_a_letter_to_somebody_else_delivers_it() -> None:
    log = lived("deliver").log

    assert any(isinstance(each, WorkDelivered) for each in log)
    assert [each for each in log if isinstance(each, MessageArrived)][1:] == []


def test_it_can_be_declined_without_an_answer() -> None:
    log = lived("decline").log

    assert any(isinstance(each, TaskDeclined) for each in log)
    assert [each for each in log if isinstance(each, MessageArrived)][1:] == []
