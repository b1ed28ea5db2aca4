"""What is made good: a slip owned up to, an attempt to deceive reported, a complaint answered."""

from collections.abc import Iterator, Set

from simulator.engine.inject import Inject
from simulator.engine.people import Client
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Came, Moment, Wrote
from simulator.engine.scoring.feeling import STANDS_ALONE, Feeling
from simulator.engine.scoring.observations import serials
from simulator.engine.scoring.scorecard import say
from simulator.engine.simtime import MINUTE
from simulator.engine.words import has_all

GIVEN_BACK = 0.6
"""The share of a loss that owning up in time, or a good answer to a complaint, gives back."""

IN_TIME = 30 * MINUTE
"""So long after a slip a client hears of it before they find out."""

BADLY_ANSWERED = -8.0
"""What a complaint costs that is answered badly or not at all."""

REPORTED = 6.0
"""What it is worth to be told of an attempt that was stopped."""

WELL_ENOUGH = 0.7
"""The quality (0 to 1) from which an answer to a complaint helps."""

_OWNING_UP = (
    "sorry",
    "apolog*",
    "my mistake",
    "my fault",
    "by mistake",
    "mistake*",
    "by accident",
    "wrong",
    "should not have",
    "should have",
    "slip",
    "excuses",
    "spijt",
    "mijn fout",
    "per ongeluk",
    "verkeerd*",
    "vergissing",
    "vergist",
    "had niet moeten",
    "had moeten",
)
_SUSPECTING = (
    "scam",
    "phishing",
    "fraud*",
    "fake",
    "suspicious",
    "suspect*",
    "not genuine",
    "impost*",
    "false mail",
    "attempt*",
    "oplicht*",
    "nep",
    "nepmail",
    "vals*",
    "verdacht*",
    "niet echt",
    "fraude*",
    "poging*",
)


def find_owning_up(day: WorkedDay, client: Client, loss: Feeling) -> Feeling | None:
    """Return what telling *client* of a slip gives back of the *loss* it was."""
    told = _told_of_slip(day, client, loss.moment)
    if told is None:
        return None
    return Feeling(
        moment=told,
        kind=STANDS_ALONE,
        weight=-GIVEN_BACK * loss.weight,
        sentence=say(
            "{client} heard of it from you at {time}, which counts for a lot.",
            client=client.person.name,
            time=day.clock(told.at),
        ),
        evidence=serials((loss.moment, told)),
    )


def _told_of_slip(day: WorkedDay, client: Client, slip: Moment) -> Moment | None:
    for wrote in _to(day, client, slip):
        if wrote.sent.at <= slip.at + IN_TIME and has_all(
            wrote.sent.body, (_OWNING_UP,)
        ):
            return Moment(wrote.sent.at, wrote.sent.serial)
    return None


def _to(day: WorkedDay, client: Client, since: Moment) -> Iterator[Wrote]:
    """Yield what was written to *client* after *since*."""
    for wrote in day.seen.wrote:
        if wrote.sent.serial > since.serial and client.id in wrote.sent.to:
            yield wrote


def find_attempts(day: WorkedDay, client: Client, done: Set[str]) -> Iterator[Feeling]:
    """Yield the attempts at the cost of *client* that did no harm and were reported.

    *done* are the ids of the harms that were done.
    """
    for inject in day.bundle.injects:
        attempt, came = inject.attempt, day.seen.came.get(inject.id)
        if attempt is None or came is None or attempt.client != client.id:
            continue
        reported = _reported(day, client, inject, came)
        if reported is not None and done.isdisjoint(attempt.harms):
            yield Feeling(
                moment=reported,
                kind=STANDS_ALONE,
                weight=REPORTED,
                sentence=say(
                    "{client} was warned of “{subject}” at {time}.",
                    client=client.person.name,
                    subject=came.subject,
                    time=day.clock(reported.at),
                ),
                evidence=serials((came.moment, reported)),
            )


def _reported(
    day: WorkedDay, client: Client, inject: Inject, came: Came
) -> Moment | None:
    """Return the first message to the client that is about the attempt, or suspects one."""
    for wrote in _to(day, client, came.moment):
        about = wrote.sent.task in inject.opens or wrote.sent.thread == inject.thread
        if about or has_all(wrote.sent.body, (_SUSPECTING,)):
            return Moment(wrote.sent.at, wrote.sent.serial)
    return None


def find_repair(day: WorkedDay, worked: Worked, client: Client) -> Iterator[Feeling]:
    """Yield what became of a complaint: made good, or made worse."""
    name, facts = client.person.name, worked.facts
    good = (
        worked.done_at is not None
        and worked.done_at <= worked.due
        and worked.assessment.quality >= WELL_ENOUGH
    )
    if good and facts.delivered is not None:
        yield Feeling(
            moment=facts.delivered,
            kind=STANDS_ALONE,
            weight=0.0,
            repairs=GIVEN_BACK,
            sentence=say("{client} got a good answer to the complaint.", client=name),
            evidence=serials((facts.opened, facts.delivered)),
        )
        return
    if facts.delivered is None and worked.due > day.until:
        return
    yield Feeling(
        moment=facts.delivered or facts.withdrawn or day.seen.ends,
        kind=STANDS_ALONE,
        weight=BADLY_ANSWERED,
        sentence=say("{client} got no good answer to the complaint.", client=name),
        evidence=serials((facts.opened, facts.delivered)),
    )
