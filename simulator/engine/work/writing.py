"""Writing: the message that delivers the task is the work itself."""

from simulator.engine.check import FieldHas, Test
from simulator.engine.panel import WritingPanel, Written
from simulator.engine.words import has_all, is_hollow


def validate(answer: Written, panel: WritingPanel) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del panel
    return "Write something first." if is_hollow(answer.text) else None


def passes(test: Test, answer: Written, *, date: str = "") -> bool:
    """Tell whether *test* holds for the text; it has one field, whatever its name."""
    match test:
        case FieldHas(groups=groups):
            return has_all(answer.text, groups, date=date)
        case _:
            return False
