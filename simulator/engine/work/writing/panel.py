"""Something to write, and the text that was written."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingPanel(Panel):
    """Write the thing itself, in a message that delivers it."""

    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Answer):
    """The text of the message that delivered the task."""

    text: str


TESTS: tuple[type[Test], ...] = ()
PANEL, ANSWER = WritingPanel, Written
