"""All checks, one after the other.

``names`` is not among them: it comes first and mends what it finds, so that these go on
with the best guess.
"""

from collections.abc import Callable, Iterator

from simulator.scenarios.checks import (
    attachments,
    causes,
    languages,
    people,
    points,
    templates,
    timing,
    walkthroughs,
    work,
)
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem

Check = Callable[[Draft], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    languages.check,
    templates.check,
    people.check,
    attachments.check,
    timing.check,
    causes.check,
    work.check,
    points.check,
    walkthroughs.check,
)


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what every check has to say of *draft*."""
    for each in CHECKS:
        yield from each(draft)
