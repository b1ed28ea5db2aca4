"""Something to count as the engine holds it."""

from collections.abc import Iterator
from typing import Any

from simulator.engine.bundle import Bundle
from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test
from simulator.engine.work.kinds import part
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.work import Task

from .document import CheckKeys, HandInKeys, Tally


def panel(tally: Tally, setting: Setting) -> Panel:
    """Return what the task shows."""
    text = setting.writer.text
    made: Panel = _engine().TallyPanel(
        things=tuple(map(text, tally.things)), submit=text(tally.submit)
    )
    return made


def words(panel: Any, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    yield from panel.things


def test(check: CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is a count."""
    del task, setting
    if check.tally_is is None:
        return None
    made: Test = _engine().TallyIs(count=check.tally_is)
    return made


def answer(made: HandInKeys, work: Tally, setting: Setting) -> Answer:
    """Return what is handed in."""
    del work, setting
    given: Answer = _engine().Tallied(count=made.tallied)
    return given


def _engine() -> Any:
    return part("tally", "panel")
