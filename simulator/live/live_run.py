"""A run in memory: its engine, its clock, and what of it is stored already.

Everything here happens under the run's lock and touches neither the database nor a
socket: others do that, and tell the run how it ended.
"""

from collections.abc import Sequence

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.run import Run, WrongLog
from simulator.live.clock import MS_PER_S, Timepiece
from simulator.live.errors import BrokenRun
from simulator.live.judging import Judges
from simulator.live.records import (
    ActionTaken,
    Beat,
    Change,
    ClockKept,
    EventsAppended,
    RunClock,
    SavedRun,
)

BEAT_S = 1.0
"""Wall seconds between two storings of a running clock: the most a crash can cost."""

STALL_S = 2.0
"""Wall seconds unattended after which a running clock is taken to have stood still."""


class LiveRun:
    """One run, as the process that owns it knows it."""

    def __init__(
        self,
        saved: SavedRun,
        bundle: Bundle,
        *,
        now: float,
        judges: Judges | None = None,
    ) -> None:
        self.header = saved.header
        self._judges = judges
        self.kept: RunClock = saved.clock
        self.attended_at = now
        """Monotonic moment up to which the run is stored."""
        self.told_at = float("-inf")
        """Monotonic moment of the last word to the desks."""
        self.desks = 0
        self.left_at: float | None = None
        self.used_at = now
        self.timepiece = Timepiece(pace=saved.header.pace)
        self._held = True
        self._engine: Run | None = None
        self.restore(saved, bundle)
        self.timepiece.set(at=self.engine.now, now=now, running=False)

    @property
    def engine(self) -> Run:
        """Return the engine's run; `is_lost` must have been dealt with."""
        if self._engine is None:
            raise RuntimeError(f"run {self.header.id} is used without being restored")
        return self._engine

    @property
    def is_lost(self) -> bool:
        """Whether the run must be restored from the store before it is used."""
        return self._engine is None

    @property
    def is_driven(self) -> bool:
        """Whether the wall clock should move this run on."""
        state = self.engine.state
        if state.clock == "charged" or state.finished or state.paused:
            return False
        return not self._held or (state.clock == "real" and self.kept.begun)

    def restore(self, saved: SavedRun, bundle: Bundle) -> None:
        """Work the run out anew from what is stored; raises `BrokenRun`."""
        judge = self._judges.of(saved.log) if self._judges else None
        try:
            engine = Run.replay(bundle, saved.log, judge=judge)
        except WrongLog as reason:
            raise BrokenRun(
                f"This run cannot be continued, because its log cannot be replayed "
                f"({reason}). Start a new day; whoever runs this server can look into "
                f"it with: va-sim db check"
            ) from reason
        self.acks = dict(saved.acks)
        self.saved_serial = len(saved.log)
        engine.advance(saved.clock.at)
        self._engine = engine

    def lose(self) -> None:
        """Drop what was worked out but not stored, and stand where the store stands."""
        self._engine = None
        self._held = self.desks == 0 and not self.kept.running
        self.timepiece.set(
            at=self.kept.at, now=self.attended_at, running=self.kept.running
        )

    def arrive(self, *, now: float, wall: float) -> None:
        """Let the clock go on because a desk is there; the first begins the day."""
        self._held = False
        if self.timepiece.running:
            self.catch_up(now=now)
        elif self.is_driven and self.kept.begun:
            stood = max(0.0, wall - self.kept.wall)
            ran_on = min(stood, BEAT_S) if self.kept.running else 0.0
            self._go_on(now=now, ran_on=ran_on, stood=stood)
        else:
            self.align(now=now)

    def catch_up(self, *, now: float) -> None:
        """Bring a running run up to the monotonic moment *now*."""
        if not self.timepiece.running:
            return
        unattended = now - self.attended_at
        if unattended > STALL_S:
            self._go_on(now=now, ran_on=BEAT_S, stood=unattended)
        else:
            self.engine.advance(self.timepiece.read(now))
            self.align(now=now)

    def hold(self, *, now: float) -> None:
        """Let the clock stand, because nobody has been at the desk for a while."""
        self.catch_up(now=now)
        self._held = True
        self.align(now=now)

    def align(self, *, now: float) -> None:
        """Set the clock by the run, which an action may have moved, held or ended."""
        engine_at, reads = self.engine.now, self.timepiece.read(now)
        if not self.is_driven:
            self.timepiece.set(at=engine_at, now=now, running=False)
        elif not self.timepiece.running or engine_at > reads:
            self.timepiece.set(at=engine_at, now=now, running=True)

    def beat(self, *, now: float) -> Beat:
        """Say where the clock stands for the desks."""
        return Beat(
            at=self.timepiece.read(now),
            pace=self.header.pace,
            running=self.timepiece.running,
            serial=self.saved_serial,
        )

    def saved_log(self) -> Sequence[Event]:
        """Return the events that are stored."""
        return self.engine.log[: self.saved_serial]

    def changes(
        self, *, now: float, wall: float, taken: ActionTaken | None = None
    ) -> list[Change]:
        """Say what has to be stored to make the present state durable."""
        run, changes = self.header.id, list[Change]()
        if events := tuple(self.engine.log[self.saved_serial :]):
            changes.append(
                EventsAppended(
                    run=run,
                    first=self.saved_serial + 1,
                    events=events,
                    wall=wall,
                    action=taken.action if taken else None,
                )
            )
        if taken:
            changes.append(taken)
        changes.append(ClockKept(run=run, clock=self._clock(now=now, wall=wall)))
        return changes

    def confirm(self, changes: Sequence[Change], *, now: float) -> tuple[Event, ...]:
        """Take note that *changes* are stored; return the events among them."""
        events: tuple[Event, ...] = ()
        for change in changes:
            match change:
                case EventsAppended():
                    events = change.events
                    self.saved_serial += len(events)
                case ActionTaken():
                    self.acks[change.action] = change.ack
                case ClockKept():
                    self.kept = change.clock
                case _:
                    pass
        self.attended_at = now
        return events

    def _clock(self, *, now: float, wall: float) -> RunClock:
        return RunClock(
            at=max(self.engine.now, self.timepiece.read(now)),
            wall=wall,
            running=self.timepiece.running,
            begun=self.kept.begun or not self._held,
            finished=self.engine.state.finished,
        )

    def _go_on(self, *, now: float, ran_on: float, stood: float) -> None:
        """Resume after *stood* wall seconds, of which the clock ran on for *ran_on*."""
        engine = self.engine
        to = self.kept.at + round(ran_on * self.header.pace * MS_PER_S)
        to = max(engine.now, min(to, engine.bundle.day.length))
        if stood > STALL_S:
            engine.catch_up(to, held_for=round(stood, 3))
        else:
            engine.advance(to)
        self.timepiece.set(at=engine.now, now=now, running=self.is_driven)
