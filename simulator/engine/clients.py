"""How clients behave unprompted: when they ask, when they answer, and in what words.

The spacing follows from patience: somebody patient waits longer for a first answer,
gives a promise more grace and asks again less often. Nobody writes while they are away.
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
from simulator.engine.task import TaskId

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


FOLLOWS_CLOSELY = 0.6
"""Who wants more control than this asks how far the work is."""

CHECK_IN_AFTER = minutes(60)
"""So long (simulated ms) without a word, with work under way."""

LONGEST_RETURN = 6
"""Minutes somebody takes at most, once back, before they are at their messages."""


def follows_closely(client: Client) -> bool:
    """Tell whether the client asks how far the work is when nobody says so."""
    return client.control > FOLLOWS_CLOSELY and bool(client.lines.progress)


def thanks_for(bundle: Bundle, client: Client, task: TaskId) -> bool:
    """Tell whether good work on *task* is thanked for, drawn from how much they praise."""
    drawn = between(bundle.seed, f"client/{client.id}/praise/{task}", 0, 99)
    return drawn < round(100 * client.praise)


def reached_at(bundle: Bundle, client: Client, at: int, *, name: str) -> int:
    """Return when the client does what they would do at *at*: not while they are away.

    Once back they take a few minutes, drawn from the chance called *name*.
    """
    back = at
    for begins, ends in client.away:
        if begins <= back < ends:
            pause = between(bundle.seed, f"{name}/back", 1, LONGEST_RETURN)
            back = ends + minutes(pause)
    return back


def replies_at(bundle: Bundle, task: TaskState, plan: Answer, *, at: int) -> int:
    """Draw when the client writes the answer *plan* to what came at *at* (simulated ms)."""
    client = bundle.client(task.task.client)
    name = f"client/{client.id}/{plan.occasion}/{plan.task}/{_nth(task, plan.cause)}"
    delay = between(bundle.seed, name, *client.reply_delay)
    return reached_at(bundle, client, at + delay, name=name)


def wording(bundle: Bundle, task: TaskState, occasion: Occasion, cause: str) -> str:
    """Choose the client's words for *occasion*, the same for everybody with this seed."""
    client = bundle.client(task.task.client)
    choices = _CHOICES[occasion](client.lines)
    name = f"client/{client.id}/words/{occasion}/{task.task.id}/{_nth(task, cause)}"
    words = one_of(bundle.seed, name, choices)
    if "{" not in words:
        return words
    due = task.asked_until[cause] if occasion == "accepted" else task.due
    clock = bundle.day.clock(due)
    return words.replace("{title}", task.task.title).replace("{due}", clock)


def _nth(task: TaskState, cause: str) -> str:
    """Name the message *cause* by its place among those about the task.

    Its own number counts what others wrote too, who must change nothing here.
    """
    for place, sent in enumerate(task.sent):
        if sent.message == cause:
            return str(place)
    return cause


_CHOICES: Mapping[Occasion, Callable[[Lines], tuple[str, ...]]] = {
    "chase": attrgetter("chase"),
    "escalation": attrgetter("escalate"),
    "thanks": attrgetter("thanks"),
    "accepted": attrgetter("accept"),
    "refused": attrgetter("refuse"),
    "needless": attrgetter("needless"),
    "declined": attrgetter("declined"),
    "withdrawal": attrgetter("withdraw"),
    "progress": attrgetter("progress"),
    "register": attrgetter("register"),
}
"""The client's lines for each reaction but those whose words the task brings."""
