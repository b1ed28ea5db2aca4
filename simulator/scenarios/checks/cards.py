"""Rule cards: reviewed not so long ago that the rule may have changed."""

from collections.abc import Iterator
from datetime import date

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

MOST_DAYS = 366
"""After a year nobody should act on a card without looking it up again."""


def check(draft: Draft) -> Iterator[Problem]:
    """Say which card is older than a year on the day, or younger than the day."""
    day = _date(draft.text("day", "date"))
    for card in draft.tree.map(("cards",)):
        path: Path = ("cards", card, "reviewed")
        reviewed = _date(draft.text(*path))
        if day is None or reviewed is None:
            continue
        if (day - reviewed).days > MOST_DAYS:
            message = f"On the day this is {(day - reviewed).days} days old."
            suggestion = "Look the rule up again, and write the date on which you did."
            yield draft.problem("VA540", path, message, suggestion=suggestion)
        elif reviewed > day:
            message = "This lies after the day on which the card is read."
            suggestion = f"The day is {day.isoformat()}."
            yield draft.problem("VA540", path, message, suggestion=suggestion)


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
