"""The clock that moves only by what the learner does."""

from simulator.engine.actions import (
    Deliver,
    OpenThread,
    SendMessage,
    SetPlan,
    Skip,
    StartWork,
)
from simulator.engine.events import (
    MessageArrived,
    TimeCharged,
    WorkDelivered,
    WorkFinished,
)
from simulator.engine.inject import At
from simulator.engine.simtime import MINUTE, SECOND
from simulator.engine.task import TaskId
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, day, inject, letter, task
from tests.playbook import Playbook, Refused

FLIGHT = TaskId("flight")
DONE = Filled(values=(("answer", "yes"),))


def test_reading_takes_the_time_of_its_words_once() -> None:
    long = inject("long", At(at=0), push=letter("word " * 400))
    book = Playbook(day(long), clock="charged") >> OpenThread(thread="long")
    book = (
        book << TimeCharged(at=2 * MINUTE, span=2 * MINUTE) >> OpenThread(thread="long")
    )
    assert book << TimeCharged(at=2 * MINUTE + 15 * SECOND, span=15 * SECOND)


def test_writing_and_planning_take_time() -> None:
    message = SendMessage(to=(MIRA,), body="word " * 60, act="ask", thread="flight")
    book = (
        Playbook(day(task()), clock="charged")
        >> message
        << TimeCharged(at=2 * MINUTE, span=2 * MINUTE)
    )
    assert book >> SetPlan(order=()) << TimeCharged(at=3 * MINUTE, span=MINUTE)


def test_handing_in_takes_its_hands_on_time_before_it_counts() -> None:
    book = Playbook(day(task(work=0, hands_on=60 * SECOND)), clock="charged")
    book = book >> Deliver(task=FLIGHT, answer=DONE)
    assert book << WorkDelivered(
        at=8 * MINUTE, task=FLIGHT, answer=DONE, correction=False
    )


def test_what_is_not_possible_takes_no_time() -> None:
    book = Playbook(day(task()), clock="charged")
    assert (
        book >> Deliver(task=FLIGHT, answer=DONE) << Refused("work_left")
    ) - TimeCharged


def test_mail_arrives_while_time_is_charged() -> None:
    mail = inject("mail", At(at=30 * SECOND))
    book = Playbook(day(task(), mail), clock="charged") >> SetPlan(order=())
    assert [each.at for each in book.pending if isinstance(each, MessageArrived)] == [
        0,
        30 * SECOND,
    ]


def test_work_goes_on_by_skipping() -> None:
    book = Playbook(day(task()), clock="charged") >> StartWork(task=FLIGHT) >> Skip()
    assert book << WorkFinished(at=10 * MINUTE, task=FLIGHT)
