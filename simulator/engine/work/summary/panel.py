"""An account to give, the account that was given, and the tests of it."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Field, Panel
from simulator.engine.task import TaskId
from simulator.engine.test import Test
from simulator.engine.work.account import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPanel(Panel):
    """Say of each task of the *clients* how it stands.

    Every task of theirs that has been opened gets a line, but for the account itself and
    what the client took back.
    """

    clients: tuple[str, ...]
    submit: str
    fields: tuple[Field, ...] = ()

    def reports_on(self) -> tuple[str, ...]:
        """Return the clients."""
        return self.clients


@dataclass(frozen=True, slots=True, kw_only=True)
class Summarised(Answer):
    """What was said of each task, and the values of the panel's fields."""

    lines: tuple[tuple[TaskId, Word], ...]
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueToLog(Test):
    """At most *mistakes_at_most* lines are wrong or missing, by the log when it was handed in."""

    mistakes_at_most: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsNoMore(Test):
    """Nothing is said to be done that was not handed in."""


PANEL, ANSWER, TESTS = SummaryPanel, Summarised, (TrueToLog, ClaimsNoMore)
