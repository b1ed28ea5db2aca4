"""How clients behave unprompted: when they chase, and in what words they react.

The spacing follows from patience: somebody patient waits longer for a first answer,
gives a promise more grace and asks again less often.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter

from simulator.engine.agenda import Answer
from simulator.engine.bundle import Bundle
from simulator.engine.events import Occasion
from simulator.engine.people import Client, Lines
from simulator.engine.rng import between, one_of
from simulator.engine.simtime import minutes
from simulator.engine.state import TaskState

MOST_CHASES = 3
"""After so many chases a client complains once and then says no more about the task."""


def first_chase_after(client: Client) -> int:
    """Return the simulated ms an unanswered client waits before asking again."""
    return round(client.first_reply * (0.75 + 1.5 * client.patience))


def grace_after_promise(client: Client) -> int:
    """Return the simulated ms a client lets a promised moment pass before asking."""
    return minutes(5 + 25 * client.patience)


def chase_spacing(client: Client) -> int:
    """Return the simulated ms between one chase and the next."""
    return minutes(10 + 35 * client.patience)


def reply_after(bundle: Bundle, client: Client, plan: Answer) -> int:
    """Draw the simulated ms that *client* takes to write the answer *plan*."""
    name = f"client/{client.id}/{plan.occasion}/{plan.task}/{plan.cause}"
    return between(bundle.seed, name, *client.reply_delay)


def wording(bundle: Bundle, task: TaskState, occasion: Occasion, cause: str) -> str:
    """Choose the client's words for *occasion*, the same for everybody with this seed."""
    client = bundle.client(task.task.client)
    choices = _CHOICES[occasion](client.lines)
    name = f"client/{client.id}/words/{occasion}/{task.task.id}/{cause}"
    words = one_of(bundle.seed, name, choices)
    if "{" not in words:
        return words
    due = task.asked_until[cause] if occasion == "accepted" else task.due
    clock = bundle.day.clock(due)
    return words.replace("{title}", task.task.title).replace("{due}", clock)


_CHOICES: Mapping[Occasion, Callable[[Lines], tuple[str, ...]]] = {
    "chase": attrgetter("chase"),
    "escalation": attrgetter("escalate"),
    "thanks": attrgetter("thanks"),
    "accepted": attrgetter("accept"),
    "refused": attrgetter("refuse"),
    "needless": attrgetter("needless"),
    "declined": attrgetter("declined"),
    "withdrawal": attrgetter("withdraw"),
}
"""The client's lines for each reaction but an answer, which the task brings."""
