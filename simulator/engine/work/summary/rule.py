"""What an account must say, and whether it is true."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.possible import NotPossible
from simulator.engine.state import State, TaskState
from simulator.engine.test import Test
from simulator.engine.work.fields import fields_pass, validate_fields
from simulator.engine.work.made import Made, account_of
from simulator.engine.work.summary.panel import (
    ClaimsNoMore,
    Summarised,
    SummaryPanel,
    TrueToLog,
)


def validate(answer: Summarised, panel: SummaryPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None; whether a task is left out is not asked here."""
    tasks = {each.id: each for each in bundle.tasks if each.client in panel.clients}
    seen: set[str] = set()
    for task, _ in answer.lines:
        if task not in tasks:
            return f"There is no task {task!r} to give an account of."
        if task in seen:
            return f"{task!r} has two lines. Keep one."
        seen.add(task)
    return validate_fields(answer.values, panel.fields)


def effects(
    state: State, task: TaskState, panel: SummaryPanel, answer: Summarised
) -> Iterator[Event]:
    """Raise `NotPossible` while nothing is said of a task that is on the desk."""
    del panel
    said = {each for each, _ in answer.lines}
    for each in account_of(task.task, state):
        if each not in said:
            title = state.tasks[each].task.title
            raise NotPossible("answer", f"Say how “{title}” stands.")
    return iter(())


def passes(
    test: Test, answer: Summarised, panel: SummaryPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the account."""
    del panel
    said = dict(answer.lines)
    match test:
        case TrueToLog(mistakes_at_most=most):
            wrong = sum(
                said.get(each) not in true for each, true in made.account.items()
            )
            return wrong <= most
        case ClaimsNoMore():
            return all(
                said.get(each) != "done" or "done" in true
                for each, true in made.account.items()
            )
        case _:
            return fields_pass(test, dict(answer.values), date=bundle.day.date)
