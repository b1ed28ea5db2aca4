"""How full the day is: its load, how fast things come in, how much there is to read."""

from collections.abc import Iterator, Mapping

from simulator.engine.bundle import Bundle
from simulator.engine.charges import READING_WORDS_PER_MINUTE
from simulator.engine.inject import At, letter_of
from simulator.engine.simtime import MINUTE
from simulator.engine.task import Task
from simulator.scenarios.compiler.kinds import words as words_in
from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.staging import Played

LOAD: Mapping[int, tuple[float, float]] = {1: (0.45, 1.0)}
USUAL_LOAD = (0.6, 1.3)
"""Share of the day that its work may take: less on a first day, which must leave room."""

WITHIN = 5 * MINUTE
ARRIVALS: Mapping[int, int] = {1: 4, 2: 5, 3: 6, 4: 7, 5: 8}
"""Messages that may come in within five minutes, by level; what lies there at first apart."""


def check(day: Played) -> Iterator[Problem]:
    """Yield where there is too much or too little."""
    yield from _load(day)
    yield from _rush(day)
    yield from _reading(day)


def _load(day: Played) -> Iterator[Problem]:
    bundle = day.bundle
    load = effort(bundle) / bundle.day.length
    least, most = LOAD.get(day.level, USUAL_LOAD)
    if not least <= load <= most:
        yield day.problem(
            "VA611",
            ("day",),
            f"Work and reading fill {load:.0%} of the day; at level {day.level} "
            f"{least:.0%} to {most:.0%} is right.",
            "Make the day shorter or the work longer."
            if load < least
            else "Make the day longer or take work out.",
        )


def effort(bundle: Bundle) -> int:
    """Return the simulated ms that all tasks and all planned mail of the day take."""
    tasks = sum(each.work + each.hands_on * bundle.day.pace for each in bundle.tasks)
    words = sum(
        _count(letter_of(each.push).body)
        for each in bundle.injects
        if isinstance(each.trigger, At)
    )
    return tasks + round(words / READING_WORDS_PER_MINUTE * MINUTE)


def _rush(day: Played) -> Iterator[Problem]:
    most = ARRIVALS.get(day.level, max(ARRIVALS.values()))
    planned = sorted(
        (each.trigger.at, place)
        for place, each in enumerate(day.bundle.injects)
        if isinstance(each.trigger, At) and each.trigger.at > 0
    )
    for first, (since, _) in enumerate(planned):
        within = [each for each in planned[first:] if each[0] < since + WITHIN]
        if len(within) > most:
            clock = day.bundle.day.clock(since)
            yield day.problem(
                "VA620",
                ("timeline", within[most][1]),
                f"{len(within)} messages come within five minutes from {clock}; at level "
                f"{day.level} {most} are enough.",
                "Let some come later.",
            )
            return


def _reading(day: Played) -> Iterator[Problem]:
    bundle = day.bundle
    for task in bundle.tasks:
        words = material(bundle, task)
        seconds = round(words / READING_WORDS_PER_MINUTE * 60)
        if seconds > task.hands_on // 1000:
            yield day.problem(
                "VA621",
                ("tasks", task.id, "hands_on"),
                f"To read what “{task.id}” needs, {words} words, takes {seconds} s; "
                f"hands_on allows {task.hands_on // 1000} s.",
                f"Write hands_on: {-(-seconds // 15) * 15}s or more, or fewer words.",
            )


def material(bundle: Bundle, task: Task) -> int:
    """Count the words somebody must read to do *task*: its brief, mail, files and panel."""
    files = {each.id: each for each in bundle.files}
    words = _count(task.brief) + _count(*words_in(task.panel, bundle))
    for inject in bundle.injects:
        if task.id not in inject.opens:
            continue
        letter = letter_of(inject.push)
        words += _count(letter.body)
        for each in letter.attachments:
            file = files[each]
            words += _count(file.alt or file.content)
    return words


def _count(*texts: str) -> int:
    return sum(len(each.split()) for each in texts)
