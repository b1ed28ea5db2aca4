"""What may be filled into a form, and whether a test of its fields holds."""

from simulator.engine.bundle import Bundle
from simulator.engine.test import Test
from simulator.engine.work.fields import fields_pass, validate_fields
from simulator.engine.work.form.panel import Filled, FormPanel
from simulator.engine.work.made import Made


def validate(answer: Filled, panel: FormPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del bundle
    return validate_fields(answer.values, panel.fields)


def passes(
    test: Test, answer: Filled, panel: FormPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the values filled in."""
    del panel, made
    return fields_pass(test, dict(answer.values), date=bundle.day.date)
