"""Whether every variant of a day is the same day: as hard, and with the same causes."""

from collections.abc import Iterator, Mapping
from statistics import fmean

from simulator.engine.bundle import Bundle
from simulator.engine.inject import At, Inject, Letter
from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.staging import SWEPT, Played

STRAYING: Mapping[int, float] = {1: 5.0}
USUAL_STRAYING = 3.0
"""Points that a variant may be away from the mean; on a first day one task is much of it."""


def check(day: Played) -> Iterator[Problem]:
    """Yield how variants differ in more than their surface."""
    yield from _scores(day)
    yield from _causes(day)


def _scores(day: Played) -> Iterator[Problem]:
    allowed = STRAYING.get(day.level, USUAL_STRAYING)
    for bot in SWEPT:
        found = day.swept(bot)
        mean = fmean(each.total for each in found)
        worst = max(found, key=lambda each: abs(each.total - mean))
        if abs(worst.total - mean) > allowed:
            yield day.problem(
                "VA650",
                ("seed",),
                f"Over {len(found)} seeds the bot {bot} gets {mean:.1f} points on "
                f"average, but {worst.total:g} with seed {worst.seed}.",
                f"Variants may differ by {allowed:g}: make windows of moments narrower.",
            )
            return


def _causes(day: Played) -> Iterator[Problem]:
    first = _order(day.bundle)
    for bundle in day.bundles[1:]:
        order = _order(bundle)
        for task, injects in first.items():
            if order[task] != injects:
                one, other = _swapped(injects, order[task])
                named: list[str] = [each.id for each in bundle.injects]
                place = named.index(one)
                yield day.problem(
                    "VA651",
                    ("timeline", place, "at"),
                    f"About “{task}”, “{one}” comes before “{other}”, but after it "
                    f"with seed {bundle.seed}.",
                    "Let their windows not overlap.",
                )
                return


def _order(bundle: Bundle) -> dict[str, list[str]]:
    """Return for each task the planned injects that open or change it, as they come."""
    timed = [each for each in bundle.injects if isinstance(each.trigger, At)]
    timed.sort(key=_at)
    return {
        task.id: [each.id for each in timed if task.id in _changes(each)]
        for task in bundle.tasks
    }


def _changes(inject: Inject) -> set[str]:
    changed = set() if isinstance(inject.push, Letter) else {inject.push.task}
    return changed | set(inject.opens)


def _at(inject: Inject) -> int:
    return inject.trigger.at if isinstance(inject.trigger, At) else 0


def _swapped(here: list[str], there: list[str]) -> tuple[str, str]:
    place = next(i for i, each in enumerate(here) if there[i] != each)
    return here[place], there[place]
