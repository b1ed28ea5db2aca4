"""Limits of what comes from outside; each refusal says what would do."""

import math
from collections.abc import Sequence
from itertools import takewhile
from typing import get_args

from simulator.engine.bundle import Bundle
from simulator.engine.codec import Malformed
from simulator.engine.events import ClockMode, Event, RunFinished
from simulator.engine.ruling import Ruling
from simulator.live.errors import BadChoice, NotYours, RunIsNotOver
from simulator.live.records import OwnView, RunHeader
from simulator.live.thinking import think

SLOWEST_PACE, FASTEST_PACE = 0.1, 3_600.0
MOST_RUNS = 200
"""Days of one learner that are kept at a time; pages and exports go through all of them."""

LONGEST_NICKNAME = 40
LONGEST_ACTION_ID = 64
LONGEST_ANSWER = 5_000


def check_pace(pace: float) -> None:
    """Refuse a pace (simulated s per wall s) that no day can be worked at."""
    if not SLOWEST_PACE <= pace <= FASTEST_PACE:  # this refuses what is no number, too
        raise BadChoice(
            f"Choose a pace from {SLOWEST_PACE:g} to {FASTEST_PACE:g} "
            "simulated seconds per second."
        )


def check_clock(clock: ClockMode) -> None:
    """Refuse a clock mode that a learner alone cannot choose."""
    if clock not in get_args(ClockMode) or clock == "real":
        raise BadChoice("Choose the clock mode hybrid or charged.")


def log_until(log: Sequence[Event], at: int) -> tuple[Event, ...]:
    """Return what had happened by *at* (simulated ms), from which a learner may go on."""
    before = tuple(takewhile(lambda event: event.at <= at, log))
    if not before or isinstance(before[-1], RunFinished):
        raise BadChoice("Choose a moment of the day, before its end.")
    return before


def check_room(runs: int) -> None:
    """Refuse one more day to a learner who has *runs* of them already."""
    if runs >= MOST_RUNS:
        raise BadChoice(
            f"You have {MOST_RUNS} days here, which is the most that are kept. "
            "Take along and erase the old ones under My data first."
        )


def tidy_nickname(given: str) -> str:
    """Return the nickname without stray spaces; it may be empty."""
    nickname = " ".join(given.split())
    if len(nickname) > LONGEST_NICKNAME or not nickname.isprintable():
        raise BadChoice(f"Choose a nickname of at most {LONGEST_NICKNAME} characters.")
    return nickname


def check_action_id(action_id: object) -> None:
    """Refuse what cannot be an action's id."""
    if (
        not isinstance(action_id, str)
        or not 0 < len(action_id) <= LONGEST_ACTION_ID
        or not (action_id.isascii() and action_id.isprintable())
    ):
        raise Malformed("id", f"expected 1 to {LONGEST_ACTION_ID} plain characters")


def check_own_finished(header: RunHeader, learner: str) -> None:
    """Refuse a run that is another's, or not over yet."""
    if header.learner != learner:
        raise NotYours("This day belongs to somebody else.")
    if not header.finished:
        raise RunIsNotOver(
            "The day is not over yet. Finish it first, then look back on it."
        )


def check_said(reason: str, trainer: str) -> None:
    """Refuse a trainer's word without a reason or a name."""
    # PostgreSQL fails on the character, and with it whatever is committed together.
    if not reason or len(reason) > LONGEST_ANSWER or "\0" in reason:
        raise BadChoice(f"Give a reason of at most {LONGEST_ANSWER} characters.")
    if not 0 < len(trainer) <= LONGEST_NICKNAME or "\0" in trainer:
        raise BadChoice(f"Give your name, in at most {LONGEST_NICKNAME} characters.")


def check_ruling(ruling: Ruling, bundle: Bundle, log: Sequence[Event]) -> None:
    """Refuse a ruling without a reason or a name, on no line of the score, or out of range."""
    check_said(ruling.reason, ruling.trainer)
    # Slow to import, and never needed to serve a day.
    from simulator.engine.scoring import score  # noqa: PLC0415
    from simulator.engine.scoring.overruling import line_of, range_of  # noqa: PLC0415

    card = think(score, bundle, tuple(log))
    line = line_of(card, ruling.dimension, ruling.mark)
    if line is None:
        raise BadChoice("That line is no longer in the score. Load the page again.")
    lowest, highest = range_of(line)
    points = ruling.points
    if points is not None and not (
        lowest <= points <= highest and math.isclose(points * 10, round(points * 10))
    ):
        raise BadChoice(
            f"Choose points from {lowest:g} to {highest:g}, in tenths of a point."
        )


def check_view(view: OwnView) -> None:
    """Refuse an own view that is too long or has levels that do not exist."""
    answers = (view.worked, view.change, view.promise)
    if any(len(each) > LONGEST_ANSWER for each in answers):
        raise BadChoice(f"Write at most {LONGEST_ANSWER} characters in each answer.")
    if any(not 1 <= level <= 5 for level in view.guesses.values()):
        raise BadChoice("Choose a level from 1 to 5.")
