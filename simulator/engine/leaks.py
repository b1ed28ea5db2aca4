"""Leaks: what is one client's business in a message to somebody else."""

from collections.abc import Iterable, Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.events import MessageArrived, MessageSent
from simulator.engine.people import Client, PersonId, Private
from simulator.engine.words import Words, read


def leaks(
    bundle: Bundle, sent: MessageSent, came: Iterable[MessageArrived]
) -> tuple[str, ...]:
    """Return what *sent* gives away, as "client/what"; *came* is what people wrote before.

    What a reader has written themselves is no news to them.
    """
    texts = [(each.sender, f"{each.subject}\n{each.body}") for each in came]
    found: list[str] = []
    for client in bundle.clients:
        outsiders = [each for each in sent.to if not _belongs(bundle, client, each)]
        if outsiders:
            heard = [text for sender, text in texts if sender in outsiders]
            known = [_read(bundle, each) for each in heard if client.private]
            found += _told(bundle, client, sent, outsiders, known)
            found += _attached(bundle, client, sent)
    return tuple(found)


def reason_of(bundle: Bundle, leak: str) -> str:
    """Say why *leak* (as `leaks` names it) must not be told, "" for a file."""
    client, _, what = leak.partition("/")
    private = bundle.client(PersonId(client)).private
    return next((each.say for each in private if each.id == what), "")


def _belongs(bundle: Bundle, client: Client, person: PersonId) -> bool:
    """Tell whether *person* is the client or of the client's own world."""
    return person == client.id or any(
        each.person.id == person and each.client == client.id
        for each in bundle.contacts
    )


def _told(
    bundle: Bundle,
    client: Client,
    sent: MessageSent,
    outsiders: list[PersonId],
    known: list[Words],
) -> Iterator[str]:
    words = _read(bundle, f"{sent.subject}\n{sent.body}")
    for private in client.private:
        if all(each in private.may_know for each in outsiders):
            continue
        wordings = [
            *private.names,
            *(private.values if _is_named(client, words) else ()),
        ]
        if any(
            words.says(each, date=bundle.day.date)
            and not any(text.says(each, date=bundle.day.date) for text in known)
            for each in wordings
        ):
            yield _leak(client, private)


def _leak(client: Client, private: Private) -> str:
    return f"{client.id}/{private.id}"


def _attached(bundle: Bundle, client: Client, sent: MessageSent) -> Iterator[str]:
    for file in bundle.files:
        if file.private == client.id and file.id in sent.attachments:
            yield f"{client.id}/{file.id}"


def _is_named(client: Client, words: Words) -> bool:
    person = client.person
    last = person.name.split()[-1] if person.name.split() else ""
    names = (person.name, last if len(last) > 3 else "", person.company)
    return any(each and words.says(each) for each in names)


def _read(bundle: Bundle, text: str) -> Words:
    return read(text, date=bundle.day.date)
