"""What bots hand in: the work of a task done right, done wrong, or merely filled in.

Right work takes the answer from the task's checks, for a bot measures the day and not
the skill of reading it. A fact that only a client's answer can tell stays open until
that answer has been read.
"""

from collections.abc import Iterator, Sequence

from simulator.bots.phrases import join, state_facts
from simulator.bots.picks import pick
from simulator.bots.workpiece import Workpiece, weight_of
from simulator.engine.check import (
    Check,
    FieldHas,
    FieldIs,
    FieldsDiffer,
    KeepsBuffer,
    LabelIs,
    StartsWithin,
    Told,
)
from simulator.engine.panel import (
    Answer,
    Appointed,
    AppointmentPanel,
    Field,
    FieldKind,
    Filled,
    FormPanel,
    PickPanel,
    Sorted,
    SortPanel,
    WritingPanel,
    Written,
)
from simulator.engine.people import Entry
from simulator.engine.work import own_entry
from simulator.engine.work.appointment import keeps_buffer


def work_out(piece: Workpiece) -> Answer:
    """Return what the bot hands in."""
    panel = piece.task.panel
    match panel:
        case SortPanel():
            return _sort(piece, panel)
        case FormPanel():
            return Filled(values=tuple(_fill(piece, panel.fields)))
        case AppointmentPanel():
            return _appoint(piece, panel)
        case WritingPanel():
            return Written(text=_write(piece))
        case PickPanel():
            return pick(piece, panel)


def _sort(piece: Workpiece, panel: SortPanel) -> Sorted:
    labels = [each.id for each in panel.labels]
    return Sorted(
        labels=tuple((each.id, _label(piece, each.id, labels)) for each in panel.items)
    )


def _label(piece: Workpiece, item: str, labels: Sequence[str]) -> str:
    """Return the label that earns most, or least; the first one when nothing is known."""
    if piece.quality == "empty":
        return labels[0]
    sign = 1 if piece.quality == "right" else -1

    def worth(label: str) -> int:
        return sign * sum(
            weight_of(check)
            for check in piece.task.checks
            if isinstance(check.test, LabelIs)
            and check.test.item == item
            and label in check.test.labels
        )

    return max(labels, key=worth)


def _fill(piece: Workpiece, fields: Sequence[Field]) -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    for field in fields:
        value = _value(piece, field, taken)
        if value:
            taken.add(value)
            yield field.id, value


def _value(piece: Workpiece, field: Field, taken: set[str]) -> str:
    tests = [check.test for check in piece.task.checks]
    wanted = [
        value
        for test in tests
        if isinstance(test, FieldIs) and test.field == field.id
        for value in test.values
    ]
    groups = [
        group
        for test in tests
        if isinstance(test, FieldHas) and test.field == field.id
        for group in test.groups
    ]
    differs = any(
        isinstance(test, FieldsDiffer) and field.id in test.fields for test in tests
    )
    if piece.quality == "right" and wanted and piece.knows(wanted):
        fresh = [each for each in wanted if not (differs and each in taken)]
        return (fresh or wanted)[0]
    if piece.quality == "right" and groups and all(map(piece.knows, groups)):
        return state_facts(groups, date=piece.date)
    if piece.quality == "right" and differs:
        return _something(piece, field, avoid=tuple(taken))
    if not field.required and not (piece.quality == "wrong" and wanted):
        return ""
    return _something(piece, field, avoid=() if piece.quality == "empty" else wanted)


def _something(piece: Workpiece, field: Field, avoid: Sequence[str]) -> str:
    if field.kind == "choice":
        ids = [each.id for each in field.options]
        return next((each for each in ids if each not in avoid), ids[0])
    if field.kind in {"text", "long"}:
        return piece.filler()
    choices = _PLAIN.get(field.kind, ("1",))
    return next((each for each in choices if each not in avoid), choices[0])


_PLAIN: dict[FieldKind, tuple[str, ...]] = {
    "money": ("1.00", "2.00"),
    "number": ("1", "2"),
    "date": ("2001-01-01", "2001-01-02"),
    "time": ("00:05", "00:10"),
    "phone": ("06 0000 0000", "06 0000 0001"),
    "yes_no": ("yes", "no"),
}


def _appoint(piece: Workpiece, panel: AppointmentPanel) -> Appointed:
    entries = [
        each
        for each in piece.state.calendars[panel.calendar].values()
        if each.id != own_entry(piece.task)
    ]
    values = tuple(_fill(piece, panel.fields))
    free = [at for at in _starts(panel) if not _is_taken(at, panel, entries)]
    slots = [Appointed(starts=at, values=values) for at in free or list(_starts(panel))]
    if piece.quality == "empty":
        return slots[0]
    worth = [
        sum(
            weight_of(check)
            for check in piece.task.checks
            if _slot_passes(check, slot, panel, entries)
        )
        for slot in slots
    ]
    best = max(worth) if piece.quality == "right" else min(worth)
    return slots[worth.index(best)]


def _starts(panel: AppointmentPanel) -> range:
    latest = panel.closes - panel.length
    return range(panel.opens, latest + 1, max(panel.step, 60_000))


def _is_taken(at: int, panel: AppointmentPanel, entries: Sequence[Entry]) -> bool:
    ends = at + panel.length
    return any(
        not each.protected and at < each.ends and each.starts < ends for each in entries
    )


def _slot_passes(
    check: Check, slot: Appointed, panel: AppointmentPanel, entries: Sequence[Entry]
) -> bool:
    match check.test:
        case StartsWithin(earliest=earliest, latest=latest):
            return earliest <= slot.starts <= latest
        case KeepsBuffer() as test:
            return keeps_buffer(test, slot, length=panel.length, entries=entries)
        case _:
            return False


def _write(piece: Workpiece) -> str:
    if piece.quality != "right":
        return piece.filler()
    groups = [
        group
        for check in piece.task.checks
        if isinstance(check.test, FieldHas)
        or (isinstance(check.test, Told) and check.test.person == piece.task.client)
        for group in _groups(check)
        if piece.knows(group)
    ]
    facts = state_facts(groups, date=piece.date)
    said = piece.phrases.facts.format(facts=facts) if facts else ""
    return join(piece.phrases.done, said)


def _groups(check: Check) -> tuple[tuple[str, ...], ...]:
    match check.test:
        case FieldHas(groups=groups):
            return groups
        case Told(facts=facts):
            return facts
        case _:
            return ()
