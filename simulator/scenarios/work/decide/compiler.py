"""A decision as the engine holds it."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.panel import Option
from simulator.engine.test import Test
from simulator.engine.work.decide.panel import (
    Because,
    Course,
    Decided,
    DecidedFor,
    DecidePanel,
)
from simulator.scenarios.compiler.fields import fields_of, values_of, words_in
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.compiler.several import many
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.document.work import Task
from simulator.scenarios.work.decide import document as written


def panel(decide: written.Decide, setting: Setting) -> DecidePanel:
    """Return what the task shows."""
    text = setting.writer.text
    return DecidePanel(
        question=text(decide.question),
        options=tuple(
            Course(
                id=each.id,
                act=each.act,
                text=text(each.text),
                detail=text(each.detail),
            )
            for each in decide.options
        ),
        reasons=tuple(
            Option(id=each.id, text=text(each.text)) for each in decide.reasons
        ),
        least=decide.because.least,
        most=decide.because.most,
        submit=text(decide.submit),
        fields=fields_of(decide.fields, setting),
    )


def words(panel: DecidePanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    yield panel.question
    yield from (f"{each.text} {each.detail}" for each in panel.options)
    yield from (each.text for each in panel.reasons)
    yield from words_in(panel.fields)


def test(check: written.CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is a decision."""
    del task, setting
    if check.decided is not None:
        return DecidedFor(options=many(check.decided))
    if check.because is not None:
        because = check.because
        return Because(reasons=many(because.reasons), least=because.least)
    return None


def answer(made: HandIn, work: written.Decide, setting: Setting) -> Decided:
    """Return what is handed in."""
    del work
    if not isinstance(made, written.HandInKeys) or made.decided is None:
        raise ValueError("a decision without a course was let through by the checks")
    return Decided(
        option=made.decided,
        reasons=many(made.because),
        values=values_of(made.filled, setting),
    )
