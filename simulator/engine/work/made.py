"""What the learner has made of one task: all that its checks look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.engine.panel import Answer
from simulator.engine.people import Entry, PersonId
from simulator.engine.state import State
from simulator.engine.task import Task, TaskId
from simulator.engine.verdict import Finding
from simulator.engine.work.account import Word, true_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One message of the learner's. *serial* is its place in the log, 0 if unknown."""

    at: int
    to: tuple[PersonId, ...]
    body: str
    thread: str
    task: TaskId | None = None
    serial: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a judge found of one point in a message sent at *at* (simulated ms).

    *serial* is the message's place in the log, 0 if unknown.
    """

    at: int
    finding: Finding
    serial: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The answer handed in, what stood in the calendars then, and what was written.

    Moments are simulated ms. *delivered_at* is the first delivery, *answered_at* when this
    *answer* came, with its *serial*; *calendars* are the other appointments in those that
    the panel looks at, *account* what could truly be said of the tasks it reports on, and
    *answers* what was last handed in for others; *asked* the gaps with the moment and the serial of asking, *heard*
    the texts that came in, of which a copy says nothing; *found* what a judge found of the
    task's points.
    """

    task: TaskId
    thread: str
    opened_at: int
    delivered_at: int | None = None
    answer: Answer | None = None
    answered_at: int | None = None
    serial: int = 0
    calendars: Mapping[str, tuple[Entry, ...]] = field(
        default_factory=dict[str, tuple[Entry, ...]]
    )
    account: Mapping[TaskId, tuple[Word, ...]] = field(
        default_factory=dict[TaskId, tuple[Word, ...]]
    )
    answers: Mapping[TaskId, Answer] = field(default_factory=dict[TaskId, Answer])
    sent: tuple[Sent, ...] = ()
    asked: tuple[tuple[str, int, int], ...] = ()
    heard: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()


def made_so_far(task: Task, state: State) -> Made:
    """Return what *state* knows of *task*, which must have been opened."""
    stands = state.tasks[task.id]
    return Made(
        task=task.id,
        thread=stands.thread,
        opened_at=stands.opened_at,
        delivered_at=stands.delivered_at,
        answer=stands.delivery.answer if stands.delivery else None,
        answered_at=stands.delivery.at if stands.delivery else None,
        calendars=beside(task, state.calendars),
        account=account_of(task, state),
        answers={
            each: other.delivery.answer
            for each, other in state.tasks.items()
            if other.delivery is not None
        },
        sent=tuple(
            Sent(
                at=each.at,
                to=each.to,
                body=each.body,
                thread=each.thread,
                task=each.task,
            )
            for each in stands.sent
        ),
        asked=tuple((gap, stands.opened_at, 0) for gap in sorted(stands.gaps_asked)),
        heard=(task.brief,),
        found=tuple(Found(at=at, finding=each) for at, each in stands.found),
    )


def account_of(task: Task, state: State) -> dict[TaskId, tuple[Word, ...]]:
    """Return what is true of each task that *task* reports on, as things stand now."""
    clients = task.panel.reports_on()
    return {
        each: true_words(
            delivered=other.delivered_at is not None,
            declined=other.declined_at is not None,
            waits=bool(other.gaps_asked - other.gaps_answered),
        )
        for each, other in state.tasks.items()
        if other.task.client in clients
        and each != task.id
        and other.withdrawn_at is None
    }


def beside(
    task: Task, calendars: Mapping[str, Mapping[str, Entry]]
) -> dict[str, tuple[Entry, ...]]:
    """Return what stands in the calendars that *task* looks at, its own entry apart."""
    own = task.panel.own_entry(task.id)
    return {
        name: tuple(each for each in calendars[name].values() if each.id != own)
        for name in task.panel.calendars()
        if name in calendars
    }
