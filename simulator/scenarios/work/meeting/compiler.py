"""A meeting as the engine holds it: everybody's clock is worked out, zones and all."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulator.engine.bundle import Bundle
from simulator.engine.people import PersonId
from simulator.engine.simtime import HOUR, MINUTE, MINUTES_PER_DAY
from simulator.engine.work.meeting.panel import Attendee, MeetingPanel, Offered, Suits
from simulator.scenarios.compiler.fields import fields_of, values_of, words_in
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.document.work import Task
from simulator.scenarios.work.meeting import document as written


def panel(meeting: written.Meeting, setting: Setting) -> MeetingPanel:
    """Return what the task shows."""
    text = setting.writer.text
    opens, closes = setting.at(meeting.opens), setting.at(meeting.closes)
    return MeetingPanel(
        title=text(meeting.title),
        place=text(meeting.place),
        length=meeting.length,
        step=meeting.step,
        opens=opens,
        closes=closes,
        least=meeting.offers.least,
        most=meeting.offers.most,
        submit=text(meeting.submit),
        people=tuple(
            _attendee(each, setting, opens=opens, closes=closes)
            for each in meeting.people
        ),
        fields=fields_of(meeting.fields, setting),
    )


def words(panel: MeetingPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    yield panel.title
    looked_at = panel.calendars()
    for calendar in bundle.calendars:
        if calendar.id in looked_at:
            yield from (entry.title for entry in calendar.entries)
    yield from words_in(panel.fields)


def test(check: written.CheckKeys, task: Task, setting: Setting) -> Suits | None:
    """Return what *check* looks at, if that is whom the slots suit."""
    del task, setting
    suits = check.suits
    if suits is None:
        return None
    return Suits(
        who=PersonId(suits.who),
        earliest=suits.start.minutes,
        latest=suits.to.minutes,
        buffer=suits.buffer,
    )


def answer(made: HandIn, meeting: written.Meeting, setting: Setting) -> Offered:
    """Return what is handed in."""
    del meeting
    if not isinstance(made, written.HandInKeys):
        raise TypeError("slots are offered for a task that is no meeting")
    return Offered(
        starts=tuple(setting.at(each) for each in made.offered),
        values=values_of(made.filled, setting),
    )


def _attendee(
    each: written.Attendee, setting: Setting, *, opens: int, closes: int
) -> Attendee:
    zone = each.zone or setting.document.day.timezone
    ahead = [
        (at, _minutes_ahead(at, zone, setting)) for at in range(opens, closes + 1, HOUR)
    ]
    turns = [
        (at, minutes)
        for place, (at, minutes) in enumerate(ahead)
        if place == 0 or minutes != ahead[place - 1][1]
    ]
    return Attendee(
        who=PersonId(each.who),
        zone=zone.rpartition("/")[2].replace("_", " "),
        shifts=tuple(turns),
        calendar=each.calendar,
    )


def _minutes_ahead(at: int, zone: str, setting: Setting) -> int:
    """Return how far the clock of *zone* is ahead of the day's when that shows *at*."""
    day = setting.document.day
    days, minutes = divmod(day.starts.minutes + at // MINUTE, MINUTES_PER_DAY)
    here = datetime.combine(
        date.fromisoformat(day.date) + timedelta(days=days),
        time(*divmod(minutes, 60)),
        tzinfo=ZoneInfo(day.timezone),
    )
    there = here.astimezone(ZoneInfo(zone))
    ahead = there.replace(tzinfo=None) - here.replace(tzinfo=None)
    return round(ahead.total_seconds()) // 60
