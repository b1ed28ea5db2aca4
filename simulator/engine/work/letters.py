"""What was said to whom: the tests of a task that look at messages."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.check import AskedFor, NotTold, Told
from simulator.engine.words import is_hollow, read
from simulator.engine.work.made import Made, Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """That a test holds: since when (simulated ms), and by which event if one proves it."""

    at: int
    serial: int = 0


def told(test: Told, made: Made, *, date: str) -> Proof | None:
    """Prove that the person was told every fact, in one message or in several.

    With facts it is the words that count, whichever conversation they are in; without,
    a message about the task is enough. Copied and empty messages tell nothing.
    """
    start = made.delivered_at if test.after_delivery else made.opened_at
    if start is None:
        return None
    missing = list(test.facts)
    for sent in _to(test.person, made):
        late = test.within is not None and sent.at > start + test.within
        if sent.at < start or late or is_hollow(sent.body, made.heard):
            continue
        if not test.facts and not is_about(sent, made):
            continue
        words = read(sent.body, date=date)
        missing = [fact for fact in missing if not words.says_all([fact], date=date)]
        if not missing:
            return Proof(at=sent.at, serial=sent.serial)
    return None


def not_told(test: NotTold, made: Made) -> Proof | None:
    """Prove that the person was left out of it, by somebody who did deal with the task."""
    if any(is_about(sent, made) for sent in _to(test.person, made)):
        return None
    dealt_with = [sent.at for sent in made.sent if is_about(sent, made)]
    if made.delivered_at is not None:
        dealt_with.append(made.delivered_at)
    return Proof(at=min(dealt_with)) if dealt_with else None


def asked_for(test: AskedFor, made: Made) -> Proof | None:
    """Prove that the gap was asked for in time."""
    for gap, at, serial in made.asked:
        in_time = test.within is None or at <= made.opened_at + test.within
        if gap == test.gap and in_time:
            return Proof(at=at, serial=serial)
    return None


def is_about(sent: Sent, made: Made) -> bool:
    """Tell whether a message concerns the task, by what it says or by where it stands."""
    return sent.task == made.task or (sent.task is None and sent.thread == made.thread)


def _to(person: str, made: Made) -> Iterator[Sent]:
    return (sent for sent in made.sent if person in sent.to)
