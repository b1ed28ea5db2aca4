"""What a learner at this desk could know by now: what stands on it and what has been read.

Whatever a bot decides, it decides from here and from the run's state. Neither holds
anything of what is still to come.
"""

import re
from collections.abc import Iterator

from simulator.engine.events import MessageArrived
from simulator.engine.run import Run
from simulator.engine.state import TaskState
from simulator.engine.task import TaskId

_CRY = re.compile(r"!|\b[A-Z]{3,}\b")
_PRESSING = re.compile(
    r"\b(?:asap|urgent\w*|immediately|at once|right now|zsm|spoed\w*|dringend\w*"
    r"|meteen|direct|onmiddellijk)\b",
    re.IGNORECASE,
)


class Sight:
    """The messages of a run as they have come in, and which of them wait to be read."""

    __slots__ = ("_seen", "answers", "mail", "run", "unread")

    def __init__(self, run: Run) -> None:
        self.run = run
        self.mail: dict[str, list[MessageArrived]] = {}
        self.unread: dict[str, int] = {}
        self.answers: set[tuple[TaskId, str]] = set()
        self._seen = 0

    def look(self) -> bool:
        """Take in what has come since the last look; tell whether a message was among it."""
        before = self._seen
        log = self.run.log
        self._seen = len(log)
        arrived = [
            each
            for each in log[before : self._seen]
            if isinstance(each, MessageArrived)
        ]
        for message in arrived:
            self.mail.setdefault(message.thread, []).append(message)
            self.unread.setdefault(message.thread, message.at)
        return bool(arrived)

    def read(self, thread: str) -> None:
        """Note that *thread* has been read, with the answers to questions in it."""
        self.unread.pop(thread, None)
        for message in self.mail.get(thread, ()):
            if message.occasion == "answer" and message.task is not None:
                self.answers.add((message.task, message.cause))

    def unread_for(self) -> int:
        """Return how long (simulated ms) the oldest unread message has lain there."""
        now = self.run.state.at
        return max((now - since for since in self.unread.values()), default=0)

    def open_tasks(self) -> Iterator[TaskState]:
        """Yield the tasks that still wait to be delivered, in the order they came in."""
        return (each for each in self.run.state.tasks.values() if each.is_open)

    def last_word_on(self, task: TaskState) -> int:
        """Return when something last came in about *task* (simulated ms)."""
        mail = self.mail.get(task.thread, ())
        return max((each.at for each in mail), default=task.opened_at)

    def loudness_of(self, task: TaskState) -> int:
        """Count the cries and pressing words in what came in about *task*."""
        return sum(
            len(_CRY.findall(each.subject)) + len(_CRY.findall(each.body))
            + 3 * len(_PRESSING.findall(each.body))
            for each in self.mail.get(task.thread, ())
        )  # fmt: skip

    def waits_for_answers(self, task: TaskState) -> bool:
        """Tell whether something was asked about *task* and no answer has come in yet."""
        come = {
            each.cause
            for each in self.mail.get(task.thread, ())
            if each.occasion == "answer" and each.task == task.task.id
        }
        return not task.gaps_asked <= come
