"""Telling people what they have to know of a task: after it is done, or before it is too late."""

from collections.abc import Iterator, Sequence

from simulator.bots.hands import Hands
from simulator.bots.phrases import all_groups, join, state_facts
from simulator.bots.sayings import sentences
from simulator.bots.workpiece import Workpiece
from simulator.engine.check import Told
from simulator.engine.people import PersonId
from simulator.engine.saying import Says
from simulator.engine.simtime import MINUTE
from simulator.engine.state import TaskState
from simulator.engine.work import assess
from simulator.engine.work.writing.panel import WritingPanel

PRESSING = 6 * MINUTE
"""So close to the last moment at which a fact helps, nobody waits for the work to be done."""


def tell_the_rest(hands: Hands, piece: Workpiece) -> None:
    """Tell everybody whom the task's checks name, and the client in any case, that it is done."""
    task = hands.state.tasks[piece.task.id]
    wrote_it = isinstance(piece.task.panel, WritingPanel)
    for person in _people(piece):
        body = join(piece.phrases.done, _facts(piece, person))
        if person != piece.task.client and not _knows_all(hands, task, person):
            hands.write(task, body, to=person)
        elif person == piece.task.client and not wrote_it:
            hands.write(task, body, act="deliver")


def tell_in_time(hands: Hands, piece: Workpiece) -> None:
    """Tell those for whom it would be too late once the work is done."""
    task = hands.state.tasks[piece.task.id]
    for person in _people(piece):
        if _presses(hands, task, person):
            hands.write(task, _facts(piece, person), to=person)


def presses_from(task: TaskState) -> Iterator[int]:
    """Yield the moments (simulated ms) from which a fact about *task* presses."""
    for check in task.task.checks:
        test = check.test
        if isinstance(test, Told | Says) and test.within and not test.after_delivery:
            yield task.opened_at + test.within - PRESSING


def _people(piece: Workpiece) -> list[PersonId]:
    named = [
        PersonId(check.test.person)
        for check in piece.task.checks
        if isinstance(check.test, Told | Says)
    ]
    return list(dict.fromkeys([*named, piece.task.client]))


def _facts(piece: Workpiece, person: PersonId) -> str:
    groups = all_groups(
        [group for group in check.test.facts if piece.knows(group)]
        for check in piece.task.checks
        if isinstance(check.test, Told) and check.test.person == person
    )
    facts = state_facts(groups, date=piece.date)
    return join(
        piece.phrases.facts.format(facts=facts) if groups else "",
        sentences(piece, person),
    )


def _knows_all(hands: Hands, task: TaskState, person: PersonId) -> bool:
    """Tell whether *person* has been told all that the checks want."""
    named = [
        check.id
        for check in task.task.checks
        if isinstance(check.test, Told | Says) and check.test.person == person
    ]
    return not _open(hands, task, named)


def _presses(hands: Hands, task: TaskState, person: PersonId) -> bool:
    """Tell whether a fact for *person* has to be told soon and has not been."""
    now = hands.state.at
    pressing = [
        check.id
        for check in task.task.checks
        if isinstance(check.test, Told | Says)
        and check.test.person == person
        and (isinstance(check.test, Says) or check.test.facts)
        and check.test.within is not None
        and not check.test.after_delivery
        and 0 < task.opened_at + check.test.within - now <= PRESSING
    ]
    return bool(pressing) and _open(hands, task, pressing)


def _open(hands: Hands, task: TaskState, checks: Sequence[str]) -> bool:
    """Tell whether one of *checks* does not hold yet."""
    found = assess(hands.state.bundle, task.task, hands.state)
    return any(not each.passed for each in found.results if each.check in checks)
