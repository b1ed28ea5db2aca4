"""How satisfied clients are while the day goes on, where the day has something hang on it.

It is looked at after whatever a client would judge by, and written into the log: so a
replay knows it without working it out, and a later version of the score changes nothing
that has happened.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.engine.bundle import Bundle
from simulator.engine.events import (
    Event,
    MessageArrived,
    PromiseBroken,
    SatisfactionSeen,
    TaskDeclined,
    TaskWithdrawn,
    WorkDelivered,
)
from simulator.engine.inject import (
    AllOf,
    AnyOf,
    Condition,
    Not,
    SatisfactionBelow,
    When,
)
from simulator.engine.people import PersonId
from simulator.engine.state import State

if TYPE_CHECKING:
    from simulator.engine.scoring.observations import Follower

_CHASES = ("chase", "escalation")


class Moods:
    """The clients whose satisfaction something on a day hangs on."""

    __slots__ = ("_clients", "_follower")

    def __init__(self, bundle: Bundle) -> None:
        self._clients = frozenset(_asked_for(bundle))
        self._follower = _follower(bundle) if self._clients else None

    def read(self, event: Event) -> None:
        """Take in what happened, new or replayed."""
        if self._follower is not None:
            self._follower.read(event)

    def look(self, event: Event, state: State) -> Iterator[SatisfactionSeen]:
        """Yield how satisfied the client is by now, if *event*, the last, changed it."""
        client = self._judged_by(event, state)
        if self._follower is None or client is None or client not in self._clients:
            return
        from simulator.engine.scoring.satisfaction import (  # noqa: PLC0415
            satisfaction_of,
        )

        points = satisfaction_of(self._follower.seen(), client)
        if state.satisfied.get(client) != points:
            yield SatisfactionSeen(at=state.at, client=client, points=points)

    def _judged_by(self, event: Event, state: State) -> PersonId | None:
        """Return the client who judges the learner by what *event* says, if one does."""
        match event:
            case (
                WorkDelivered(task=task)
                | PromiseBroken(task=task)
                | TaskDeclined(task=task)
                | TaskWithdrawn(task=task, cause="gave_up")
            ):
                return state.tasks[task].task.client
            case MessageArrived(sender=sender, occasion=occasion):
                return sender if occasion in _CHASES else None
            case _:
                return None


def _follower(bundle: Bundle) -> "Follower":
    # Scoring is not needed to play, and most days never ask for it.
    from simulator.engine.scoring.observations import Follower  # noqa: PLC0415

    return Follower(bundle)


def _asked_for(bundle: Bundle) -> Iterator[PersonId]:
    for inject in bundle.injects:
        if isinstance(inject.trigger, When):
            yield from _named(inject.trigger.condition)
        if inject.unless is not None:
            yield from _named(inject.unless)


def _named(condition: Condition) -> Iterator[PersonId]:
    match condition:
        case SatisfactionBelow(client=client):
            yield client
        case AllOf(conditions=conditions) | AnyOf(conditions=conditions):
            for each in conditions:
                yield from _named(each)
        case Not(condition=inner):
            yield from _named(inner)
        case _:
            pass
