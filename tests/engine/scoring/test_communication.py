"""Who heard what, and in time."""

from dataclasses import replace

import pytest

from simulator.engine import score
from simulator.engine.check import Told
from simulator.engine.scoring import Line
from simulator.engine.terms import Act
from tests.builders import MIRA, SAM, check, client
from tests.engine.scoring.learners import (
    FLIGHT,
    GOOD,
    LIST,
    WRONG,
    Step,
    deliver,
    line,
    lines,
    live,
    scored,
    small_day,
    start,
    write,
)


def said(*steps: Step, about: str) -> Line:
    return line(scored(*steps), "communication", about)


def share(found: Line) -> float:
    return round(found.points / found.possible, 2)


def first_answer(*steps: Step) -> Line:
    found = [
        each
        for each in lines(scored(*steps), "communication")
        if each.sentence.text().startswith("“List”:")
    ]
    return found[0]


def test_silence_is_nothing_and_every_occasion_is_counted() -> None:
    card = scored()
    assert card.dimension("communication").points == 0
    assert len(lines(card, "communication")) == 3 + 1 + 3


@pytest.mark.parametrize(
    ("when", "got"), (("09:20", 1.0), ("09:30", 0.5), ("09:40", 0.0), ("10:30", 0.0))
)
def test_a_first_answer_counts_less_the_later_it_comes(when: str, got: float) -> None:
    assert share(first_answer(write("list", when, "You have it at noon."))) == got


@pytest.mark.parametrize(
    ("body", "act", "got"),
    (
        ("Received, thank you.", "acknowledge", 0.5),
        ("Received, you have it by 11:00.", "acknowledge", 1.0),
        ("Received, you have it tomorrow.", "acknowledge", 1.0),
        ("Which list do you mean?", "ask", 1.0),
        ("Please do the list.", "acknowledge", 0.0),
    ),
)
def test_a_first_answer_needs_a_time_or_a_content_of_its_own(
    body: str, act: Act, got: float
) -> None:
    assert share(first_answer(write("list", "09:05", body, act=act))) == got


def test_a_bare_answer_is_made_good_by_a_real_one_in_time() -> None:
    bare = write("list", "09:05", "Received.")
    soon = write("list", "09:15", "You have it by 11:00.")
    late = write("list", "09:35", "You have it by 11:00.")
    assert share(first_answer(bare, soon)) == 1.0
    assert share(first_answer(bare, late)) == 0.5


def test_a_delivery_is_an_answer() -> None:
    found = first_answer(start(LIST, "09:01"), deliver(LIST, "10:05"))
    assert "at 10:05" in found.sentence.text()


def test_an_answer_to_somebody_else_is_none() -> None:
    found = first_answer(write("list", "09:05", "Done by 11:00.", to=SAM))
    assert found.points == 0


@pytest.mark.parametrize(
    ("when", "body", "act", "got"),
    (
        ("09:50", "It will be 10:30, sorry.", "propose", 1.0),
        ("09:50", "I am behind, it comes at 10:30.", "acknowledge", 1.0),
        ("09:50", "Het gaat niet lukken.", "acknowledge", 0.5),
        ("10:05", "It comes at 10:30.", "acknowledge", 0.5),
    ),
)
def test_a_warning_counts_in_full_before_the_deadline_with_a_new_date(
    when: str, body: str, act: Act, got: float
) -> None:
    step = write("flight", when, body, act=act)
    assert share(said(step, about="would not come then")) == got


NO = write("invoice", "09:40", "I cannot take this on today.", act="decline")


def test_a_no_warns_in_full_while_as_much_comes_as_is_declined() -> None:
    steps = (start(FLIGHT, "09:21"), deliver(FLIGHT, "09:35"), NO)
    assert share(said(*steps, about="“Invoice” was due at 11:00: Mira heard")) == 1


def test_a_no_to_all_that_weighs_warns_of_nothing() -> None:
    flat = write("flight", "09:25", "I cannot take this on.", act="decline")
    steps = (flat, NO, start(LIST, "09:45"), deliver(LIST, "10:50"))
    lost = said(*steps, about="“Flight” was declined at 09:25")
    assert "95 % by weight was declined and 5 % came" in lost.sentence.text()
    assert 0 < share(lost) < 0.1


def test_an_answer_in_time_is_no_warning() -> None:
    step = write("flight", "09:30", "On it, you have it by 09:55.")
    found = said(step, about="“Flight” was due at 10:00: Mira heard nothing before")
    assert found.points == 0


def test_nobody_needs_a_warning_of_what_comes_in_time() -> None:
    texts = [each.sentence.text() for each in lines(scored(*GOOD), "communication")]
    assert not any("heard" in text for text in texts)


def test_a_promise_counts_once_it_is_kept_or_broken() -> None:
    promise = write("list", "09:02", "By 10:30.", promise="10:30")
    kept = said(promise, start(LIST, "09:03"), deliver(LIST, "10:00"), about="promised")
    assert share(kept) == 1
    assert share(said(promise, about="promised")) == 0
    hollow = (promise, start(LIST, "09:03"), deliver(LIST, "10:00", WRONG))
    assert share(said(*hollow, about="what came cannot be used")) == 0


def test_needless_questions_blanks_and_strangers_cost_points() -> None:
    steps = (
        *GOOD,
        write("list", "10:40", "What is a list?", act="ask"),
        write("list", "10:41", "Kind regards, [Your name]"),
        write("list", "10:42", "Dear Sam, here are the papers.", to=SAM),
    )
    card = scored(*steps)
    for words in ("what needed no asking", "[Your name]", "Sam is a stranger."):
        assert line(card, "communication", words).points < 0
    assert len(card.harms) == 1
    assert card.harms[0].points == -4


def test_a_message_beyond_the_allowance_costs_a_little() -> None:
    chatter = tuple(
        write("list", "11:00", f"Another thought, number {number}.")
        for number in range(20)
    )
    lost = line(scored(*GOOD, *chatter), "communication", "Messages sent: 23")
    assert lost.points < 0
    assert len(lost.evidence) == 3


def test_writing_about_one_clients_task_to_another_client_costs_points() -> None:
    bundle = small_day()
    bundle = replace(bundle, clients=(*bundle.clients, client("rival")), harms=())
    step = write("list", "09:05", "The list comes at 11:00.", to=client("rival").id)
    run = live(step, bundle=bundle)
    lost = line(score(run.bundle, run.log), "communication", "nothing to do with it")
    assert lost.points < 0


def test_another_client_may_be_written_to_when_the_work_is_to_tell_them() -> None:
    rival, bundle = client("rival"), small_day()
    wanted = check("rival-told", Told(person=rival.id), scores="communication")
    tasks = tuple(
        replace(each, checks=(*each.checks, wanted)) if each.id == LIST else each
        for each in bundle.tasks
    )
    clients = (*bundle.clients, rival)
    bundle = replace(bundle, clients=clients, tasks=tasks, harms=())
    step = write("list", "09:05", "Please delete what I sent you.", to=rival.id)
    run = live(step, bundle=bundle)
    told = lines(score(run.bundle, run.log), "communication")
    assert not any("nothing to do with it" in each.sentence.text() for each in told)


def test_evidence_points_to_the_message() -> None:
    run = live(*GOOD)
    card = scored(*GOOD)
    found = line(card, "communication", "“Invoice”: Mira had a first answer at 09:34")
    message = run.log[found.evidence[-1] - 1]
    assert "10:15" in getattr(message, "body", "")
    assert MIRA in getattr(message, "to", ())
