"""Fold a log into observations: facts about each task and the day, with their proofs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from simulator.engine.bundle import Bundle
from simulator.engine.events import (
    AccessSet,
    DeadlineChanged,
    EntryPlaced,
    Event,
    GapAsked,
    MessageArrived,
    MessageSent,
    NeedlessAsked,
    PlanSet,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    ReplyJudged,
    RunFinished,
    RunStarted,
    TaskDeclined,
    TaskOpened,
    TaskWithdrawn,
    WorkAdded,
    WorkDelivered,
    WorkStarted,
)
from simulator.engine.inject import At, InjectId
from simulator.engine.people import Entry
from simulator.engine.scoring.attention import Attention, Stretch
from simulator.engine.scoring.facts import (
    Came,
    Change,
    HandedIn,
    Moment,
    Placed,
    Promised,
    TaskFacts,
    Wrote,
)
from simulator.engine.task import Task, TaskId
from simulator.engine.work.account import Word, true_words
from simulator.engine.work.made import Found, Sent, beside


@dataclass(slots=True, kw_only=True)
class Observations:
    """All that scoring looks at.

    *ends* is the moment (simulated ms) the log has come to, *over* whether that was the end
    of the day. *calendars* are as they stood then, by calendar and entry.
    """

    bundle: Bundle
    pace: float
    ends: Moment
    ended_early: bool = False
    tasks: dict[TaskId, TaskFacts] = field(default_factory=dict[TaskId, TaskFacts])
    wrote: list[Wrote] = field(default_factory=list[Wrote])
    heard: tuple[str, ...] = ()
    plans: list[Moment] = field(default_factory=list[Moment])
    stretches: tuple[Stretch, ...] = ()
    over: bool = False
    came: dict[InjectId, Came] = field(default_factory=dict[InjectId, Came])
    placed: list[Placed] = field(default_factory=list[Placed])
    calendars: dict[str, dict[str, Entry]] = field(
        default_factory=dict[str, dict[str, Entry]]
    )

    def nominal(self, facts: TaskFacts) -> int:
        """Return what the task takes (simulated ms) by the scenario, at this run's pace."""
        return facts.work + round(facts.task.hands_on * self.pace)


class Follower:
    """Reads a run event by event, and can be asked in between; knows nothing of stretches."""

    def __init__(self, bundle: Bundle) -> None:
        ends, pace = Moment(0, 0), float(bundle.day.pace)
        self._seen = Observations(bundle=bundle, pace=pace, ends=ends)
        self._reader = _Reader(self._seen)

    def read(self, event: Event) -> None:
        """Take in one event, the next of the log."""
        if isinstance(event, RunStarted):
            self._seen.pace = _pace(self._seen.bundle, (event,))
        self._seen.ends = Moment(event.at, self._seen.ends.serial + 1)
        self._reader.read(event, self._seen.ends.serial)

    def seen(self) -> Observations:
        """Return what has been observed so far; reading on changes it."""
        self._seen.heard = tuple(self._reader.heard)
        return self._seen


def observe(bundle: Bundle, log: Sequence[Event]) -> Observations:
    """Read *log*, a run of *bundle*, from its beginning to wherever it has come."""
    ends = Moment(log[-1].at if log else 0, len(log))
    seen = Observations(bundle=bundle, pace=_pace(bundle, log), ends=ends)
    reader = _Reader(seen)
    attention = Attention(bundle, seen.pace)
    for serial, event in enumerate(log, start=1):
        reader.read(event, serial)
        attention.read(event, serial)
    if seen.ended_early:
        _add_planned(seen)
    seen.heard = tuple(reader.heard)
    seen.stretches = attention.stretches(until=seen.ends.at)
    for stretch in seen.stretches:
        _count(seen.tasks, stretch)
    return seen


def _pace(bundle: Bundle, log: Sequence[Event]) -> float:
    """Return the pace reading and typing went at; by the catalogue, that is the rated one."""
    first = log[0] if log else None
    if isinstance(first, RunStarted) and first.clock != "charged":
        return first.pace
    return float(bundle.day.pace)


def _count(tasks: dict[TaskId, TaskFacts], stretch: Stretch) -> None:
    facts = tasks.get(stretch.task) if stretch.task else None
    if facts is None:
        return
    if stretch.kind == "around":
        facts.around += stretch.span
    else:
        facts.in_focus += stretch.span


def _add_planned(seen: Observations) -> None:
    """Add the tasks that would still have come, had the learner stayed."""
    for inject in seen.bundle.injects:
        trigger = inject.trigger
        if not isinstance(trigger, At) or inject.unless is not None:
            continue
        for task_id in inject.opens:
            if task_id not in seen.tasks and trigger.at >= seen.ends.at:
                task = seen.bundle.task(task_id)
                seen.tasks[task_id] = TaskFacts(
                    task=task,
                    thread=inject.thread,
                    opened=Moment(trigger.at, seen.ends.serial),
                    due=task.due_from(trigger.at, ends=seen.bundle.day.length),
                    work=task.work,
                    planned=True,
                )


class _Reader:
    """Reads events into observations, keeping what is only needed on the way."""

    def __init__(self, seen: Observations) -> None:
        self._seen = seen
        self.heard: list[str] = []
        self._late_by: dict[str, int] = {}
        self._calendars = seen.calendars
        for calendar in seen.bundle.calendars:
            self._calendars[calendar.id] = {each.id: each for each in calendar.entries}
        self._tasks: dict[TaskId, Task] = {each.id: each for each in seen.bundle.tasks}

    def read(self, event: Event, serial: int) -> None:  # noqa: C901, PLR0912, PLR0915 - one case an event
        """Take in one event."""
        tasks = self._seen.tasks
        now = Moment(event.at, serial)
        match event:
            case MessageArrived():
                self._arrive(event, now)
            case TaskOpened():
                self._open(event, now)
            case MessageSent():
                self._send(event, serial)
            case DeadlineChanged(task=task):
                tasks[task].changes.append(_change(event, serial))
            case WorkAdded(task=task, work=work):
                tasks[task].work += work
                tasks[task].grown.append(now)
            case WorkStarted(task=task):
                tasks[task].started.append(now)
            case WorkDelivered():
                self._deliver(event, now)
            case EntryPlaced():
                self._place(event, now)
            case AccessSet(task=task):
                tasks[task].shared.append((serial, event))
            case PromiseMade(task=task, by=by, message=message):
                tasks[task].promises.append(Promised(by=by, made=now, message=message))
            case PromiseKept(task=task):
                _settle(tasks[task], now, kept=True)
            case PromiseBroken(task=task):
                _settle(tasks[task], now, kept=False)
            case GapAsked(task=task, gap=gap):
                tasks[task].asked.append((gap, now))
            case ReplyJudged():
                self._judged(event)
            case NeedlessAsked(task=task):
                tasks[task].needless.append(now)
            case TaskDeclined(task=task):
                tasks[task].declined = now
            case TaskWithdrawn(task=task, cause=cause):
                tasks[task].withdrawn = now
                tasks[task].gave_up = cause == "gave_up"
            case PlanSet():
                self._plan(event, now)
            case RunFinished(reason=reason):
                self._seen.ended_early = reason == "ended"
                self._seen.over = True
            case _:
                pass

    def _arrive(self, event: MessageArrived, now: Moment) -> None:
        self.heard += [event.subject, event.body]
        if event.inject is not None:
            self._seen.came[event.inject] = Came(moment=now, subject=event.subject)
        self._late_by[event.thread] = event.at - event.scheduled_at
        facts = self._seen.tasks.get(event.task) if event.task else None
        if facts is not None and event.occasion in {"chase", "escalation"}:
            facts.chased.append(now)
        elif facts is not None and event.occasion == "answer":
            facts.answered.append((event.cause, now))

    def _open(self, event: TaskOpened, now: Moment) -> None:
        self._seen.tasks[event.task] = TaskFacts(
            task=self._tasks[event.task],
            thread=event.thread,
            opened=now,
            due=event.due,
            work=event.work,
            late_by=self._late_by.get(event.thread, 0),
        )

    def _send(self, event: MessageSent, serial: int) -> None:
        sent = Sent(
            at=event.at,
            to=event.to,
            body=event.body,
            thread=event.thread,
            task=event.task,
            serial=serial,
        )
        self._seen.wrote.append(
            Wrote(
                message=event.message,
                act=event.act,
                sent=sent,
                channel="chat" if event.channel == "chat" else "email",
            )
        )

    def _judged(self, event: ReplyJudged) -> None:
        place, wrote = next(
            (place, each)
            for place, each in enumerate(self._seen.wrote)
            if each.message == event.message
        )
        self._seen.wrote[place] = replace(wrote, judged=event)
        if event.leaks:
            return
        for finding in event.findings:
            self._seen.tasks[finding.task].found.append(
                Found(at=wrote.sent.at, serial=wrote.sent.serial, finding=finding)
            )

    def _deliver(self, event: WorkDelivered, now: Moment) -> None:
        facts = self._seen.tasks[event.task]
        facts.handed_in.append(
            HandedIn(
                at=now.at,
                serial=now.serial,
                answer=event.answer,
                calendars=beside(facts.task, self._calendars),
                account=self._account(facts.task),
            )
        )

    def _account(self, task: Task) -> dict[TaskId, tuple[Word, ...]]:
        """Return what is true now of each task that *task* reports on."""
        clients = task.panel.reports_on()
        return {
            each: true_words(
                delivered=bool(facts.handed_in),
                declined=facts.declined is not None,
                waits=bool(
                    {gap for gap, _ in facts.asked} - {gap for gap, _ in facts.answered}
                ),
            )
            for each, facts in self._seen.tasks.items()
            if facts.task.client in clients
            and each != task.id
            and facts.withdrawn is None
        }

    def _place(self, event: EntryPlaced, now: Moment) -> None:
        entry = Entry(
            id=event.entry,
            starts=event.starts,
            ends=event.ends,
            title=event.title,
            place=event.place,
        )
        self._calendars.setdefault(event.calendar, {})[event.entry] = entry
        self._seen.placed.append(
            Placed(moment=now, calendar=event.calendar, entry=entry, task=event.task)
        )

    def _plan(self, event: PlanSet, now: Moment) -> None:
        self._seen.plans.append(now)
        for task, span in event.estimates:
            facts = self._seen.tasks.get(task)
            if facts is not None and facts.estimate is None and not facts.handed_in:
                facts.estimate = (span, now)


def _change(event: DeadlineChanged, serial: int) -> Change:
    return Change(
        at=event.at, serial=serial, was=event.was, due=event.due, cause=event.cause
    )


def _settle(facts: TaskFacts, now: Moment, *, kept: bool) -> None:
    if facts.promises and facts.promises[-1].settled is None:
        facts.promises[-1].settled = now
        facts.promises[-1].kept = kept


def serials(moments: Iterable[Moment | None]) -> tuple[int, ...]:
    """Return the serials of the moments that there are, in order and once each."""
    return tuple(sorted({each.serial for each in moments if each is not None}))
