"""What bots may get on a sound day: nothing for nothing, little for show, most for skill."""

from collections.abc import Iterator, Mapping

from simulator.engine.bundle import Dimension
from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.staging import STEADY, Played

GAMING: Mapping[str, float] = {
    "acknowledge-everything": 25,
    "promise-everything": 25,
    "decline-everything": 25,
    "spam": 25,
    "copy-subject": 25,
    "fast-and-wrong": 30,
}
"""Who does no honest work, and what they must stay below in all."""

SKILLED = 90
"""What an expert must reach in all."""

NEAR = 5
"""Points, of prioritisation and in all, within which a simple habit does as well as skill."""

SPREAD = 25
"""Points of prioritisation that lie at least between first-come and expert."""

QUEUING = 60
"""What somebody who follows a queue, of mail or of clients, must stay below."""

TENSION = 0.10
"""Share of all weight that must hang on the order of work."""

SAVED = 0.75
"""Share of all weight that the best simple order must be able to save."""

FORGIVING = 1
"""The level at which any order of work may do."""

SIMPLE = ("easiest-first", "earliest-deadline", "importance-only")
"""Habits that time-management books teach."""


def check(day: Played) -> Iterator[Problem]:
    """Yield what is wrong with what the bots get."""
    yield from _idle(day)
    yield from _gaming(day)
    yield from _expert(day)
    yield from _stakes(day)
    if day.level > FORGIVING:
        yield from _habits(day)


def _idle(day: Played) -> Iterator[Problem]:
    points = day.mean("idle")
    if points > 0:
        yield day.problem(
            "VA614",
            ("rubric",),
            f"Who does nothing at all gets {points:g} points.",
            "Doing nothing must be worth 0: look at what the checks ask.",
        )


def _gaming(day: Played) -> Iterator[Problem]:
    for bot, most in GAMING.items():
        points = day.mean(bot)
        if points >= most:
            yield day.problem(
                "VA614",
                ("rubric",),
                f"The bot {bot} gets {points:g} points; it must stay below {most:g}.",
                _remedy(day, bot),
            )


def _remedy(day: Played, bot: str) -> str:
    """Say where the points of somebody who works for show come from."""
    without = [
        each.id
        for each in day.bundle.tasks
        if each.checks and not any(check.must for check in each.checks)
    ]
    if bot in {"fast-and-wrong", "copy-subject"} and without:
        return (
            "Bad work counts as long as no must fails: give a must to "
            + ", ".join(without[:3])
            + "."
        )
    named: tuple[Dimension, ...] = ("communication", "time_management")
    best = max(named, key=lambda each: day.mean(bot, each))
    return (
        f"Most of it is {best.replace('_', ' ')} ({day.mean(bot, best):g}): "
        "let checks ask for facts that only somebody who works can tell."
    )


def _expert(day: Played) -> Iterator[Problem]:
    found = [("", each) for each in day.of("expert")] + list(day.abroad)
    worst = min(found, key=lambda each: each[1].total)
    language, outcome = worst
    if outcome.total >= SKILLED:
        return
    where = f" in {language}" if language else ""
    yield day.problem(
        "VA615",
        ("rubric",),
        f"The expert gets {outcome.total:g} points{where}, less than {SKILLED}.",
        "What costs most: " + " ".join(outcome.lost),
    )


def _stakes(day: Played) -> Iterator[Problem]:
    stakes = next((each.stakes for each in day.of("expert")), None)
    if stakes is None or stakes.whole <= 0:
        return
    saved = 1 - stakes.best / stakes.whole
    if saved < SAVED:
        yield day.problem(
            "VA616",
            ("tasks",),
            f"Even the best order saves only {saved:.0%} of what is at stake.",
            f"Leave time for at least {SAVED:.0%}: less work, later deadlines, or more grace.",
        )
    elif day.level > FORGIVING and stakes.chance == 0:
        yield day.problem(
            "VA616",
            ("tasks",),
            "Nothing can be lost: whatever comes first, all is done in time.",
            "Let deadlines meet, so that something has to wait.",
        )
    elif day.level > FORGIVING and stakes.tension < TENSION:
        yield day.problem(
            "VA612",
            ("tasks",),
            f"The order of work hardly matters: {stakes.tension:.0%} of what is at stake "
            f"hangs on it, less than {TENSION:.0%}.",
            "Let an important task with a short deadline meet long ones.",
        )


def _habits(day: Played) -> Iterator[Problem]:
    if not any(each.order_measured for bot in STEADY for each in day.of(bot)):
        return
    best = day.mean("expert", "prioritisation")
    first = day.mean("first-come", "prioritisation")
    if best - first < SPREAD or first >= QUEUING:
        yield day.problem(
            "VA613",
            ("tasks",),
            f"Taking tasks as they come gets {first:g} points of prioritisation, the "
            f"expert {best:g}.",
            f"It must stay below {QUEUING} and {SPREAD} behind: let something that came "
            "later press more.",
        )
    near = [each for each in SIMPLE if _comes_near(day, each)]
    # On level 2 good habits may all do; from level 3 on none is enough by itself.
    if near and (day.level > FORGIVING + 1 or len(near) == len(SIMPLE)):
        yield day.problem(
            "VA613",
            ("tasks",),
            f"{_listed(near)} as good as the expert, who gets {day.mean('expert'):g} "
            f"points in all and {best:g} for prioritisation.",
            "Let what is due first, what is easy and what matters be different tasks.",
        )


def _comes_near(day: Played, bot: str) -> bool:
    """Tell whether *bot* does as well as the expert, in its order of work and in all."""
    order = day.mean("expert", "prioritisation") - day.mean(bot, "prioritisation")
    return order < NEAR and day.mean("expert") - day.mean(bot) < NEAR


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return f"The habit {names[0]} is"
    return f"The habits {', '.join(names[:-1])} and {names[-1]} are"
