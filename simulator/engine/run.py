"""A run: one learner working through one bundle once.

The whole surface the rest of the program sees. Time is an argument: ``act`` and
``advance`` are told the moment in simulated ms, and how often they are called makes no
difference to the log.
"""

from collections.abc import Iterable, Sequence

from simulator.engine.actions import Action, OpenThread, Skip, TakeBreak
from simulator.engine.agenda import Agenda
from simulator.engine.bundle import Bundle
from simulator.engine.charges import charge
from simulator.engine.codec import bundle_hash
from simulator.engine.desk import decide
from simulator.engine.events import (
    BreakEnded,
    ClockMode,
    Event,
    MessageArrived,
    MessageSent,
    RunResumed,
    RunStarted,
    TimeCharged,
    TimeSkipped,
    WorkFinished,
)
from simulator.engine.fold import fold
from simulator.engine.happening import happen
from simulator.engine.inject import Inject
from simulator.engine.judging import Asked, have_judged
from simulator.engine.moods import Moods
from simulator.engine.possible import RunIsOver
from simulator.engine.schedule import reschedule
from simulator.engine.simtime import MINUTE
from simulator.engine.state import State
from simulator.engine.triggers import Watch
from simulator.engine.verdict import Judge

NEAR = 10 * MINUTE
"""So long before a deadline (simulated ms) a skip stops, once more at the deadline itself."""


class WrongLog(ValueError):
    """The log was not written by a run of this bundle; the message says where it departs."""


class Run:
    """A run of a bundle; make one with `start` or `replay`."""

    __slots__ = (
        "_agenda",
        "_injects",
        "_judge",
        "_moods",
        "_watch",
        "bundle",
        "log",
        "state",
    )

    def __init__(self, bundle: Bundle, judge: Judge | None = None) -> None:
        self.bundle = bundle
        self._judge = judge
        self.log: list[Event] = []
        self.state = State.at_start(bundle)
        self._agenda = Agenda()
        self._watch = Watch(bundle)
        self._moods = Moods(bundle)
        self._injects: dict[str, Inject] = {each.id: each for each in bundle.injects}

    @classmethod
    def start(
        cls,
        bundle: Bundle,
        *,
        clock: ClockMode = "hybrid",
        pace: float = 1.0,
        judge: Judge | None = None,
    ) -> "Run":
        """Begin a run at moment 0, at *pace* simulated seconds per wall second.

        With a *judge* every message is judged as it is sent.
        """
        run = cls(bundle, judge)
        run._record(
            RunStarted(
                at=0,
                bundle=bundle_hash(bundle),
                clock=clock,
                pace=pace,
                by_meaning=judge is not None and judge.by_meaning,
            )
        )
        run.advance(0)
        return run

    @classmethod
    def replay(
        cls, bundle: Bundle, log: Iterable[Event], *, judge: Judge | None = None
    ) -> "Run":
        """Rebuild the run that wrote *log*: same state, same agenda, same future.

        What was judged stays as it was; *judge* is for what is sent from then on. Raises `WrongLog` when the log does not begin this bundle or cannot have happened.
        """
        run = cls(bundle, judge)
        for event in log:
            if not run.log:
                _require_start(event, bundle)
            try:
                run._record(event)
            except (KeyError, ValueError) as error:
                place = f"event {len(run.log)}, {type(event).__name__}"
                raise WrongLog(
                    f"The log cannot be replayed at {place}: {error}"
                ) from error
        if not run.log:
            raise WrongLog("The log is empty.")
        return run

    @property
    def now(self) -> int:
        """Return the moment the run has reached, in simulated ms."""
        return self.state.at

    def next_at(self) -> int | None:
        """Return the moment (simulated ms) of what comes next by itself, or None."""
        return self._agenda.next_at()

    def act(self, action: Action, *, at: int | None = None) -> Sequence[Event]:
        """Let the learner do *action* at moment *at*, and return all that happened.

        Time is brought up to *at* first, and what happened on the way stays even when
        the action then proves impossible. Raises `NotPossible` or `RunIsOver`.
        """
        before = len(self.log)
        self.advance(self.now if at is None else at)
        if self.state.finished:
            raise RunIsOver
        decided = list(decide(self.state, action))
        if self.state.clock == "charged":
            decided = self._take_time(action, decided)
        for event in decided:
            self._happened(event)
        self._have_judged(decided)
        if isinstance(action, Skip):
            self._skip()
        return self.log[before:]

    def advance(self, to: int) -> Sequence[Event]:
        """Let simulated time pass up to and including *to* (ms); a moment gone by is ignored."""
        before = len(self.log)
        state, next_at = self.state, self._agenda.next_at
        while not (state.finished or state.paused):
            due_at = next_at()
            if due_at is None or due_at > to:
                state.at = max(state.at, to)
                break
            self._carry_out_next(max(due_at, state.at), due_at)
        return self.log[before:]

    def catch_up(self, to: int, *, held_for: float) -> Sequence[Event]:
        """Resume after the system stood still for *held_for* wall seconds.

        What fell due until *to* arrives now, at *to*, and carries when it was due.
        """
        before = len(self.log)
        if not self._is_held():
            self.state.at = max(self.state.at, to)
        while not self._is_held() and (due_at := self._agenda.next_at()) is not None:
            if due_at > to:
                break
            self._carry_out_next(self.now, due_at)
        if not self._is_held():
            self._record(RunResumed(at=self.now, held_for=held_for))
        return self.log[before:]

    def _have_judged(self, decided: Iterable[Event]) -> None:
        for event in decided:
            if self._judge is not None and isinstance(event, MessageSent):
                asked = Asked(state=self.state, log=self.log, sent=event)
                for each in have_judged(self._judge, asked):
                    self._happened(each)

    def _is_held(self) -> bool:
        return self.state.finished or self.state.paused

    def _carry_out_next(self, at: int, due_at: int) -> None:
        self.state.at = at
        for event in happen(self.state, self._agenda.first(), self._injects, due_at):
            self._happened(event)

    def _take_time(self, action: Action, decided: list[Event]) -> list[Event]:
        """Let the catalogue's time pass before the action has its effect.

        A conversation shows what is in it at once, and reading it takes its time after;
        so does a break.
        """
        span = charge(action, self.state)
        if not span:
            return decided
        begins_at_once = isinstance(action, OpenThread | TakeBreak)
        if begins_at_once:
            for event in decided:
                self._happened(event)
        self.advance(self.now + span)
        if self.state.finished:
            raise RunIsOver
        self._record(TimeCharged(at=self.now, span=span))
        return [] if begins_at_once else list(decide(self.state, action))

    def _skip(self) -> None:
        """Go on until something arrives, work is done, a deadline is near or the day ends.

        On a break, until it is over.
        """
        since, seen = self.now, len(self.log)
        resting = self.state.break_until is not None
        near = None if resting else self._next_deadline_near()
        stops = BreakEnded if resting else MessageArrived | WorkFinished
        while not self._is_held() and (due_at := self._agenda.next_at()) is not None:
            if near is not None and due_at > near:
                self.advance(near)
                break
            self._carry_out_next(max(due_at, self.now), due_at)
            if any(isinstance(each, stops) for each in self.log[seen:]):
                break
        # What else falls in this millisecond belongs to it, and may be the end of the day.
        self.advance(self.now)
        if not self.state.finished:
            self._record(TimeSkipped(at=self.now, since=since))

    def _next_deadline_near(self) -> int | None:
        """Return when the next open task comes close to its deadline, or to the deadline."""
        now = self.now
        dues = [each.due for each in self.state.tasks.values() if each.is_open]
        ahead = (due - NEAR if due - NEAR > now else due for due in dues if due > now)
        return min(ahead, default=None)

    def _happened(self, event: Event) -> None:
        """Record what is new, and how it left the clients whom the day looks at."""
        self._record(event)
        for seen in self._moods.look(event, self.state):
            self._record(seen)

    def _record(self, event: Event) -> None:
        self.log.append(event)
        self._moods.read(event)
        fold(self.state, event)
        reschedule(self._agenda, self.state, event)
        self._watch.look(event, self.state, self._agenda)


def _require_start(event: Event, bundle: Bundle) -> None:
    if not isinstance(event, RunStarted):
        raise WrongLog("The log does not begin with RunStarted.")
    if event.bundle != bundle_hash(bundle):
        raise WrongLog("The log begins another day than this bundle.")
