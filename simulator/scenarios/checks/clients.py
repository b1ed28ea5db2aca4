"""Clients: hours that are some, words for everything, and nobody who writes while away."""

from collections.abc import Iterator
from typing import get_args

from simulator.scenarios.absence import Clock, Hours, Stretch, away
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.timing import wrong_zone
from simulator.scenarios.manners import OCCASIONS, Preset, Voice, manners_of, words_for
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import listed
from simulator.scenarios.tree import Path

_MESSAGES = ("email", "chat", "booking_request", "call")
_CHANGES = ("deadline_change", "cancellation", "more_work")


def check(draft: Draft) -> Iterator[Problem]:
    """Say whose hours, zone or words cannot be."""
    voices: dict[str, str] = {}
    for client in draft.tree.map(("clients",)):
        yield from wrong_zone(draft, ("clients", client, "zone"))
        yield from _hours(draft, client)
        yield from _speechless(draft, client)
        yield from _alike(draft, client, voices)
        yield from _writes_while_away(draft, client)


def _hours(draft: Draft, client: str) -> Iterator[Problem]:
    path: Path = ("clients", client, "hours")
    opens, closes = draft.moment(*path, "from"), draft.moment(*path, "to")
    if opens is not None and closes is not None and closes <= opens:
        message = "These hours end before they begin."
        yield draft.problem("VA319", (*path, "to"), message)


def _speechless(draft: Draft, client: str) -> Iterator[Problem]:
    """Say which words are missing in a language in which no voice has any."""
    own, unsaid = draft.text("clients", client, "language"), _unsaid(draft, client)
    for language in (own,) if own else draft.languages():
        if not unsaid or words_for("plain", language, "chase"):
            continue
        path: Path = ("clients", client)
        message = f'Nobody wrote what "{client}" says in "{language}".'
        suggestion = f"Write under lines: {listed(unsaid)}."
        yield draft.problem("VA710", path, message, suggestion=suggestion, on_key=True)


def _unsaid(draft: Draft, client: str) -> list[str]:
    """Return the occasions for which the client has no words of their own."""
    written = draft.tree.map(("clients", client, "lines"))
    return [each for each in OCCASIONS if each not in {*written, "progress"}]


def _alike(draft: Draft, client: str, voices: dict[str, str]) -> Iterator[Problem]:
    """Say which two clients have the same voice where neither has words of their own."""
    if not _unsaid(draft, client) or draft.text("clients", client, "own") == "true":
        return
    path: Path = ("clients", client)
    voice = draft.text(*path, "voice") or _usual_voice(draft.text(*path, "preset"))
    first = voices.setdefault(voice, client)
    if first != client:
        message = f'"{client}" and "{first}" both speak with the voice "{voice}".'
        free = [each for each in get_args(Voice) if each not in voices]
        suggestion = f"Give one of them another: {listed(free)}." if free else ""
        yield draft.problem("VA711", path, message, suggestion=suggestion, on_key=True)


def _usual_voice(preset: str | None) -> str:
    known = next((each for each in get_args(Preset) if each == preset), None)
    return manners_of(known).voice


def _writes_while_away(draft: Draft, client: str) -> Iterator[Problem]:
    """Say which message is planned for a time at which its sender is away."""
    gone, starts = _away(draft, client), draft.moment("day", "starts")
    if not gone or starts is None:
        return
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        if _sender(draft, index) != client:
            continue
        path: Path = ("timeline", index, "at")
        window = draft.window(*path)
        if window is None:
            continue
        first, last = (
            each.after(starts.minutes) for each in (window.opens, window.closes)
        )
        if any(first < ends and begins <= last for begins, ends in gone):
            message = f'"{client}" is away at that time.'
            suggestion = "Let them write before or after it, or change when they are."
            yield draft.problem("VA340", path, message, suggestion=suggestion)


def _away(draft: Draft, client: str) -> tuple[Stretch, ...]:
    path: Path = ("clients", client)
    starts, zone = draft.moment("day", "starts"), draft.text(*path, "zone")
    day, day_zone = draft.text("day", "date"), draft.text("day", "timezone")
    if starts is None or day is None or day_zone is None:
        return ()
    opens = draft.moment(*path, "hours", "from")
    closes = draft.moment(*path, "hours", "to")
    hours = None
    if opens is not None and closes is not None and opens < closes:
        lunch = draft.window(*path, "hours", "lunch")
        hours = Hours(opens=opens, closes=closes, lunch=lunch)
    places = range(len(draft.tree.list((*path, "blackouts"))))
    written = [draft.window(*path, "blackouts", place) for place in places]
    clock = Clock(day=day, starts=starts, day_zone=day_zone, zone=zone)
    try:
        blackouts = [each for each in written if each is not None]
        return away(clock, hours=hours, blackouts=blackouts)
    except (ValueError, LookupError):
        # A date or a zone that is none is said elsewhere.
        return ()


def _sender(draft: Draft, index: int) -> str | None:
    for kind in (*_MESSAGES, *_CHANGES):
        path: Path = ("timeline", index, kind)
        if draft.tree.map(path):
            task = draft.text(*path, "task")
            owner = draft.text("tasks", task, "client") if task is not None else None
            return draft.text(*path, "from") or owner
    return None
