"""The learners of the days that ship: the walkthroughs in their folders, compiled."""

from functools import cache

from simulator.config import shipped_scenarios
from simulator.engine import TimedAction
from simulator.scenarios.compiler.walkthroughs import Walkthrough, walkthroughs
from simulator.scenarios.sound import Sound, read_sound


@cache
def sound(scenario: str) -> Sound:
    return read_sound(shipped_scenarios() / scenario)


@cache
def learners(scenario: str) -> tuple[Walkthrough, ...]:
    """Return every walkthrough of a day that ships, for the day's own seed."""
    document = sound(scenario).document
    bundles = (sound(scenario).bundle(language=each) for each in document.languages)
    return tuple(each for bundle in bundles for each in walkthroughs(document, bundle))


def actions_of(
    learner: str, *, scenario: str = "first-day", language: str = "en"
) -> tuple[TimedAction, ...]:
    """Return what *learner* does on the day; nothing for one who is not there."""
    found = (
        each.actions
        for each in learners(scenario)
        if (each.name, each.language) == (learner, language)
    )
    return next(found, ())
