"""What was asked and what was delivered, task by task, and what became of each promise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext
from markupsafe import Markup

from simulator.engine.bundle import Bundle
from simulator.engine.scoring import Scorecard, TaskMark
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.moments import fill
from simulator.web.debrief.story import PromiseOutcome, TaskStory
from simulator.web.filters import span

Proof = tuple[int, str]
"""An entry of the log: its serial and its time as the clock says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """What good looks like in one respect, and whether the delivery had it."""

    say: str
    passed: bool
    must: bool
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One task: what was asked, what came of it, and how good it was.

    *quality* is a percentage, None when nothing was delivered; *foreseen* is how long the
    task takes, work and hands-on time together, at the pace the day was made for.
    """

    number: int
    title: str
    client: str
    asked: str
    due: str
    moved_from: tuple[str, ...]
    delivered: str
    result: str
    in_time: bool
    quality: int | None
    worked: str
    foreseen: str
    checks: tuple[CheckRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """One promise, with the log's entries that show it."""

    task: Markup
    made: str
    by: str
    outcome: PromiseOutcome
    said: str
    evidence: tuple[Proof, ...]


def list_tasks(
    bundle: Bundle, card: Scorecard, stories: Sequence[TaskStory]
) -> tuple[TaskRow, ...]:
    """Return a row for every task that was asked for."""
    cast = Cast(bundle)
    marks = {mark.task: mark for mark in card.tasks}
    pace = bundle.day.pace
    return tuple(
        _task_row(story, marks[story.task.id], cast, pace) for story in stories
    )


def list_promises(
    bundle: Bundle, stories: Sequence[TaskStory]
) -> tuple[PromiseRow, ...]:
    """Return every promise of the day in the order they were made."""
    cast = Cast(bundle)
    rows = [
        (promise.at, _promise_row(story, place, cast))
        for story in stories
        for place, promise in enumerate(story.promises)
    ]
    return tuple(row for _, row in sorted(rows, key=lambda each: each[0]))


def _task_row(story: TaskStory, mark: TaskMark, cast: Cast, pace: int) -> TaskRow:
    task = story.task
    delivered = story.delivered_at is not None
    return TaskRow(
        number=story.number,
        title=task.title,
        client=cast.person(task.client),
        asked=cast.clock(story.opened_at),
        due=cast.clock(story.due),
        moved_from=tuple(cast.clock(move.was) for move in story.moves),
        delivered=cast.clock(story.delivered_at or 0) if delivered else "",
        result=_say_result(story),
        in_time=story.is_met,
        quality=round(mark.quality * 100) if delivered else None,
        worked=span(story.worked),
        foreseen=span(story.work + task.hands_on * pace),
        checks=tuple(_check_rows(story, mark, cast)),
    )


def _check_rows(story: TaskStory, mark: TaskMark, cast: Cast) -> Iterator[CheckRow]:
    results = {result.check: result for result in mark.results}
    for check in story.task.checks:
        result = results[check.id]
        proof = (result.serial, cast.clock(result.at or 0)) if result.serial else None
        yield CheckRow(
            say=check.say,
            passed=result.passed,
            must=check.must,
            evidence=(proof,) if proof else (),
        )


def _say_result(story: TaskStory) -> str:
    match story.outcome:
        case "delivered":
            return _say_delivery(story.due - (story.delivered_at or 0))
        case "declined":
            return gettext("You declined it")
        case "withdrawn":
            return gettext("Withdrawn by the client")
        case "missed" | "open":
            return gettext("Not delivered")


def _say_delivery(early: int) -> str:
    """Say how far from the deadline it came; *early* simulated ms before it."""
    if early < 0:
        return gettext("%(late)s late", late=span(-early))
    return gettext("%(early)s early", early=span(early))


def _promise_row(story: TaskStory, place: int, cast: Cast) -> PromiseRow:
    promise = story.promises[place]
    return PromiseRow(
        task=cast.task(story.task.id),
        made=cast.clock(promise.at),
        by=cast.clock(promise.by),
        outcome=promise.outcome,
        said=_say_promise(story, place, cast),
        evidence=_promise_proofs(story, place, cast),
    )


def _promise_proofs(story: TaskStory, place: int, cast: Cast) -> tuple[Proof, ...]:
    promise = story.promises[place]
    return tuple((serial, cast.clock(at)) for serial, at in promise.entries)


def _say_promise(story: TaskStory, place: int, cast: Cast) -> str:
    promise = story.promises[place]
    match promise.outcome:
        case "kept":
            return gettext("Kept")
        case "broken" if story.delivered_at is not None:
            late = fill(
                gettext("Broken, delivered {late} after it"),
                {"late": span(story.delivered_at - promise.by)},
            )
            return str(late)
        case "broken":
            return gettext("Broken, never delivered")
        case "replaced":
            by = cast.clock(story.promises[place + 1].by)
            return gettext("Replaced by %(by)s", by=by)
        case "open":
            return gettext("Still open when the day ended")
