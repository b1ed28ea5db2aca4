"""Warnings: whether a client knew beforehand that a task would be late, or not come."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from simulator.engine.scoring.day import Worked, WorkedDay, total_weight
from simulator.engine.scoring.facts import Moment, Wrote
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.mail import (
    client_of,
    is_bare,
    names_a_time,
    speaks_of_delay,
    written_about,
)
from simulator.engine.scoring.scorecard import say

WARNING = 3.0
"""Points of a warning: lateness that is known beforehand can still be worked around."""

HALF = 0.5

TELLS = ("propose", "decline", "escalate", "hand_over")
"""Acts that by themselves say it will not come as asked."""


class Warned(NamedTuple):
    """A warning, and the share of its points that it earns."""

    share: float
    moment: Moment


def enter_warning(ledger: Ledger, day: WorkedDay, worked: Worked) -> None:
    """Enter whether the client was warned, if the task was late or declined."""
    if not _needs_warning(day, worked):
        return
    warned = find_warning(day, worked)
    title, due = worked.task.title, day.clock(worked.due)
    name = client_of(day, worked).person.name
    if warned is None:
        sentence = say(
            "“{task}” was due at {due}: {client} heard nothing before.",
            task=title,
            due=due,
            client=name,
        )
        ledger.add(WARNING, 0.0, sentence, worked.facts.opened.serial)
        return
    time = day.clock(warned.moment.at)
    room = _room_for_a_no(day) if worked.facts.declined is not None else 1.0
    if room < 1.0:
        sentence = say(
            "“{task}” was declined at {time}; of what was asked, {declined} % by weight "
            "was declined and {usable} % came in a form that can be used.",
            task=title,
            time=time,
            declined=round(100 * _share(day, _is_declined)),
            usable=round(100 * _share(day, _is_usable)),
        )
    else:
        sentence = say(
            "“{task}” was due at {due}: {client} heard at {time} that it would not come then.",
            task=title,
            due=due,
            client=name,
            time=time,
        )
    ledger.add(WARNING, warned.share * room, sentence, warned.moment.serial)


def find_warning(day: WorkedDay, worked: Worked) -> Warned | None:
    """Return what warned the client best that the task would be late, or not come."""
    return max(_warnings(day, worked), default=None, key=lambda each: each.share)


def _room_for_a_no(day: WorkedDay) -> float:
    """Return what a no is worth: in full while at least as much weight comes as is declined.

    Else declining everything would be the surest way to warn of everything.
    """
    declined = _share(day, _is_declined)
    return min(1.0, _share(day, _is_usable) / declined) if declined else 1.0


def _share(day: WorkedDay, holds: Callable[[Worked], bool]) -> float:
    """Return the share of all weight for which it *holds*."""
    found = total_weight([each for each in day.tasks if holds(each)])
    return found / max(total_weight(day.tasks), 1)


def _is_declined(worked: Worked) -> bool:
    return worked.facts.declined is not None and worked.done_at is None


def _is_usable(worked: Worked) -> bool:
    return worked.done_at is not None


def _needs_warning(day: WorkedDay, worked: Worked) -> bool:
    if worked.facts.declined is not None:
        return True
    if worked.facts.is_cancelled:
        return False
    if worked.delivered is not None:
        return worked.delivered.at > worked.due
    return worked.due <= day.until


def _warnings(day: WorkedDay, worked: Worked) -> Iterator[Warned]:
    """Yield what warned: in full before the deadline with a new date, else half.

    Half, too, after the deadline, as long as the client has not had to ask.
    """
    chased = [each.at for each in worked.facts.chased if each.at > worked.due]
    asked_at = min(chased, default=day.until)
    for wrote in written_about(day, worked):
        sent = wrote.sent
        moment = Moment(sent.at, sent.serial)
        if sent.at <= worked.due and _announces(worked, wrote):
            yield Warned(1.0 if _gives_date(day, worked, wrote) else HALF, moment)
        elif worked.due < sent.at < asked_at and not is_bare(day, worked, wrote):
            yield Warned(HALF, moment)


def _announces(worked: Worked, wrote: Wrote) -> bool:
    return (
        wrote.act in TELLS or _promises_later(worked, wrote) or speaks_of_delay(wrote)
    )


def _gives_date(day: WorkedDay, worked: Worked, wrote: Wrote) -> bool:
    if wrote.act == "decline" or _promises_later(worked, wrote):
        return True
    return names_a_time(day, wrote)


def _promises_later(worked: Worked, wrote: Wrote) -> bool:
    return any(
        each.message == wrote.message and each.by > worked.due
        for each in worked.facts.promises
    )
