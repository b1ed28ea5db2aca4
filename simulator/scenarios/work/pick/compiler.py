"""A choice from a catalogue as the engine holds it."""

from collections.abc import Iterator, Sequence

from simulator.engine.actions import HoldOption
from simulator.engine.bundle import Bundle, PickedThat
from simulator.engine.task import TaskId
from simulator.engine.test import Test
from simulator.engine.work.pick.panel import (
    Picked,
    PickedFrom,
    PickPanel,
    Picks,
    Relation,
)
from simulator.scenarios.cells import cell
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.compiler.several import many
from simulator.scenarios.document.work import Task
from simulator.scenarios.texts import Written
from simulator.scenarios.work.pick import document as written

_RELATIONS: tuple[Relation, ...] = ("at_most", "at_least", "before", "after")


def panel(pick: written.Pick, setting: Setting) -> PickPanel:
    """Return what the task shows."""
    return PickPanel(
        catalogue=pick.catalogue,
        least=pick.choose.least,
        most=pick.choose.most,
        submit=setting.writer.text(pick.submit),
        buys=pick.buys,
        hold=pick.hold,
    )


def words(panel: PickPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    catalogue = bundle.catalogue(panel.catalogue)
    yield from (each.label for each in catalogue.columns)
    for option in catalogue.options:
        yield " ".join((option.title, *(value for _, value in option.values)))


def test(check: written.CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is what was picked."""
    if check.picked is not None:
        return PickedFrom(
            options=many(check.picked.options),
            least=check.picked.least,
            first=check.picked.first,
        )
    if check.picks is not None:
        return _picks(check.picks, task, setting)
    return None


def deed(harm: written.HarmKeys, setting: Setting) -> PickedThat | None:
    """Return what does the *harm*, if it is a pick."""
    if harm.picked is not None:
        test = PickedFrom(options=many(harm.picked.options), least=1)
        return PickedThat(task=TaskId(harm.picked.task), test=test)
    if harm.picks is not None:
        task = setting.document.tasks[harm.picks.task]
        test_of_all = _picks(harm.picks, task, setting)
        return PickedThat(task=TaskId(harm.picks.task), test=test_of_all)
    return None


def answer(made: written.HandInKeys, work: written.Pick, setting: Setting) -> Picked:
    """Return what is handed in."""
    del work, setting
    return Picked(options=many(made.picked))


def action(step: written.StepKeys, setting: Setting) -> HoldOption | None:
    """Return what is done in *step*, if that is holding an option."""
    del setting
    if step.hold is None:
        return None
    return HoldOption(task=TaskId(step.hold.task), option=step.hold.option)


def _picks(test: written.Picks, task: Task, setting: Setting) -> Picks:
    if not isinstance(task, written.TaskKeys) or task.pick is None:
        raise ValueError("a limit on nothing was let through by the checks")
    relation, limits = _limits(test)
    columns = setting.document.catalogues[task.pick.catalogue].columns
    kind = next(each.kind for each in columns if each.id == test.column)
    day, values = setting.document.day.date, setting.writer.texts(limits)
    return Picks(
        column=test.column,
        relation=relation,
        values=tuple(cell(value, kind, day=day) for value in values),
        together=test.together,
    )


def _limits(test: written.Picks) -> tuple[Relation, Sequence[Written]]:
    for relation in _RELATIONS:
        limit = getattr(test, relation)
        if limit is not None:
            return relation, [limit]
    wanted = test.is_ if test.is_ is not None else []
    return "is", wanted if isinstance(wanted, list) else [wanted]
