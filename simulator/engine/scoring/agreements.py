"""What was agreed of working hours: breaks taken, the end of work kept, hours told in time.

Each part counts only on a day that agrees on it, and only once its moment has come.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.people import Client, PersonId, Retainer
from simulator.engine.scoring.attention import Stretch
from simulator.engine.scoring.day import WorkedDay
from simulator.engine.scoring.facts import Moment
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.mail import speaks_of_hours
from simulator.engine.scoring.observations import serials
from simulator.engine.scoring.rests import Rest, find_rests
from simulator.engine.scoring.scorecard import say
from simulator.engine.simtime import MINUTE, span_text

BREAKS = 4.0
STOPPING = 4.0
HOURS = 4.0
"""Points of all breaks, of the end of work and of all hours, on the scale of the dimension."""

MOST_AFTER_HOURS = 20 * MINUTE
"""So much work (simulated ms) after the agreed end leaves nothing of its points."""

CRITICAL = 5
"""Work of this importance may be done after hours."""

TELL_AT = 0.75
"""The share of a client's hours from which they should know."""

EARLY_ENOUGH = 0.7
"""Telling them this early is as good: nobody counts to the minute."""

TOO_LATE_TO_TELL = 10 * MINUTE
"""Hours that run so far so shortly before the end of the day can be told tomorrow."""

TOLD_LATE = 0.5
"""Share for telling a client when their hours are used up already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursUsed:
    """How a client's hours went: when they *should_know*, and when nothing is left.

    *used* counts what went before and today (simulated ms), *told* is the first word of it.
    """

    client: Client
    retainer: Retainer
    used: int
    should_know: Moment
    used_up: Moment | None
    told: Moment | None


def enter_breaks(ledger: Ledger, day: WorkedDay) -> None:
    """Enter each agreed break whose time has come; resting from nothing is no break."""
    rests = find_rests(day.seen)
    worked = any(each.delivered for each in day.tasks)
    for rest in rests:
        share = rest.span / rest.agreed.length if worked else 0.0
        possible = BREAKS / len(day.bundle.day.breaks)
        _enter_break(ledger, day, rest, possible, share)


def _enter_break(
    ledger: Ledger, day: WorkedDay, rest: Rest, possible: float, share: float
) -> None:
    agreed, clock = rest.agreed, day.clock
    if rest.taken is None:
        sentence = say(
            "A break of {length} was agreed between {opens} and {closes}; "
            "you took none.",
            length=span_text(agreed.length),
            opens=clock(agreed.opens),
            closes=clock(agreed.closes),
        )
        ledger.add(possible, 0.0, sentence, day.seen.ends.serial)
        return
    sentence = say(
        "A break of {length} was agreed between {opens} and {closes}; "
        "at {time} you took one of {taken}.",
        length=span_text(agreed.length),
        opens=clock(agreed.opens),
        closes=clock(agreed.closes),
        time=clock(rest.taken.since),
        taken=span_text(rest.taken.span),
    )
    ledger.add(possible, share, sentence, rest.taken.serial)


def enter_stopping(ledger: Ledger, day: WorkedDay) -> None:
    """Enter whether work stopped when it was agreed to."""
    stops = day.bundle.day.stops
    if stops is None or day.seen.ends.at < stops:
        return
    after = [each for each in day.seen.stretches if _is_after_hours(day, each, stops)]
    span = sum(each.until - max(each.since, stops) for each in after)
    if span:
        sentence = say(
            "Work ends at {stops} by agreement; you worked {span} after that.",
            stops=day.clock(stops),
            span=span_text(max(span, MINUTE)),
        )
    else:
        sentence = say(
            "Work ends at {stops} by agreement, and you stopped.",
            stops=day.clock(stops),
        )
    worked = any(each.delivered for each in day.tasks)
    share = 1.0 - span / MOST_AFTER_HOURS if worked else 0.0
    evidence = {each.serial for each in after} or {day.seen.ends.serial}
    ledger.add(STOPPING, share, sentence, *sorted(evidence))


def _is_after_hours(day: WorkedDay, stretch: Stretch, stops: int) -> bool:
    if stretch.until <= stops or stretch.kind in {"idle", "break"}:
        return False
    if stretch.task is None:
        return True
    return day.bundle.task(stretch.task).importance < CRITICAL


def enter_hours(ledger: Ledger, day: WorkedDay) -> None:
    """Enter whether each client whose hours ran low heard of it in time."""
    found = list(find_hours(day))
    for each in found:
        _enter_hours(ledger, day, each, HOURS / len(found))


def _enter_hours(
    ledger: Ledger, day: WorkedDay, hours: HoursUsed, possible: float
) -> None:
    told, client = hours.told, hours.client.person.name
    used, of = span_text(hours.used), span_text(hours.retainer.hours)
    evidence = serials((hours.should_know, told))
    if told is None:
        sentence = say(
            "{client} had {used} of {of} used by the end of the day and was not told.",
            client=client,
            used=used,
            of=of,
        )
        ledger.add(possible, 0.0, sentence, *evidence)
        return
    late = hours.used_up is not None and told.at > hours.used_up.at
    sentence = say(
        "{client} had three quarters of {of} used at {time}; you told them at {told}.",
        client=client,
        of=of,
        time=day.clock(hours.should_know.at),
        told=day.clock(told.at),
    )
    ledger.add(possible, TOLD_LATE if late else 1.0, sentence, *evidence)


def find_hours(day: WorkedDay) -> Iterator[HoursUsed]:
    """Yield the clients whose hours ran so far today that they should know of it."""
    for client in day.bundle.clients:
        if client.retainer is None:
            continue
        worked = list(_worked_for(day, client.id))
        hours, used = client.retainer.hours, client.retainer.used
        should_know = _reached(worked, round(TELL_AT * hours) - used)
        early = _reached(worked, round(EARLY_ENOUGH * hours) - used)
        if should_know is None or early is None:
            continue
        told = _told(day, client.id, early)
        if told is None and should_know.at > day.seen.ends.at - TOO_LATE_TO_TELL:
            continue
        yield HoursUsed(
            client=client,
            retainer=client.retainer,
            used=used + sum(each.span for each in worked),
            should_know=should_know,
            used_up=_reached(worked, hours - used),
            told=told,
        )


def _worked_for(day: WorkedDay, client: PersonId) -> Iterator[Stretch]:
    """Yield the stretches in which a task of the client's was in focus."""
    for stretch in day.seen.stretches:
        if stretch.task is None or stretch.kind not in {"work", "hands_on"}:
            continue
        if day.bundle.task(stretch.task).client == client:
            yield stretch


def _reached(worked: list[Stretch], span: int) -> Moment | None:
    """Return when *span* of work (simulated ms) had been done; nothing takes no time."""
    if span <= 0:
        return Moment(0, 1)
    for stretch in worked:
        if stretch.span >= span:
            return Moment(stretch.since + span, stretch.serial)
        span -= stretch.span
    return None


def _told(day: WorkedDay, client: PersonId, since: Moment) -> Moment | None:
    """Return the first message to the client, from *since* on, that speaks of their hours."""
    for wrote in day.seen.wrote:
        sent = wrote.sent
        if sent.at >= since.at and client in sent.to and speaks_of_hours(wrote):
            return Moment(sent.at, sent.serial)
    return None
