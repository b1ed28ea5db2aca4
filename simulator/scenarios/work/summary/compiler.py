"""An account as the engine holds it."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.task import TaskId
from simulator.engine.test import Test
from simulator.engine.work.summary.panel import (
    ClaimsNoMore,
    Summarised,
    SummaryPanel,
    TrueToLog,
)
from simulator.scenarios.compiler.fields import fields_of, values_of, words_in
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.document.work import Task
from simulator.scenarios.work.summary import document as written


def panel(summary: written.Summary, setting: Setting) -> SummaryPanel:
    """Return what the task shows."""
    return SummaryPanel(
        clients=tuple(summary.clients),
        submit=setting.writer.text(summary.submit),
        fields=fields_of(summary.fields, setting),
    )


def words(panel: SummaryPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    yield from (each.title for each in bundle.tasks if each.client in panel.clients)
    yield from words_in(panel.fields)


def test(check: written.CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is an account."""
    del task, setting
    if check.true_to_log is not None:
        return TrueToLog(mistakes_at_most=check.true_to_log.mistakes_at_most)
    return ClaimsNoMore() if check.claims_no_more else None


def answer(made: HandIn, work: written.Summary, setting: Setting) -> Summarised:
    """Return what is handed in."""
    del work
    if not isinstance(made, written.HandInKeys):
        raise TypeError("an account is handed in with the keys of an account")
    lines = tuple((TaskId(task), word) for task, word in made.summary.items())
    return Summarised(lines=lines, values=values_of(made.filled, setting))
