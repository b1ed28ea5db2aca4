"""Clients, contacts and calendars of a document as the engine holds them."""

from simulator.engine.people import (
    Calendar,
    Client,
    ClientFile,
    Contact,
    Entry,
    Person,
    PersonId,
    Retainer,
)
from simulator.scenarios.compiler import traits
from simulator.scenarios.compiler.saying import private
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document import people as written
from simulator.scenarios.document import scenario


def clients(setting: Setting) -> tuple[Client, ...]:
    """Return every client, cast."""
    return tuple(
        _client(each, part, setting) for each, part in setting.document.clients.items()
    )


def contacts(setting: Setting) -> tuple[Contact, ...]:
    """Return every contact, cast."""
    return tuple(
        Contact(
            person=_person(each, part, setting),
            client=PersonId(part.of) if part.of is not None else None,
            listed=part.listed,
        )
        for each, part in setting.document.contacts.items()
    )


def calendars(setting: Setting) -> tuple[Calendar, ...]:
    """Return every calendar with what stands in it."""
    return tuple(
        Calendar(
            id=each,
            title=setting.writer.text(calendar.title),
            owner=PersonId(calendar.owner),
            entries=tuple(_entry(entry, setting) for entry in calendar.entries),
        )
        for each, calendar in setting.document.calendars.items()
    )


def _client(client: str, part: written.Client, setting: Setting) -> Client:
    manners, day = traits.manners(part), setting.document.day
    delay = traits.reply_delay(part)
    return Client(
        person=_person(client, part, setting),
        file=_file(part.file, setting),
        lines=traits.lines(part, setting),
        tier=manners.tier,
        patience=manners.patience,
        first_reply=traits.first_reply(part),
        reply_delay=(delay.lowest, delay.highest),
        may_spend=part.rights.spend if part.rights else None,
        away=traits.absences(part, day),
        clock_ahead=traits.clock_ahead(part, day),
        control=manners.control,
        directness=manners.directness,
        tolerance=manners.tolerance,
        praise=manners.praise,
        register=part.register_ or "",
        private=private(part, setting),
        retainer=_retainer(part.retainer),
        own=part.own,
    )


def _retainer(retainer: written.Retainer | None) -> Retainer | None:
    if retainer is None:
        return None
    return Retainer(hours=retainer.hours, used=retainer.used)


def _person(
    person: str, part: written.Client | written.Contact, setting: Setting
) -> Person:
    player, text = setting.players[person], setting.writer.text
    return Person(
        id=PersonId(person),
        name=player.name,
        email=player.email,
        role=text(part.role),
        company=text(part.company),
        language=part.language or setting.writer.language,
        phone=text(part.phone),
    )


def _file(file: written.ClientFile, setting: Setting) -> ClientFile:
    texts = setting.writer.texts
    return ClientFile(
        hours=setting.writer.text(file.hours),
        decide=texts(file.decide),
        ask_first=texts(file.ask_first),
        never=texts(file.never),
        notes=texts(file.notes),
    )


def _entry(entry: scenario.Entry, setting: Setting) -> Entry:
    return Entry(
        id=entry.id,
        starts=setting.at(entry.starts),
        ends=setting.at(entry.ends),
        title=setting.writer.text(entry.title),
        place=setting.writer.text(entry.place),
        protected=entry.protected,
    )
