"""A learner who does in the browser what a file of actions says.

The file's moments are not kept to the second: what can be done is done, and time is let
pass only for what has not come yet.
"""

from collections.abc import Callable, Sequence

from playwright.sync_api import Page

from simulator.engine import Bundle, TimedAction
from simulator.engine.actions import (
    Deliver,
    HoldOption,
    OpenThread,
    SendMessage,
    SetPlan,
    StartWork,
    TakeBreak,
)
from simulator.engine.panel import Answer
from simulator.engine.people import PersonId
from simulator.engine.simtime import MINUTE
from simulator.engine.task import Task, TaskId
from simulator.engine.work.writing.panel import WritingPanel
from tests.browser.desk import Desk
from tests.browser.kinds import fill

LONGEST_WAIT = 40
"""Skips after which what a learner waits for is not coming."""


class Learner:
    """Plays timed actions at a desk; *look* is called with a name at every new sight."""

    def __init__(
        self, desk: Desk, bundle: Bundle, look: Callable[[str], None] = lambda _: None
    ) -> None:
        self.desk = desk
        self.page: Page = desk.page
        self.bundle = bundle
        self._look = look
        self._threads = {
            task: inject.thread for inject in bundle.injects for task in inject.opens
        }
        self._names = {each: person.name for each, person in bundle.people().items()}

    def play(self, actions: Sequence[TimedAction]) -> None:
        """Do all of *actions*."""
        for each in actions:
            match each.action:
                case OpenThread(thread=thread):
                    self._open(thread, each.at)
                case StartWork(task=task):
                    self.desk.start(self._title(task))
                case SetPlan() as plan:
                    self._plan(plan)
                case SendMessage() as message:
                    self._write(message)
                case TakeBreak():
                    self._rest()
                case Deliver(task=task, answer=answer):
                    self._deliver(self.bundle.task(task), answer)
                case HoldOption(task=task, option=option):
                    self._hold(self.bundle.task(task), option)
                case other:
                    raise NotImplementedError(type(other).__name__)

    def _open(self, thread: str, at: int) -> None:
        """Open a thread when there is something new in it, at the latest at *at*."""
        latest = self.bundle.day.starts + at // MINUTE
        for _ in range(LONGEST_WAIT):
            come = self.desk.row(thread).count()
            if come and (self.desk.is_unread(thread) or self.desk.minute() >= latest):
                break
            self.desk.skip()
        self.desk.open(thread)
        self._look("letters")

    def _rest(self) -> None:
        """Take the next break that is agreed, once it is time for it."""
        for _ in range(LONGEST_WAIT):
            if self.desk.take_break():
                return
            self.desk.skip()
        raise AssertionError("no break is offered")

    def _plan(self, plan: SetPlan) -> None:
        estimates = {self._title(task): span // MINUTE for task, span in plan.estimates}
        self.desk.plan([self._title(task) for task in plan.order], estimates)
        self._look("today's order")

    def _write(self, message: SendMessage) -> None:
        handing_in = message.act == "deliver" and message.task is not None
        if message.thread is None:
            self.desk.begin_message()
            self._look("new message")
        else:
            self.desk.open(message.thread)
            self.desk.show_letters()
        if handing_in and message.task is not None:
            self._show_writing(self.bundle.task(message.task))
        promise = message.promise
        self.desk.write(
            message.body.strip(),
            to=[self._names[each] for each in message.to],
            act=message.act,
            promise=self.bundle.day.clock(promise.by) if promise else "",
            subject=message.subject if message.thread is None else "",
            about=self._title(message.task)
            if message.thread is None and message.task
            else "",
        )

    def _show_writing(self, task: Task) -> None:
        """Turn to the work when the message itself is what is handed in."""
        if isinstance(task.panel, WritingPanel):
            self._finish_work(task)
            self._look("work in writing")

    def _deliver(self, task: Task, answer: Answer) -> None:
        self.desk.open(self._threads[task.id])
        self.desk.show_work(task.title)
        fill(self.page, task.panel, answer, self.bundle.day)
        self._look(f"work: {type(task.panel).__name__}")
        self._finish_work(task)
        self.desk.hand_in(getattr(task.panel, "submit", "Hand it in"))

    def _hold(self, task: Task, option: str) -> None:
        self.desk.open(self._threads[task.id])
        self.desk.show_work(task.title)
        row = self.page.locator(".pick-row").filter(
            has=self.page.locator(f"#pick-{option}")
        )
        with self.desk.answered():
            row.get_by_role("button", name="Hold").click()

    def _finish_work(self, task: Task) -> None:
        self.desk.open(self._threads[task.id])
        self.desk.show_work(task.title)
        for _ in range(LONGEST_WAIT):
            if self.desk.is_workable():
                return
            self.desk.skip()
        raise AssertionError(f"the work on “{task.title}” does not come to an end")

    def _title(self, task: TaskId | None) -> str:
        return self.bundle.task(task).title if task else ""

    def name(self, person: str) -> str:
        """Return what a person of the day is called."""
        return self._names[PersonId(person)]
