"""Work through a day in some order: what one person would have finished, and when.

One task at a time. Whoever chooses knows only what has come in by then, and chooses anew
whenever a task is done; the attentive ones also when something comes in or moves, at the
price of finding back into what they leave. Plain integers and lists, for this is where
scoring spends its time.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, inf
from operator import itemgetter
from typing import NamedTuple

from simulator.engine.scoring.deadlines import timeliness

REFUSED = 0.5
"""Share of its weight that leaving a task undone loses when the client knew early: they
could still turn elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A task as an order sees it; moments and spans are simulated ms.

    It comes in at *since*, takes *span*, is due as *dues* (known from, due) say, and is
    worthless *grace* after that. At *gone_at* the client takes it back. Of one that was
    *refused* in time, leaving it undone loses less.
    """

    since: int
    span: int
    weight: int
    grace: int
    dues: tuple[tuple[int, int], ...]
    gone_at: int | None = None
    refused: bool = False

    @property
    def due(self) -> int:
        """Return the deadline that counts in the end."""
        return self.dues[-1][1]

    def lateness(self, done_at: int | None) -> float:
        """Return the weight lost when it is done at *done_at*, or never.

        Nobody loses by a task that was taken back.
        """
        if self.gone_at is not None:
            return 0.0
        if done_at is None and self.refused:
            return self.weight * REFUSED
        kept = timeliness(done_at, self.due, worthless_after=self.grace)
        return self.weight * (1.0 - kept)


Rule = Callable[[Job, int, int, int], float]
"""(job, left, due, now) -> rank; the lowest rank is worked on next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Somebody who works by *rule*; *attentive* ones choose anew at every arrival.

    Who looks *ahead* lays out all that is known to wait, moves jobs about for as long as
    less is lost, and begins with the first: the rule only breaks ties.
    """

    rule: Rule
    attentive: bool
    ahead: bool = False


@dataclass(slots=True, kw_only=True)
class Desk:
    """Where a day stands: the moment, what is left of each job, what was done when."""

    now: int
    left: list[int]
    done: list[int | None]

    @classmethod
    def at_start(cls, jobs: Sequence[Job]) -> "Desk":
        """Return the desk on which nothing has been done."""
        return cls(now=0, left=[each.span for each in jobs], done=[None] * len(jobs))


def earliest_deadline(job: Job, left: int, due: int, now: int) -> float:
    """Rank by deadline."""
    del job, left, now
    return due


def weight_for_time(job: Job, left: int, due: int, now: int) -> float:
    """Rank by what a minute of work brings."""
    del due, now
    return -job.weight / left


def shortest(job: Job, left: int, due: int, now: int) -> float:
    """Rank by what is left to do."""
    del job, due, now
    return left


def heaviest(job: Job, left: int, due: int, now: int) -> float:
    """Rank by consequence."""
    del left, due, now
    return -job.weight


def apparent_urgency(job: Job, left: int, due: int, now: int) -> float:
    """Rank by what a minute brings, the more the closer the deadline (ATC, 1987)."""
    slack = max(0, due - now - left)
    return -job.weight / left * exp(-slack / (LOOK_AHEAD * TYPICAL_SPAN))


def saturated_urgency(job: Job, left: int, due: int, now: int) -> float:
    """Rank as `apparent_urgency`, by what can still be saved of the task."""
    kept = timeliness(now + left, due, worthless_after=job.grace)
    return kept * apparent_urgency(job, left, due, now)


LOOK_AHEAD = 2.0
"""How many typical tasks ahead a deadline begins to press; the usual value in the literature."""

TYPICAL_SPAN = 15 * 60_000
"""A quarter of an hour (simulated ms): what a task of a working day typically takes."""

RULES: tuple[Rule, ...] = (
    earliest_deadline,
    weight_for_time,
    apparent_urgency,
    saturated_urgency,
    shortest,
    heaviest,
)

PLANNER = Worker(rule=saturated_urgency, attentive=True, ahead=True)
"""Plans the rest of the day anew at every message, by all that is known."""

WORKERS = (
    *(
        Worker(rule=rule, attentive=attentive)
        for rule in RULES
        for attentive in (True, False)
    ),
    PLANNER,
)


def work_through(
    jobs: Sequence[Job], worker: Worker, desk: Desk, *, hours: "Hours"
) -> list[int | None]:
    """Let *worker* go on from *desk* and return when each job is done, None for never."""
    done = list(desk.done)
    for block in blocks(jobs, worker, desk, hours=hours):
        if block.done:
            done[block.job] = block.ends
    return done


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The time there is: *until* that moment, without the *rests*, which are in order.

    *resume* is what coming back to a job that was left costs. All in simulated ms.
    """

    until: int
    resume: int = 0
    rests: tuple[tuple[int, int], ...] = ()

    def worked_from(self, now: int, span: int) -> int:
        """Return when *span* of work that begins at *now* is done."""
        ends = now + span
        for since, until in self.rests:
            if since < ends and until > now:
                ends += until - max(since, now)
        return ends

    def works_again(self, now: int) -> int:
        """Return *now*, or the end of the rest in which it lies."""
        for since, until in self.rests:
            if since <= now < until:
                return until
        return now

    def works_until(self, now: int) -> int:
        """Return the beginning of the next rest after *now*, or the end of the day."""
        rests = (since for since, _ in self.rests if since > now)
        return min(next(rests, self.until), self.until)


class Block(NamedTuple):
    """A stretch of work on one job, from *starts* to *ends* (simulated ms)."""

    job: int
    starts: int
    ends: int
    done: bool


def blocks(
    jobs: Sequence[Job], worker: Worker, desk: Desk, *, hours: Hours
) -> Iterator[Block]:
    """Yield what *worker* works on from *desk* on, stretch by stretch."""
    now, left, resume = desk.now, list(desk.left), hours.resume
    news = _News(jobs, desk.done)
    current: int | None = None
    while (now := hours.works_again(now)) < hours.until:
        news.read(now)
        if not news.waiting:
            if news.next_at is None:
                break
            now = news.next_at
            continue
        chosen = _choose(worker, _Outlook(jobs, news, left, now, current, resume))
        if current is not None and current != chosen:
            left[current] += resume
        until = hours.works_until(now)
        stop = _stop(jobs[chosen], until, news.next_at if worker.attentive else None)
        ends = now + left[chosen]
        if ends <= stop:
            yield Block(chosen, now, ends, done=True)
            current, now = None, ends
            news.waiting.remove(chosen)
        else:
            yield Block(chosen, now, stop, done=False)
            left[chosen], current, now = ends - stop, chosen, stop


def first_choice(
    jobs: Sequence[Job], worker: Worker, desk: Desk, *, resume: int
) -> int | None:
    """Return the job that *worker* takes up at *desk*, None when nothing waits."""
    news = _News(jobs, desk.done)
    news.read(desk.now)
    if not news.waiting:
        return None
    return _choose(worker, _Outlook(jobs, news, desk.left, desk.now, None, resume))


def work_in_order(
    jobs: Sequence[Job], order: Sequence[int], *, hours: Hours
) -> list[int | None]:
    """Return when each job is done by somebody who takes the first of *order* that is in."""
    done: list[int | None] = [None] * len(jobs)
    waiting = list(order)
    now = 0
    while waiting:
        place = next((i for i in waiting if jobs[i].since <= now), None)
        if place is None:
            now = min(jobs[i].since for i in waiting)
            continue
        waiting.remove(place)
        job = jobs[place]
        ends = hours.worked_from(now, job.span)
        if job.gone_at is not None and job.gone_at < ends:
            now = max(now, job.gone_at)
            continue
        now = ends
        if now > hours.until:
            break
        done[place] = now
    return done


def total_lateness(jobs: Sequence[Job], done: Sequence[int | None]) -> float:
    """Return the weight that is lost in all."""
    return sum(job.lateness(at) for job, at in zip(jobs, done, strict=True))


_UNTOLD = -1 << 62


class _News:
    """What has come in by now: which jobs wait, and when they are due as far as is known."""

    __slots__ = ("_place", "_told", "due", "next_at", "waiting")

    def __init__(self, jobs: Sequence[Job], done: Sequence[int | None]) -> None:
        told: list[tuple[int, int, int | None]] = []
        for place, job in enumerate(jobs):
            if done[place] is not None:
                continue
            gone_at = job.gone_at
            told += [
                (known, place, due)
                for known, due in job.dues
                if gone_at is None or known < gone_at
            ]
            if gone_at is not None:
                told.append((gone_at, place, None))
        told.sort(key=itemgetter(0))
        self._told = told
        self._place = 0
        self.next_at = told[0][0] if told else None
        self.due = [_UNTOLD] * len(jobs)
        self.waiting: list[int] = []

    def read(self, now: int) -> None:
        """Take in all that has come by *now*."""
        while self.next_at is not None and self.next_at <= now:
            _, job, due = self._told[self._place]
            if due is None:
                self._drop(job)
            else:
                self._tell(job, due)
            self._place += 1
            more = self._place < len(self._told)
            self.next_at = self._told[self._place][0] if more else None

    def _tell(self, job: int, due: int) -> None:
        if self.due[job] == _UNTOLD:
            self.waiting.append(job)
        self.due[job] = due

    def _drop(self, job: int) -> None:
        if job in self.waiting:
            self.waiting.remove(job)


def _choose(worker: Worker, outlook: "_Outlook") -> int:
    waiting, due, rule = outlook.news.waiting, outlook.news.due, worker.rule
    if len(waiting) == 1:
        return waiting[0]
    if worker.ahead:
        return _look_ahead(outlook)
    jobs, left, now = outlook.jobs, outlook.left, outlook.now
    return min([(rule(jobs[i], left[i], due[i], now), i) for i in waiting])[1]


def _look_ahead(outlook: "_Outlook") -> int:
    """Return the first job of the plan that loses least of what is known to wait.

    The best of the simple orders, improved by moving one job at a time for as long as
    that helps. Among equals the first stands: the one that leaves most room.
    """
    least, plan = outlook.least_loss(outlook.simple_plans())
    while least > 0:
        lost, other = outlook.least_loss(_moved(plan))
        if lost >= least - _SAME:
            break
        plan, least = other, lost
    return plan[0]


_CAUTIOUS = (
    saturated_urgency,
    *(rule for rule in RULES if rule is not saturated_urgency),
)
_SAME = 1e-9


def _moved(plan: list[int]) -> Iterator[list[int]]:
    """Yield every plan in which one job stands elsewhere."""
    for place, job in enumerate(plan):
        rest = plan[:place] + plan[place + 1 :]
        for other in range(len(plan)):
            if other != place:
                yield [*rest[:other], job, *rest[other:]]


@dataclass(frozen=True, slots=True)
class _Outlook:
    """What waits at *now*: what is left of each job, when it is due, which one is begun."""

    jobs: Sequence[Job]
    news: "_News"
    left: Sequence[int]
    now: int
    current: int | None
    resume: int

    def simple_plans(self) -> Iterator[list[int]]:
        """Yield what waits in each simple order, as it stands now."""
        jobs, left, due, now = self.jobs, self.left, self.news.due, self.now
        for rule in _CAUTIOUS:
            ranked = (
                (rule(jobs[i], left[i], due[i], now), i) for i in self.news.waiting
            )
            yield [place for _, place in sorted(ranked)]

    def least_loss(self, plans: Iterable[list[int]]) -> tuple[float, list[int]]:
        """Return the least that any of *plans* loses, and the first that loses so little."""
        least, best = inf, list[int]()
        for plan in plans:
            lost = self._loss(plan, least)
            if lost < least:
                least, best = lost, plan
        return least, best

    def _loss(self, plan: Sequence[int], enough: float) -> float:
        """Return the weight lost if the jobs of *plan* are done one after the other.

        Once that is *enough*, whatever is lost beyond is of no interest.
        """
        jobs, left, due, now, lost = (
            self.jobs,
            self.left,
            self.news.due,
            self.now,
            0.0,
        )
        if self.current is not None and plan[0] != self.current:
            now += self.resume
        for i in plan:
            now += left[i]
            over = now - due[i]
            if over > 0:
                job = jobs[i]
                grace = job.grace
                lost += job.weight if over >= grace else job.weight * (over / grace)
                if lost >= enough:
                    break
        return lost


def _stop(job: Job, until: int, news: int | None) -> int:
    stop = until if news is None else min(until, news)
    return stop if job.gone_at is None else min(stop, job.gone_at)
