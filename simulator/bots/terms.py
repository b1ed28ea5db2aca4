"""Keeping to what is agreed of working hours: breaks, the end of work, hours that run low."""

from collections.abc import Iterator

from simulator.bots.hands import Hands
from simulator.bots.phrases import phrases_in
from simulator.engine.actions import SendMessage, TakeBreak
from simulator.engine.bundle import Break
from simulator.engine.people import Client, PersonId
from simulator.engine.state import TaskState

CRITICAL = 5
"""Work of this importance is done after hours as well."""

TELL_AT = 0.72
"""The share of a client's hours at which they hear of it: a little before they should."""


class Terms:
    """What a day agrees on, and what of it has been seen to."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._breaks = list(hands.state.bundle.day.breaks)
        self._told: set[PersonId] = set()

    def keep(self, *, presses: bool) -> None:
        """See to what is due by now; while something *presses*, only what cannot wait."""
        for client in self._hands.state.bundle.clients:
            if client.id not in self._told and self._runs_low(client):
                self._told.add(client.id)
                self._tell(client)
        for agreed in list(self._breaks):
            if self._is_time_for(agreed, presses=presses):
                self._breaks.remove(agreed)
                self._hands.at_once(TakeBreak(length=agreed.length))
                self._hands.wait(agreed.length)

    def moments(self) -> Iterator[int]:
        """Yield the moments (simulated ms) at which something may have to be seen to."""
        for agreed in self._breaks:
            yield agreed.opens
            yield agreed.closes
        stops = self._hands.state.bundle.day.stops
        if stops is not None:
            yield stops

    def is_over(self) -> bool:
        """Tell whether the agreed end of work has come."""
        stops = self._hands.state.bundle.day.stops
        return stops is not None and self._hands.state.at >= stops

    def allows(self, task: TaskState) -> bool:
        """Tell whether *task* may be worked on now."""
        return not self.is_over() or task.task.importance >= CRITICAL

    def _is_time_for(self, agreed: Break, *, presses: bool) -> bool:
        now = self._hands.state.at
        if not agreed.opens <= now <= agreed.closes:
            return False
        return not presses or now + agreed.length >= agreed.closes

    def _runs_low(self, client: Client) -> bool:
        """Tell whether most of the client's hours are gone, with what was done today."""
        retainer, state = client.retainer, self._hands.state
        if retainer is None:
            return False
        tasks = [each for each in state.tasks.values() if each.task.client == client.id]
        today = sum(each.work_done(state.at) for each in tasks)
        today += sum(
            round(each.task.hands_on * state.pace)
            for each in tasks
            if each.delivered_at is not None
        )
        return retainer.used + today >= TELL_AT * retainer.hours

    def _tell(self, client: Client) -> None:
        phrases = phrases_in(self._hands.state.bundle.language)
        self._hands.act(
            SendMessage(
                to=(client.id,),
                subject=phrases.hours_subject,
                body=phrases.hours,
                act="acknowledge",
            )
        )
