"""What counts as a count."""

from simulator.engine.bundle import Bundle
from simulator.engine.test import Test
from simulator.engine.work.made import Made

from .panel import Tallied, TallyIs, TallyPanel


def validate(answer: Tallied, panel: TallyPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del panel, bundle
    return "There cannot be fewer than none." if answer.count < 0 else None


def passes(
    test: Test, answer: Tallied, panel: TallyPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the count."""
    del panel, made, bundle
    return isinstance(test, TallyIs) and test.count == answer.count
