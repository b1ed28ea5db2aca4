"""Records as rows, and rows as records, with a clear word when a row makes no sense."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from simulator.engine.appeal import Appeal, Decision
from simulator.engine.bundle import Bundle
from simulator.engine.codec import (
    Malformed,
    bundle_hash,
    canonical,
    decode_bundle,
    decode_event,
    decode_summary,
    encode,
    encode_bundle,
    encode_summary,
)
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.settlement import Settlement
from simulator.engine.summary import Summary
from simulator.engine.task import TaskId
from simulator.live.errors import BrokenRun
from simulator.live.records import (
    Ack,
    DoubtSettled,
    EventsAppended,
    Example,
    LineAppealed,
    LineOverruled,
    OwnView,
    OwnViewWritten,
    RunClock,
    RunHeader,
    ScoreKept,
)

ADVICE = (
    "Other days are not touched by this. Whoever runs this server can look into it "
    "with: va-sim db check"
)


def header(row: Any) -> RunHeader:
    """Read a run's header."""
    return RunHeader(
        id=row.id,
        scenario=row.scenario,
        title=row.title,
        language=row.language,
        learner=row.learner,
        nickname=row.nickname,
        pace=row.pace,
        clock=row.clock,
        bundle_sha=row.bundle,
        opened_at=datetime.fromtimestamp(row.opened_wall, UTC),
        finished=row.finished,
        practice_of=row.practice_of,
        practice_at=row.practice_at or 0,
    )


def clock(row: Any) -> RunClock:
    """Read where a run's clock stood."""
    return RunClock(
        at=row.clock_at,
        wall=row.clock_wall,
        running=row.running,
        begun=row.begun,
        finished=row.finished,
    )


def log(run: str, found: Iterable[Any]) -> tuple[Event, ...]:
    """Read a run's events in order; raises `BrokenRun` at a gap or an unknown one."""
    return tuple(_events(run, found))


def _events(run: str, found: Iterable[Any]) -> Iterator[Event]:
    for expected, row in enumerate(found, start=1):
        if row.serial != expected:
            raise BrokenRun(
                f"This day cannot be read: in the log of run {run}, event {expected} is "
                f"missing. {ADVICE}"
            )
        try:
            yield decode_event(json.loads(row.body))
        except (Malformed, ValueError) as reason:
            raise BrokenRun(
                f"This day cannot be read: in the log of run {run}, event {expected} is "
                f"not one this version knows ({reason}). {ADVICE}"
            ) from reason


def acks(found: Iterable[Any]) -> dict[str, Ack]:
    """Read which actions have been carried out."""
    return {row.action: Ack(first=row.first, serial=row.serial) for row in found}


def bundle(sha: str, body: str | None) -> Bundle:
    """Read a bundle; raises `BrokenRun` when it is missing or not what was played."""
    if body is None:
        raise BrokenRun(f"This day cannot be read: bundle {sha} is missing. {ADVICE}")
    try:
        found = decode_bundle(json.loads(body))
    except (Malformed, ValueError) as reason:
        raise BrokenRun(
            f"This day cannot be read: bundle {sha} is not one this version knows "
            f"({reason}). {ADVICE}"
        ) from reason
    if bundle_hash(found) != sha:
        raise BrokenRun(
            f"This day cannot be read: bundle {sha} is not what was played. {ADVICE}"
        )
    return found


def own_view(body: str) -> OwnView:
    """Read a learner's own view."""
    return OwnView(**json.loads(body))


def bundle_values(sha: str, played: Bundle) -> dict[str, Any]:
    """Write a bundle."""
    return {
        "sha": sha,
        "scenario": played.scenario,
        "language": played.language,
        "seed": played.seed,
        "body": canonical(encode_bundle(played)),
    }


def run_values(head: RunHeader, face: RunClock) -> dict[str, Any]:
    """Write a run's header and clock."""
    return {
        "id": head.id,
        "learner": head.learner,
        "nickname": head.nickname,
        "scenario": head.scenario,
        "title": head.title,
        "language": head.language,
        "pace": head.pace,
        "clock": head.clock,
        "bundle": head.bundle_sha,
        "opened_wall": head.opened_at.timestamp(),
        "practice_of": head.practice_of,
        "practice_at": head.practice_at if head.practice_of else None,
        **clock_values(face),
    }


def clock_values(face: RunClock) -> dict[str, Any]:
    """Write where a run's clock stands."""
    return {
        "clock_at": face.at,
        "clock_wall": face.wall,
        "running": face.running,
        "begun": face.begun,
        "finished": face.finished,
    }


def event_values(appended: EventsAppended) -> Iterator[dict[str, Any]]:
    """Write events."""
    for serial, each in enumerate(appended.events, start=appended.first):
        body = encode(each)
        yield {
            "run": appended.run,
            "serial": serial,
            "at": each.at,
            "type": body["type"],
            "v": body["v"],
            "body": canonical(body),
            "wall": appended.wall,
            "action": appended.action,
        }


def ruling(row: Any) -> Ruling:
    """Read a trainer's ruling."""
    return Ruling(
        dimension=row.dimension,
        mark=row.mark,
        points=row.points,
        reason=row.reason,
        trainer=row.trainer,
        wall=row.wall,
    )


def ruling_values(written: LineOverruled, place: int) -> dict[str, Any]:
    """Write a trainer's ruling at its *place* among those of the run."""
    return {"run": written.run, "place": place, **asdict(written.ruling)}


def appeal(row: Any) -> Appeal:
    """Read a learner's appeal, with what a trainer decided, if one did."""
    decision = Decision(
        accepted=bool(row.accepted),
        reason=row.reason or "",
        trainer=row.trainer or "",
        wall=row.decided_wall or 0.0,
    )
    return Appeal(
        task=TaskId(row.task),
        check=row.point,
        serial=row.serial,
        sentence=row.sentence,
        wall=row.wall,
        decision=None if row.accepted is None else decision,
    )


def appeal_values(made: LineAppealed) -> dict[str, Any]:
    """Write a learner's appeal."""
    return {
        "run": made.run,
        "task": made.appeal.task,
        "point": made.appeal.check,
        "serial": made.appeal.serial,
        "sentence": made.appeal.sentence,
        "wall": made.appeal.wall,
    }


def decision_values(decision: Decision) -> dict[str, Any]:
    """Write what a trainer decided."""
    return {
        "accepted": decision.accepted,
        "reason": decision.reason,
        "trainer": decision.trainer,
        "decided_wall": decision.wall,
    }


def settlement(row: Any) -> Settlement:
    """Read what a trainer settled."""
    return Settlement(
        task=TaskId(row.task),
        check=row.point,
        serial=row.serial,
        sentence=row.sentence,
        met=row.met,
        reason=row.reason,
        trainer=row.trainer,
        wall=row.wall,
    )


def settlement_values(settled: DoubtSettled) -> dict[str, Any]:
    """Write what a trainer settled."""
    said = settled.settlement
    return {
        "run": settled.run,
        "task": said.task,
        "point": said.check,
        "serial": said.serial,
        "sentence": said.sentence,
        "met": said.met,
        "reason": said.reason,
        "trainer": said.trainer,
        "wall": said.wall,
    }


def example(row: Any) -> Example:
    """Read a sentence that a trainer accepted."""
    return Example(
        language=row.language,
        task=TaskId(row.task),
        check=row.point,
        sentence=row.sentence,
    )


def summary(body: str) -> Summary:
    """Read what a run scored."""
    return decode_summary(json.loads(body))


def score_values(kept: ScoreKept) -> dict[str, Any]:
    """Write what a run scored."""
    return {
        "run": kept.run,
        "version": kept.summary.version,
        "body": canonical(encode_summary(kept.summary)),
        "wall": kept.wall,
    }


def own_view_values(written: OwnViewWritten) -> dict[str, Any]:
    """Write a learner's own view."""
    return {
        "run": written.run,
        "body": canonical(asdict(written.view)),
        "wall": written.wall,
    }
