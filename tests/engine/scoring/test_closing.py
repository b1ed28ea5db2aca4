"""Whether the client heard that it is done."""

from dataclasses import replace

import pytest

from simulator.engine.actions import SendMessage
from simulator.engine.check import Told
from simulator.engine.simtime import HOUR
from tests.builders import MIRA, SAM, asks, check, day, task, writing
from tests.engine.scoring.learners import (
    LIST,
    Step,
    deliver,
    line,
    lines,
    scored,
    start,
    write,
)

DONE = (start(LIST, "09:02"), deliver(LIST, "10:00"))


def closed(*steps: Step) -> float:
    found = line(scored(*steps), "communication", "was handed in at 10:00")
    return round(found.points / found.possible, 1)


@pytest.mark.parametrize(
    ("step", "got"),
    (
        (write("list", "10:05", "The list is ready for you."), 1.0),
        (write("list", "10:05", "Here is the list.", act="deliver"), 1.0),
        (write("list", "11:30", "The list is ready for you."), 0.5),
        (write("list", "09:05", "It comes at ten."), 0.0),
        (write("list", "10:05", "The list is ready.", to=SAM), 0.0),
    ),
)
def test_the_client_wants_to_hear_that_work_is_done(step: Step, got: float) -> None:
    assert closed(*sorted((*DONE, step), key=lambda each: each[0])) == got


def test_work_handed_in_as_the_day_ends_leaves_no_time_to_say_so() -> None:
    bundle = day(task("list", due=4 * HOUR), asks("list"))
    late = scored(start(LIST, "11:50"), deliver(LIST, "12:50"), bundle=bundle)
    texts = [each.sentence.text() for each in lines(late, "communication")]
    assert not any("was handed in at 12:50" in text for text in texts)


def test_work_that_is_a_message_tells_by_itself() -> None:
    bundle = day(task("list", panel=writing()), asks("list"))
    letter = SendMessage(
        to=(MIRA,), thread="list", body="All six.", act="deliver", task=LIST
    )
    card = scored(start(LIST, "09:01"), ("09:20", letter), bundle=bundle)
    assert card.tasks[0].delivered_at is not None
    texts = [each.sentence.text() for each in lines(card, "communication")]
    assert not any("was handed in" in text for text in texts)


def test_a_check_that_asks_for_the_word_is_not_doubled() -> None:
    told = check("told", Told(person=MIRA, after_delivery=True), scores="communication")
    plain = day(task("list"), asks("list"))
    asked = replace(plain, tasks=(replace(plain.tasks[0], checks=(told,)),))
    for bundle, count in ((plain, 1), (asked, 0)):
        card = scored(*DONE, bundle=bundle)
        texts = [each.sentence.text() for each in lines(card, "communication")]
        assert sum("did not hear that it is done" in text for text in texts) == count
