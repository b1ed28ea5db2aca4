"""What was said against a fact that had to be told."""

import pytest

from simulator.engine.bundle import Bundle
from simulator.engine.check import Told
from simulator.engine.terms import Act
from tests.builders import MIRA, SAM, asks, check, day, letter, task
from tests.engine.scoring.learners import (
    LIST,
    Step,
    deliver,
    lines,
    scored,
    start,
    write,
)


def quoted(fact: str) -> Bundle:
    """Make a day on which Mira has to be told *fact*, and hears of 380 euros herself."""
    told = check("told", Told(person=MIRA, facts=((fact,),)), scores="communication")
    asked = letter("Please do the list, last year it was € 380.")
    return day(task("list", checks=(told,)), asks("list", push=asked))


def contradicted(*steps: Step, fact: str = "€ 420") -> bool:
    card = scored(*steps, bundle=quoted(fact))
    return any(
        "something else than this" in each.sentence.text() and each.points < 0
        for each in lines(card, "communication")
    )


DONE = (start(LIST, "09:01"), deliver(LIST, "09:20"))
RIGHT = write("list", "09:30", "In all it is 420 euro.")
OTHER = write("list", "09:20", "In all it is 240 euro.")


def test_another_sum_than_the_one_to_be_told_contradicts_it() -> None:
    assert contradicted(OTHER)
    assert not contradicted(RIGHT)


def test_who_puts_it_right_has_not_contradicted() -> None:
    assert not contradicted(OTHER, RIGHT)
    assert contradicted(RIGHT, write("list", "09:40", "No, it is 240 euro."))


@pytest.mark.parametrize(
    "body", ("Last year it was 380 euro.", "I am on it.", "I found 12 offers.")
)
def test_what_came_in_and_other_kinds_of_value_contradict_nothing(body: str) -> None:
    assert not contradicted(write("list", "09:20", body))


def test_a_question_and_a_word_to_others_contradict_nothing() -> None:
    assert not contradicted(write("list", "09:20", "Is it 240 euro?", act="ask"))
    assert not contradicted(write("list", "09:20", "It is 240 euro.", to=SAM))


@pytest.mark.parametrize(("act", "found"), (("deliver", True), ("acknowledge", False)))
def test_a_time_contradicts_only_where_the_work_is_reported(
    act: Act, found: bool
) -> None:
    step = write("list", "09:40", "It is at 14:45.", act=act)
    assert contradicted(*DONE, step, fact="15:30") is found
