"""Whatever happens in whatever order, the promises about runs hold."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from simulator.engine.events import TimeSkipped
from simulator.engine.possible import NotPossible
from simulator.engine.run import Run
from simulator.live.errors import NotSaved, StoreFailed
from simulator.live.records import Ack
from tests.fakes import MemoryRunStore
from tests.house import ADA, DAY, PACE, House, Houses

ACTIONS = (
    {"type": "StartWork", "task": "flight"},
    {"type": "StartWork", "task": "hotel"},
    {"type": "ParkWork"},
    {"type": "OpenThread", "thread": "flight"},
    {"type": "SendMessage", "to": ["mira"], "body": "Soon.", "act": "acknowledge", "subject": "x"},
    {"type": "Pause"},
    {"type": "Resume"},
    {"type": "Skip"},
)  # fmt: skip


class WorkingDay(RuleBasedStateMachine):
    """A learner, a clock, a store that may fail, and a process that may die."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.houses = Houses(Path(self.folder.name))
        self.store = MemoryRunStore()
        self.house: House = self.houses.make(store=self.store)
        self.run = self.house.open()
        self.acks: dict[str, Ack] = {}
        self.desks = 0
        self.stood = 0
        self.told: list[int] = [1]  # what was there before the first desk

    @rule(seconds=st.floats(min_value=0.01, max_value=30), ticks=st.integers(1, 40))
    def work(self, seconds: float, ticks: int) -> None:
        self.house.work(seconds, tick=seconds / ticks)

    @rule(seconds=st.floats(min_value=0.01, max_value=7_200))
    def stall(self, seconds: float) -> None:
        self.house.clock.pass_(seconds)

    @rule()
    def sit_down(self) -> None:
        try:
            self.house.runs.join(self.run, ADA)
        except NotSaved:
            return
        self.desks += 1

    @precondition(lambda self: self.desks > 0)
    @rule()
    def leave(self) -> None:
        self.house.runs.leave(self.run)
        self.desks -= 1

    @rule(action=st.sampled_from(ACTIONS))
    def act(self, action: dict[str, object]) -> None:
        action_id = f"a-{len(self.acks)}"
        try:
            self.acks[action_id] = self.house.runs.act(self.run, ADA, action_id, action)
        except (NotPossible, NotSaved):
            return

    @precondition(lambda self: self.acks)
    @rule(data=st.data())
    def ask_again(self, data: st.DataObject) -> None:
        action_id = data.draw(st.sampled_from(sorted(self.acks)))
        again = self.house.runs.act(self.run, ADA, action_id, ACTIONS[0])
        assert again == self.acks[action_id]

    @rule(failing=st.booleans())
    def store_fails(self, failing: bool) -> None:
        self.store.fails_with = StoreFailed("The disk is full.") if failing else None

    @rule(stopped_well=st.booleans(), seconds=st.floats(min_value=0, max_value=3_600))
    def restart(self, stopped_well: bool, seconds: float) -> None:
        if stopped_well:
            self.house.runs.stop()
        self._hear()
        self.house.clock.pass_(seconds)
        self.house = self.houses.make(store=self.store, clock=self.house.clock)
        self.desks = 0

    @rule()
    def keep_house(self) -> None:
        self.house.runs.drop_idle()

    @invariant()
    def desks_are_told_everything_once_and_in_order(self) -> None:
        self._hear()
        assert self.told == list(range(1, len(self.told) + 1))
        assert len(self.told) == len(self.house.log(self.run))

    @invariant()
    def acknowledged_actions_are_stored(self) -> None:
        assert self.store.load(self.run).acks.items() >= self.acks.items()

    @invariant()
    def the_log_goes_forward_and_can_be_replayed(self) -> None:
        log = self.house.log(self.run)
        moments = [each.at for each in log]
        assert moments == sorted(moments)
        assert Run.replay(DAY, log).log == log

    @invariant()
    def the_stored_clock_never_goes_back_or_faster_than_its_pace(self) -> None:
        at = self.store.load(self.run).clock.at
        assert at >= self.stood
        self.stood = at
        skipped = sum(
            each.at - each.since
            for each in self.house.log(self.run)
            if isinstance(each, TimeSkipped)
        )
        begun = (
            self.house.clock.wall()
            - self.house.runs.header(self.run).opened_at.timestamp()
        )
        assert at <= begun * PACE * 1_000 + skipped + 1_000

    def _hear(self) -> None:
        self.told += self.house.publisher.serials(self.run)
        self.house.publisher.published.clear()

    def teardown(self) -> None:
        if hasattr(self, "houses"):
            self.store.fails_with = None
            self.houses.stop()
            self.folder.cleanup()


TestWorkingDay = WorkingDay.TestCase
TestWorkingDay.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None
)
