"""A form of a document as the engine holds it."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.work.form.panel import Filled, FormPanel
from simulator.scenarios.compiler.fields import fields_of, values_of, words_in
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.work.form.document import Form


def panel(form: Form, setting: Setting) -> FormPanel:
    """Return what the task shows."""
    return FormPanel(
        fields=fields_of(form.fields, setting), submit=setting.writer.text(form.submit)
    )


def words(panel: FormPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    return words_in(panel.fields)


def answer(made: HandIn, work: Form, setting: Setting) -> Filled:
    """Return what is handed in."""
    del work
    return Filled(values=values_of(made.filled, setting))
