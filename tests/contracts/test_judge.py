"""What every judge of replies keeps to, the literal one of the tests and the real one."""

import pytest

from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.engine.verdict import Judge, Reply, Wanted
from simulator.referee import Advised, Referee
from tests.fakes import LiteralJudge, ScriptedModel

BODY = "Hi Mira,\n\nYour viewing is at 14:30 now.\n\nAda"
REPLY = Reply(
    body=BODY,
    person=PersonId("mira"),
    name="Mira Blom",
    language="en",
    date="2026-03-09",
    mail="The viewing\nWhen is it now?",
    titles=("Move the viewing",),
    known=("2026-03-09.",),
    points=(
        Wanted(
            task=TaskId("move"),
            check="time",
            kind="fact",
            about="Says that the viewing is at 14:30.",
            values=("14:30",),
            examples=("Your viewing is at 14:30 now",),
        ),
        Wanted(
            task=TaskId("move"),
            check="cancelled",
            kind="must_not",
            about="Says that the viewing is called off.",
            examples=("the viewing is off",),
        ),
    ),
)

each_judge = pytest.mark.parametrize(
    "judge",
    (
        LiteralJudge(),
        Referee(),
        Advised(first=Referee(), model=ScriptedModel('{"point": 0, "quote": ""}')),
    ),
    ids=("literal", "referee", "advised"),
)


@each_judge
def test_every_point_is_found_or_not_in_the_order_asked(judge: Judge) -> None:
    found = judge.judge(REPLY).findings
    assert [(each.check, each.met) for each in found] == [
        ("time", True),
        ("cancelled", False),
    ]
    assert {each.task for each in found} == {"move"}


@each_judge
def test_the_evidence_lies_in_what_was_typed(judge: Judge) -> None:
    found = judge.judge(REPLY).findings[0]
    assert "14:30" in BODY[found.start : found.end]
    assert found.reason


@each_judge
def test_the_same_reply_is_judged_alike_every_time(judge: Judge) -> None:
    assert judge.judge(REPLY) == judge.judge(REPLY)


@each_judge
def test_a_message_of_which_nothing_is_asked_has_no_findings(judge: Judge) -> None:
    asked = Reply(
        body="Hi",
        person=PersonId("mira"),
        name="Mira",
        language="nl",
        date="2026-03-09",
        mail="",
    )
    verdict = judge.judge(asked)
    assert verdict.findings == ()
    assert 0 <= verdict.clarity <= 100
