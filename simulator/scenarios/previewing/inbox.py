"""The inbox of a learner: what has come in at any minute."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event, MessageArrived, Occasion

REACTIONS: dict[Occasion, str] = {
    "planned": "",
    "chase": "asks again",
    "escalation": "complains",
    "thanks": "thanks",
    "answer": "answers",
    "needless": "has said so already",
    "accepted": "agrees",
    "refused": "does not agree",
    "declined": "takes the no",
    "withdrawal": "takes it back",
    "progress": "asks how far it is",
    "untold": "asks for what was not told",
    "register": "says how to write to them",
}
"""Why a message came, in the words of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message that came at the moment *at* (simulated ms); *occasion* says why."""

    at: int
    thread: str
    sender: str
    channel: str
    subject: str
    body: str
    attachments: tuple[str, ...]
    occasion: str

    @property
    def said(self) -> str:
        """Return the beginning of what it says."""
        return self.body.strip().partition("\n")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A conversation in the inbox: its last message, and how many there are."""

    last: Message
    count: int
    subject: str


def received(bundle: Bundle, log: Iterable[Event]) -> tuple[Message, ...]:
    """Return everything that came in on the day whose *log* this is."""
    people = bundle.people()
    names = {each.id: each.name for each in bundle.files}
    return tuple(
        Message(
            at=event.at,
            thread=event.thread,
            sender=people[event.sender].name,
            channel=event.channel,
            subject=event.subject,
            body=event.body,
            attachments=tuple(names[each] for each in event.attachments),
            occasion=REACTIONS[event.occasion],
        )
        for event in log
        if isinstance(event, MessageArrived)
    )


def rows(messages: Iterable[Message], *, at: int) -> tuple[Row, ...]:
    """Return the inbox at the moment *at* (simulated ms), the newest conversation first."""
    threads: dict[str, list[Message]] = {}
    for each in messages:
        if each.at <= at:
            threads.setdefault(each.thread, []).append(each)
    found = (
        Row(last=said[-1], count=len(said), subject=_subject(said))
        for said in threads.values()
    )
    return tuple(sorted(found, key=lambda row: row.last.at, reverse=True))


def _subject(messages: list[Message]) -> str:
    return next((each.subject for each in messages if each.subject), "")
