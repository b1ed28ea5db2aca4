"""Walkthroughs: whether they can be played, and come to what their author expects."""

from collections.abc import Iterator

from simulator.scenarios.bounds import Bound
from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.outcome import Outcome
from simulator.scenarios.proving.staging import Played, Walked
from simulator.scenarios.tree import Path


def check(day: Played) -> Iterator[Problem]:
    """Yield the step at which a walkthrough stops, or what it expects in vain."""
    for walked in day.walked:
        if walked.stopped is not None:
            number = walked.stopped.number
            yield day.problem(
                "VA610",
                walked.walkthrough.step(number - 1),
                f"Step {number} of “{walked.walkthrough.name}” is not possible: "
                f"{walked.stopped.reason.message}",
                "Change the step, or do first what it needs.",
            )
        elif walked.outcome is not None:
            yield from _expectations(day, walked, walked.outcome)


def _expectations(day: Played, walked: Walked, outcome: Outcome) -> Iterator[Problem]:
    yield from _points(day, walked, outcome)
    yield from _harms(day, walked, outcome)
    yield from _tasks(day, walked)


def _points(day: Played, walked: Walked, outcome: Outcome) -> Iterator[Problem]:
    expect = walked.walkthrough.expect
    found: dict[str, float] = {"total": outcome.total}
    for name, points in (found | dict(outcome.points)).items():
        bound: Bound | None = getattr(expect, name)
        if bound is not None and not bound.holds(points):
            said = "in all" if name == "total" else f"for {name.replace('_', ' ')}"
            yield _missed(
                day,
                walked,
                (name,),
                f"gets {points:g} points {said}, not {bound}",
                "What costs most: " + " ".join(outcome.lost) if outcome.lost else "",
            )


def _harms(day: Played, walked: Walked, outcome: Outcome) -> Iterator[Problem]:
    wanted = walked.walkthrough.expect.harms
    if wanted is None:
        return
    for harm in sorted(outcome.harms - set(wanted)):
        yield _missed(day, walked, ("harms",), f"does the harm “{harm}”")
    for harm in sorted(set(wanted) - outcome.harms):
        yield _missed(day, walked, ("harms",), f"does not do the harm “{harm}”")


def _tasks(day: Played, walked: Walked) -> Iterator[Problem]:
    for task, standing in walked.walkthrough.expect.tasks.items():
        stood = walked.stood.get(task)
        if stood is None:
            yield _missed(day, walked, ("tasks", task), f"never meets “{task}”")
        elif standing not in stood:
            how = ", ".join(sorted(stood)) or "not begun"
            message = f"leaves “{task}” {how}, not {standing}"
            yield _missed(day, walked, ("tasks", task), message)


def _missed(
    day: Played, walked: Walked, key: Path, what: str, suggestion: str = ""
) -> Problem:
    path = (*walked.walkthrough.path, "expect", *key)
    message = f"The walkthrough “{walked.walkthrough.name}” {what}."
    return day.problem("VA610", path, message, suggestion)
