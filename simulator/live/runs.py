"""What can be done with runs: the use cases, each with wall time in it.

An action is worked out in memory under the run's lock, then stored, and only then
published and acknowledged. When it cannot be stored, it has not happened.
"""

import logging
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from simulator.config import Settings
from simulator.engine.actions import Action, Finish
from simulator.engine.bundle import Bundle, Dimension
from simulator.engine.codec import bundle_hash, decode_action
from simulator.engine.events import ClockMode, Event
from simulator.engine.possible import NotPossible
from simulator.engine.ruling import Ruling
from simulator.engine.run import Run
from simulator.engine.summary import Summary
from simulator.live import choices, privacy
from simulator.live.appeals import Appeals
from simulator.live.doubts import Doubts
from simulator.live.driver import Driver
from simulator.live.errors import (
    BrokenRun,
    LiveError,
    NotSaved,
    NotYours,
    RunIsNotOver,
)
from simulator.live.judging import Judges
from simulator.live.keeper import Keeper
from simulator.live.live_run import LiveRun
from simulator.live.memory import Memory
from simulator.live.offload import offload
from simulator.live.ports import Clock, Library, Publisher, RunStore
from simulator.live.records import (
    Ack,
    ActionTaken,
    Beat,
    Change,
    EventsAppended,
    LineOverruled,
    OwnView,
    OwnViewWritten,
    RunClock,
    RunErased,
    RunHeader,
    RunOpened,
    ScoreKept,
)
from simulator.live.thinking import think
from simulator.live.writer import Writer

CLOSED_AS_STALE = "closed as stale\n"
"""The id of the system's own `Finish`: with a character that no learner's id may have."""

SECONDS_PER_DAY = 24 * 60 * 60

logger = logging.getLogger(__name__)


class Runs:
    """All runs of this process; one object per process."""

    def __init__(
        self,
        store: RunStore,
        library: Library,
        publisher: Publisher,
        clock: Clock,
        settings: Settings,
        judges: Judges | None = None,
    ) -> None:
        self._store = store
        self._judge = judges.of_new_runs if judges else None
        self._library = library
        self._clock = clock
        self._settings = settings
        self._writer = Writer(store)
        self._memory = Memory(store, clock, judges)
        self._keeper = Keeper(self._writer, publisher, clock)
        self.appeals = Appeals(
            store=store, writer=self._writer, clock=clock, bundle=self.bundle
        )
        self.doubts = Doubts(
            store=store, writer=self._writer, clock=clock, bundle=self.bundle
        )
        self.driver = Driver(
            memory=self._memory, keeper=self._keeper, clock=clock, settings=settings
        )

    def open(  # noqa: PLR0913 - what a learner chooses, by name
        self,
        *,
        scenario: str,
        language: str,
        pace: float,
        clock: ClockMode,
        learner: str,
        nickname: str,
        seed: int | None = None,
    ) -> str:
        """Open a run for *learner* and return its id; its clock waits for a desk.

        *pace* is simulated seconds per wall second. Raises `BadChoice`, `NotSaved`.
        """
        choices.check_pace(pace)
        choices.check_clock(clock)
        nickname = choices.tidy_nickname(nickname)
        choices.check_room(len(self._store.runs_of(learner)))
        bundle = self._library.bundle(scenario, language=language, seed=seed)
        if clock == "charged":
            # The catalogue's minutes are those of the pace the day was made for.
            pace = float(bundle.day.pace)
        wall = self._clock.wall()
        run = Run.start(bundle, clock=clock, pace=pace, judge=self._judge)
        header = RunHeader(
            id=secrets.token_urlsafe(16),
            scenario=bundle.scenario,
            title=bundle.title,
            language=bundle.language,
            learner=learner,
            nickname=nickname,
            pace=pace,
            clock=clock,
            bundle_sha=bundle_hash(bundle),
            opened_at=datetime.fromtimestamp(wall, UTC),
        )
        opened = RunOpened(
            header=header, clock=RunClock(at=run.now, wall=wall), bundle=bundle
        )
        log = EventsAppended(run=header.id, first=1, events=tuple(run.log), wall=wall)
        self._writer.write([opened, log])
        return header.id

    def practise(self, run: str, learner: str, *, at: int) -> str:
        """Open a practice run that goes on from *at* (simulated ms) of a run that is over.

        Returns its id. What happened by then has happened; what the learner did later is
        open again. Raises `RunIsNotOver`, `BadChoice`, `NotSaved`.
        """
        self._own_finished(run, learner)
        choices.check_room(len(self._store.runs_of(learner)))
        saved = self._store.load(run)
        log = choices.log_until(saved.log, at)
        wall = self._clock.wall()
        header = replace(
            saved.header,
            id=secrets.token_urlsafe(16),
            opened_at=datetime.fromtimestamp(wall, UTC),
            finished=False,
            practice_of=run,
            practice_at=at,
        )
        bundle = self._memory.bundle(header.bundle_sha)
        opened = RunOpened(
            header=header, clock=RunClock(at=at, wall=wall), bundle=bundle
        )
        events = EventsAppended(run=header.id, first=1, events=log, wall=wall)
        self._writer.write([opened, events])
        return header.id

    def header(self, run: str) -> RunHeader:
        """Return what is known of a run without its log; raises `NoSuchRun`."""
        return self._store.header(run)

    def bundle(self, run: str) -> Bundle:
        """Return the day that is played in a run; raises `NoSuchRun`."""
        slot = self._memory.slot(run)
        if slot is not None and slot.live is not None:
            return self._memory.bundle(slot.live.header.bundle_sha)
        return self._memory.bundle(self._store.header(run).bundle_sha)

    def join(self, run: str, learner: str) -> None:
        """Let a desk be there: the first begins the day, any lets a held clock go on."""
        with self._memory.held(run) as live:
            _let_in(live, learner)
            now = self._clock.monotonic()
            live.arrive(now=now, wall=self._clock.wall())
            self._keeper.keep(live, now=now)
            live.desks += 1
            live.left_at = None
            self.driver.schedule(live)

    def leave(self, run: str) -> None:
        """Take a desk away; the clock is held when none has come back for a while."""
        try:
            with self._memory.held(run) as live:
                live.desks = max(0, live.desks - 1)
                if not live.desks:
                    live.left_at = self._clock.monotonic()
                self.driver.schedule(live)
        except LiveError as reason:
            logger.info("a desk left a run that is gone: %s", reason)

    def updates(self, run: str, learner: str, since: int) -> list[tuple[int, Event]]:
        """Return the stored events after serial *since*, each with its serial."""
        with self._memory.held(run) as live:
            _let_in(live, learner)
            since = max(0, since)
            return list(enumerate(live.saved_log()[since:], start=since + 1))

    def beat(self, run: str) -> Beat:
        """Say where the run's clock stands."""
        with self._memory.held(run) as live:
            return live.beat(now=self._clock.monotonic())

    def act(
        self, run: str, learner: str, action_id: str, payload: dict[str, Any]
    ) -> Ack:
        """Do what the learner asks for, once however often it is asked with that id.

        Returns when it is stored. Raises `Malformed`, `NotPossible`, `NotSaved` and the
        errors of finding the run; then the action has changed nothing.
        """
        choices.check_action_id(action_id)
        action = decode_action(payload)
        with self._memory.held(run) as live:
            _let_in(live, learner)
            if (ack := live.acks.get(action_id)) is not None:
                return ack
            try:
                return self._act(live, action_id, action)
            finally:
                self.driver.schedule(live)

    def write_own_view(self, run: str, learner: str, view: OwnView) -> None:
        """Keep what learners say of their own day, once it is over."""
        self._own_finished(run, learner)
        choices.check_view(view)
        self._writer.write(
            [OwnViewWritten(run=run, view=view, wall=self._clock.wall())]
        )

    def own_view(self, run: str) -> OwnView | None:
        """Return what the learner said of the day, if anything yet."""
        return self._store.own_view(run)

    def overrule(
        self,
        run: str,
        *,
        line: tuple[Dimension, str],
        points: float | None,
        reason: str,
        trainer: str,
    ) -> None:
        """Let a trainer set what a line of a run's score is worth, and say why.

        *line* is its dimension and mark; *points* None lets the rule stand again. Earlier
        rulings stay on record. Raises `RunIsNotOver`, `BadChoice`, `NotSaved`.
        """
        if not self._store.header(run).finished:
            raise RunIsNotOver(
                "The day is not over yet, so there is no score to overrule."
            )
        dimension, mark = line
        ruling = Ruling(
            dimension=dimension,
            mark=mark,
            points=points,
            reason=reason.strip(),
            trainer=" ".join(trainer.split()),
            wall=self._clock.wall(),
        )
        choices.check_ruling(ruling, self.bundle(run), self._store.load(run).log)
        self._writer.write([LineOverruled(run=run, ruling=ruling)])

    def rulings(self, run: str) -> tuple[Ruling, ...]:
        """Return what trainers have ruled on a run, in order."""
        return self._store.rulings(run)

    def summary(self, run: str) -> Summary:
        """Return what a run that is over scored by the rules of today, as ruled since.

        What the rules alone say is kept, once for each version of them.
        """
        # Slow to import, and never needed to serve a day.
        from simulator.engine.scoring import SCORE_VERSION, score  # noqa: PLC0415
        from simulator.engine.scoring.overruling import overruled  # noqa: PLC0415
        from simulator.engine.scoring.scorecard import summed_up  # noqa: PLC0415

        kept = {each.version: each for each in self._store.summaries(run)}
        rulings = self._store.rulings(run)
        if SCORE_VERSION in kept and not rulings:
            return kept[SCORE_VERSION]
        bundle = self.bundle(run)
        log = self.log_for_trainer(run)
        card = think(score, bundle, tuple(log))
        if SCORE_VERSION not in kept:
            found = ScoreKept(run=run, summary=summed_up(card), wall=self._clock.wall())
            # Who only reads is not sent away because this cannot be kept today.
            with suppress(NotSaved):
                self._writer.write([found])
        return summed_up(overruled(card, rulings, bundle.rubric))

    def summaries(self, run: str) -> tuple[Summary, ...]:
        """Return what a run scored, by each version that scored it, the oldest first."""
        return self._store.summaries(run)

    def log_for_trainer(self, run: str) -> Sequence[Event]:
        """Return the log of a day that is over, whoever lived it; raises `RunIsNotOver`."""
        if not self._store.header(run).finished:
            raise RunIsNotOver("The day is not over yet.")
        return self._store.load(run).log

    def finished_log(self, run: str, learner: str) -> Sequence[Event]:
        """Return the log of a day that is over; raises `RunIsNotOver`."""
        self._own_finished(run, learner)
        return self._store.load(run).log

    def export(self, learner: str, *, complete: bool = False) -> dict[str, Any]:
        """Return everything that is kept of a learner, as JSON.

        Of a day still going on only what the learner did is told, unless *complete*.
        """
        return privacy.export(self._store, learner, complete=complete)

    def erase(self, learner: str) -> int:
        """Erase a learner's runs, names and logs; return how many runs there were."""
        return self._erase([each.id for each in self._store.runs_of(learner)])

    def forget_expired(self) -> int:
        """Erase the runs that have been kept as long as they may be; return how many."""
        if not self._settings.retention_days:
            return 0
        before = self._clock.wall() - self._settings.retention_days * SECONDS_PER_DAY
        return self._erase(self._store.untouched_since(before, finished=None))

    def close_stale(self) -> int:
        """End the days that nobody has come back to; return how many."""
        before = self._clock.wall() - self._settings.stale_after_hours * 3_600
        closed = 0
        for run in self._store.untouched_since(before, finished=False):
            try:
                with self._memory.held(run) as live:
                    if not live.desks:
                        self._act(live, CLOSED_AS_STALE, Finish())
                        closed += 1
            except (LiveError, NotPossible) as reason:
                logger.warning("a stale run stays open: %s", reason, extra={"run": run})
        return closed

    def drop_idle(self) -> int:
        """Let runs that nobody uses leave memory; return how many."""
        return self._memory.drop_idle()

    def warm_up(self) -> str:
        """Load what judging needs before the first message; return what will judge."""
        return self._judge.version if self._judge else ""

    def tidy(self) -> None:
        """Let the database do its own housekeeping."""
        if self._store.blocks:
            offload(self._store.tidy)
        else:
            self._store.tidy()

    def stop(self) -> None:
        """Hold every clock, store where it stands, and stop."""
        self.driver.stop()
        for run in self._memory.loaded():
            try:
                with self._memory.held(run) as live:
                    if live.timepiece.running:
                        now = self._clock.monotonic()
                        live.hold(now=now)
                        self._keeper.keep(live, now=now)
            except LiveError as reason:
                logger.warning("a clock was not held: %s", reason, extra={"run": run})
        self._writer.stop()

    def _act(self, live: LiveRun, action_id: str, action: Action) -> Ack:
        now = self._clock.monotonic()
        try:
            live.catch_up(now=now)
            first = len(live.engine.log) + 1
            refused = self._decide(live, action)
        except Exception:
            live.lose()
            raise
        live.align(now=now)
        if refused is not None:
            # What fell due on the way to the refusal has happened all the same.
            self._keeper.keep(live, now=now)
            raise refused
        ack = Ack(serial=len(live.engine.log), first=first)
        taken = ActionTaken(run=live.header.id, action=action_id, ack=ack)
        self._keeper.keep(live, now=now, taken=taken)
        return ack

    def _decide(self, live: LiveRun, action: Action) -> NotPossible | None:
        try:
            live.engine.act(action)
        except NotPossible as refused:
            return refused
        except (ArithmeticError, LookupError, TypeError, ValueError) as reason:
            logger.exception("the engine failed", extra={"run": live.header.id})
            raise BrokenRun(
                "Something went wrong on our side and nothing was changed. "
                "Try it another way, or go on with something else."
            ) from reason
        return None

    def _own_finished(self, run: str, learner: str) -> None:
        choices.check_own_finished(self._store.header(run), learner)

    def _erase(self, runs: Sequence[str]) -> int:
        changes: list[Change] = [RunErased(run=run) for run in runs]
        if changes:
            for run in runs:
                self._memory.drop(run)
            self._writer.write(changes)
        return len(changes)


def _let_in(live: LiveRun, learner: str) -> None:
    if live.header.learner != learner:
        raise NotYours("This day belongs to somebody else.")
