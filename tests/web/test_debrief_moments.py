"""The log in sentences."""

from dataclasses import fields, replace
from typing import get_args

import pytest
from flask import Flask

from simulator.engine import events as happened
from simulator.engine.judging import BY_WORDS_NOW
from simulator.engine.simtime import HOUR
from simulator.engine.task import Block, TaskId
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.moments import tell, tell_log
from tests.builders import catalogue, day, task
from tests.web.lived_day import lived_day

SILENT = {happened.InjectDropped, happened.ReplyJudged, happened.SatisfactionSeen}
"""What did not happen is nobody's news, and what is judged or felt stands elsewhere."""


def test_every_kind_of_event_has_a_sentence_or_is_known_to_be_silent() -> None:
    told = set(get_args(happened.Event)) - SILENT
    cast = Cast(day(task("flight")))
    for kind in told:
        assert tell(sample(kind), cast), kind.__name__


def test_the_log_is_told_with_the_serials_of_its_events() -> None:
    run = lived_day()
    for moment in tell_log(run.bundle, run.log):
        event = run.log[moment.serial - 1]
        assert moment.clock == run.bundle.day.clock(event.at)


def test_what_people_write_is_escaped() -> None:
    cast = Cast(day(task("flight", title="<b>bold</b>")))
    event = happened.WorkFinished(at=0, task=cast.bundle.tasks[0].id)
    assert tell(event, cast) == "The work on “&lt;b&gt;bold&lt;/b&gt;” was done."


def test_a_call_is_told_as_one() -> None:
    cast = Cast(day(task("flight")))
    letter = sample(happened.MessageArrived)
    assert isinstance(letter, happened.MessageArrived)
    assert "Mira called" in tell(replace(letter, channel="call"), cast)


@pytest.mark.parametrize("language", ("en", "nl"))
def test_a_chat_is_told_by_how_its_conversation_begins(
    app: Flask, language: str
) -> None:
    """The day is in English, so an interface in Dutch marks its words."""
    letter = sample(happened.MessageArrived)
    assert isinstance(letter, happened.MessageArrived)
    chat = replace(letter, subject="", body="Are you there? " * 9)
    with app.test_request_context(headers={"Accept-Language": language}):
        cast = Cast(day(task("flight")))
        cast.hear(chat)
        assert "Are you there? Are you there? Are you there? …" in tell(chat, cast)


def test_estimates_alone_are_told_as_estimates() -> None:
    plan = happened.PlanSet(at=0, order=(), estimates=())
    cast = Cast(day(task("flight")))
    assert tell(plan, cast) == "You said how long the work takes."


def test_a_plan_of_blocks_is_told_with_its_times() -> None:
    flight = TaskId("flight")
    blocks = (
        Block(task=flight, starts=HOUR, ends=2 * HOUR),
        Block(starts=0, ends=HOUR),
    )
    plan = happened.PlanSet(at=0, order=(flight,), estimates=(), blocks=blocks)
    told = tell(plan, Cast(day(task("flight"))))
    assert told.startswith("You planned the day: 10:00 ")
    assert told.count(":00 ") == 1


def test_what_sold_out_is_called_by_its_title() -> None:
    cast = Cast(day(task("flight"), catalogues=(catalogue("early", "late"),)))
    sold = happened.OptionSold(at=0, catalogue="flights", option="late")
    assert tell(sold, cast) == "“Late” was no longer on offer."


def test_what_came_on_offer_is_called_by_its_title() -> None:
    cast = Cast(day(task("flight"), catalogues=(catalogue("early", "late"),)))
    offered = happened.OptionOffered(at=0, catalogue="flights", option="late")
    assert tell(offered, cast) == "“Late” came on offer."


@pytest.mark.parametrize("until", ("2026-03-31", ""))
def test_what_was_shared_is_told_whether_it_ends_on_a_date_or_never(until: str) -> None:
    cast = Cast(day(task("flight")))
    shared = happened.AccessSet(
        at=0, task=TaskId("flight"), target="bundle", who="mira", rights="view",
        until=until,
    )  # fmt: skip
    assert "Mira" in tell(shared, cast)


def test_a_message_that_the_system_brought_late_says_by_how_much() -> None:
    cast = Cast(day(task("flight")))
    letter = sample(happened.MessageArrived)
    assert isinstance(letter, happened.MessageArrived)
    late = replace(letter, at=300_000, scheduled_at=0)
    assert "5\u00a0min late" in tell(late, cast)


def test_the_log_says_by_what_was_judged_and_when_that_became_less() -> None:
    cast = Cast(day(task("flight")))
    began = happened.RunStarted(at=0, bundle="", clock="hybrid", pace=1.0)
    judged = happened.ReplyJudged(
        at=0, message="m1", judge="literal", by_meaning=False, tone=4, clarity=100
    )
    assert (tell(began, cast), tell(judged, cast)) == ("The day began.", "")
    by_both = tell(replace(began, by_meaning=True), cast)
    assert "judged by its words and by its meaning" in by_both
    by_less = tell(replace(judged, notes=(BY_WORDS_NOW,)), cast)
    assert by_less == "From here on what you write is judged by its words alone."


def sample(kind: type) -> happened.Event:
    """Make an event of *kind* with some value in every field that has no default."""
    values = {
        "at": 0, "task": "flight", "message": "m1", "thread": "t", "sender": "mira",
        "channel": "email", "subject": "Words", "body": "", "occasion": "planned",
        "scheduled_at": 0, "to": ("mira",), "act": "ask", "due": 60_000, "work": 60_000,
        "was": 0, "cause": "client", "by": 60_000, "granted": True, "gap": "g",
        "answer_at": 0, "order": ("flight",), "estimates": (), "since": 0, "worked": 0,
        "resume": 0, "answer": None, "correction": False, "calendar": "diary",
        "entry": "e", "starts": 0, "ends": 0, "title": "Viewing", "place": "",
        "bundle": "", "clock": "hybrid", "pace": 1.0, "reason": "ended", "inject": "i",
        "span": 0, "held_for": 0.0, "attachments": (), "option": "o", "catalogue": "c", "until": 0,
        "target": "bundle", "who": "mira", "rights": "view",
    }  # fmt: skip
    names = [each.name for each in fields(kind)]
    wanted = {name: values[name] for name in names if name in values}
    made: happened.Event = kind(**wanted)
    return made
