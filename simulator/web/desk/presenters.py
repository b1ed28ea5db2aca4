"""What of a run its learner may see: each event as an update, and the page's own data.

Only what a client would have told them by now passes. Weights, checks, gaps, what is
still to come and who set it off stay here; a test plays a day and looks for them.
"""

from collections.abc import Iterable, Sequence
from typing import Any, assert_never

from simulator.engine.bundle import Bundle
from simulator.engine.codec import encode
from simulator.engine.events import (
    AccessSet,
    BreakEnded,
    BreakStarted,
    DeadlineChanged,
    DeadlinePassed,
    EntryPlaced,
    Event,
    ExtensionAsked,
    GapAsked,
    InjectDropped,
    MessageArrived,
    MessageSent,
    NeedlessAsked,
    OptionHeld,
    OptionOffered,
    OptionSold,
    PlanSet,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    ReplyJudged,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
    SatisfactionSeen,
    TaskDeclined,
    TaskMissed,
    TaskOpened,
    TaskWithdrawn,
    ThreadOpened,
    TimeCharged,
    TimeSkipped,
    WorkAdded,
    WorkDelivered,
    WorkFinished,
    WorkParked,
    WorkStarted,
)
from simulator.engine.people import Calendar, Client, Person, PersonId
from simulator.engine.simtime import MINUTE
from simulator.live.records import Beat, RunHeader
from simulator.web.desk.panels import panel_of
from simulator.web.desk.work.pick import offer

Json = dict[str, Any]


def project(bundle: Bundle, serial: int, event: Event) -> Json | None:
    """Return *event* as its learner may see it, or None when it is not theirs to see."""
    shown = _fields(bundle, event)
    return None if shown is None else {"serial": serial, **shown}


def batch(
    bundle: Bundle, *, since: int, events: Iterable[tuple[int, Event]], beat: Beat
) -> Json:
    """Return the updates after serial *since*; "upto" says how far they reach."""
    numbered = list(events)
    shown = (project(bundle, serial, event) for serial, event in numbered)
    return {
        "since": since,
        "upto": numbered[-1][0] if numbered else since,
        "updates": [each for each in shown if each is not None],
        "beat": beat_json(beat),
    }


def beat_json(beat: Beat) -> Json:
    """Return where the clock stands: simulated ms, its pace, and whether it runs."""
    return {
        "at": beat.at,
        "pace": beat.pace,
        "running": beat.running,
        "serial": beat.serial,
    }


def page(bundle: Bundle, header: RunHeader) -> Json:
    """Return what the desk's page knows before anything happened."""
    day = bundle.day
    return {
        "run": header.id,
        "title": bundle.title,
        "nickname": header.nickname,
        "briefing": day.briefing,
        "day": {
            "date": day.date,
            "starts": day.starts,
            "length": day.length,
            "resume": day.resume,
            "currency": day.currency,
            "breaks": [{"length": each.length} for each in day.breaks],
        },
        "people": [_client(each) for each in bundle.clients]
        + [
            _stranger(each.person) | {"of": each.client}
            for each in bundle.contacts
            if each.listed
        ],
        "calendars": [_calendar(each) for each in bundle.calendars],
        "cards": [
            {
                "id": each.id,
                "title": each.title,
                "text": each.text,
                "reviewed": each.reviewed,
                "source": each.source,
            }
            for each in bundle.cards
        ],
    }


def _fields(bundle: Bundle, event: Event) -> Json | None:
    match event:
        case RunStarted():
            return _only(event, "clock", "pace")
        case MessageArrived():
            return _arrived(bundle, event)
        case MessageSent():
            return _plain(event) | {"attachments": _files(bundle, event.attachments)}
        case TaskOpened() | OptionOffered():
            return _plain(event) | _new(bundle, event)
        case (
            InjectDropped()
            | GapAsked()
            | NeedlessAsked()
            | ExtensionAsked()
            | ReplyJudged()
            | TaskMissed()
            | SatisfactionSeen()
        ):
            return None
        case (
            RunPaused()
            | RunResumed()
            | TimeSkipped()
            | TimeCharged()
            | RunFinished()
            | DeadlineChanged()
            | WorkAdded()
            | TaskWithdrawn()
            | DeadlinePassed()
            | ThreadOpened()
            | WorkStarted()
            | WorkParked()
            | WorkFinished()
            | WorkDelivered()
            | EntryPlaced()
            | OptionSold()
            | OptionHeld()
            | AccessSet()
            | PromiseMade()
            | PromiseKept()
            | PromiseBroken()
            | TaskDeclined()
            | PlanSet()
            | BreakStarted()
            | BreakEnded()
        ):
            return _plain(event)
        case _:
            assert_never(event)


def _plain(event: Event) -> Json:
    entry = encode(event)
    del entry["v"]
    return entry


def _only(event: Event, *names: str) -> Json:
    entry = _plain(event)
    return {name: entry[name] for name in ("type", "at", *names)}


def _arrived(bundle: Bundle, event: MessageArrived) -> Json:
    entry = _only(
        event, "message", "thread", "sender", "channel", "subject", "body", "task"
    )
    entry["attachments"] = _files(bundle, event.attachments)
    entry["late_by"] = max(0, event.at - event.scheduled_at)
    stranger = _unlisted(bundle, event.sender)
    if stranger is not None:
        entry["from"] = _stranger(stranger)
    return entry


def _unlisted(bundle: Bundle, sender: PersonId) -> Person | None:
    """Return who wrote, if they are not in the address book."""
    for contact in bundle.contacts:
        if contact.person.id == sender and not contact.listed:
            return contact.person
    return None


def _new(bundle: Bundle, event: TaskOpened | OptionOffered) -> Json:
    match event:
        case TaskOpened():
            return _task(bundle, event)
        case OptionOffered(catalogue=catalogue, option=option):
            found = bundle.catalogue(catalogue).option(option)
            return {"offer": offer(found)} if found else {}


def _task(bundle: Bundle, event: TaskOpened) -> Json:
    task = bundle.task(event.task)
    return {
        "title": task.title,
        "brief": task.brief,
        "client": task.client,
        "hands_on": task.hands_on,
        "panel": panel_of(bundle, task.panel),
    }


def _files(bundle: Bundle, ids: Sequence[str]) -> list[Json]:
    files = {each.id: each for each in bundle.files}
    return [
        {
            "id": file,
            "name": files[file].name,
            "media_type": files[file].media_type,
            "alt": files[file].alt,
        }
        for file in ids
    ]


def _client(client: Client) -> Json:
    file = client.file
    return {
        **_stranger(client.person),
        "client": True,
        "own": client.own,
        "phone": client.person.phone,
        "file": {
            "hours": file.hours,
            "clock_ahead": client.clock_ahead * MINUTE,
            "decide": file.decide,
            "ask_first": file.ask_first,
            "never": file.never,
            "notes": file.notes,
            "spend": client.may_spend,
            "retainer": _retainer(client),
        },
    }


def _retainer(client: Client) -> Json | None:
    """Return the hours a client has bought, in simulated ms."""
    if client.retainer is None:
        return None
    return {"hours": client.retainer.hours, "used": client.retainer.used}


def _stranger(person: Person) -> Json:
    """Return a person without their number: for a contact, that may be what is missing."""
    return {
        "id": person.id,
        "name": person.name,
        "email": person.email,
        "role": person.role,
        "company": person.company,
        "language": person.language,
    }


def _calendar(calendar: Calendar) -> Json:
    return {
        "id": calendar.id,
        "title": calendar.title,
        "owner": calendar.owner,
        "entries": [
            {
                "id": each.id,
                "starts": each.starts,
                "ends": each.ends,
                "title": each.title,
                "place": each.place,
                "protected": each.protected,
            }
            for each in calendar.entries
        ],
    }
