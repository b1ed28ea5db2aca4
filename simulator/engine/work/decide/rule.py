"""What a decision must have, and whether it was a good one."""

from collections.abc import Sequence

from simulator.engine.bundle import Bundle
from simulator.engine.panel import Option
from simulator.engine.test import Test
from simulator.engine.work.decide.panel import Because, Decided, DecidedFor, DecidePanel
from simulator.engine.work.fields import fields_pass, validate_fields
from simulator.engine.work.made import Made


def validate(answer: Decided, panel: DecidePanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del bundle
    if all(each.id != answer.option for each in panel.options):
        return f"There is no option {answer.option!r} here."
    return _wrong_reasons(answer.reasons, panel) or validate_fields(
        answer.values, panel.fields
    )


def passes(
    test: Test, answer: Decided, panel: DecidePanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for what was decided."""
    del panel, made
    return decision_passes(test, answer) or fields_pass(
        test, dict(answer.values), date=bundle.day.date
    )


def decision_passes(test: Test, answer: Decided) -> bool:
    """Tell whether *test* is about the course or the reasons, and holds."""
    match test:
        case DecidedFor(options=options):
            return answer.option in options
        case Because(reasons=reasons, least=least):
            right = sum(each in reasons for each in answer.reasons)
            return right >= max(len(answer.reasons) if least is None else least, 1)
        case _:
            return False


def _wrong_reasons(given: Sequence[str], panel: DecidePanel) -> str | None:
    known: dict[str, Option] = {each.id: each for each in panel.reasons}
    for place, each in enumerate(given):
        if each not in known:
            return f"There is no reason {each!r} here."
        if each in given[:place]:
            return f"“{known[each].text}” is given twice."
    if len(given) < panel.least:
        return f"Give {panel.least - len(given)} more of the reasons."
    if len(given) > panel.most:
        return f"Give {panel.most} reasons at most; these are {len(given)}."
    return None
