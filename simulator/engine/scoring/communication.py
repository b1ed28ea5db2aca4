"""Communication: who heard what, and in time.

The occasions are the scenario's, so silence is 0 and never "nothing to judge": a first
answer for every task, what its checks want said, a warning before lateness, a word when
it is done. Promises count once they are made. Needless questions, facts told wrongly,
messages beyond the allowance, blanks left in and the wrong people cost points, and so
does what a judge of replies noticed of the whole (see ``replies``).
"""

import re

from simulator.engine.check import Told
from simulator.engine.people import PersonId
from simulator.engine.saying import Says, SaysNot
from simulator.engine.scoring.answers import enter_first_answer
from simulator.engine.scoring.closing import enter_closing
from simulator.engine.scoring.contradictions import lose_contradictions
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Wrote
from simulator.engine.scoring.harms import find_harms
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.mail import client_of
from simulator.engine.scoring.replies import asked_again, enter_point, lose_manners
from simulator.engine.scoring.scorecard import Line, say
from simulator.engine.scoring.warnings import enter_warning
from simulator.engine.task import Task

PROMISE = 2.0
NEEDLESS = 1.0
BLANK = 1.0
WRONG_PERSON = 2.0
SUPERFLUOUS = 0.5
MOST_SUPERFLUOUS = 10

_BLANK_LEFT_IN = re.compile(
    r"\[(?:your|my|uw|jouw|mijn|client|klant|name|naam|date|datum)\b[^\]\n]{0,40}\]"
    r"|\{\{[^}\n]{0,40}\}\}",
    re.IGNORECASE,
)


def mark(day: WorkedDay) -> tuple[Line, ...]:
    """Return the lines of communication."""
    ledger = Ledger()
    for worked in day.tasks:
        if client_of(day, worked).own:
            _enter_checks(ledger, day, worked)
            continue
        enter_first_answer(ledger, day, worked)
        _enter_checks(ledger, day, worked)
        enter_warning(ledger, day, worked)
        _enter_promises(ledger, day, worked)
        enter_closing(ledger, day, worked)
        lose_contradictions(ledger, day, worked)
        _lose_needless(ledger, day, worked)
    _lose_wrong_people(ledger, day)
    _lose_blanks(ledger, day)
    _lose_superfluous(ledger, day)
    lose_manners(ledger, day)
    for harm in find_harms(day):
        ledger.lose(harm.weight, harm.sentence, *harm.evidence)
    return ledger.settle()


def _enter_checks(ledger: Ledger, day: WorkedDay, worked: Worked) -> None:
    if worked.facts.is_cancelled:
        return
    results = zip(worked.task.checks, worked.assessment.results, strict=True)
    for check, result in results:
        if check.scores != "communication":
            continue
        if isinstance(check.test, Says | SaysNot):
            enter_point(ledger, day, worked, check, result)
            continue
        if result.passed and result.at is not None:
            sentence = say(
                "“{task}”, at {time}: {say}",
                task=worked.task.title,
                time=day.clock(result.at),
                say=check.say,
            )
        else:
            sentence = say(
                "“{task}”, not found: {say}", task=worked.task.title, say=check.say
            )
        serial = result.serial or worked.facts.opened.serial
        ledger.add(check.points, float(result.passed), sentence, serial)


def _enter_promises(ledger: Ledger, day: WorkedDay, worked: Worked) -> None:
    for promise in worked.facts.promises:
        if promise.settled is None:
            continue
        by = day.clock(promise.by)
        time = day.clock(promise.made.at)
        title = worked.task.title
        kept = promise.kept and worked.done_at is not None
        if kept:
            sentence = say(
                "At {time} you promised “{task}” by {by}, and it came.",
                time=time,
                task=title,
                by=by,
            )
        elif promise.kept:
            sentence = say(
                "At {time} you promised “{task}” by {by}; what came cannot be used.",
                time=time,
                task=title,
                by=by,
            )
        else:
            sentence = say(
                "At {time} you promised “{task}” by {by}; it did not come by then.",
                time=time,
                task=title,
                by=by,
            )
        evidence = (promise.made.serial, promise.settled.serial)
        ledger.add(PROMISE, float(kept), sentence, *evidence)


def _lose_needless(ledger: Ledger, day: WorkedDay, worked: Worked) -> None:
    for asked in worked.facts.needless:
        quoted = (
            asked_again(day, wrote)
            for wrote in day.seen.wrote
            if wrote.sent.at == asked.at and wrote.sent.task == worked.task.id
        )
        sentence = next(quoted, None) or say(
            "At {time} you asked about “{task}” what needed no asking.",
            time=day.clock(asked.at),
            task=worked.task.title,
        )
        ledger.lose(NEEDLESS, sentence, asked.serial)


def _lose_wrong_people(ledger: Ledger, day: WorkedDay) -> None:
    """One client's matter is no other client's business, unless the work is to tell them."""
    belongs = _clients_of_people(day)
    people = day.bundle.people()
    tasks = {each.task.id: each.task for each in day.tasks}
    for wrote in day.seen.wrote:
        task = tasks.get(wrote.sent.task) if wrote.sent.task else None
        if task is None or day.bundle.client(task.client).own:
            continue
        for person in wrote.sent.to:
            stranger = belongs.get(person, task.client) != task.client
            if stranger and person not in _to_be_told(task):
                sentence = say(
                    "At {time} you wrote about “{task}” to {person}, "
                    "who has nothing to do with it.",
                    time=day.clock(wrote.sent.at),
                    task=task.title,
                    person=people[person].name,
                )
                ledger.lose(WRONG_PERSON, sentence, wrote.sent.serial)


def _to_be_told(task: Task) -> set[str]:
    tests = [each.test for each in task.checks]
    return {each.person for each in tests if isinstance(each, Told | Says)}


def _clients_of_people(day: WorkedDay) -> dict[PersonId, PersonId]:
    """Return whose world each person belongs to, where that is known."""
    own = {client.id: client.id for client in day.bundle.clients}
    around = {
        contact.person.id: contact.client
        for contact in day.bundle.contacts
        if contact.client is not None
    }
    return own | around


def _lose_blanks(ledger: Ledger, day: WorkedDay) -> None:
    for wrote in day.seen.wrote:
        blank = _BLANK_LEFT_IN.search(wrote.sent.body)
        if blank is not None:
            sentence = say(
                "At {time} a message went out with {blank} left in it.",
                time=day.clock(wrote.sent.at),
                blank=blank[0],
            )
            ledger.lose(BLANK, sentence, wrote.sent.serial)


def _lose_superfluous(ledger: Ledger, day: WorkedDay) -> None:
    allowed = day.bundle.rubric.messages_allowed
    beyond: list[Wrote] = day.seen.wrote[allowed:]
    if not beyond:
        return
    sentence = say(
        "Messages sent: {count}. This day needs no more than {allowed}.",
        count=len(day.seen.wrote),
        allowed=allowed,
    )
    lost = SUPERFLUOUS * min(len(beyond), MOST_SUPERFLUOUS)
    ledger.lose(lost, sentence, *(each.sent.serial for each in beyond))
