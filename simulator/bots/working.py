"""A day's work by one habit: read, answer, choose, work, hand in, tell."""

from dataclasses import dataclass

from simulator.bots.answers import work_out
from simulator.bots.care import Care
from simulator.bots.hands import Hands
from simulator.bots.manners import Manner
from simulator.bots.ranks import Rank
from simulator.bots.telling import tell_the_rest
from simulator.bots.workpiece import Quality, Workpiece
from simulator.engine.actions import Deliver, SendMessage, StartWork
from simulator.engine.simtime import MINUTE
from simulator.engine.state import TaskState
from simulator.engine.task import TaskId
from simulator.engine.work.writing.panel import Written

NEARLY_DONE = 2 * MINUTE
"""With so little left nobody lets go of a task because something comes in."""

UNREAD = 15 * MINUTE
"""So long a careful worker leaves mail unread that does not change what comes first."""

AROUND = 2 * MINUTE
"""What the mail about a task takes; a plan leaves room for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How somebody works.

    *rank* says which task comes next; without one they look ahead, and without *quality*
    they do no work at all. Who does not *read* sees only the list of tasks. *haste* is
    the share of the needed time that goes into choosing and typing.
    """

    manner: Manner | None = None
    rank: Rank | None = None
    quality: Quality | None = None
    reads: bool = True
    tells: bool = True
    careful: bool = False
    slowness: float = 1.0
    haste: float = 1.0


class Worker:
    """Somebody with a habit at a desk, until the day ends."""

    def __init__(self, hands: Hands, habit: Habit) -> None:
        self._hands = hands
        self._habit = habit
        self._handled: dict[TaskId, int] = {}
        self._stuck: set[TaskId] = set()
        self._lacking: dict[TaskId, frozenset[str]] = {}
        self._around = round(AROUND * habit.slowness)
        self._care = Care(hands, self.left) if habit.careful else None

    def work(self) -> None:
        """Live through the day."""
        state, sight = self._hands.state, self._hands.sight
        sight.look()
        while not state.finished:
            if self._goes_home():
                self._hands.wait(state.bundle.day.length - state.at)
                continue
            chosen = self._choose()
            waiting = self._unread(chosen)
            if waiting is not None:
                self._read(waiting)
            elif self._care is not None and self._care.keep(self._workable()):
                continue
            elif chosen is None:
                self._rest()
            else:
                self._go_on_with(chosen)

    def _goes_home(self) -> bool:
        """Tell whether a careful worker leaves the rest for tomorrow, as agreed."""
        if self._care is None or not self._care.terms.is_over():
            return False
        return not self._workable()

    def _rest(self) -> None:
        """Wait for something to come in, or for the moment to go on without it."""
        until = self._hands.state.bundle.day.length
        if self._care is not None:
            until = self._care.looks_again_at(self._workable())
        self._hands.wait(until - self._hands.state.at, until_news=True)

    def _unread(self, chosen: TaskState | None) -> str | None:
        """Return a thread to read now; while *chosen* presses, only what is new about it."""
        unread = self._hands.sight.unread if self._habit.reads else {}
        if self._care is None or chosen is None or not self._care.presses(chosen):
            return next(iter(unread), None)
        return chosen.thread if chosen.thread in unread else None

    def left(self, task: TaskState) -> int:
        """Return the simulated ms that *task* still takes at this pace."""
        work = task.work - task.work_done(self._hands.state.at)
        return max(work, 0) + self._typing_left(task) + self._around

    def _read(self, thread: str) -> None:
        self._hands.read(thread)
        self._mend(thread)
        if self._habit.manner is not None:
            self._habit.manner(self._hands, thread)

    def _workable(self) -> list[TaskState]:
        return [
            each
            for each in self._hands.sight.open_tasks()
            if each.task.id not in self._stuck and self._may(each)
        ]

    def _may(self, task: TaskState) -> bool:
        return self._care is None or self._care.terms.allows(task)

    def _choose(self) -> TaskState | None:
        tasks = self._workable() if self._habit.quality else []
        if not tasks:
            return None
        if self._care is not None:
            return self._care.choose(tasks)
        rank, sight = self._habit.rank, self._hands.sight
        return min(tasks, key=lambda each: rank(sight, each) if rank else ())

    def _go_on_with(self, task: TaskState) -> None:
        """Work on *task* until it is handed in, or until news turn a careful head."""
        if not self._turn_to(task.task.id):
            self._stuck.add(task.task.id)
            return
        while (left := task.work - task.work_done(self._hands.state.at)) > 0:
            if not self._wait(left, task) or not task.is_open:
                return
        if self._care is not None and self._care.must_wait(task):
            return
        began = self._hands.state.at
        done = self._wait(self._typing_left(task), task)
        spent = self._hands.state.at - began
        self._handled[task.task.id] = self._handled.get(task.task.id, 0) + spent
        # It may have grown while the hands were at it: then there is work left to do first.
        grown = task.work > task.work_done(self._hands.state.at)
        if done and task.is_open and not grown:
            self._hand_in(task)

    def _turn_to(self, task: TaskId) -> bool:
        in_focus = self._hands.state.focus == task
        return in_focus or self._hands.at_once(StartWork(task=task))

    def _wait(self, span: int, task: TaskState) -> bool:
        """Let *span* of work pass; a careful worker lets news interrupt unless nearly done."""
        if self._care is None:
            return self._hands.wait(span)
        ends = self._hands.state.at + span
        while self.left(task) > NEARLY_DONE:
            kept = max(ends - self._hands.state.at - NEARLY_DONE, 0)
            look_at = self._care.looks_again_at(self._workable())
            pause = min(kept, look_at - self._hands.state.at)
            undisturbed = self._hands.wait(pause, until_news=True)
            if undisturbed and pause == kept:
                break
            if undisturbed or not self._goes_on(task):
                return False
        return self._hands.wait(ends - self._hands.state.at)

    def _goes_on(self, task: TaskState) -> bool:
        """Tell whether *task* still comes first, and what is new can wait to be read."""
        if self._care is None or self._hands.state.finished or not task.is_open:
            return False
        if task.thread in self._hands.sight.unread:
            return False
        can_wait = self._hands.sight.unread_for() < UNREAD
        return self._choose() is task and (can_wait or self._care.presses(task))

    def _typing_left(self, task: TaskState) -> int:
        """Return the simulated ms of reading, choosing and typing that are left."""
        pace = self._hands.state.pace * self._habit.slowness * self._habit.haste
        return max(
            round(task.task.hands_on * pace) - self._handled.get(task.task.id, 0), 0
        )

    def _hand_in(self, task: TaskState) -> None:
        piece = self._piece(task)
        if not self._deliver(task, piece):
            self._stuck.add(task.task.id)
            return
        if piece.missing:
            self._lacking[task.task.id] = piece.missing
        if self._habit.tells:
            tell_the_rest(self._hands, piece)

    def _deliver(self, task: TaskState, piece: Workpiece) -> bool:
        answer = work_out(piece)
        if isinstance(answer, Written):
            return self._hands.at_once(
                SendMessage(
                    to=(task.task.client,),
                    thread=task.thread,
                    body=answer.text,
                    act="deliver",
                    task=task.task.id,
                )
            )
        return self._hands.at_once(Deliver(task=task.task.id, answer=answer))

    def _mend(self, thread: str) -> None:
        """Hand in anew what was handed in before an answer came that it needed."""
        for task_id in self._hands.state.threads[thread].tasks:
            task = self._hands.state.tasks[task_id]
            lacking = self._lacking.get(task_id)
            if lacking is None or task.is_over:
                continue
            piece = self._piece(task)
            if piece.missing < lacking:
                self._lacking[task_id] = piece.missing
                self._deliver(task, piece)

    def _piece(self, task: TaskState) -> Workpiece:
        answers = self._hands.sight.answers
        gaps = {each.id for each in task.task.gaps}
        return Workpiece(
            task=task.task,
            state=self._hands.state,
            quality=self._habit.quality or "empty",
            missing=frozenset(
                each for each in gaps if (task.task.id, each) not in answers
            ),
            words="" if self._habit.quality != "empty" else task.task.title,
        )
