"""What the learner had been given before a message, and what was worth asking all the same.

Given is what its reader wrote in the conversations it belongs to, the briefs of the reader's
tasks, and texts that came attached from them. A letter counts once the learner has been in
its conversation since, or never was, and had time to see it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.events import Event, MessageArrived, MessageSent, ThreadOpened
from simulator.engine.people import PersonId
from simulator.engine.saying import Says
from simulator.engine.simtime import MINUTE
from simulator.engine.state import State
from simulator.engine.task import Task
from simulator.engine.verdict import Given, MayAsk

CROSSED = 2 * MINUTE
"""What came so shortly before a message (simulated ms) may have crossed it."""

TELLING = frozenset({"planned", "answer"})
"""Occasions on which a letter says something of the work; all others ask or thank."""

READABLE = frozenset({"text/plain", "text/markdown"})
"""Attachments of sentences: a table, a picture or a form may hold a value in any sense."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What lies before a message: where the day stands and the log so far."""

    state: State
    log: Sequence[Event]
    sent: MessageSent

    def given_by(self, person: PersonId) -> tuple[Given, ...]:
        """Return what *person* had told the learner, or what their tasks say, in order."""
        letters = [each for each in self._letters() if each.sender == person]
        about = {
            self.sent.thread,
            *(each.thread for each in self.state.tasks_of(self.sent)),
        }
        return (
            *(
                Given(by="letter", text=each.body, topic=each.subject)
                for each in letters
                if each.thread in about
            ),
            *(
                Given(by="brief", text=each.brief, topic=each.title)
                for each in self._of(person)
            ),
            *self._papers(letters),
        )

    def worth_asking(self, person: PersonId) -> tuple[MayAsk, ...]:
        """Return what the day wants *person* asked, or lets ask: points, gaps, their own list."""
        tasks = self._of(person) or [each.task for each in self.state.tasks.values()]
        own = [each for each in self.state.bundle.clients if each.id == person]
        return (
            *(each for task in tasks for each in _wanted(task)),
            *(
                MayAsk(examples=(line,))
                for client in own
                for line in client.file.ask_first
            ),
        )

    def _tasks(self) -> list[Task]:
        return [each.task for each in self.state.tasks_of(self.sent)]

    def _of(self, person: PersonId) -> list[Task]:
        return [each for each in self._tasks() if each.client == person]

    def _letters(self) -> Iterator[MessageArrived]:
        """Yield what came in time to be read, of what says something."""
        opened = {
            each.thread: each.at for each in self.log if isinstance(each, ThreadOpened)
        }
        for each in self.log:
            if isinstance(each, MessageArrived) and each.occasion in TELLING:
                until = opened.get(each.thread, self.sent.at)
                if each.at <= min(until, self.sent.at - CROSSED):
                    yield each

    def _papers(self, letters: Sequence[MessageArrived]) -> Iterator[Given]:
        attached = {name for each in letters for name in each.attachments}
        for file in self.state.bundle.files:
            if file.id in attached and file.media_type in READABLE:
                yield Given(by="paper", text=file.content)


def _wanted(task: Task) -> Iterator[MayAsk]:
    for gap in task.gaps:
        yield MayAsk(asked_by=gap.asked_by)
    for check in task.checks:
        test = check.test
        if isinstance(test, Says) and test.kind in {"ask", "offer"}:
            yield MayAsk(examples=(test.about, *test.examples))
