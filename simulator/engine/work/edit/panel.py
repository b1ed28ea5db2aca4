"""A text to correct, the text as corrected, and the tests of what was changed."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Panel
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPanel(Panel):
    """Correct *text*; where *flags* says how, a passage can be flagged with a note."""

    text: str
    submit: str
    flags: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited(Answer):
    """The text as corrected, and what was flagged as (passage, note) pairs."""

    text: str
    flags: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected(Test):
    """Where *passage* stood, one of *values* stands now; "" for a passage that is gone."""

    passage: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Test):
    """The passage stands as it stood."""

    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherChanges(Test):
    """At most *most* stretches were changed besides those where *passages* stood."""

    most: int
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged(Test):
    """The passage, or a part of it, was flagged."""

    passage: str


PANEL, ANSWER, TESTS = EditPanel, Edited, (Corrected, Kept, OtherChanges, Flagged)
