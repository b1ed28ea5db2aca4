"""Typed fields as bots fill them in, in whatever kind of work they stand."""

from collections.abc import Iterator, Sequence

from simulator.bots.phrases import state_facts
from simulator.bots.workpiece import Workpiece
from simulator.engine.check import Agrees, FieldHas, FieldIs, FieldsDiffer, Spot
from simulator.engine.panel import Field, FieldKind
from simulator.engine.task import TaskId
from simulator.engine.work.kinds import values_at
from simulator.engine.work.values import complaint


def fill(piece: Workpiece, fields: Sequence[Field]) -> Iterator[tuple[str, str]]:
    """Yield a value for every field that must have one, or that the checks look at."""
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
    wanted = [*agreed(piece, Spot(field=field.id), field), *wanted]
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
        return something(piece, field, avoid=tuple(taken))
    if not field.required and not (piece.quality == "wrong" and wanted):
        return ""
    return something(piece, field, avoid=() if piece.quality == "empty" else wanted)


def agreed(piece: Workpiece, ours: Spot, field: Field) -> list[str]:
    """Return what should stand at *ours* because it was handed in so for another task."""
    found: list[str] = []
    for check in piece.task.checks:
        test = check.test
        if isinstance(test, Agrees) and test.ours == ours:
            other = piece.state.tasks.get(TaskId(test.task))
            answer = other.delivery.answer if other and other.delivery else None
            panel = piece.bundle.task(TaskId(test.task)).panel
            said = values_at(test.theirs, answer, panel, piece.bundle)
            found += [each for each in said if complaint(field, each) is None]
    return found


def something(piece: Workpiece, field: Field, avoid: Sequence[str]) -> str:
    """Return a value that can stand in *field* and, where there is another, is none of *avoid*."""
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
