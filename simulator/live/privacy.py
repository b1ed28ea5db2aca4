"""What is kept of a learner, told in full."""

from dataclasses import asdict
from typing import Any

from simulator.engine.codec import encode, encode_summary
from simulator.engine.events import (
    Event,
    MessageSent,
    PlanSet,
    PromiseMade,
    RunFinished,
    RunPaused,
    RunResumed,
    TaskDeclined,
    ThreadOpened,
    TimeSkipped,
    WorkDelivered,
    WorkParked,
    WorkStarted,
)
from simulator.live.errors import BrokenRun
from simulator.live.ports import RunStore
from simulator.live.records import RunHeader

EXPORT_SCHEMA = 1

# The rest of an unfinished day's log would give away what is still to be judged.
OWN_DOING = (
    MessageSent,
    PlanSet,
    PromiseMade,
    RunFinished,
    RunPaused,
    RunResumed,
    TaskDeclined,
    ThreadOpened,
    TimeSkipped,
    WorkDelivered,
    WorkParked,
    WorkStarted,
)


def export(store: RunStore, learner: str, *, complete: bool) -> dict[str, Any]:
    """Gather everything that is kept of *learner*, as JSON."""
    return {
        "schema": EXPORT_SCHEMA,
        "learner": learner,
        "runs": [
            _run(store, header, complete=complete or header.finished)
            for header in store.runs_of(learner)
        ],
    }


def _run(store: RunStore, header: RunHeader, *, complete: bool) -> dict[str, Any]:
    view = store.own_view(header.id)
    return {
        "run": header.id,
        "scenario": header.scenario,
        "title": header.title,
        "language": header.language,
        "nickname": header.nickname,
        "pace": header.pace,
        "clock": header.clock,
        "bundle": header.bundle_sha,
        "opened_at": header.opened_at.isoformat(),
        "finished": header.finished,
        "practice_of": header.practice_of,
        "practice_at": header.practice_at,
        "own_view": view
        and {
            "worked": view.worked,
            "change": view.change,
            "promise": view.promise,
            "guesses": dict(view.guesses),
        },
        "scores": [encode_summary(each) for each in store.summaries(header.id)],
        "overrulings": [asdict(each) for each in store.rulings(header.id)],
        "appeals": [asdict(each) for each in store.appeals(header.id)],
        "settlements": [asdict(each) for each in store.settlements(header.id)],
        **_log(store, header, complete=complete),
    }


def _log(store: RunStore, header: RunHeader, *, complete: bool) -> dict[str, Any]:
    try:
        log = store.load(header.id).log
    except BrokenRun as reason:
        return {"log": [], "log_unreadable": reason.message}
    return {
        "log_complete": complete,
        "log": [
            {"serial": serial, **_event(event)}
            for serial, event in enumerate(log, start=1)
            if complete or isinstance(event, OWN_DOING)
        ],
    }


def _event(event: Event) -> dict[str, Any]:
    return encode(event)
