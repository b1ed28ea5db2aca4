"""How files may be named, placed and shared, and whether a test of that holds."""

import datetime
import re
from collections.abc import Collection, Iterator, Mapping

from simulator.engine.bundle import Bundle
from simulator.engine.events import AccessSet, Event
from simulator.engine.state import State, TaskState
from simulator.engine.test import Test
from simulator.engine.work.files.names import wrong_with_name
from simulator.engine.work.files.panel import (
    ANYONE,
    Access,
    Filed,
    FilesPanel,
    Named,
    Placed,
    Shared,
    SharedOnlyWith,
)
from simulator.engine.work.made import Made

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def validate(answer: Filed, panel: FilesPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del bundle
    items, folders = (
        {each.id: each.name for each in group} for group in (panel.items, panel.folders)
    )
    if missing := _not_once(answer.names, items) or _not_once(answer.places, items):
        return missing
    for item, name in answer.names:
        if problem := wrong_with_name(name, items[item]):
            return problem
    if unknown := [each for _, each in answer.places if each not in folders]:
        return f"There is no folder {unknown[0]!r} here."
    if twice := _named_alike(answer):
        return f"Two files of one folder are called “{twice}”. Rename one."
    return _wrong_with_access(answer.access, panel)


def passes(
    test: Test, answer: Filed, panel: FilesPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for how the files were left."""
    del panel, made, bundle
    return files_pass(test, answer)


def files_pass(test: Test, answer: Filed) -> bool:
    """Tell whether *test* holds; nothing but the answer is asked for."""
    places = dict(answer.places)
    match test:
        case Named(item=item, names=names):
            return dict(answer.names).get(item) in names
        case Placed(item=item, folder=folder):
            return places.get(item) == folder
        case Shared():
            return _is_shared(test, answer.access)
        case SharedOnlyWith(target=target, people=people):
            inside = {
                target,
                *(item for item, place in places.items() if place == target),
                *(places[item] for item in places if item == target),
            }
            return all(
                each.who in people for each in answer.access if each.target in inside
            )
        case _:
            return False


def effects(
    state: State, task: TaskState, panel: FilesPanel, answer: Filed
) -> Iterator[Event]:
    """Give the access that was not given yet, and take back what is not wanted any more."""
    del panel
    wanted = {(each.target, each.who): each for each in answer.access}
    for target, who in task.access:
        if (target, who) not in wanted:
            yield AccessSet(
                at=state.at, task=task.task.id, target=target, who=who, rights="none"
            )
    for each in answer.access:
        if task.access.get((each.target, each.who)) != (each.rights, each.until):
            yield AccessSet(
                at=state.at,
                task=task.task.id,
                target=each.target,
                who=each.who,
                rights=each.rights,
                until=each.until,
            )


def wrong_with_access(access: Access, panel: FilesPanel) -> str | None:
    """Say why nobody can be given that *access*, or None."""
    if access.target not in {each.id for each in panel.things()}:
        return f"There is nothing called {access.target!r} to share."
    if access.who != ANYONE and access.who not in panel.people:
        return "That is nobody this can be shared with."
    if access.until and not _is_date(access.until):
        return f"{access.until!r} is not a date, such as 2026-03-20."
    return None


def _wrong_with_access(given: Collection[Access], panel: FilesPanel) -> str | None:
    for each in given:
        if each.rights == "none":
            return "What is shared is shared to view, to comment or to edit."
        if problem := wrong_with_access(each, panel):
            return problem
    if len({(each.target, each.who) for each in given}) < len(given):
        return "One thing is shared twice with the same person. Keep one."
    return None


def _not_once(
    given: Collection[tuple[str, str]], items: Mapping[str, str]
) -> str | None:
    """Say which file is unknown, missing or there twice, or None."""
    named = [item for item, _ in given]
    unknown = [each for each in named if each not in items]
    if unknown:
        return f"There is no file {unknown[0]!r} here."
    missing = [name for item, name in items.items() if item not in named]
    if missing:
        return f"“{missing[0]}” is left out. Every file has a name and a folder."
    return "One file is there twice." if len(named) > len(items) else None


def _named_alike(answer: Filed) -> str:
    places, seen = dict(answer.places), set[tuple[str, str]]()
    for item, name in answer.names:
        key = (places[item], name.casefold())
        if key in seen:
            return name
        seen.add(key)
    return ""


def _is_shared(test: Shared, given: Collection[Access]) -> bool:
    for each in given:
        if (each.target, each.who) == (test.target, test.who):
            ends = not (test.earliest or test.latest) or (
                bool(each.until)
                and each.until >= test.earliest
                and (not test.latest or each.until <= test.latest)
            )
            return each.rights == test.rights and ends
    return False


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
