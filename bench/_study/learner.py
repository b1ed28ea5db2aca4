"""A simulated learner: traits from 0 to 1 that nobody but the study knows, and a day lived by them.

What a learner does at a moment is drawn from a stream named after learner, day and trait,
so one trait can change without any other draw changing.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from simulator.bots.answers import work_out
from simulator.bots.foresight import plan_ahead
from simulator.bots.hands import Hands
from simulator.bots.phrases import Phrases, join, phrases_in, state_facts
from simulator.bots.telling import tell_the_rest
from simulator.bots.workpiece import Workpiece
from simulator.engine import Bundle, Run
from simulator.engine.actions import Deliver, SendMessage, StartWork
from simulator.engine.rng import stream
from simulator.engine.simtime import MINUTE
from simulator.engine.state import TaskState
from simulator.engine.task import TaskId
from simulator.engine.terms import Act
from simulator.engine.work.writing.panel import Written

TRAITS = ("order", "words", "care", "promises", "steadiness")
SLOWEST, QUICKEST = 1.8, 0.6
AROUND = 2 * MINUTE
LEAST_ALERT = 0.2
MOST_WRONG = 0.35
"""The chance that somebody without any care hands in a piece that cannot be used."""

LONGEST_PAUSE = 25
"""Minutes: how long somebody without steadiness may sit back after a task."""

Best = Callable[[Run, list[TaskState], Callable[[TaskState], int]], TaskState]
"""Says which open task is the best to take next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """Somebody with traits from 0 to 1.

    *order* is the chance to take the best next task, *words* how often people hear
    something that helps them, *care* how seldom work has to be done again, *promises* how
    well they hold and how often lateness is announced, *steadiness* how seldom time goes
    by, *pace* how quickly they read and type.
    """

    number: int
    order: float
    words: float
    care: float
    promises: float
    steadiness: float
    pace: float

    @property
    def slowness(self) -> float:
        """Return how much longer than the catalogue reading and typing take."""
        return float(SLOWEST * (QUICKEST / SLOWEST) ** self.pace)


def drawn_learner(number: int) -> Learner:
    """Return the learner of that *number*: every trait drawn evenly and on its own."""
    draw = stream(number, "study/learner")
    traits = {each: draw.random() for each in (*TRAITS, "pace")}
    return Learner(number=number, **traits)


def live(learner: Learner, bundle: Bundle, best: Best) -> Run:
    """Let *learner* live through *bundle*, where *best* is what a good head takes next."""
    run = Run.start(bundle, clock="hybrid", pace=float(bundle.day.pace))
    _Desk(run, learner, best).work()
    run.advance(bundle.day.length)
    return run


def planned(
    run: Run, tasks: list[TaskState], left: Callable[[TaskState], int]
) -> TaskState:
    """Return the first task of the best plan of what is open."""
    spans = {each.task.id: left(each) for each in tasks}
    first = plan_ahead(run.state, tasks, spans).first
    return run.state.tasks[first] if first else tasks[0]


def modified_due_date(
    run: Run, tasks: list[TaskState], left: Callable[[TaskState], int]
) -> TaskState:
    """Return the task with the least weighted modified due date (Kanet and Li, 2004).

    No order that scoring compares with uses this rule. What is worthless by now comes last.
    """
    now = run.state.at

    def rank(task: TaskState) -> tuple[bool, float]:
        span = left(task)
        dead = now + span > task.due + task.task.worthless_after
        return dead, max(span, task.due - now) / task.task.weight

    return min(tasks, key=rank)


class _Desk:
    """The learner at work."""

    def __init__(self, run: Run, learner: Learner, best: Best) -> None:
        self._run = run
        self._learner = learner
        self._best = best
        self._hands = Hands(run, slowness=learner.slowness)
        self._phrases: Phrases = phrases_in(run.bundle.language)
        self._typed: dict[TaskId, int] = {}
        self._warned: set[TaskId] = set()
        self._stuck: set[TaskId] = set()
        self._streams = {each: self._stream(each) for each in TRAITS}

    def _stream(self, trait: str) -> random.Random:
        day = self._run.bundle
        return stream(self._learner.number, f"{day.scenario}/{day.seed}/{trait}")

    def _draws(self, trait: str) -> float:
        return self._streams[trait].random()

    def work(self) -> None:
        """Live through the day."""
        state, sight = self._run.state, self._hands.sight
        sight.look()
        while not state.finished:
            thread = next(iter(sight.unread), None)
            if thread is not None:
                self._read(thread)
                continue
            tasks = [
                each for each in sight.open_tasks() if each.task.id not in self._stuck
            ]
            self._warn(tasks)
            if tasks := [each for each in tasks if each.is_open]:
                self._go_on_with(self._choose(tasks))
            else:
                day_ends = self._run.bundle.day.length
                self._hands.wait(day_ends - state.at, until_news=True)

    def _read(self, thread: str) -> None:
        self._hands.read(thread)
        for task in self._hands.tasks_in(thread):
            if task.answered_at is None:
                self._answer(task)

    def _answer(self, task: TaskState) -> None:
        """Say when it comes, or only that it has come, or nothing."""
        drawn = self._draws("words")
        if drawn >= 0.5 + 0.5 * self._learner.words:
            return
        asks = self._questions(task)
        if drawn >= self._learner.words:
            self._hands.write(task, self._phrases.seen)
            return
        by = self._promise(task)
        body = join(
            self._phrases.ask.format(facts=asks) if asks else "",
            self._phrases.promise.format(time=self._hands.clock(by)),
        )
        act: Act = "ask" if asks else "acknowledge"
        self._hands.write(task, body, act=act, by=by)

    def _promise(self, task: TaskState) -> int:
        """Promise what a queue of all that waits allows, or what one would like to be true."""
        now, length = self._run.state.at, self._run.bundle.day.length
        queue = sum(map(self._left, self._hands.sight.open_tasks()))
        honest = now + round(1.25 * min(queue, max(task.due - now, 0))) + 10 * MINUTE
        hoped = now + self._left(task)
        trust = self._learner.promises
        by = round(trust * honest + (1 - trust) * hoped)
        return min(max(by, now + 5 * MINUTE), length)

    def _questions(self, task: TaskState) -> str:
        return " ".join(
            self._phrases.question.format(facts=state_facts(each.asked_by, date=""))
            for each in task.task.gaps
            if each.id not in task.gaps_asked
        )

    def _warn(self, tasks: list[TaskState]) -> None:
        """Announce, or not, that a task will be late."""
        now, length = self._run.state.at, self._run.bundle.day.length
        for task in tasks:
            left = self._left(task)
            room = task.due - now - left
            if task.task.id in self._warned or not -left <= room < 15 * MINUTE:
                continue
            self._warned.add(task.task.id)
            if self._draws("promises") < self._learner.promises:
                by = min(now + 2 * left + 30 * MINUTE, length)
                if by > now + MINUTE:
                    body = self._phrases.later.format(time=self._hands.clock(by))
                    self._hands.write(task, body, act="propose", by=by)

    def _choose(self, tasks: list[TaskState]) -> TaskState:
        if self._draws("order") < self._learner.order:
            return self._best(self._run, tasks, self._left)
        return self._streams["order"].choice(tasks)

    def _go_on_with(self, task: TaskState) -> None:
        if self._run.state.focus != task.task.id and not self._hands.at_once(
            StartWork(task=task.task.id)
        ):
            self._stuck.add(task.task.id)
            return
        while (left := self._left_of_work(task)) > 0:
            if self._leaves(task, self._hands.wait(left, until_news=True)):
                return
        while (left := self._typing(task)) > 0:
            began = self._run.state.at
            undisturbed = self._hands.wait(left, until_news=True)
            spent = self._run.state.at - began
            self._typed[task.task.id] = self._typed.get(task.task.id, 0) + spent
            if self._leaves(task, undisturbed):
                return
        self._hand_in(task)
        self._sit_back()

    def _leaves(self, task: TaskState, undisturbed: bool) -> bool:
        """Tell whether work on *task* ends here: the day, the task or one's patience is over."""
        if self._run.state.finished or not task.is_open:
            return True
        return not undisturbed and self._draws("steadiness") < self._alert()

    def _alert(self) -> float:
        return LEAST_ALERT + (1 - LEAST_ALERT) * self._learner.steadiness

    def _hand_in(self, task: TaskState) -> None:
        wrong = self._draws("care") < MOST_WRONG * (1 - self._learner.care)
        known = self._hands.sight.answers
        missing = {each.id for each in task.task.gaps} - {
            gap for about, gap in known if about == task.task.id
        }
        piece = Workpiece(
            task=task.task,
            state=self._run.state,
            quality="wrong" if wrong else "right",
            missing=frozenset(missing),
        )
        if not self._deliver(task, piece):
            self._stuck.add(task.task.id)
        elif self._draws("words") < self._learner.words:
            tell_the_rest(self._hands, piece)

    def _deliver(self, task: TaskState, piece: Workpiece) -> bool:
        answer = work_out(piece)
        if not isinstance(answer, Written):
            return self._hands.at_once(Deliver(task=task.task.id, answer=answer))
        wrote = SendMessage(
            to=(task.task.client,),
            thread=task.thread,
            body=answer.text,
            act="deliver",
            task=task.task.id,
        )
        return self._hands.at_once(wrote)

    def _sit_back(self) -> None:
        if self._draws("steadiness") >= self._learner.steadiness:
            pause = self._streams["steadiness"].randint(3, LONGEST_PAUSE)
            self._hands.wait(pause * MINUTE)

    def _left(self, task: TaskState) -> int:
        return max(self._left_of_work(task), 0) + self._typing(task) + AROUND

    def _left_of_work(self, task: TaskState) -> int:
        return task.work - task.work_done(self._run.state.at)

    def _typing(self, task: TaskState) -> int:
        pace = self._run.state.pace * self._learner.slowness
        typed = self._typed.get(task.task.id, 0)
        return max(round(task.task.hands_on * pace) - typed, 0)
