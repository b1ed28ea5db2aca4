"""First answers: how soon a client heard something about each task they asked for."""

from dataclasses import dataclass

from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Moment
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.mail import client_of, is_bare, written_about
from simulator.engine.scoring.scorecard import Sentence, say
from simulator.engine.simtime import MINUTE, span_text

FIRST_ANSWER = 2.0
"""Points of a first answer, on the scale on which checks carry their own points."""

BARE = 0.5
"""Share of a first answer that only says "received": no date, no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A first answer: when, by which event, and whether it only said "received"."""

    moment: Moment
    bare: bool


def enter_first_answer(ledger: Ledger, day: WorkedDay, worked: Worked) -> None:
    """Enter whether the client heard something about the task within the time they expect."""
    answered = find_answer(day, worked)
    opened = worked.facts.opened
    expected = client_of(day, worked).first_reply
    if answered is None:
        if not _was_taken_back(worked, expected):
            sentence = say(
                "“{task}”: no answer to {client}, who expects one within {expected}.",
                task=worked.task.title,
                client=client_of(day, worked).person.name,
                expected=span_text(expected),
            )
            ledger.add(FIRST_ANSWER, 0.0, sentence, opened.serial)
        return
    share = _in_time(answered.moment.at - opened.at, expected)
    ledger.add(
        FIRST_ANSWER,
        share * (BARE if answered.bare else 1.0),
        _explain(day, worked, answered, expected),
        opened.serial,
        answered.moment.serial,
    )


def find_answer(day: WorkedDay, worked: Worked) -> Answered | None:
    """Return the first real answer if it came in time, else the first of any kind.

    A delivery is an answer too.
    """
    found = [
        Answered(
            moment=Moment(wrote.sent.at, wrote.sent.serial),
            bare=is_bare(day, worked, wrote),
        )
        for wrote in written_about(day, worked)
    ]
    if worked.delivered is not None:
        found.append(Answered(moment=worked.delivered, bare=False))
    found.sort(key=lambda each: each.moment.serial)
    soon = worked.facts.opened.at + client_of(day, worked).first_reply
    real = (each for each in found if not each.bare and each.moment.at <= soon)
    return next(real, found[0] if found else None)


def _explain(
    day: WorkedDay, worked: Worked, answered: Answered, expected: int
) -> Sentence:
    time = day.clock(answered.moment.at)
    name = client_of(day, worked).person.name
    if answered.bare:
        return say(
            "“{task}”: at {time} {client} heard that it had arrived, "
            "without a time or an answer.",
            task=worked.task.title,
            time=time,
            client=name,
        )
    return say(
        "“{task}”: {client} had a first answer at {time}, after {waited}; "
        "expected within {expected}.",
        task=worked.task.title,
        client=name,
        time=time,
        waited=span_text(answered.moment.at - worked.facts.opened.at),
        expected=span_text(expected),
    )


def _in_time(waited: int, expected: int) -> float:
    """Return 1 up to *expected*, falling to 0 at twice that."""
    if waited <= expected:
        return 1.0
    return max(0.0, 2.0 - waited / max(expected, MINUTE))


def _was_taken_back(worked: Worked, expected: int) -> bool:
    """Tell whether the client cancelled before an answer was due."""
    withdrawn = worked.facts.withdrawn
    if withdrawn is None or worked.facts.gave_up:
        return False
    return withdrawn.at <= worked.facts.opened.at + expected
