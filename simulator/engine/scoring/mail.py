"""What a client heard about a task: the learner's messages, and how much they said."""

from collections.abc import Iterator

from simulator.engine.people import Client
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Wrote
from simulator.engine.words import has_all, is_hollow, read

SPEAKS_OF_DELAY = (
    "late",
    "later",
    "delay",
    "delayed",
    "behind",
    "not make it",
    "won't make",
    "not be ready",
    "more time",
    "postpone",
    "vertraging",
    "niet halen",
    "niet redden",
    "niet lukken",
    "niet op tijd",
    "niet klaar",
    "meer tijd",
    "uitstel",
)

HOURS = ("hour*", "uur", "uren", "urenbundel", "retainer", "tegoed")
RUNNING_OUT = (
    "used",
    "use up",
    "left",
    "remain*",
    "run out",
    "running out",
    "three quarters",
    "three-quarters",
    "per cent",
    "percent",
    "gebruikt",
    "verbruikt",
    "opgebruikt",
    "rest*",
    "driekwart",
    "procent",
    "bijna op",
    "raken op",
)
"""Words of a client's hours, and of their running low."""


def client_of(day: WorkedDay, worked: Worked) -> Client:
    """Return the client who asked for the task."""
    return day.bundle.client(worked.task.client)


def written_about(day: WorkedDay, worked: Worked) -> Iterator[Wrote]:
    """Yield the messages that told the client something about the task, in order.

    Empty and copied ones tell nothing, unless a promise came with them.
    """
    facts = worked.facts
    for wrote in day.seen.wrote:
        sent = wrote.sent
        about = sent.task == worked.task.id or sent.thread == facts.thread
        if sent.serial < facts.opened.serial or facts.planned or not about:
            continue
        if worked.task.client not in sent.to:
            continue
        if wrote.message in facts.promised_in or not is_hollow(
            sent.body, day.seen.heard
        ):
            yield wrote


def is_bare(day: WorkedDay, worked: Worked, wrote: Wrote) -> bool:
    """Tell whether a message only says "received": no answer, no promise, no date or time."""
    if wrote.act != "acknowledge" or wrote.message in worked.facts.promised_in:
        return False
    return not names_a_time(day, wrote)


def names_a_time(day: WorkedDay, wrote: Wrote) -> bool:
    """Tell whether a time or a date stands in the message."""
    values = read(wrote.sent.body, date=day.bundle.day.date).values
    return any(each.kind in {"time", "date"} for each in values)


def speaks_of_delay(wrote: Wrote) -> bool:
    """Tell whether the words say that something will be late."""
    return has_all(wrote.sent.body, (SPEAKS_OF_DELAY,))


def speaks_of_hours(wrote: Wrote) -> bool:
    """Tell whether the words say that the client's hours run low."""
    return has_all(wrote.sent.body, (HOURS, RUNNING_OUT))
