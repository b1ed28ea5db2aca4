"""A bot's hands: acts that take their time, and waiting that news can interrupt."""

from simulator.bots.sight import Sight
from simulator.engine.actions import (
    Action,
    OpenThread,
    Promise,
    SendMessage,
)
from simulator.engine.charges import charge
from simulator.engine.people import PersonId
from simulator.engine.possible import NotPossible
from simulator.engine.run import Run
from simulator.engine.state import State, TaskState
from simulator.engine.task import TaskId
from simulator.engine.terms import Act


class Hands:
    """Somebody at a desk. Reading and writing take them *slowness* times the usual."""

    __slots__ = ("run", "sight", "slowness", "state")

    def __init__(self, run: Run, *, slowness: float) -> None:
        self.run = run
        self.state: State = run.state
        self.sight = Sight(run)
        self.slowness = slowness

    def wait(self, span: int, *, until_news: bool = False) -> bool:
        """Let *span* simulated ms pass; False when the day ended or news cut it short."""
        until = self.state.at + max(span, 0)
        while not self.state.finished:
            due_at = self.run.next_at()
            step = until if due_at is None else min(until, due_at)
            self.run.advance(max(step, self.state.at))
            if self.sight.look() and until_news:
                return False
            if step >= until:
                break
        return not self.state.finished

    def act(self, action: Action) -> bool:
        """Take the time an action takes, then do it; False when it proved impossible."""
        return self.wait(self._span(action)) and self.at_once(action)

    def read(self, thread: str) -> None:
        """Open a thread and read what is new in it."""
        span = self._span(OpenThread(thread=thread))
        self.at_once(OpenThread(thread=thread))
        self.sight.read(thread)
        self.wait(span)

    def at_once(self, action: Action) -> bool:
        """Do an action that takes no time of its own."""
        try:
            self.run.act(action)
        except NotPossible:
            return False
        finally:
            self.sight.look()
        return True

    def write(
        self,
        task: TaskState,
        body: str,
        *,
        act: Act = "acknowledge",
        by: int | None = None,
        to: PersonId | None = None,
    ) -> bool:
        """Write about *task*: to its client in its own thread, or to somebody else.

        Nobody writes to themselves, but to note an answer or that a thing is left.
        """
        client = to is None or to == task.task.client
        own = self.state.bundle.client(task.task.client).own
        if client and own and act not in {"ask", "decline"}:
            return True
        wrote = SendMessage(
            to=(to or task.task.client,),
            thread=task.thread if client else None,
            subject="" if client else task.task.title,
            body=body,
            act=act,
            task=task.task.id,
            promise=None if by is None else Promise(task=task.task.id, by=by),
        )
        return self.act(wrote)

    def answer(self, thread: str, body: str) -> bool:
        """Answer whoever wrote last in *thread*, whatever it is about."""
        sender = self.sight.mail[thread][-1].sender
        return self.act(
            SendMessage(to=(sender,), thread=thread, body=body, act="acknowledge")
        )

    def tasks_in(self, thread: str) -> list[TaskState]:
        """Return the tasks that *thread* asks for and that still wait."""
        known: list[TaskId] = self.state.threads[thread].tasks
        return [
            each for each in map(self.state.tasks.__getitem__, known) if each.is_open
        ]

    def clock(self, at: int) -> str:
        """Say a moment as "HH:MM"."""
        return self.state.bundle.day.clock(at)

    def _span(self, action: Action) -> int:
        return round(charge(action, self.state) * self.slowness)
