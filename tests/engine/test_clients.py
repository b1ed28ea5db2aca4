"""What clients do of their own accord, and how their traits show in it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine import Bundle, Run
from simulator.engine.actions import (
    Deliver,
    OpenThread,
    Promise,
    SendMessage,
    Skip,
    StartWork,
)
from simulator.engine.events import MessageArrived
from simulator.engine.people import PersonId
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import Gap, Task, TaskId
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, asks, client, day, letter, task
from tests.playbook import Playbook, Wait

REPORT, FLIGHT = TaskId("report"), TaskId("flight")
OTHER = PersonId("omar")
LONG = task("report", due=3 * HOUR + 30 * MINUTE, work=MINUTE)
DONE = Deliver(task=REPORT, answer=Filled(values=(("answer", "yes"),)))


def with_client(*tasks: Task, seed: int = 7, **traits: object) -> Bundle:
    made = day(*(tasks or (LONG,)), seed=seed)
    (mira,) = made.clients
    lines = replace(mira.lines, progress=("How far is {title}?",))
    mira = replace(mira, lines=lines, **traits)  # type: ignore[arg-type]  # traits by name
    return replace(made, clients=(mira,))


def note(body: str = "All is well.", **said: object) -> SendMessage:
    plain = {"to": (MIRA,), "body": body, "act": "acknowledge", "thread": "report"}
    return SendMessage(**{**plain, **said})  # type: ignore[arg-type]  # fields by name


def came(play: Playbook, *occasions: str) -> list[int]:
    """Return the minutes at which the client wrote on these occasions."""
    return [
        each.at // MINUTE
        for each in play.run.log
        if isinstance(each, MessageArrived) and each.occasion in occasions
    ]


def lived(bundle: Bundle, *steps: Wait | SendMessage) -> Playbook:
    play = Playbook(bundle)
    for step in steps:
        play >>= step
    return play >> Wait("12:59")


def test_who_follows_closely_asks_every_hour_while_nothing_is_said() -> None:
    calm = with_client(control=0.6, patience=1.0, first_reply=2 * HOUR)
    close = with_client(control=0.9, patience=1.0, first_reply=2 * HOUR)
    assert came(lived(close), "progress") == [60, 120, 180]
    assert came(lived(calm), "progress") == []


def test_a_note_buys_an_hour_of_quiet() -> None:
    play = lived(with_client(control=0.9), Wait("09:50"), note(), Wait("10:45"), note())
    assert came(play, "progress") == [165, 225]


def test_asking_after_work_counts_as_a_word_too() -> None:
    play = lived(with_client(control=0.9, patience=0.0))
    chases = came(play, "chase", "escalation")
    asked = came(play, "progress")
    assert min(asked) == max(chases) + 60


def test_with_nothing_left_to_wait_for_nobody_asks_how_far_it_is() -> None:
    play = Playbook(with_client(control=0.9))
    play = (
        play >> OpenThread(thread="report") >> StartWork(task=REPORT) >> Wait("09:05")
    )
    play = play >> DONE >> Wait("12:59")
    assert came(play, "progress") == []


def test_the_one_that_is_due_first_is_asked_after() -> None:
    second = task("flight", due=3 * HOUR, work=MINUTE)
    both = with_client(LONG, second, control=0.9, first_reply=2 * HOUR)
    play = lived(both, Wait("09:01"))
    (asked, *_) = (
        each
        for each in play.run.log
        if isinstance(each, MessageArrived) and each.occasion == "progress"
    )
    assert (asked.task, asked.thread) == (FLIGHT, "flight")
    assert asked.body == "How far is Flight?"


def test_nobody_chases_while_they_are_away() -> None:
    there = with_client(patience=0.0, first_reply=20 * MINUTE)
    assert min(came(lived(there), "chase")) == 15
    gone = with_client(patience=0.0, first_reply=20 * MINUTE, away=((0, 90 * MINUTE),))
    assert 91 <= min(came(lived(gone), "chase")) <= 96


def test_who_is_away_to_the_end_says_nothing_more() -> None:
    gone = with_client(patience=0.0, away=((10 * MINUTE, 30 * HOUR),))
    assert came(lived(gone), "chase", "escalation") == []


def test_an_answer_waits_until_they_are_back() -> None:
    away = ((40 * MINUTE, 80 * MINUTE), (84 * MINUTE, 100 * MINUTE))
    ask = note("What is the seat?", act="ask")
    gap = Gap(id="seat", asked_by=(("seat",),), answer="4A", latency=(5 * MINUTE,) * 2)
    gone = with_client(replace(LONG, gaps=(gap,)), away=away)
    assert came(lived(gone, Wait("09:20"), ask), "answer") == [25]
    (answered,) = came(lived(gone, Wait("09:38"), ask), "answer")
    assert 81 <= answered <= 83 or 101 <= answered <= 106
    needless = lived(gone, Wait("09:39"), note("Which day?", act="ask"))
    (answered,) = came(needless, "needless")
    assert answered > 80


def test_a_skip_lands_where_the_answer_comes() -> None:
    gone = with_client(away=((40 * MINUTE, 80 * MINUTE),))
    play = Playbook(gone) >> Wait("09:39") >> note("Which day?", act="ask") >> Skip()
    assert play.run.now // MINUTE > 80
    assert came(play, "needless") == [play.run.now // MINUTE]


@pytest.mark.parametrize(("praise", "thanked"), ((0.0, 0), (1.0, 20)))
def test_thanks_come_as_often_as_the_client_praises(
    praise: float, thanked: int
) -> None:
    assert sum(thanks(praise, seed) for seed in range(20)) == thanked


def test_some_thanks_come_from_who_praises_now_and_then() -> None:
    assert 10 < sum(thanks(0.5, seed) for seed in range(40)) < 30


def thanks(praise: float, seed: int) -> int:
    play = Playbook(with_client(seed=seed, praise=praise))
    play = play >> StartWork(task=REPORT) >> Wait("09:05") >> DONE >> Wait("10:00")
    return len(came(play, "thanks"))


def test_patience_spaces_what_is_asked() -> None:
    hasty = came(lived(with_client(patience=0.1)), "chase", "escalation")
    calm = came(lived(with_client(patience=0.9)), "chase", "escalation")
    assert hasty[0] < calm[0]
    assert hasty[1] - hasty[0] < calm[1] - calm[0]


TRAITS = st.fixed_dictionaries(
    {
        "patience": st.sampled_from((0.1, 0.5, 0.9)),
        "control": st.sampled_from((0.2, 0.9)),
        "praise": st.sampled_from((0.0, 0.5, 1.0)),
        "away": st.sampled_from(((), ((30 * MINUTE, 100 * MINUTE),))),
        "reply_delay": st.just((5 * MINUTE, 60 * MINUTE)),
    }
)


@given(seed=st.integers(0, 999), mira=TRAITS, omar=TRAITS)
def test_another_client_changes_nothing_of_what_the_first_one_does(
    seed: int, mira: dict[str, object], omar: dict[str, object]
) -> None:
    alone = with_client(seed=seed, **mira)
    lines = replace(client().lines, progress=("Well?",))
    stranger = client(OTHER, lines=lines, **omar)
    errand = task("errand", client=OTHER, due=2 * HOUR)
    sent = asks("errand", push=letter("Please.", sender=OTHER))
    both = replace(
        alone,
        clients=(stranger, *alone.clients),
        tasks=(errand, *alone.tasks),
        injects=(sent, *alone.injects),
    )
    assert list(said_by_mira(alone)) == list(said_by_mira(both))


def said_by_mira(bundle: Bundle) -> Iterator[tuple[int, str, str]]:
    run = Run.start(bundle)
    run.act(note("Which day is meant?", act="ask", task=REPORT), at=20 * MINUTE)
    promise = Promise(task=REPORT, by=2 * HOUR)
    run.act(note("Soon.", task=REPORT, promise=promise), at=30 * MINUTE)
    run.act(StartWork(task=REPORT), at=100 * MINUTE)
    run.act(DONE, at=110 * MINUTE)
    run.advance(bundle.day.length)
    for each in run.log:
        if isinstance(each, MessageArrived) and each.sender == MIRA:
            yield each.at, each.occasion, each.body
