"""The form in which learners write their own view, read and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask_babel import gettext

from simulator.engine.bundle import DIMENSIONS, Dimension
from simulator.live.records import OwnView

LENGTH = 2_000
"""Characters that fit into one answer."""


@dataclass(slots=True, kw_only=True)
class OwnViewForm:
    """What was filled in, and by field what is wrong with it."""

    worked: str = ""
    change: str = ""
    promise: str = ""
    guesses: dict[Dimension, int] = field(default_factory=dict[Dimension, int])
    errors: dict[str, str] = field(default_factory=dict[str, str])

    def view(self) -> OwnView:
        """Return the own view of a form without errors."""
        return OwnView(
            worked=self.worked,
            change=self.change,
            promise=self.promise,
            guesses=dict(self.guesses),
        )


def read_own_view(sent: Mapping[str, str]) -> OwnViewForm:
    """Return the form as it was *sent*, checked."""
    form = OwnViewForm(
        worked=_text(sent, "worked"),
        change=_text(sent, "change"),
        promise=_text(sent, "promise"),
        guesses=_guesses(sent),
    )
    for name, text in (("worked", form.worked), ("change", form.change)):
        if not text:
            form.errors[name] = gettext("Write one sentence here; a few words will do.")
    for name, text in _texts(form):
        if len(text) > LENGTH:
            form.errors[name] = gettext(
                "This is longer than %(most)s characters; shorten it.", most=LENGTH
            )
    for dimension in DIMENSIONS:
        if dimension not in form.guesses:
            form.errors[dimension] = gettext("Choose a level from 1 to 5.")
    return form


def _texts(form: OwnViewForm) -> tuple[tuple[str, str], ...]:
    return ("worked", form.worked), ("change", form.change), ("promise", form.promise)


def _text(sent: Mapping[str, str], name: str) -> str:
    return sent.get(name, "").replace("\r\n", "\n").replace("\0", "").strip()


def _guesses(sent: Mapping[str, str]) -> dict[Dimension, int]:
    levels = {str(level): level for level in range(1, 6)}
    return {
        dimension: levels[sent[dimension]]
        for dimension in DIMENSIONS
        if sent.get(dimension) in levels
    }
