"""Clients react to what a reply did not tell them, and to how it addressed them."""

from dataclasses import replace

from simulator.engine import Run
from simulator.engine.actions import Deliver, StartWork
from simulator.engine.bundle import Bundle
from simulator.engine.events import MessageArrived, Occasion
from simulator.engine.saying import Says
from simulator.engine.simtime import MINUTE
from simulator.engine.verdict import Reply, Verdict
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, check, client
from tests.engine.test_judging import FLIGHT, flight_day, write
from tests.fakes import LiteralJudge

LEAVES = Says(
    person=MIRA,
    kind="fact",
    about="Says when it leaves.",
    examples=("It leaves at 09:40",),
    asks_back="And when does it leave?",
)


def asking_day() -> Bundle:
    bundle = flight_day()
    tasks = tuple(
        replace(each, checks=(check("leaves", LEAVES, scores="communication"),))
        if each.id == FLIGHT
        else each
        for each in bundle.tasks
    )
    return replace(bundle, tasks=tasks)


def delivered(bundle: Bundle, judge: LiteralJudge | None = None) -> Run:
    """Play until the flight is handed in at 09:40."""
    run = Run.start(bundle, judge=judge or LiteralJudge())
    run.act(StartWork(task=FLIGHT), at=MINUTE)
    answer = Filled(values=(("answer", "yes"),))
    run.act(Deliver(task=FLIGHT, answer=answer), at=40 * MINUTE)
    return run


def came(run: Run, occasion: Occasion) -> list[str]:
    return [
        each.body
        for each in run.log
        if isinstance(each, MessageArrived) and each.occasion == occasion
    ]


def test_a_client_who_was_not_told_asks_once_the_work_is_done() -> None:
    run = delivered(asking_day())
    run.act(write("It is booked."), at=41 * MINUTE)
    run.advance(60 * MINUTE)
    assert came(run, "untold") == ["And when does it leave?"]


def test_nobody_asks_twice_or_before_the_work_is_done() -> None:
    run = Run.start(asking_day(), judge=LiteralJudge())
    run.act(write("I am on it."), at=MINUTE)
    run.advance(20 * MINUTE)
    assert came(run, "untold") == []
    run = delivered(asking_day())
    run.act(write("It is booked."), at=41 * MINUTE)
    run.act(write("All is well."), at=60 * MINUTE)
    run.advance(90 * MINUTE)
    assert came(run, "untold") == ["And when does it leave?"]


def test_a_client_who_is_told_in_the_meantime_does_not_ask() -> None:
    run = delivered(asking_day())
    run.act(write("It is booked."), at=41 * MINUTE)
    run.act(write("It leaves at 09:40."), at=42 * MINUTE)
    run.advance(90 * MINUTE)
    assert came(run, "untold") == []


class _Informal(LiteralJudge):
    def judge(self, reply: Reply) -> Verdict:
        return replace(super().judge(reply), address="informal")


def test_a_client_says_once_how_to_write_to_them() -> None:
    lines = replace(client().lines, register=("Ms, if you please.",))
    formal = client(register="formal", lines=lines)
    run = Run.start(replace(flight_day(), clients=(formal,)), judge=_Informal())
    run.act(write("Hey."), at=MINUTE)
    run.act(write("Hey you."), at=20 * MINUTE)
    run.advance(60 * MINUTE)
    assert came(run, "register") == ["Ms, if you please."]


def test_what_clients_ask_is_rebuilt_from_the_log() -> None:
    run = delivered(asking_day())
    run.act(write("It is booked."), at=41 * MINUTE)
    again = Run.replay(run.bundle, run.log)
    run.advance(90 * MINUTE)
    again.advance(90 * MINUTE)
    assert again.log == run.log
