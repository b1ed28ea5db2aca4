"""Checks, harms and the rubric of a document as the engine holds them."""

from simulator.engine.bundle import (
    DIMENSIONS,
    Criterion,
    Deed,
    Dimension,
    HandedInUnasked,
    Harm,
    Overspent,
    Rubric,
    ToldWhom,
)
from simulator.engine.check import (
    Agrees,
    AskedFor,
    Check,
    FieldHas,
    FieldIs,
    FieldsDiffer,
    NotTold,
    Spot,
    Told,
)
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.engine.test import Test
from simulator.scenarios.compiler import kinds
from simulator.scenarios.compiler.saying import point
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.compiler.several import many
from simulator.scenarios.document import judging as written
from simulator.scenarios.document.work import Task


def check(each: written.Check, task: Task, setting: Setting) -> Check:
    """Return a check of *task* as the engine holds it."""
    return Check(
        id=each.id,
        test=_test(each, task, setting),
        points=each.points,
        say=setting.writer.text(each.say),
        must=each.must,
        scores=each.scores,
    )


def harms(setting: Setting) -> tuple[Harm, ...]:
    """Return what must not be done."""
    return tuple(
        Harm(
            id=each.id,
            wrote_to=PersonId(each.wrote_to) if each.wrote_to is not None else None,
            deed=_deed(each, setting),
            of=PersonId(each.of) if each.of is not None else None,
            points=each.points,
            say=setting.writer.text(each.say),
        )
        for each in setting.document.harms
    )


def _deed(harm: written.Harm, setting: Setting) -> Deed | None:
    match harm:
        case written.Harm(told=written.ToldWhom() as told):
            return ToldWhom(
                facts=setting.writer.groups(told.facts),
                to=_people(told.to),
                but=_people(told.anyone_but),
            )
        case written.Harm(handed_in=written.HandedInUnasked() as handed):
            return HandedInUnasked(task=TaskId(handed.task), gap=handed.unasked)
        case written.Harm(overspent=str() as client):
            return Overspent(client=PersonId(client))
        case _:
            return kinds.deed(harm, setting)


def _people(listed: str | list[str] | None) -> tuple[PersonId, ...]:
    return tuple(PersonId(each) for each in many(listed or []))


def rubric(setting: Setting) -> Rubric:
    """Return the weights and thresholds."""
    each = setting.document.rubric
    weights = vars(each.weights)
    return Rubric(
        weights=tuple((dimension, weights[dimension]) for dimension in DIMENSIONS),
        react_within=each.react_within,
        messages_allowed=each.messages_allowed,
        soft=tuple(_criterion(soft, setting) for soft in each.soft),
        levels=_levels(each.levels, setting),
    )


def _criterion(each: written.Criterion, setting: Setting) -> Criterion:
    text, scale = setting.writer.text, each.scale
    return Criterion(
        id=each.id,
        asks=text(each.asks),
        anchors=(
            text(scale.low or ""),
            text(scale.middle or ""),
            text(scale.high or ""),
        ),
        dimension=each.dimension,
        task=TaskId(each.task) if each.task is not None else None,
    )


def _levels(
    levels: written.Levels, setting: Setting
) -> tuple[tuple[Dimension, tuple[str, ...]], ...]:
    """Return the dimensions whose levels the author has put into words."""
    described = (
        (dimension, getattr(levels, dimension))
        for dimension in DIMENSIONS
        if getattr(levels, dimension) is not None
    )
    return tuple(
        (
            dimension,
            setting.writer.texts(
                (steps.first, steps.second, steps.third, steps.fourth, steps.fifth)
            ),
        )
        for dimension, steps in described
    )


def _test(each: written.Check, task: Task, setting: Setting) -> Test:
    made = (
        _test_of_fields(each, setting)
        or _test_of_letters(each, setting)
        or kinds.test(each, task, setting)
    )
    if made is None:
        raise ValueError("a check without a test was let through by the checks")
    return made


def _test_of_fields(each: written.Check, setting: Setting) -> Test | None:
    match each:
        case written.Check(field_is=written.FieldIs() as test):
            values = test.values if isinstance(test.values, list) else [test.values]
            return FieldIs(
                field=test.field,
                values=setting.writer.texts(values),
                within=test.within,
            )
        case written.Check(fields_differ=list() as fields):
            return FieldsDiffer(fields=tuple(fields))
        case written.Check(agrees=written.Agrees() as test):
            return Agrees(
                ours=_spot(test.field, test.cell),
                task=test.with_.task,
                theirs=_spot(
                    test.with_.field,
                    test.with_.cell,
                    column=test.with_.picked or "",
                    starts=bool(test.with_.starts),
                ),
            )
        case written.Check(field_has=written.FieldHas() as test):
            return FieldHas(field=test.field, groups=setting.writer.groups(test.groups))
        case _:
            return None


def _spot(
    field: str | None,
    cell: written.Cell | written.CellThere | None,
    *,
    column: str = "",
    starts: bool = False,
) -> Spot:
    if cell is not None:
        return Spot(row=cell.row, column=cell.column)
    return Spot(field=field or "", column=column, starts=starts)


def _test_of_letters(each: written.Check, setting: Setting) -> Test | None:
    match each:
        case written.Check(told=written.Told() as test):
            return Told(
                person=test.person,
                facts=setting.writer.groups(test.facts),
                within=test.within,
                after_delivery=test.after_delivery,
            )
        case written.Check(not_told=str() as person):
            return NotTold(person=person)
        case written.Check(asked_for=written.AskedFor() as test):
            return AskedFor(gap=test.gap, within=test.within)
        case _:
            return point(each, setting)
