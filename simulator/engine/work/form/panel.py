"""A form, and the values that were filled in."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Field, Panel
from simulator.engine.test import Test


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPanel(Panel):
    """Fill the fields from what was sent and what is on file."""

    fields: tuple[Field, ...]
    submit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled(Answer):
    """Values given, as (field, text) pairs."""

    values: tuple[tuple[str, str], ...]


TESTS: tuple[type[Test], ...] = ()
PANEL, ANSWER = FormPanel, Filled
