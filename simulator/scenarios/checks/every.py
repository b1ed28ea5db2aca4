"""All checks, one after the other.

``names`` is not among them: it comes first and mends what it finds, so that these go on
with the best guess.
"""

from collections.abc import Callable, Iterator

from simulator.scenarios.checks import (
    addresses,
    agreements,
    attachments,
    cards,
    catalogues,
    causes,
    choices,
    clients,
    consistency,
    criteria,
    dates,
    facts,
    fairness,
    languages,
    manners,
    people,
    points,
    presence,
    relative,
    replies,
    rights,
    slack,
    templates,
    timing,
    waiting,
    walkthroughs,
    wording,
    work,
)
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem

Check = Callable[[Draft], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    languages.check,
    templates.check,
    choices.check,
    people.check,
    clients.check,
    attachments.check,
    presence.check,
    addresses.check,
    timing.check,
    agreements.check,
    slack.check,
    dates.check,
    causes.check,
    waiting.check,
    work.check,
    consistency.check,
    catalogues.check,
    relative.check,
    rights.check,
    cards.check,
    points.check,
    replies.check,
    criteria.check,
    fairness.check,
    facts.check,
    wording.check,
    manners.check,
    walkthroughs.check,
)


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what every check has to say of *draft*."""
    for each in CHECKS:
        yield from each(draft)
