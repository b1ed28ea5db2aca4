"""A text to correct as the engine holds it."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.test import Test
from simulator.engine.work.edit.panel import (
    Corrected,
    Edited,
    EditPanel,
    Flagged,
    Kept,
    OtherChanges,
)
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.document.work import Task
from simulator.scenarios.texts import Writer
from simulator.scenarios.work.edit import document as written


def panel(edit: written.Edit, setting: Setting) -> EditPanel:
    """Return what the task shows."""
    text = setting.writer.text
    return EditPanel(
        text=text(edit.text), submit=text(edit.submit), flags=text(edit.flags)
    )


def words(panel: EditPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    yield panel.text


def test(check: written.CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is a change."""
    text = setting.writer.text
    match check:
        case written.CheckKeys(corrected=written.Corrected() as corrected):
            return Corrected(
                passage=text(corrected.was), values=_values(corrected, setting.writer)
            )
        case written.CheckKeys(kept=kept) if kept is not None:
            return Kept(passage=text(kept))
        case written.CheckKeys(other_changes=written.OtherChanges() as others):
            return OtherChanges(most=others.at_most, passages=_meant(task, setting))
        case written.CheckKeys(flagged=flagged) if flagged is not None:
            return Flagged(passage=text(flagged))
        case _:
            return None


def answer(made: HandIn, edit: written.Edit, setting: Setting) -> Edited:
    """Return what is handed in: the task's text with the corrections made in it."""
    if not isinstance(made, written.HandInKeys):
        raise TypeError("a text is handed in with the keys of a text to correct")
    text = setting.writer.text
    corrected = text(edit.text)
    for each in made.corrections:
        corrected = corrected.replace(text(each.was), text(each.to), 1)
    flags = tuple((text(each.passage), text(each.note)) for each in made.flags)
    return Edited(text=corrected, flags=flags)


def _values(corrected: written.Corrected, writer: Writer) -> tuple[str, ...]:
    given = corrected.to if isinstance(corrected.to, list) else [corrected.to]
    return tuple(writer.text(each) for each in given)


def _meant(task: Task, setting: Setting) -> tuple[str, ...]:
    """Return the passages of the task that are meant to be changed."""
    return tuple(
        setting.writer.text(each.corrected.was)
        for each in task.checks
        if isinstance(each, written.CheckKeys) and each.corrected is not None
    )
