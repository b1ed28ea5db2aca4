"""Closing the loop: whether the client heard that the work they asked for is done."""

from simulator.engine.check import Told
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Moment
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.mail import client_of, written_about
from simulator.engine.scoring.scorecard import say
from simulator.engine.simtime import MINUTE
from simulator.engine.work.writing.panel import WritingPanel

CLOSED = 1.0
"""Points, on the scale on which a first answer has 2."""

LATER = 0.5
"""Share when the client heard later than they expect an answer."""

TOO_CLOSE = 15 * MINUTE
"""Work handed in so shortly before the end of the day leaves no time to say so."""


def enter_closing(ledger: Ledger, day: WorkedDay, worked: Worked) -> None:
    """Enter whether the client was told, if the work does not tell them by itself."""
    delivered = worked.delivered
    if delivered is None or _tells_by_itself(worked):
        return
    told = find_word(day, worked, delivered)
    title, name = worked.task.title, client_of(day, worked).person.name
    if told is None:
        if delivered.at > day.until - TOO_CLOSE:
            return
        sentence = say(
            "“{task}” was handed in at {time}: {client} did not hear that it is done.",
            task=title,
            time=day.clock(delivered.at),
            client=name,
        )
        ledger.add(CLOSED, 0.0, sentence, delivered.serial)
        return
    soon = told.at - delivered.at <= client_of(day, worked).first_reply
    sentence = say(
        "“{task}” was handed in at {time}: {client} heard at {told} that it is done.",
        task=title,
        time=day.clock(delivered.at),
        client=name,
        told=day.clock(told.at),
    )
    share = 1.0 if soon else LATER
    ledger.add(CLOSED, share, sentence, delivered.serial, told.serial)


def find_word(day: WorkedDay, worked: Worked, delivered: Moment) -> Moment | None:
    """Return the first message to the client after the work was handed in."""
    for wrote in written_about(day, worked):
        if wrote.sent.serial > delivered.serial:
            return Moment(wrote.sent.at, wrote.sent.serial)
    return None


def _tells_by_itself(worked: Worked) -> bool:
    """Tell whether the work is a message, or a check already wants the client told."""
    return isinstance(worked.task.panel, WritingPanel) or any(
        isinstance(check.test, Told)
        and check.test.after_delivery
        and check.test.person == worked.task.client
        for check in worked.task.checks
    )
