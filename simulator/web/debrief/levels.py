"""The five levels of each dimension in words, and what the next one asks.

A level describes what could be seen in this day's log, nothing about the person.
"""

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from markupsafe import Markup

from simulator.engine.bundle import Bundle, Dimension

NAMES: dict[Dimension, LazyString] = {
    "prioritisation": _l("Prioritisation"),
    "communication": _l("Communication"),
    "time_management": _l("Time management"),
    "delivery": _l("Delivery"),
}

QUESTIONS: dict[Dimension, LazyString] = {
    "prioritisation": _l("How well did the order of your work fit what mattered?"),
    "communication": _l("How well did people know where they stood?"),
    "time_management": _l("How well did your time hold?"),
    "delivery": _l("How much of what was asked did your clients get?"),
}

DESCRIPTORS: dict[Dimension, tuple[LazyString, ...]] = {
    "prioritisation": (
        _l("The order of work followed arrival or the loudest voice."),
        _l("Clear emergencies came first, newer mail then took over."),
        _l("The weightiest work was on time; quiet tasks slipped."),
        _l("Order followed consequence and time left, also after a change."),
        _l("Order held under pressure, and room was made early."),
    ),
    "communication": (
        _l("Messages stayed without an answer, or went to the wrong person."),
        _l("Answers came after a reminder, in part or without a time."),
        _l("Most messages were answered in time; times were not always kept."),
        _l(
            "What mattered got a next step and a time, and a warning before it was late."
        ),
        _l("Questions were foreseen, mistakes mended before anyone asked."),
    ),
    "time_management": (
        _l("Several tasks were begun and left half done."),
        _l("Work began in some order, and switching took much of the time."),
        _l("The day mostly held; some time went to switching and waiting."),
        _l("Deadlines and promises held, with few switches."),
        _l("The day held through every change, with time to spare."),
    ),
    "delivery": (
        _l("Little of what was asked arrived in a form that could be used."),
        _l("Some work arrived; much was late or had to be done again."),
        _l("Most work arrived; parts were late or incomplete."),
        _l("Nearly everything arrived on time and could be used at once."),
        _l("Everything that mattered arrived on time and complete."),
    ),
}

NEXT_STEPS: dict[Dimension, tuple[LazyString, ...]] = {
    "prioritisation": (
        _l("Read everything once before the first start."),
        _l("Before each start, compare what happens if the others wait."),
        _l("Write down the quiet tasks and look at them at every switch."),
        _l("When a deadline moves, order the rest again within ten minutes."),
    ),
    "communication": (
        _l("Answer each client once, even if only with a time."),
        _l("Say who does what and by when, in every answer."),
        _l("Warn twenty minutes before something will be late, and propose a time."),
        _l("Put all open questions of a client into one message."),
    ),
    "time_management": (
        _l("Finish one task before opening the next."),
        _l("Leave mail alone while a task is in focus, unless it is due sooner."),
        _l("Promise a time that leaves a quarter of the work as reserve."),
        _l("Ask for what is missing first, and work on while you wait."),
    ),
    "delivery": (
        _l("Hand in what is done while it is still of use."),
        _l("Check the brief line by line before handing in."),
        _l("Look once at names, sums and times after the last field."),
        _l("Ask for what the brief leaves out before you begin."),
    ),
}


def descriptors(bundle: Bundle, dimension: Dimension) -> tuple[str, ...]:
    """Say what each level looks like: in the words of the day, where it has its own."""
    own = dict(bundle.rubric.levels).get(dimension)
    if own is None:
        return tuple(str(each) for each in DESCRIPTORS[dimension])
    spoken = Markup('<span lang="{}">{}</span>')
    return tuple(spoken.format(bundle.language, each) for each in own)


def next_step(dimension: Dimension, level: int) -> str:
    """Say one thing that leads from *level* to the next; nothing at the highest."""
    steps = NEXT_STEPS[dimension]
    return str(steps[level - 1]) if level <= len(steps) else ""
