"""Reactions: how soon something followed when a deadline came nearer or a task grew."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Moment
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.mail import written_about
from simulator.engine.scoring.observations import serials
from simulator.engine.scoring.scorecard import Sentence, say
from simulator.engine.simtime import span_text

REACTION = 20.0
"""Points of all reactions together, on the scale of time management."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A change of *worked* that asks for something; *due* is the new deadline if it moved."""

    worked: Worked
    told: Moment
    due: int | None = None


def enter_reactions(ledger: Ledger, day: WorkedDay) -> None:
    """Enter whether each change showed in what the learner did, and how soon."""
    changes = list(find_changes(day))
    within = day.bundle.rubric.react_within
    for news in changes:
        reaction = find_reaction(day, news)
        share = 1.0
        if reaction is None:
            share = 0.0
        elif reaction.at > news.told.at + within:
            share = max(0.0, 2.0 - (reaction.at - news.told.at) / within)
        ledger.add(
            REACTION / len(changes),
            share,
            _explain(day, news, reaction),
            *serials((news.told, reaction)),
        )


def find_changes(day: WorkedDay) -> Iterator[News]:
    """Yield what asks for a reaction; more time for a task asks for none."""
    for worked in day.tasks:
        for change in worked.facts.changes:
            if change.cause == "client" and change.due < change.was:
                told = Moment(change.at, change.serial)
                yield News(worked=worked, told=told, due=change.due)
        for told in worked.facts.grown:
            yield News(worked=worked, told=told)


def find_reaction(day: WorkedDay, news: News) -> Moment | None:
    """Return the first sign that the learner noticed: work, a plan, a message, a delivery."""
    worked, told = news.worked, news.told
    signs = [
        *(each for each in worked.facts.started if each.serial > told.serial),
        *(each for each in day.seen.plans if each.serial > told.serial),
        *(
            Moment(wrote.sent.at, wrote.sent.serial)
            for wrote in written_about(day, worked)
            if wrote.sent.serial > told.serial
        ),
        *(
            told
            for stretch in day.seen.stretches
            if stretch.kind in {"work", "hands_on"}
            and stretch.task == worked.task.id
            and stretch.since <= told.at < stretch.until
        ),
    ]
    if worked.delivered is not None and worked.delivered.serial > told.serial:
        signs.append(worked.delivered)
    return min(signs, default=None)


def _explain(day: WorkedDay, news: News, reaction: Moment | None) -> Sentence:
    title, time = news.worked.task.title, day.clock(news.told.at)
    if news.due is None:
        return _explain_growth(title, time, news, reaction)
    due = day.clock(news.due)
    if reaction is None:
        return say(
            "At {time} “{task}” moved to {due}; nothing followed.",
            time=time,
            task=title,
            due=due,
        )
    return say(
        "At {time} “{task}” moved to {due}; you acted on it after {span}.",
        time=time,
        task=title,
        due=due,
        span=span_text(reaction.at - news.told.at),
    )


def _explain_growth(
    title: str, time: str, news: News, reaction: Moment | None
) -> Sentence:
    if reaction is None:
        return say(
            "At {time} “{task}” became more work; nothing followed.",
            time=time,
            task=title,
        )
    return say(
        "At {time} “{task}” became more work; you acted on it after {span}.",
        time=time,
        task=title,
        span=span_text(reaction.at - news.told.at),
    )
