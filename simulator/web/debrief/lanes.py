"""The day as lanes, one for each client: what the figure draws and its table lists."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event, MessageArrived
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.web.debrief.story import Block, TaskStory

SignKind = Literal[
    "arrived",
    "asked_again",
    "due_met",
    "due_missed",
    "due_gone",
    "delivered",
    "promise_kept",
    "promise_broken",
    "promise_open",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A moment on a lane. *number* is the task's place in the day, 0 for none.

    *was* is where a deadline stood before it moved; *words* are the message's subject or
    the task's title, and *thread* is the conversation of a message.
    """

    at: int
    kind: SignKind
    number: int = 0
    was: int | None = None
    words: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A block of focus with the number and the title of its task."""

    block: Block
    number: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What one client sent and got. *client* None gathers the strangers."""

    client: PersonId | None
    place: int
    stretches: tuple[Stretch, ...]
    signs: tuple[Sign, ...]


def lay_lanes(
    bundle: Bundle, log: Sequence[Event], stories: Sequence[TaskStory]
) -> tuple[Lane, ...]:
    """Return a lane for every client, and one for strangers if any wrote."""
    owners: list[PersonId | None] = [client.id for client in bundle.clients]
    arrivals = list(_arrivals(bundle, log, stories))
    if any(owner is None for owner, _ in arrivals):
        owners.append(None)
    return tuple(
        Lane(
            client=owner,
            place=place,
            stretches=tuple(_stretches(stories, owner)),
            signs=tuple(
                sorted(
                    [
                        *(sign for whose, sign in arrivals if whose == owner),
                        *_task_signs(stories, owner),
                    ],
                    key=lambda sign: sign.at,
                )
            ),
        )
        for place, owner in enumerate(owners)
    )


def _arrivals(
    bundle: Bundle, log: Iterable[Event], stories: Iterable[TaskStory]
) -> Iterator[tuple[PersonId | None, Sign]]:
    clients = {client.id for client in bundle.clients}
    contacts = {contact.person.id: contact.client for contact in bundle.contacts}
    numbers: dict[TaskId | None, int] = {each.task.id: each.number for each in stories}
    for event in log:
        match event:
            case MessageArrived(sender=sender):
                owner = sender if sender in clients else contacts.get(sender)
                again = event.occasion in ("chase", "escalation")
                yield (
                    owner,
                    Sign(
                        at=event.at,
                        kind="asked_again" if again else "arrived",
                        number=numbers.get(event.task, 0),
                        words=event.subject,
                        thread=event.thread,
                    ),
                )
            case _:
                pass


def _stretches(
    stories: Iterable[TaskStory], owner: PersonId | None
) -> Iterator[Stretch]:
    for story in stories:
        if story.task.client == owner:
            for block in story.blocks:
                yield Stretch(block=block, number=story.number, title=story.task.title)


def _task_signs(stories: Iterable[TaskStory], owner: PersonId | None) -> Iterator[Sign]:
    for story in stories:
        if story.task.client == owner:
            yield _due_sign(story)
            if story.delivered_at is not None:
                yield _sign(story, story.delivered_at, "delivered")
            yield from _promise_signs(story)


def _due_sign(story: TaskStory) -> Sign:
    kind: SignKind = "due_missed"
    if story.is_met:
        kind = "due_met"
    elif story.outcome in ("withdrawn", "declined"):
        kind = "due_gone"
    was = story.moves[0].was if story.moves else None
    return _sign(story, story.due, kind, was=was)


def _promise_signs(story: TaskStory) -> Iterator[Sign]:
    for promise in story.promises:
        match promise.outcome:
            case "kept":
                yield _sign(story, promise.by, "promise_kept")
            case "broken":
                yield _sign(story, promise.by, "promise_broken")
            case "open" | "replaced":
                yield _sign(story, promise.by, "promise_open")


def _sign(story: TaskStory, at: int, kind: SignKind, was: int | None = None) -> Sign:
    return Sign(at=at, kind=kind, number=story.number, was=was, words=story.task.title)
