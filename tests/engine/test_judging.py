"""Judged messages: what is asked of the judge, and what of its verdict the log keeps."""

from dataclasses import replace

from simulator.engine import Run, encode, score
from simulator.engine.actions import Deliver, SendMessage, StartWork
from simulator.engine.bundle import Bundle
from simulator.engine.codec import decode_event
from simulator.engine.events import PromiseMade, ReplyJudged
from simulator.engine.people import Private
from simulator.engine.saying import Says, SaysNot
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.verdict import Commitment, Needless, Reply, Verdict
from simulator.engine.work import assess
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, SAM, asks, check, client, day, task
from tests.fakes import LiteralJudge

FLIGHT = TaskId("flight")


def flight_day(**changes: object) -> Bundle:
    """Make a day on which Mira must hear of 09:40, within half an hour, and not of a seat."""
    leaves = Says(
        person=MIRA,
        kind="fact",
        about="Says when it leaves.",
        values=("09:40",),
        examples=("It leaves at 09:40",),
        within=30 * MINUTE,
    )
    seat = SaysNot(person=MIRA, about="Promises a seat.", examples=("a window seat",))
    made = day(
        task(
            "flight",
            due=3 * HOUR,
            checks=(
                check("leaves", leaves, points=3, scores="communication"),
                check("seat", seat, scores="communication"),
            ),
        ),
        task("hotel", due=3 * HOUR),
        asks("flight", 0),
        asks("hotel", 0),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def write(body: str, *, thread: str = "flight") -> SendMessage:
    return SendMessage(to=(MIRA,), thread=thread, body=body, act="acknowledge")


def judged(run: Run) -> list[ReplyJudged]:
    return [each for each in run.log if isinstance(each, ReplyJudged)]


def holds(run: Run, name: str) -> bool:
    found = assess(run.bundle, run.bundle.task(FLIGHT), run.state)
    return next(each.passed for each in found.results if each.check == name)


def test_what_the_judge_found_is_in_the_log_right_behind_the_message() -> None:
    run = Run.start(flight_day(), judge=LiteralJudge())
    happened = run.act(write("It leaves at 09:40."), at=MINUTE)
    said = happened[-1]
    assert isinstance(said, ReplyJudged)
    assert (said.message, said.judge, said.tone) == (
        happened[0].message,  # type: ignore[union-attr]
        "literal",
        4,
    )
    assert [(each.check, each.met) for each in said.findings] == [
        ("leaves", True),
        ("seat", False),
    ]
    assert decode_event(encode(said)) == said


def test_points_hold_once_they_are_written_and_forbidden_ones_until_then() -> None:
    run = Run.start(flight_day(), judge=LiteralJudge())
    assert not holds(run, "leaves")
    assert not holds(run, "seat")
    run.act(write("It leaves at 09:40."), at=MINUTE)
    assert holds(run, "leaves")
    assert holds(run, "seat")
    run.act(write("You get a window seat."), at=2 * MINUTE)
    assert holds(run, "leaves")
    assert not holds(run, "seat")


def test_what_is_written_too_late_does_not_hold() -> None:
    run = Run.start(flight_day(), judge=LiteralJudge())
    run.act(write("It leaves at 09:40."), at=31 * MINUTE)
    assert not holds(run, "leaves")


def test_a_value_counts_in_any_conversation_and_a_ban_only_in_its_own() -> None:
    run = Run.start(flight_day(), judge=LiteralJudge())
    run.act(write("It leaves at 09:40, a window seat.", thread="hotel"), at=MINUTE)
    assert [each.check for each in judged(run)[0].findings] == ["leaves"]
    assert holds(run, "leaves")


def test_replaying_a_judged_log_needs_no_judge() -> None:
    run = Run.start(flight_day(), judge=LiteralJudge())
    run.act(write("It leaves at 09:40."), at=MINUTE)
    run.advance(run.bundle.day.length)
    again = Run.replay(run.bundle, run.log)
    assert again.state == run.state
    assert score(again.bundle, again.log) == score(run.bundle, run.log)


def test_without_a_judge_nothing_is_judged() -> None:
    run = Run.start(flight_day())
    run.act(write("It leaves at 09:40."), at=MINUTE)
    assert judged(run) == []


def test_what_gives_a_secret_away_earns_nothing() -> None:
    secret = Private(id="launch", say="Nobody knows yet.", names=("Project Linden",))
    other = client("olga", private=(secret,))
    bundle = flight_day()
    bundle = replace(bundle, clients=(*bundle.clients, other))
    run = Run.start(bundle, judge=LiteralJudge())
    run.act(write("It leaves at 09:40, like Project Linden."), at=MINUTE)
    assert judged(run)[0].leaks == ("olga/launch",)
    assert not holds(run, "leaves")


def test_values_give_a_secret_away_only_beside_the_clients_name() -> None:
    secret = Private(id="launch", say="Nobody knows yet.", values=("3 June",))
    other = client("olga", private=(secret,))
    bundle = flight_day()
    bundle = replace(bundle, clients=(*bundle.clients, other))
    run = Run.start(bundle, judge=LiteralJudge())
    run.act(write("See you on 3 June."), at=MINUTE)
    run.act(write("I am with Olga on 3 June."), at=2 * MINUTE)
    assert [each.leaks for each in judged(run)] == [(), ("olga/launch",)]


class _Promising(LiteralJudge):
    """Reads a promise for 11:00 into everything."""

    def judge(self, reply: Reply) -> Verdict:
        said = super().judge(reply)
        return replace(said, commitments=(Commitment(by=11 * 60, start=0, end=1),))


def test_a_promise_in_words_binds_like_one_made() -> None:
    run = Run.start(flight_day(), judge=_Promising())
    run.act(write("You have it by 11:00."), at=MINUTE)
    promises = [each for each in run.log if isinstance(each, PromiseMade)]
    assert [(each.task, each.by) for each in promises] == [(FLIGHT, 2 * HOUR)]


def test_nothing_is_promised_of_a_task_that_is_done_or_to_somebody_else() -> None:
    run = Run.start(flight_day(), judge=_Promising())
    run.act(StartWork(task=FLIGHT), at=MINUTE)
    answer = Filled(values=(("answer", "yes"),))
    run.act(Deliver(task=FLIGHT, answer=answer), at=40 * MINUTE)
    run.act(write("You have it by 11:00."))
    run.act(
        SendMessage(
            to=(SAM,),
            subject="It",
            body="You have it by 11:00.",
            act="acknowledge",
            task=TaskId("hotel"),
        )
    )
    assert not any(isinstance(each, PromiseMade) for each in run.log)


class _Asking(LiteralJudge):
    """Takes the first six letters for a question that a letter had answered, if one came."""

    def judge(self, reply: Reply) -> Verdict:
        said = super().judge(reply)
        found = tuple(
            Needless(start=0, end=6, said=each.text, by=each.by)
            for each in reply.given
            if each.by == "letter"
        )
        return replace(said, needless=found[:1])


def test_a_needless_question_is_in_the_log_with_what_had_answered_it() -> None:
    run = Run.start(flight_day(), judge=_Asking())
    run.act(write("When is it?"), at=5 * MINUTE)
    (said,) = judged(run)
    (found,) = said.needless
    assert (found.said, found.by) == ("Please do the flight.", "letter")
    assert decode_event(encode(said)) == said
    assert "needless" not in encode(replace(said, needless=()))


def test_a_question_is_needless_only_when_everybody_who_reads_it_had_answered() -> None:
    name = Says(person=SAM, kind="mention", about="Names it.", examples=("Sam",))
    bundle = flight_day()
    tasks = tuple(
        replace(each, checks=(*each.checks, check("name", name)))
        if each.id == FLIGHT
        else each
        for each in bundle.tasks
    )
    run = Run.start(replace(bundle, tasks=tasks), judge=_Asking())
    both = replace(write("When is it?"), to=(MIRA, SAM))
    run.act(both, at=5 * MINUTE)
    assert judged(run)[0].needless == ()


def test_nor_when_one_of_them_is_to_be_told_nothing_and_had_not_answered() -> None:
    run = Run.start(flight_day(), judge=_Asking())
    both = replace(write("When is it?"), to=(MIRA, SAM))
    run.act(both, at=5 * MINUTE)
    assert judged(run)[0].needless == ()
