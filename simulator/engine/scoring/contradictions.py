"""Contradictions: what was said to somebody against a fact that they had to be told.

Only values are compared, and only with values of the same kind: sums of money and phone
numbers anywhere, dates and times where the work is reported, for elsewhere they say when
something will come. A value that came in with a letter, or stands in another check of the
task, contradicts nothing. Whoever says the right thing last has put it right.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.check import Check, FieldHas, Told
from simulator.engine.readings import Kind, Reading, value_of
from simulator.engine.saying import Says
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Wrote
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.scorecard import say
from simulator.engine.words import read

CONTRADICTED = 1.0
ALWAYS: frozenset[Kind] = frozenset({"money", "phone"})
IN_REPORTS: frozenset[Kind] = frozenset({"date", "time"})

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A message that says something else than the fact of *check*."""

    check: Check
    wrote: Wrote


def lose_contradictions(ledger: Ledger, day: WorkedDay, worked: Worked) -> None:
    """Enter every fact of the task that somebody last heard wrongly."""
    for found in find_contradictions(day, worked):
        sentence = say(
            "At {time} a message about “{task}” said something else than this: {say}",
            time=day.clock(found.wrote.sent.at),
            task=worked.task.title,
            say=found.check.say,
        )
        ledger.lose(CONTRADICTED, sentence, found.wrote.sent.serial)


def find_contradictions(day: WorkedDay, worked: Worked) -> Iterator[Contradiction]:
    """Yield one contradiction for each check of which a fact was last told wrongly."""
    if worked.facts.is_cancelled:
        return
    about = [each for each in day.seen.wrote if _is_about(each, worked)]
    for check in worked.task.checks:
        if isinstance(check.test, Told | Says) and about:
            to_them = [each for each in about if check.test.person in each.sent.to]
            wrong = (
                _last_wrong(day, worked, group, to_them)
                for group in _groups(check.test)
            )
            first = next((each for each in wrong if each is not None), None)
            if first is not None:
                yield Contradiction(check=check, wrote=first)


def _last_wrong(
    day: WorkedDay, worked: Worked, group: Group, wrote: list[Wrote]
) -> Wrote | None:
    """Return the last message that states a fact of *group*, if it states it wrongly."""
    right = _values(day, [group])
    told = {each.kind for each in right}
    kinds = (ALWAYS | IN_REPORTS).intersection(told)
    for each in reversed(wrote):
        stated = _stated(day, worked, each, kinds)
        if stated & right:
            return None
        if stated and not stated & _known(day, worked):
            return each
    return None


def _stated(
    day: WorkedDay, worked: Worked, wrote: Wrote, kinds: frozenset[Kind]
) -> frozenset[Reading]:
    reports = wrote.act == "deliver" and wrote.message not in worked.facts.promised_in
    wanted = kinds if reports else kinds & ALWAYS
    if not wanted or wrote.act == "ask":
        return frozenset()
    values = read(wrote.sent.body, date=day.bundle.day.date).values
    return frozenset(each for each in values if each.kind in wanted)


def _known(day: WorkedDay, worked: Worked) -> frozenset[Reading]:
    """Return the values that came in, or that another check of the task asks for."""
    date = day.bundle.day.date
    heard = (read(each, date=date).values for each in day.seen.heard)
    groups = [
        group
        for check in worked.task.checks
        if isinstance(check.test, Told | Says | FieldHas)
        for group in _groups(check.test)
    ]
    return _values(day, groups).union(*heard)


def _groups(test: Told | Says | FieldHas) -> tuple[Group, ...]:
    match test:
        case Told(facts=groups) | FieldHas(groups=groups):
            return groups
        case Says(values=values):
            return tuple((each,) for each in values)


def _values(day: WorkedDay, groups: list[Group]) -> frozenset[Reading]:
    date = day.bundle.day.date
    return frozenset(
        reading
        for group in groups
        for wording in group
        for value in value_of(wording, date=date)
        for reading in value
    )


def _is_about(wrote: Wrote, worked: Worked) -> bool:
    sent = wrote.sent
    return sent.task == worked.task.id or (
        sent.task is None and sent.thread == worked.facts.thread
    )
