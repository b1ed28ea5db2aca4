"""One stand-in per port, honest enough to pass the same contract as the real thing."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from simulator.engine.appeal import Appeal
from simulator.engine.bundle import Bundle
from simulator.engine.codec import decode_bundle, decode_event, encode, encode_bundle
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.settlement import Settlement
from simulator.engine.summary import Summary
from simulator.engine.verdict import Finding, Reply, Verdict, Wanted
from simulator.live.errors import BrokenRun, Conflict, NoSuchRun, StoreFailed
from simulator.live.records import (
    Ack,
    ActionTaken,
    AppealDecided,
    Beat,
    Change,
    ClockKept,
    DoubtSettled,
    DoubtsOver,
    EventsAppended,
    Example,
    LineAppealed,
    LineOverruled,
    OwnView,
    OwnViewWritten,
    RunClock,
    RunErased,
    RunHeader,
    RunOpened,
    SavedRun,
    ScoreKept,
)
from simulator.referee import NoAnswer
from simulator.scenarios.summary import ScenarioSummary

MONDAY_NINE = datetime(2026, 3, 9, 9, tzinfo=UTC).timestamp()


class FakeClock:
    """A clock that stands until a test lets it pass."""

    def __init__(self, wall: float = MONDAY_NINE) -> None:
        self._monotonic = 1_000.0
        self._wall = wall

    def monotonic(self) -> float:
        return self._monotonic

    def wall(self) -> float:
        return self._wall

    def pass_(self, seconds: float) -> None:
        """Let wall seconds pass."""
        self._monotonic += seconds
        self._wall += seconds


@dataclass
class RecordingPublisher:
    """Keeps what was published, by run."""

    published: list[tuple[str, int, tuple[Event, ...], Beat]] = field(
        default_factory=list
    )

    def publish(
        self, run_id: str, first_serial: int, events: Sequence[Event], beat: Beat
    ) -> None:
        self.published.append((run_id, first_serial, tuple(events), beat))

    def serials(self, run: str) -> list[int]:
        """Return the serials that the desks of *run* were told, in that order."""
        return [
            serial
            for of_run, first, events, _ in self.published
            if of_run == run
            for serial in range(first, first + len(events))
        ]

    def events(self, run: str) -> list[Event]:
        return [
            each for of, _, events, _ in self.published if of == run for each in events
        ]

    def beats(self, run: str) -> list[Beat]:
        return [beat for of, _, _, beat in self.published if of == run]


class FixedLibrary:
    """A shelf with these days on it, by scenario id, in whatever language is asked."""

    def __init__(self, *days: Bundle) -> None:
        self._days: Mapping[str, Bundle] = {each.scenario: each for each in days}

    def all(self) -> list[ScenarioSummary]:
        """Return what a first page would say of the days: nothing."""
        return []

    def bundle(
        self, scenario: str, /, *, language: str, seed: int | None = None
    ) -> Bundle:
        day = self._days[scenario]
        return replace(day, language=language, seed=day.seed if seed is None else seed)


@dataclass
class _Kept:
    header: RunHeader
    clock: RunClock
    log: dict[int, dict[str, object]] = field(default_factory=dict)
    acks: dict[str, Ack] = field(default_factory=dict)
    view: OwnView | None = None
    rulings: tuple[Ruling, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    summaries: dict[int, Summary] = field(default_factory=dict)


_Said = LineAppealed | AppealDecided | DoubtSettled | DoubtsOver | LineOverruled
"""What learners and trainers say of a day that is over."""


class MemoryRunStore:
    """Runs in memory; `fails_with` makes the next commits fail."""

    blocks = False

    def __init__(self) -> None:
        self.fails_with: StoreFailed | None = None
        self.commits = 0
        self._runs: dict[str, _Kept] = {}
        self._bundles: dict[str, dict[str, object]] = {}

    def commit(self, changes: Sequence[Change]) -> None:
        if self.fails_with is not None:
            raise self.fails_with
        with self._all_or_nothing():
            for change in sorted(changes, key=_rank):
                self._apply(change)
        self.commits += 1

    def header(self, run: str) -> RunHeader:
        kept = self._of(run)
        return replace(kept.header, finished=kept.clock.finished)

    def load(self, run: str) -> SavedRun:
        kept = self._of(run)
        serials = sorted(kept.log)
        if serials != list(range(1, len(serials) + 1)):
            raise BrokenRun("The log has a gap.")
        return SavedRun(
            header=self.header(run),
            clock=kept.clock,
            log=tuple(decode_event(kept.log[each]) for each in serials),
            acks=dict(kept.acks),
        )

    def bundle(self, sha: str) -> Bundle:
        if sha not in self._bundles:
            raise BrokenRun("The bundle is missing.")
        return decode_bundle(self._bundles[sha])

    def own_view(self, run: str) -> OwnView | None:
        return self._runs[run].view if run in self._runs else None

    def rulings(self, run: str) -> tuple[Ruling, ...]:
        return self._runs[run].rulings if run in self._runs else ()

    def appeals(self, run: str) -> tuple[Appeal, ...]:
        return self._runs[run].appeals if run in self._runs else ()

    def settlements(self, run: str) -> tuple[Settlement, ...]:
        return self._runs[run].settlements if run in self._runs else ()

    def accepted(self, scenario: str) -> tuple[Example, ...]:
        found = [
            (each.task, each.check, kept.header.language, decided, each.sentence)
            for kept in self._runs.values()
            if kept.header.scenario == scenario
            for each, decided in _met(kept)
        ]
        return tuple(
            Example(language=language, task=task, check=check, sentence=sentence)
            for task, check, language, _, sentence in sorted(found)
        )

    def summaries(self, run: str) -> tuple[Summary, ...]:
        kept = self._runs[run].summaries if run in self._runs else {}
        return tuple(kept[each] for each in sorted(kept))

    def runs_of(self, learner: str) -> list[RunHeader]:
        mine = [self.header(each) for each in self._runs]
        mine = [each for each in mine if each.learner == learner]
        return sorted(mine, key=lambda each: (-each.opened_at.timestamp(), each.id))

    def untouched_since(self, wall: float, *, finished: bool | None) -> list[str]:
        return [
            run
            for run, kept in sorted(self._runs.items(), key=lambda of: of[1].clock.wall)
            if kept.clock.wall < wall and finished in {None, kept.clock.finished}
        ]

    def tidy(self) -> None:
        played = {each.header.bundle_sha for each in self._runs.values()}
        self._bundles = {
            sha: day for sha, day in self._bundles.items() if sha in played
        }

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        before = deepcopy(self._runs), dict(self._bundles)
        try:
            yield
        except Exception:
            self._runs, self._bundles = before
            raise

    def _of(self, run: str) -> _Kept:
        if run not in self._runs:
            raise NoSuchRun("This day does not exist, or it has been erased.")
        return self._runs[run]

    def _apply(self, change: Change) -> None:
        match change:
            case RunOpened(header=header, clock=clock, bundle=bundle):
                if header.id in self._runs:
                    raise Conflict("That run is there already.")
                self._bundles.setdefault(header.bundle_sha, encode_bundle(bundle))
                self._runs[header.id] = _Kept(header=header, clock=clock)
            case RunErased(run=run):
                self._runs.pop(run, None)
            case ClockKept(run=run, clock=clock):
                if run in self._runs:
                    self._runs[run].clock = clock
            case _ if change.run not in self._runs:
                raise Conflict("That run is gone.")
            case _:
                self._write(self._runs[change.run], change)

    def _write(
        self,
        kept: _Kept,
        change: EventsAppended | ActionTaken | OwnViewWritten | ScoreKept | _Said,
    ) -> None:
        match change:
            case EventsAppended():
                self._append(kept, change)
            case ActionTaken(action=action, ack=ack):
                if action in kept.acks:
                    raise Conflict("That action is there already.")
                kept.acks[action] = ack
            case OwnViewWritten(view=view):
                kept.view = view
            case ScoreKept(summary=summary):
                kept.summaries.setdefault(summary.version, summary)
            case _:
                self._hear(kept, change)

    def _hear(self, kept: _Kept, change: _Said) -> None:
        match change:
            case LineAppealed(appeal=appeal):
                if any(_point(each) == _point(appeal) for each in kept.appeals):
                    raise Conflict("That point has been appealed.")
                kept.appeals = (*kept.appeals, appeal)
            case AppealDecided():
                self._decide(kept, change)
            case DoubtSettled(settlement=settlement):
                if any(_key(each) == _key(settlement) for each in kept.settlements):
                    raise Conflict("That doubt has been settled.")
                kept.settlements = (*kept.settlements, settlement)
            case DoubtsOver():
                pass  # only pages ask for it, and they ask a database
            case LineOverruled(ruling=ruling):
                kept.rulings = (*kept.rulings, ruling)

    def _decide(self, kept: _Kept, change: AppealDecided) -> None:
        waiting = [each for each in kept.appeals if each.decision is None]
        asked = [each for each in waiting if _point(each) == _point(change)]
        if not asked:
            raise Conflict("That appeal has been decided, or it is gone.")
        kept.appeals = tuple(
            replace(each, decision=change.decision) if each in asked else each
            for each in kept.appeals
        )

    def _append(self, kept: _Kept, change: EventsAppended) -> None:
        for serial, event in enumerate(change.events, start=change.first):
            if serial in kept.log:
                raise Conflict("That event is there already.")
            kept.log[serial] = encode(event)


def _met(kept: _Kept) -> Iterator[tuple[Appeal | Settlement, float]]:
    """Yield what trainers accepted in a run, each with when they did."""
    for appeal in kept.appeals:
        if appeal.decision is not None and appeal.decision.accepted:
            yield appeal, appeal.decision.wall
    for settlement in kept.settlements:
        if settlement.met:
            yield settlement, settlement.wall


def _key(of: Settlement) -> tuple[str, str, int]:
    return of.task, of.check, of.serial


def _point(of: Appeal | AppealDecided) -> tuple[str, str]:
    return of.task, of.check


def _rank(change: Change) -> int:
    order = (
        RunOpened,
        EventsAppended,
        ActionTaken,
        ClockKept,
        OwnViewWritten,
        LineAppealed,
        AppealDecided,
        DoubtSettled,
        DoubtsOver,
        LineOverruled,
        ScoreKept,
        RunErased,
    )
    return order.index(type(change))


class ScriptedModel:
    """A language model that always says the same, or is never heard."""

    name = "scripted"

    def __init__(self, said: str | NoAnswer) -> None:
        self._said = said
        self.asked: list[str] = []

    def answer(self, instructions: str, question: str) -> str:
        assert instructions
        self.asked.append(question)
        if isinstance(self._said, NoAnswer):
            raise self._said
        return self._said


class LiteralJudge:
    """A judge that finds a point where one of its examples stands word for word."""

    version = "literal"
    by_meaning = False

    def judge(self, reply: Reply) -> Verdict:
        found = tuple(self._finding(reply, each) for each in reply.points)
        return Verdict(
            findings=found, tone=1 if "you fool" in reply.body else 4, clarity=100
        )

    def _finding(self, reply: Reply, wanted: Wanted) -> Finding:
        places = [reply.body.find(each) for each in wanted.examples]
        place, example = max(
            zip(places, wanted.examples, strict=True), default=(-1, "")
        )
        met = place >= 0
        return Finding(
            task=wanted.task,
            check=wanted.check,
            met=met,
            confidence=1.0,
            reason="This sentence says it." if met else "Nothing says it.",
            start=place if met else 0,
            end=place + len(example) if met else 0,
        )


class DeepLiteralJudge(LiteralJudge):
    """The same, and says that it compares meanings."""

    version = "literal+"
    by_meaning = True
