"""Something to write as the engine holds it."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.work.writing.panel import WritingPanel
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.work.writing.document import Writing


def panel(writing: Writing, setting: Setting) -> WritingPanel:
    """Return what the task shows."""
    return WritingPanel(hint=setting.writer.text(writing.hint))


def words(panel: WritingPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    yield panel.hint
