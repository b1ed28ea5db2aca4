"""What each client noticed of the day, and how much it moved them.

The bases are those of a working trust model: silence costs more than lateness, a warning
takes most of the sting out, and a promise weighs more broken than kept. They are design
figures of ours, to be tuned with working assistants, and no part of the learner's score.
"""

from collections.abc import Iterator, Sequence

from simulator.engine.people import Client
from simulator.engine.scoring.amends import (
    find_attempts,
    find_owning_up,
    find_repair,
)
from simulator.engine.scoring.answers import Answered, find_answer
from simulator.engine.scoring.breaches import find_breaches
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Moment
from simulator.engine.scoring.feeling import (
    STANDS_ALONE,
    Feeling,
    impatience_of,
    severity_of,
)
from simulator.engine.scoring.harms import Done, harms_done
from simulator.engine.scoring.mail import client_of, written_about
from simulator.engine.scoring.manners import find_manners
from simulator.engine.scoring.meetings import find_meetings
from simulator.engine.scoring.observations import serials
from simulator.engine.scoring.scorecard import say
from simulator.engine.scoring.warnings import find_warning
from simulator.engine.simtime import HOUR, MINUTE, span_text

MOST_LATE = 3
"""So many missed answer times a client counts for one task, then no more."""

MOST_SLIPS = 3
"""So many small errors of one delivery a client counts."""

GOOD, FAIR = 0.9, 0.7
"""Quality (0 to 1) from which good work pleases in full, and by half."""

LATE_STEP = 15 * MINUTE
MOST_LATE_STEPS = 5
"""Each quarter of an hour of unannounced lateness costs one more, up to five."""

EARLY = 0.2
"""Work that comes with this share of its slack to spare pleases who is not used to it."""


WANTS_NOTES, MINDS_NOTES = 0.6, 0.3
"""Who wants more control than the first likes a note on the way, less than the second not."""


def find_feelings(day: WorkedDay, client: Client) -> Iterator[Feeling]:
    """Yield what *client* noticed, task by task."""
    for worked in day.tasks:
        if worked.task.client != client.id or worked.facts.planned:
            continue
        yield from _first_answer(day, worked)
        yield from _questions(day, worked)
        yield from _extensions(day, worked)
        yield from _promises(day, worked)
        yield from _notes(day, worked, client)
        if worked.task.complaint:
            yield from find_repair(day, worked, client)
        elif worked.delivered is not None:
            yield from _delivery(day, worked)
        elif not worked.facts.is_cancelled:
            yield from _missing(day, worked)
    done = tuple(harms_done(day))
    yield from _slips(day, client, done)
    yield from find_attempts(day, client, {harm.id for harm, _ in done})
    yield from find_meetings(day, client)
    yield from find_manners(day, client)


def _slips(day: WorkedDay, client: Client, done: Sequence[Done]) -> Iterator[Feeling]:
    """Yield what must not be done and was, and what owning up to it gives back."""
    for loss in find_breaches(day, client, done):
        yield loss
        given_back = find_owning_up(day, client, loss)
        if given_back is not None:
            yield given_back


def _first_answer(day: WorkedDay, worked: Worked) -> Iterator[Feeling]:
    answered = find_answer(day, worked)
    client, opened = client_of(day, worked), worked.facts.opened
    until = answered.moment if answered else _given_up(day, worked)
    missed = min((until.at - opened.at) // max(client.first_reply, MINUTE), MOST_LATE)
    title, name = worked.task.title, client.person.name
    if missed:
        yield Feeling(
            moment=until,
            kind="waited",
            weight=-2.0 * missed * impatience_of(client),
            sentence=say(
                "{client} waited {waited} for a first word about “{task}”.",
                waited=span_text(until.at - opened.at),
                task=title,
                client=name,
            ),
            evidence=serials((opened, until)),
        )
    elif answered is not None and _says_when(worked, answered):
        yield Feeling(
            moment=answered.moment,
            kind="answered",
            weight=2.0,
            sentence=say(
                "{client} heard in good time when “{task}” would come.",
                task=title,
                client=name,
            ),
            evidence=serials((opened, answered.moment)),
        )


def _says_when(worked: Worked, answered: Answered) -> bool:
    """Tell whether the first answer was more than a receipt, and not the work itself."""
    return not answered.bare and answered.moment != worked.delivered


def _given_up(day: WorkedDay, worked: Worked) -> Moment:
    """Return when a client stopped waiting for an answer that never came."""
    return worked.facts.withdrawn or day.seen.ends


def _questions(day: WorkedDay, worked: Worked) -> Iterator[Feeling]:
    name = _name(day, worked)
    for _, asked in worked.facts.asked:
        yield Feeling(
            moment=asked,
            kind="question",
            weight=1.0,
            sentence=say(
                "{client} was asked what “{task}” really left open.",
                task=worked.task.title,
                client=name,
            ),
            evidence=serials((asked,)),
        )
    directness = client_of(day, worked).directness
    for asked in worked.facts.needless:
        yield Feeling(
            moment=asked,
            kind="needless",
            weight=-2.0 * (1 + directness),
            sentence=say(
                "{client} was asked about “{task}” what had been said already.",
                task=worked.task.title,
                client=name,
            ),
            evidence=serials((asked,)),
        )


def _notes(day: WorkedDay, worked: Worked, client: Client) -> Iterator[Feeling]:
    """Yield what notes on the way were worth: a comfort to some, a bother to others."""
    over_at, last = worked.facts.over_at(), None
    for wrote in list(written_about(day, worked))[1:]:
        at = wrote.sent.at
        if wrote.act not in {"acknowledge", "propose"} or (over_at or at + 1) <= at:
            continue
        noted = Moment(at, wrote.sent.serial)
        if client.control > WANTS_NOTES:
            yield _noted(day, worked, noted, 2.0)
        elif client.control < MINDS_NOTES and last is not None and at - last < HOUR:
            yield _noted(day, worked, noted, -1.0)
        last = at


def _noted(day: WorkedDay, worked: Worked, noted: Moment, weight: float) -> Feeling:
    title, name = worked.task.title, _name(day, worked)
    return Feeling(
        moment=noted,
        kind="note",
        weight=weight,
        sentence=say("{client} was told how “{task}” stood.", task=title, client=name)
        if weight > 0
        else say(
            "{client} had one more note about “{task}” than they care for.",
            task=title,
            client=name,
        ),
        evidence=serials((noted,)),
    )


def _extensions(day: WorkedDay, worked: Worked) -> Iterator[Feeling]:
    for change in worked.facts.changes:
        if change.cause == "agreed":
            yield Feeling(
                moment=Moment(change.at, change.serial),
                kind="extension",
                weight=-1.0,
                sentence=say(
                    "{client} agreed to wait for “{task}” until {due}.",
                    client=_name(day, worked),
                    task=worked.task.title,
                    due=day.clock(change.due),
                ),
                evidence=(change.serial,),
            )


def _promises(day: WorkedDay, worked: Worked) -> Iterator[Feeling]:
    title, name = worked.task.title, _name(day, worked)
    for promise in worked.facts.promises:
        if promise.settled is None:
            continue
        kept = promise.kept and worked.done_at is not None
        by = day.clock(promise.by)
        yield Feeling(
            moment=promise.settled,
            kind="kept" if kept else "broken",
            weight=1.0 if kept else -6.0,
            sentence=say(
                "{client} had “{task}” by {by}, as promised.",
                task=title,
                client=name,
                by=by,
            )
            if kept
            else say(
                "{client} was promised “{task}” by {by} in vain.",
                task=title,
                client=name,
                by=by,
            ),
            evidence=serials((promise.made, promise.settled)),
        )


def _delivery(day: WorkedDay, worked: Worked) -> Iterator[Feeling]:
    yield from _flaws(day, worked)
    if worked.delivered is None:
        return
    if worked.delivered.at > worked.due:
        yield _late(day, worked, worked.delivered)
    elif worked.assessment.musts and worked.assessment.quality >= FAIR:
        yield from _pleased(day, worked, worked.delivered)


def _pleased(day: WorkedDay, worked: Worked, came: Moment) -> Iterator[Feeling]:
    importance, title = worked.task.importance, worked.task.title
    name = _name(day, worked)
    good = worked.assessment.quality >= GOOD
    yield Feeling(
        moment=came,
        kind=STANDS_ALONE,
        weight=(2.0 if good else 1.0) * importance,
        sentence=say(
            "{client} had “{task}” in time and as wanted.", task=title, client=name
        )
        if good
        else say(
            "{client} had “{task}” in time, with something to mend.",
            task=title,
            client=name,
        ),
        evidence=serials((came,)),
    )
    slack = worked.due - worked.facts.opened.at
    if (
        good
        and worked.due - came.at > EARLY * slack
        and _is_easily_pleased(day, worked)
    ):
        yield Feeling(
            moment=came,
            kind="early",
            weight=1.0,
            sentence=say(
                "{client} had “{task}” well before its deadline.",
                task=title,
                client=name,
            ),
            evidence=serials((came,)),
        )


def _is_easily_pleased(day: WorkedDay, worked: Worked) -> bool:
    return client_of(day, worked).tier in {"bronze", "silver"}


def _flaws(day: WorkedDay, worked: Worked) -> Iterator[Feeling]:
    assessment, came = worked.assessment, worked.delivered
    if came is None:
        return
    passed = {each.check for each in assessment.results if each.passed}
    quality = [each for each in worked.task.checks if each.scores == "quality"]
    failed = [each for each in quality if each.id not in passed]
    title, name = worked.task.title, _name(day, worked)
    severity = severity_of(client_of(day, worked))
    for check in failed:
        if check.must:
            yield Feeling(
                moment=came,
                kind=STANDS_ALONE,
                weight=-(5.0 + 2.0 * worked.task.importance) * severity,
                sentence=say(
                    "{client} could not use “{task}” as it came. Wanted: {say}",
                    task=title,
                    client=name,
                    say=check.say,
                ),
                evidence=serials((came,)),
            )
            return
    for check in failed[:MOST_SLIPS]:
        yield Feeling(
            moment=came,
            kind="slip",
            weight=-2.0 * severity,
            sentence=say(
                "{client} had to mend something in “{task}”. Wanted: {say}",
                task=title,
                client=name,
                say=check.say,
            ),
            evidence=serials((came,)),
        )


def _late(day: WorkedDay, worked: Worked, came: Moment) -> Feeling:
    importance, client = worked.task.importance, client_of(day, worked)
    late = came.at - worked.due
    title, name = worked.task.title, client.person.name
    span = span_text(late)
    warned = find_warning(day, worked)
    if warned is not None and warned.moment.at <= worked.due:
        return Feeling(
            moment=came,
            kind=STANDS_ALONE,
            weight=-1.0 * importance * impatience_of(client),
            sentence=say(
                "{client} had “{task}” {span} late, and had been told.",
                task=title,
                client=name,
                span=span,
            ),
            evidence=serials((warned.moment, came)),
        )
    steps = min(late // LATE_STEP, MOST_LATE_STEPS)
    return Feeling(
        moment=came,
        kind=STANDS_ALONE,
        weight=-(3.0 * importance + steps) * impatience_of(client),
        sentence=say(
            "{client} had “{task}” {span} late, without a word before.",
            task=title,
            client=name,
            span=span,
        ),
        evidence=serials((worked.facts.opened, came)),
    )


def _missing(day: WorkedDay, worked: Worked) -> Iterator[Feeling]:
    """Yield what work that never came left behind; a no with a reason leaves nothing."""
    title, name = worked.task.title, _name(day, worked)
    declined = worked.facts.declined
    if declined is not None:
        if not _gives_a_reason(day, worked, declined):
            yield Feeling(
                moment=declined,
                kind="declined",
                weight=-5.0,
                sentence=say(
                    "{client} got a bare no to “{task}”.", task=title, client=name
                ),
                evidence=serials((declined,)),
            )
        return
    still_open = not day.seen.over and worked.facts.withdrawn is None
    if worked.due > day.until or still_open:
        return
    yield Feeling(
        moment=worked.facts.withdrawn or day.seen.ends,
        kind=STANDS_ALONE,
        weight=-4.0 * worked.task.importance,
        sentence=say("{client} never had “{task}”.", task=title, client=name),
        evidence=serials((worked.facts.opened, worked.facts.withdrawn)),
    )


SHORTEST_REASON = 8
"""A no in fewer words than this gives no reason."""


def _gives_a_reason(day: WorkedDay, worked: Worked, declined: Moment) -> bool:
    return any(
        len(wrote.sent.body.split()) >= SHORTEST_REASON
        for wrote in written_about(day, worked)
        if wrote.act == "decline" and wrote.sent.at <= declined.at
    )


def _name(day: WorkedDay, worked: Worked) -> str:
    return client_of(day, worked).person.name
