"""What counts as written, and whether a test of the text holds."""

from simulator.engine.bundle import Bundle
from simulator.engine.check import FieldHas
from simulator.engine.test import Test
from simulator.engine.words import has_all, is_hollow
from simulator.engine.work.made import Made
from simulator.engine.work.writing.panel import WritingPanel, Written


def validate(answer: Written, panel: WritingPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del panel, bundle
    return "Write something first." if is_hollow(answer.text) else None


def passes(
    test: Test, answer: Written, panel: WritingPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the text; it has one field, whatever its name."""
    del panel, made
    match test:
        case FieldHas(groups=groups):
            return has_all(answer.text, groups, date=bundle.day.date)
        case _:
            return False
