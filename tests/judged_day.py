"""A day with one reply that a judge looks at, for tests of appeals."""

from dataclasses import replace

from simulator.engine import Bundle, Run
from simulator.engine.actions import Finish, SendMessage
from simulator.engine.saying import Says
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.verdict import Reply, Verdict
from tests.builders import MIRA, asks, check, day, task
from tests.fakes import LiteralJudge

LEAVES = ("flight", "leaves")
BODY = "Hello <Mira>.\nIt goes at 09.40! Until then"


class DoubtingJudge(LiteralJudge):
    """A judge that is never sure."""

    def judge(self, reply: Reply) -> Verdict:
        said = super().judge(reply)
        found = tuple(replace(each, unsure=True) for each in said.findings)
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


def letter() -> SendMessage:
    return SendMessage(to=(MIRA,), thread="flight", body=BODY, act="acknowledge")


def judged_run() -> Run:
    """Play it: one message, which the judge is not sure of, and home."""
    run = Run.start(judged_day(), judge=DoubtingJudge())
    run.act(letter(), at=MINUTE)
    run.act(Finish(), at=2 * MINUTE)
    return run
