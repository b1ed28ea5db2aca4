"""What an inject waits for, in words, and how soon that can come about."""

from collections.abc import Callable

from simulator.engine.bundle import Bundle
from simulator.engine.inject import (
    AllOf,
    AnyOf,
    Asked,
    Condition,
    Not,
    PromiseIs,
    SatisfactionBelow,
    TaskIs,
    When,
    WroteTo,
)
from simulator.engine.simtime import span_text
from simulator.engine.task import Task, TaskId
from simulator.engine.terms import Standing
from simulator.engine.triggers import mentioned

_STANDINGS = {
    "unopened": "{} is unread",
    "unanswered": "{} is unanswered",
    "started": "{} is begun",
    "done": "{} is delivered",
    "late": "{} is late",
    "missed": "{} is missed",
    "declined": "{} is declined",
    "renegotiated": "{} has a later deadline agreed",
    "withdrawn": "{} is taken back",
}


def reason(trigger: When, bundle: Bundle) -> str:
    """Say what *trigger* waits for, such as "“Fonts” is unanswered for 25 min"."""
    said = in_words(trigger.condition, bundle)
    held = f", for {span_text(trigger.for_)}" if trigger.for_ else ""
    lowest, highest = trigger.after
    if not highest:
        return said + held
    wait = span_text(highest)
    if lowest != highest:
        wait = f"{span_text(lowest)} to {wait}"
    return f"{said}{held}; {wait} later"


def in_words(condition: Condition, bundle: Bundle) -> str:
    """Say *condition* as part of a sentence."""
    match condition:
        case AllOf(conditions=conditions):
            return " and ".join(in_words(each, bundle) for each in conditions)
        case AnyOf(conditions=conditions):
            return " or ".join(in_words(each, bundle) for each in conditions)
        case Not(condition=inner):
            return f"not: {in_words(inner, bundle)}"
        case _:
            return _simple(condition, bundle)


def _simple(
    condition: TaskIs | Asked | WroteTo | PromiseIs | SatisfactionBelow, bundle: Bundle
) -> str:
    match condition:
        case TaskIs(task=task, standing=standing):
            return _STANDINGS[standing].format(named(task, bundle))
        case Asked(task=task, gap=gap):
            return f"“{gap}” of {named(task, bundle)} was asked for"
        case WroteTo(person=person, task=task):
            name = bundle.people()[person].name
            about = f" about {named(task, bundle)}" if task is not None else ""
            return f"{name} was written to{about}"
        case PromiseIs(task=task, standing=standing):
            return f"a promise on {named(task, bundle)} is {standing}"
        case SatisfactionBelow(client=client, below=below):
            name = bundle.client(client).person.name
            return f"{name} is satisfied below {below} of 100"


def named(task: TaskId, bundle: Bundle) -> str:
    """Return the title of *task* in quotation marks."""
    return f"“{bundle.task(task).title}”"


def tasks_in(condition: Condition, bundle: Bundle) -> tuple[TaskId, ...]:
    """Return the tasks that *condition* is about, each once."""
    known = {each.id for each in bundle.tasks}
    found = (TaskId(name) for name in mentioned(condition))
    return tuple(dict.fromkeys(each for each in found if each in known))


def soonest(
    condition: Condition, bundle: Bundle, opens: Callable[[TaskId], int]
) -> int:
    """Return the first moment (simulated ms) at which *condition* can hold.

    *opens* says when a task can be there. What a learner does takes no time here.
    """
    match condition:
        case AllOf(conditions=conditions):
            return max(soonest(each, bundle, opens) for each in conditions)
        case AnyOf(conditions=conditions):
            return min(soonest(each, bundle, opens) for each in conditions)
        case TaskIs(task=task, standing=standing):
            return _stands_from(bundle.task(task), standing, opens(task), bundle)
        case Asked(task=task) | PromiseIs(task=task) | WroteTo(task=str(task)):
            return opens(task)
        case _:
            return 0


def _stands_from(task: Task, standing: Standing, opens: int, bundle: Bundle) -> int:
    """Return the moment before which *task* cannot stand so, whatever is done."""
    due = task.due_from(opens, ends=bundle.day.length)
    match standing:
        case "late":
            return max(opens, due)
        case "missed":
            return max(opens, due + task.worthless_after)
        case _:
            return opens
