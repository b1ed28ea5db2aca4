"""What sets the expert apart: looking ahead, asking at once, promising what will hold, warning early."""

from collections.abc import Callable, Sequence

from simulator.bots.foresight import Plan, plan_ahead
from simulator.bots.hands import Hands
from simulator.bots.phrases import Phrases, join, phrases_in, state_facts
from simulator.bots.telling import presses_from, tell_in_time
from simulator.bots.terms import Terms
from simulator.bots.workpiece import Workpiece
from simulator.engine.actions import SetPlan
from simulator.engine.simtime import MINUTE
from simulator.engine.state import TaskState
from simulator.engine.task import TaskId
from simulator.engine.terms import Act

STEP = 5 * MINUTE
"""People promise on round moments."""

LEAST_ROOM = 10 * MINUTE
ROOM = 0.25
"""What a promise leaves beyond the plan: a quarter of the time until then, but at least so much.

Of what is left then until the deadline it leaves half, for what will come in between.
"""

AWAITED = 30 * MINUTE
"""So long somebody who has to ask for something counts on waiting for it."""

HEAD_DOWN = 8 * MINUTE
"""With less room than this a task is finished before anything else is read or answered.

Whoever takes longer over reading keeps so much more.
"""

MOST_WARNINGS = 3
"""So often the client of one task hears that it will be later; more would be noise."""

EARLY = 45 * MINUTE
"""So long before the moment it matters a client hears of a delay: before that much may change."""

LAST_MOMENT = 30 * MINUTE
"""Before this, a task that fits nowhere today may yet fit when something else falls away."""


class Care:
    """The plan of somebody careful, and what follows from it for the clients."""

    def __init__(self, hands: Hands, left: Callable[[TaskState], int]) -> None:
        self._hands = hands
        self._left = left
        self._planned: tuple[tuple[TaskId, int], ...] = ()
        self._warned: dict[TaskId, int] = {}
        self.terms = Terms(hands)
        self._looked_at: tuple[object, ...] = ()
        self._kept = Plan({}, None)

    def keep(self, tasks: Sequence[TaskState]) -> bool:
        """See to what the plan asks for; True when that took time, so that one looks again."""
        plan = self._plan(tasks)
        before = self._hands.state.at
        busy_until = self._busy_until(plan)
        self.terms.keep(presses=busy_until is not None)
        if self._hands.state.at > before:
            return True
        if busy_until is None:
            self._state_if_new(plan, tasks)
        for task in tasks:
            done_at = plan.done.get(task.task.id)
            if busy_until is None or self._cannot_wait(task, done_at, busy_until):
                self._write(task, done_at)
            tell_in_time(self._hands, self._piece(task))
        return self._hands.state.at > before

    def presses(self, task: TaskState) -> bool:
        """Tell whether *task* leaves no room for anything else."""
        room = task.due - self._hands.state.at - self._left(task)
        return room < HEAD_DOWN * self._hands.slowness

    def choose(self, tasks: Sequence[TaskState]) -> TaskState | None:
        """Return the task with which the best plan begins, of those that can go on."""
        ready = [each for each in tasks if not self.must_wait(each)]
        plan = self._plan(ready)
        if plan.first is None:
            return self._begin_meanwhile(tasks)
        if plan.done[plan.first] is None:
            return None
        return self._hands.state.tasks[plan.first]

    def _begin_meanwhile(self, tasks: Sequence[TaskState]) -> TaskState | None:
        """Return a task whose simulated work can be done while an answer is awaited."""
        now = self._hands.state.at
        return next((each for each in tasks if each.work_done(now) < each.work), None)

    def looks_again_at(self, tasks: Sequence[TaskState]) -> int:
        """Return the next moment (simulated ms) at which something may have to be written."""
        day_ends = self._hands.state.bundle.day.length
        moments = [
            moment
            for task in tasks
            for moment in (
                task.due - self._left(task) - STEP,
                self._counted_on(task) - EARLY,
                self._counted_on(task) - LAST_MOMENT,
                *presses_from(task),
            )
        ]
        moments += self.terms.moments()
        now = self._hands.state.at
        return min(
            (each for each in moments if each > now), default=max(day_ends, now + 1)
        )

    def must_wait(self, task: TaskState) -> bool:
        """Tell whether an answer is awaited and there is still time to await it."""
        room = task.due - self._hands.state.at - self._left(task)
        return self._hands.sight.waits_for_answers(task) and room > STEP

    def _plan(self, tasks: Sequence[TaskState]) -> Plan:
        """Plan for *tasks*, or take the plan just made when nothing has changed."""
        state = self._hands.state
        left = {each.task.id: self._left(each) for each in tasks}
        looked_at = (state.at, state.focus, *((id_, left[id_]) for id_ in left))
        if looked_at != self._looked_at:
            self._looked_at = looked_at
            self._kept = plan_ahead(state, tasks, left)
        return self._kept

    def _busy_until(self, plan: Plan) -> int | None:
        """Return when the next task is done if it is so pressing that little else is."""
        if plan.first is None:
            return None
        task = self._hands.state.tasks[plan.first]
        return self._hands.state.at + self._left(task) if self.presses(task) else None

    def _cannot_wait(
        self, task: TaskState, done_at: int | None, busy_until: int
    ) -> bool:
        """Tell whether a client would be asked, or hear of a delay, too late."""
        if task.answered_at is None and task.task.gaps:
            return True
        counted_on = self._counted_on(task)
        late = done_at is None or done_at > counted_on
        return late and counted_on <= busy_until + LAST_MOMENT

    def _write(self, task: TaskState, done_at: int | None) -> None:
        """Answer, or warn, or leave it."""
        if task.answered_at is not None or self._warned.get(task.task.id):
            self._warn(task, done_at)
            return
        if task.thread in self._hands.sight.unread:
            self._hands.read(task.thread)
        self._answer(task, done_at)

    def _state_if_new(self, plan: Plan, tasks: Sequence[TaskState]) -> None:
        dues = tuple((each.task.id, each.due) for each in tasks)
        if set(dues) - set(self._planned):
            self._planned = dues
            self._state(plan)

    def _state(self, plan: Plan) -> None:
        """Put the day in order, with what each task will take in all."""
        now = self._hands.state.at
        tasks = self._hands.state.tasks
        length = self._hands.state.bundle.day.length
        estimates = tuple(
            (each, min(self._left(tasks[each]) + tasks[each].work_done(now), length))
            for each in plan.order()
            if not tasks[each].times_started
        )
        self._hands.act(SetPlan(order=plan.order(), estimates=estimates))

    def _answer(self, task: TaskState, done_at: int | None) -> None:
        by = self._by(task, done_at)
        late = by is not None and by > task.due
        questions = self._questions(task)
        words = self._phrases
        promise = words.later if late else words.promise
        body = join(
            words.ask.format(facts=questions) if questions else "",
            promise.format(time=self._hands.clock(by))
            if by is not None
            else words.seen,
        )
        act: Act = "ask" if questions else "propose" if late else "acknowledge"
        self._hands.write(task, body, act=act, by=by)
        if late:
            self._warned[task.task.id] = self._warned.get(task.task.id, 0) + 1

    def _questions(self, task: TaskState) -> str:
        open_gaps = [each for each in task.task.gaps if each.id not in task.gaps_asked]
        return " ".join(
            self._phrases.question.format(facts=state_facts(each.asked_by, date=""))
            for each in open_gaps
        )

    def _counted_on(self, task: TaskState) -> int:
        """Return when the client counts on *task*: what was promised last, or the deadline."""
        if task.promised is None:
            return task.due
        warned = self._warned.get(task.task.id)
        return task.promised if warned else min(task.promised, task.due)

    def _warn(self, task: TaskState, done_at: int | None) -> None:
        """Write when a task will come later than its client counts on."""
        now, times = self._hands.state.at, self._warned.get(task.task.id, 0)
        counted_on = self._counted_on(task)
        if not now < counted_on <= now + EARLY or times >= MOST_WARNINGS:
            return
        if done_at is None or done_at > task.due + task.task.worthless_after:
            self._give_up(task, done_at)
            return
        by = self._by(task, done_at)
        if done_at > counted_on and by is not None and by > counted_on:
            self._warned[task.task.id] = times + 1
            body = self._phrases.later.format(time=self._hands.clock(by))
            self._hands.write(task, body, act="propose", by=by)

    def _give_up(self, task: TaskState, done_at: int | None) -> None:
        """Ask for more time while that may help, and say no when it cannot."""
        by = self._by(task, done_at)
        if by is not None and not self._warned.get(task.task.id):
            self._warned[task.task.id] = 1
            body = self._phrases.later.format(time=self._hands.clock(by))
            self._hands.write(task, body, act="propose", by=by)
        elif 0 < task.due - self._hands.state.at <= LAST_MOMENT:
            self._hands.write(task, self._phrases.sorry, act="decline")

    def _by(self, task: TaskState, done_at: int | None) -> int | None:
        """Return a round moment by which *task* will be there, None if that cannot be said."""
        if done_at is None:
            return None
        now, day = self._hands.state.at, self._hands.state.bundle.day
        if len(task.gaps_asked) < len(task.task.gaps):
            done_at = max(done_at, min(now + AWAITED, task.due))
        room = max(LEAST_ROOM, round(ROOM * (done_at - now)))
        by = done_at + room
        by += max(task.due - by, 0) // 2
        off = day.starts * MINUTE % STEP
        by = -(-(by + off) // STEP) * STEP - off
        if done_at <= task.due:
            by = min(by, task.due)
        by = min(by, day.length)
        return by if by > now + MINUTE else None

    def _piece(self, task: TaskState) -> Workpiece:
        answers = self._hands.sight.answers
        missing = {each.id for each in task.task.gaps} - {
            gap for about, gap in answers if about == task.task.id
        }
        return Workpiece(
            task=task.task,
            state=self._hands.state,
            quality="right",
            missing=frozenset(missing),
        )

    @property
    def _phrases(self) -> Phrases:
        return phrases_in(self._hands.state.bundle.language)
