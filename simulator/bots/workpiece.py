"""A task at the moment it is handed in, and how well it is to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.bots.phrases import Phrases, phrases_in
from simulator.engine.bundle import Bundle
from simulator.engine.check import Check
from simulator.engine.state import State
from simulator.engine.task import Task
from simulator.engine.words import read

MUST = 1_000
"""More than all points of a task."""

Quality = Literal["right", "wrong", "empty"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workpiece:
    """A task at the moment it is handed in, and how well it is to be done.

    *missing* are the gaps whose answers have not been read; *words* stand wherever a
    text is asked and nothing better is known.
    """

    task: Task
    state: State
    quality: Quality
    missing: frozenset[str] = frozenset()
    words: str = ""

    @property
    def bundle(self) -> Bundle:
        """Return the day."""
        return self.state.bundle

    @property
    def date(self) -> str:
        """Return the date of the day (ISO 8601)."""
        return self.bundle.day.date

    @property
    def phrases(self) -> Phrases:
        """Return the sentences in the day's language."""
        return phrases_in(self.bundle.language)

    def filler(self) -> str:
        """Return a text that says nothing."""
        return self.words or self.phrases.vague

    def knows(self, wordings: Sequence[str]) -> bool:
        """Tell whether one of *wordings* is known without an answer that is missing."""
        untold = [each.answer for each in self.task.gaps if each.id in self.missing]
        return not any(
            read(answer, date=self.date).says(wording, date=self.date)
            for answer in untold
            for wording in wordings
        )


def weight_of(check: Check) -> int:
    """Return how much a check counts: a must before all else."""
    return check.points + (MUST if check.must else 0)
