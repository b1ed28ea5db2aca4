"""Wordings to choose from: two or more, and all of them say the same."""

import re
from collections.abc import Iterator
from itertools import pairwise

from simulator.engine.readings import Reading
from simulator.engine.simtime import clock_text
from simulator.engine.words import read
from simulator.scenarios import times
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.kinds import Wordings
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import listed
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Path

# What is filled in: an amount or a time is read like one that is written.
_FILTERED = re.compile(r"\{\{\s*\"?([\d.:]+)\"?\s*\|\s*(money|clock)\s*\}\}")
_FILLED_IN = re.compile(r"\{\{\s*(.*?)\s*\}\}|\{%.*?%\}", re.DOTALL)
_OF_THE_DAY = "day."


def check(draft: Draft) -> Iterator[Problem]:
    """Say which choices leave none, and which change what is said."""
    for path in draft.shaped(Wordings):
        wordings = draft.many(*path, "any")
        if len(wordings) < 2:
            message = "There is nothing to choose between."
            suggestion = "Write a second wording, or the text without any."
            yield draft.problem("VA713", path, message, suggestion=suggestion)
        yield from _differing(draft, wordings)


def _differing(
    draft: Draft, wordings: tuple[tuple[Path, str], ...]
) -> Iterator[Problem]:
    """Compare each wording with the one above it."""
    for (_, before), (path, after) in pairwise(wordings):
        first, second = _stated(draft, before), _stated(draft, after)
        if first != second:
            parts = [f"no {each}" for each in sorted(first - second)]
            parts += [f"also {each}" for each in sorted(second - first)]
            message = f"This wording says something else: {listed(parts)}."
            suggestion = "Let all wordings have the same times, dates and amounts."
            yield draft.problem("VA712", path, message, suggestion=suggestion)


def _stated(draft: Draft, text: str) -> frozenset[str]:
    """Return the times, dates, amounts and numbers to call that stand in a text."""
    currency = draft.text("day", "currency") or ""
    written = _FILTERED.sub(
        lambda found: f"{found[1]} {currency}" if found[2] == "money" else found[1],
        text,
    )
    filled = [each for each in _FILLED_IN.findall(written) if _OF_THE_DAY in each]
    values = read(_FILLED_IN.sub(" … ", written), date=_date(draft)).values
    return frozenset([*filled, *(said for each in values if (said := _said(each)))])


def _said(value: Reading) -> str:
    match value.kind:
        case "time":
            return clock_text(0, starts=int(value.value))
        case "date" | "money" | "phone":
            return value.value
        case _:
            return ""


def _date(draft: Draft) -> str:
    try:
        return times.day(draft.text("day", "date") or "")
    except Unreadable:
        return ""
