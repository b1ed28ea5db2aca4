"""How a bot answers what comes in, from not at all to by rote."""

from collections.abc import Callable

from simulator.bots.hands import Hands
from simulator.bots.phrases import Phrases, phrases_in
from simulator.engine.actions import SendMessage
from simulator.engine.people import PersonId
from simulator.engine.simtime import MINUTE

Manner = Callable[[Hands, str], None]
"""What somebody does when they have read the thread of that id."""

MESSAGES_OF_SPAM = 3
"""So many messages a spammer sends to each client whenever something comes in."""


def say_nothing(hands: Hands, thread: str) -> None:
    """Read, and leave it at that."""


def acknowledge(hands: Hands, thread: str) -> None:
    """Say that it has come."""
    hands.answer(thread, _phrases(hands).seen)


def promise(hands: Hands, thread: str) -> None:
    """Promise whatever is asked for by its deadline, or in a moment when that has passed."""
    if hands.sight.mail[thread][-1].occasion in {"accepted", "refused", "thanks"}:
        return
    last = hands.state.bundle.day.length
    for task in hands.tasks_in(thread):
        by = min(max(task.due, hands.state.at + 5 * MINUTE), last)
        body = _phrases(hands).by_deadline.format(time=hands.clock(by))
        hands.write(task, body, by=by)


def decline(hands: Hands, thread: str) -> None:
    """Say no to everything."""
    for task in hands.tasks_in(thread):
        hands.write(task, _phrases(hands).refuse, act="decline")


def copy_subject(hands: Hands, thread: str) -> None:
    """Send back the subject, or the first line where there is none."""
    last = hands.sight.mail[thread][-1]
    hands.answer(thread, last.subject or last.body.splitlines()[0])


def spam(hands: Hands, thread: str) -> None:
    """Write to everybody who can be written to, again and again."""
    phrases = _phrases(hands)
    hands.answer(thread, phrases.seen)
    for client in hands.state.bundle.clients:
        for _ in range(MESSAGES_OF_SPAM):
            _write_to(hands, client.id, phrases.spam)


def name_the_deadline(hands: Hands, thread: str) -> None:
    """Tell the client of each new task that it will come in time, without looking ahead."""
    for task in hands.tasks_in(thread):
        if task.answered_at is None:
            time = hands.clock(task.due)
            hands.write(task, _phrases(hands).by_deadline.format(time=time))


def _write_to(hands: Hands, person: PersonId, body: str) -> None:
    hands.act(
        SendMessage(to=(person,), subject=body[:40], body=body, act="acknowledge")
    )


def _phrases(hands: Hands) -> Phrases:
    return phrases_in(hands.state.bundle.language)
