"""What nobody reached: branches that no bot and no walkthrough took, checks that tell nothing."""

from collections.abc import Iterator

from simulator.engine.check import Check, NotTold
from simulator.engine.inject import When
from simulator.engine.saying import SaysNot
from simulator.engine.task import Task
from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.staging import Played
from simulator.scenarios.tree import Path


def check(day: Played) -> Iterator[Problem]:
    """Yield what happened to nobody, and checks that came out the same for everybody."""
    yield from _branches(day)
    yield from _checks(day)


def _branches(day: Played) -> Iterator[Problem]:
    reached = {each for outcome in day.every() for each in outcome.reached}
    for branch, path, said in _expected(day):
        if branch not in reached:
            yield day.problem(
                "VA617",
                path,
                f"No bot and no walkthrough ever {said}.",
                "Add a walkthrough that does, or take it out.",
            )


def _expected(day: Played) -> Iterator[tuple[tuple[str, str], Path, str]]:
    """Yield every branch of the day, where it stands, and what nobody did if it is missing."""
    for place, inject in enumerate(day.bundle.injects):
        path: Path = ("timeline", place)
        key = "when" if isinstance(inject.trigger, When) else "id"
        yield ("came", inject.id), (*path, key), f"got “{inject.id}”"
        if inject.unless is not None:
            said = f"kept “{inject.id}” from coming"
            yield ("dropped", inject.id), (*path, "unless"), said
    for task in day.bundle.tasks:
        for place, gap in enumerate(task.gaps):
            where: Path = ("tasks", task.id, "gaps", place)
            yield ("asked", f"{task.id}/{gap.id}"), where, f"asked for “{gap.id}”"
        if task.extension is not None:
            said = f"was granted more time for “{task.id}”"
            yield ("agreed", task.id), ("tasks", task.id, "extension"), said


def _checks(day: Played) -> Iterator[Problem]:
    for task in day.bundle.tasks:
        for place, check in enumerate(task.checks):
            path: Path = ("tasks", task.id, "checks", place)
            if _nobody_passes(day, task, check):
                yield day.problem(
                    "VA622",
                    path,
                    f"Nobody passes “{check.id}”, not even the expert.",
                    "Ask for what can be known and done in time, or show in a "
                    "walkthrough how.",
                )
            elif _everybody_passes(day, task, check):
                yield day.problem(
                    "VA623",
                    path,
                    f"Whoever hands in “{task.id}” passes “{check.id}”, even with work "
                    "that is meant to be wrong.",
                    "Leave room for a wrong answer, or take the check out.",
                )


def _nobody_passes(day: Played, task: Task, check: Check) -> bool:
    """Tell whether all fail who met the task; whoever earns a complaint may well do that."""
    players = [each for each in day.every() if task.id in each.met]
    if task.complaint and all(each.player != "expert" for each in players):
        return False
    return bool(players) and not any(
        (task.id, check.id) in each.passed for each in players
    )


def _everybody_passes(day: Played, task: Task, check: Check) -> bool:
    """Tell whether bad work passes too; to leave somebody out is no work."""
    if isinstance(check.test, NotTold | SaysNot):
        return False
    players = [each for each in day.every() if task.id in each.handed_in]
    bad_work = any(each.player == "fast-and-wrong" for each in players)
    return bad_work and all((task.id, check.id) in each.passed for each in players)
