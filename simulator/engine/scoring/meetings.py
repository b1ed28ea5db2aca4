"""Appointments that went wrong: two things at one time, and people who never heard of theirs."""

from collections.abc import Iterator

from simulator.engine.check import Told
from simulator.engine.people import Client, PersonId
from simulator.engine.saying import Says
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Moment, Placed
from simulator.engine.scoring.feeling import STANDS_ALONE, Feeling
from simulator.engine.scoring.scorecard import say

DOUBLE_BOOKED, NO_SHOW = -10.0, -14.0
"""What two things at one time cost, and what a meeting costs to which somebody never came."""


def find_meetings(day: WorkedDay, client: Client) -> Iterator[Feeling]:
    """Yield the double bookings and the no-shows that *client* had to live with."""
    last = {(each.calendar, each.entry.id): each for each in day.seen.placed}
    for placed in last.values():
        if _whose(day, placed) != client.id:
            continue
        other = _other_at_that_time(day, placed)
        if other is not None:
            yield _double_booked(day, client, placed, other)
        absent = _who_never_heard(day, placed)
        if absent is not None:
            yield _nobody_came(day, client, placed, absent)


def _whose(day: WorkedDay, placed: Placed) -> PersonId:
    """Return the client in whose calendar it stands, or else the one of the task."""
    owners = {each.id: each.owner for each in day.bundle.calendars}
    clients = {each.id for each in day.bundle.clients}
    owner = owners.get(placed.calendar)
    if owner is not None and owner in clients:
        return owner
    return day.bundle.task(placed.task).client


def _other_at_that_time(day: WorkedDay, placed: Placed) -> str | None:
    """Return what else stands in the calendar at that time, in the end."""
    entry = placed.entry
    for other in day.seen.calendars.get(placed.calendar, {}).values():
        overlaps = entry.starts < other.ends and other.starts < entry.ends
        if other.id != entry.id and overlaps:
            return other.title
    return None


def _double_booked(
    day: WorkedDay, client: Client, placed: Placed, other: str
) -> Feeling:
    return Feeling(
        moment=placed.moment,
        kind=STANDS_ALONE,
        weight=DOUBLE_BOOKED,
        sentence=say(
            "{client} has two things at one time: “{one}” and “{other}”.",
            client=client.person.name,
            one=placed.entry.title,
            other=other,
        ),
        evidence=(placed.moment.serial,),
    )


def _who_never_heard(day: WorkedDay, placed: Placed) -> PersonId | None:
    """Return who was to be told of a meeting today and was not when it began."""
    starts = placed.entry.starts
    if not placed.moment.at <= starts <= day.seen.ends.at:
        return None
    worked = next((each for each in day.tasks if each.task.id == placed.task), None)
    return None if worked is None else _first_untold(worked, starts)


def _first_untold(worked: Worked, starts: int) -> PersonId | None:
    results = zip(worked.task.checks, worked.assessment.results, strict=True)
    for check, result in results:
        test = check.test
        if not isinstance(test, Told | Says) or test.person == worked.task.client:
            continue
        if not result.passed or (result.at is not None and result.at > starts):
            return PersonId(test.person)
    return None


def _nobody_came(
    day: WorkedDay, client: Client, placed: Placed, absent: PersonId
) -> Feeling:
    return Feeling(
        moment=Moment(placed.entry.starts, placed.moment.serial),
        kind=STANDS_ALONE,
        weight=NO_SHOW,
        sentence=say(
            "{client} waited at {time} for {person}, who had not been told.",
            client=client.person.name,
            time=day.clock(placed.entry.starts),
            person=day.bundle.people()[absent].name,
        ),
        evidence=(placed.moment.serial,),
    )
