"""The desk as it was at a moment of the day, beside what the reference would have done."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from flask_babel import gettext
from markupsafe import Markup

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event, MessageArrived, MessageSent
from simulator.engine.run import Run
from simulator.engine.scoring.curve import planned_at
from simulator.engine.simtime import MINUTE
from simulator.engine.state import State, TaskState
from simulator.live.offload import offload
from simulator.live.thinking import think
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.moments import LEARNERS, tell
from simulator.web.filters import span


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """The last message of a conversation, as the inbox showed it."""

    clock: str
    person: str
    subject: Markup
    body: str
    yours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """A task as it stood: *left* is the work still to do, *state* how it stood in a word."""

    title: Markup
    client: str
    due: str
    left: str
    state: str
    focus: bool
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """The day at the moment *at* (simulated ms), of *length*; *before* and *after* are moments."""

    at: int
    clock: str
    length: int
    step: int
    before: int | None
    after: int | None
    letters: tuple[LetterRow, ...]
    tasks: tuple[WorkRow, ...]
    next_yours: Markup
    next_at: str
    planned: Markup
    planned_due: str
    can_practise: bool


def replay(bundle: Bundle, log: Sequence[Event], at: int) -> Replay:
    """Return the day in *log* as it stood at *at*, which is brought within the day."""
    ends = log[-1].at
    at = min(max(at, 0), ends)
    past = list(takewhile(lambda event: event.at <= at, log))
    run = offload(lambda: Run.replay(bundle, past), lane="thought")
    cast = _heard(bundle, past)
    yours = next(
        (each for each in log[len(past) :] if isinstance(each, LEARNERS)), None
    )
    planned = think(planned_at, bundle, tuple(log), at)
    return Replay(
        at=at,
        clock=cast.clock(at),
        # Whole minutes, so that the slider's last step reaches the end.
        length=-(-ends // MINUTE) * MINUTE,
        step=MINUTE,
        before=max((each.at for each in past if each.at < at), default=None),
        after=next((each.at for each in log[len(past) :]), None),
        letters=_letters(cast, past),
        tasks=tuple(
            _work(cast, run.state, each, at) for each in run.state.tasks.values()
        ),
        next_yours=tell(yours, _heard(bundle, log)) if yours else Markup(""),
        next_at=cast.clock(yours.at) if yours else "",
        planned=cast.task(planned) if planned else Markup(""),
        planned_due=_due(cast, run.state, planned),
        can_practise=not run.state.finished,
    )


def _heard(bundle: Bundle, events: Sequence[Event]) -> Cast:
    cast = Cast(bundle)
    for each in events:
        cast.hear(each)
    return cast


def _due(cast: Cast, state: State, task: str | None) -> str:
    found = next((each for key, each in state.tasks.items() if key == task), None)
    return cast.clock(found.due) if found else ""


def _letters(cast: Cast, past: Sequence[Event]) -> tuple[LetterRow, ...]:
    """Return the last message of every conversation, the newest first."""
    last = {
        each.thread: each
        for each in past
        if isinstance(each, MessageArrived | MessageSent)
    }
    newest = sorted(last.values(), key=lambda each: -each.at)
    return tuple(_letter(cast, each) for each in newest)


def _letter(cast: Cast, event: MessageArrived | MessageSent) -> LetterRow:
    yours = isinstance(event, MessageSent)
    people = event.to if isinstance(event, MessageSent) else (event.sender,)
    return LetterRow(
        clock=cast.clock(event.at),
        person=", ".join(cast.person(each) for each in people),
        subject=cast.thread(event.thread),
        body=event.body,
        yours=yours,
    )


def _work(cast: Cast, state: State, task: TaskState, at: int) -> WorkRow:
    return WorkRow(
        title=cast.task(task.task.id),
        client=cast.person(task.task.client),
        due=cast.clock(task.due),
        left=span(max(task.work - task.work_done(at), 0)),
        state=_state(state, task, at),
        focus=state.focus == task.task.id,
        open=task.is_open,
    )


def _state(state: State, task: TaskState, at: int) -> str:
    if task.delivered_at is not None:
        return gettext("delivered")
    if task.declined_at is not None:
        return gettext("declined")
    if task.withdrawn_at is not None:
        return gettext("withdrawn")
    if state.focus == task.task.id:
        return gettext("in focus")
    if at > task.due:
        return gettext("late")
    return gettext("begun") if task.times_started else gettext("waiting")
