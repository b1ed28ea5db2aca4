"""A day with one reply that a judge looks at, for tests of appeals and doubts."""

from collections.abc import Sequence
from dataclasses import replace

from simulator.engine import Bundle, Run
from simulator.engine.actions import Deliver, Finish, SendMessage, StartWork
from simulator.engine.check import FieldIs
from simulator.engine.codec import encode
from simulator.engine.events import Event, MessageSent
from simulator.engine.saying import Says, SaysNot
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.verdict import Reply, Verdict
from simulator.engine.work.form.panel import Filled
from tests.builders import MIRA, asks, check, day, task
from tests.fakes import LiteralJudge
from tests.house import ADA, House

LEAVES = ("flight", "leaves")
BODY = "Hello <Mira>.\nIt goes at 09.40! Until then"


class DoubtingJudge(LiteralJudge):
    """A judge that is never sure."""

    def judge(self, reply: Reply) -> Verdict:
        said = super().judge(reply)
        found = tuple(
            replace(each, unsure=True, reason=f"{each.reason} A person should look.")
            for each in said.findings
        )
        return replace(said, findings=found)


def judged_day() -> Bundle:
    """Make a day on which Mira must hear when it leaves, and may hear of the hotel."""
    leaves = Says(
        person=MIRA, kind="fact", about="Says when.", examples=("leaves at 09:40",)
    )
    hotel = Says(person=MIRA, kind="mention", about="Names it.", examples=("Mira",))
    return day(
        task(
            "flight",
            due=2 * HOUR,
            checks=(
                check("leaves", leaves, points=3, scores="communication"),
                check("name", hotel, scores="communication"),
            ),
        ),
        asks("flight", 0),
    )


def letter(body: str = BODY) -> SendMessage:
    return SendMessage(to=(MIRA,), thread="flight", body=body, act="acknowledge")


def judged_run() -> Run:
    """Play it: one message, which the judge is not sure of, and home."""
    run = Run.start(judged_day(), judge=DoubtingJudge())
    run.act(letter(), at=MINUTE)
    run.act(Finish(), at=2 * MINUTE)
    return run


QUIET = SaysNot(person=MIRA, about="Says the price.", examples=("costs 90",))
SORRY = Says(person=MIRA, kind="apologise", about="Is sorry.", examples=("I am sorry",))


def polite_day() -> Bundle:
    """Make a day with a flight to book, a word of regret, and not a word of the price."""
    return day(
        task(
            "flight",
            due=2 * HOUR,
            checks=(
                check("seat", FieldIs(field="answer", values=("12A",))),
                check("sorry", SORRY, points=3),
                check("price", QUIET, scores="communication"),
            ),
        ),
        asks("flight", 0),
    )


def polite_run(bundle: Bundle | None = None, body: str = "Done.") -> Run:
    """Write *body* on that day, hand the flight in and go on to the end."""
    run = Run.start(bundle or polite_day(), judge=DoubtingJudge())
    flight = run.bundle.tasks[0].id
    run.act(letter(body), at=MINUTE)
    run.act(StartWork(task=flight))
    booked = Filled(values=(("answer", "12A"),))
    run.act(Deliver(task=flight, answer=booked), at=30 * MINUTE)
    run.advance(run.bundle.day.length)
    return run


def begin(house: House, *bodies: str) -> str:
    """Begin the day in *house* and write one message for each of *bodies*."""
    run = house.open(scenario=judged_day().scenario)
    house.runs.join(run, ADA)
    for place, body in enumerate(bodies or (BODY,)):
        house.work(1)
        house.runs.act(run, ADA, f"a-{place}", encode(letter(body)))
    return run


def a_day(house: House, *bodies: str) -> str:
    """Live through the day in *house* with those messages."""
    run = begin(house, *bodies)
    house.runs.act(run, ADA, "a-end", {"type": "Finish"})
    return run


def serials_sent(log: Sequence[Event]) -> list[int]:
    """Return where in *log* the learner wrote."""
    return [
        serial
        for serial, each in enumerate(log, start=1)
        if isinstance(each, MessageSent)
    ]
