"""How a learner works in the browser, a module for each kind of work, of the name it has.

``fill(page, panel, answer, day)`` makes in an open panel what *answer* says.
"""

from importlib import import_module
from typing import Any

from playwright.sync_api import Page

from simulator.engine.bundle import Day
from simulator.engine.panel import Answer, Panel
from simulator.engine.work.kinds import kind_of


def fill(page: Page, panel: Panel, answer: Answer, day: Day) -> None:
    """Make in the open *panel* what *answer* says."""
    kind: Any = import_module(f"{__name__}.{kind_of(panel)}")
    kind.fill(page, panel, answer, day)
