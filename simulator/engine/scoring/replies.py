"""What a judge of replies found: points made or missed, and what costs by itself.

A point has the sentence it rests on, or the reason why it was not found. Rudeness, the
wrong register, secrets told, work said to be done that is not, questions that had been answered,
and messages far too long for their channel cost points; slips of the pen never do.
"""

from collections.abc import Iterator

from simulator.engine.check import Check
from simulator.engine.leaks import reason_of
from simulator.engine.people import Client
from simulator.engine.saying import Says, SaysNot
from simulator.engine.scoring.day import Worked, WorkedDay
from simulator.engine.scoring.facts import Wrote
from simulator.engine.scoring.ledger import Ledger
from simulator.engine.scoring.scorecard import Sentence, say
from simulator.engine.verdict import Claim
from simulator.engine.work.assessment import Result
from simulator.engine.work.made import Found

RUDE = 2.0
"""A message that no client would want to read twice."""

REGISTER = 1.0
"""Once for each client, however often."""

LEAK = 4.0
FALSE_CLAIM = 2.0

ASKED_AGAIN = 0.5
"""A question that had been answered, once for each message."""

LENGTHY = 0.5
MOST_WORDS = {"chat": 120, "email": 350}
"""More than this nobody reads on a phone between two appointments."""

LONGEST_QUOTE = 160
"""Characters of the evidence that a line shows."""


def enter_point(
    ledger: Ledger, day: WorkedDay, worked: Worked, check: Check, result: Result
) -> None:
    """Enter a point of a reply, with what it rests on or why it was not found."""
    found = _telling(worked, check, result)
    share = float(result.passed)
    serial = found.serial if found else worked.facts.opened.serial
    if isinstance(check.test, SaysNot):
        sentence = _of_forbidden(day, worked, check, found)
    elif isinstance(check.test, Says) and check.test.answers:
        sentence = _of_question(day, worked, check, found)
    else:
        sentence = _of_point(day, worked, check, found)
    ledger.add(check.points, share, sentence, serial)


def _telling(worked: Worked, check: Check, result: Result) -> Found | None:
    """Return the finding that decides: the proof, what violates, or the surest miss."""
    found = [each for each in worked.facts.found if each.finding.check == check.id]
    proof = [each for each in found if each.serial == result.serial]
    if result.passed and proof:
        return proof[0]
    met = [each for each in found if each.finding.met]
    if isinstance(check.test, SaysNot) and met:
        return met[0]
    latest = reversed(found)
    return max(latest, key=lambda each: each.finding.end > 0, default=None)


def _of_point(
    day: WorkedDay, worked: Worked, check: Check, found: Found | None
) -> Sentence:
    title = worked.task.title
    if found is None:
        return say("“{task}”, not found: {say}", task=title, say=check.say)
    if not _is_made(check, worked, found):
        return say(
            "“{task}”, not found in the message of {time}: {say} {reason}",
            task=title,
            time=day.clock(found.at),
            say=check.say,
            reason=found.finding.reason,
        )
    quote = quoted(day, found)
    return (
        say(
            "“{task}”, at {time}: {say} You wrote: “{quote}”",
            task=title,
            time=day.clock(found.at),
            say=check.say,
            quote=quote,
        )
        if quote
        else say(
            "“{task}”, at {time}: {say}",
            task=title,
            time=day.clock(found.at),
            say=check.say,
        )
    )


def _of_question(
    day: WorkedDay, worked: Worked, check: Check, found: Found | None
) -> Sentence:
    question = check.test.answers if isinstance(check.test, Says) else ""
    title = worked.task.title
    if found is not None and _is_made(check, worked, found):
        return say(
            "“{task}”: the question “{question}” was answered at {time}: “{quote}”",
            task=title,
            question=question,
            time=day.clock(found.at),
            quote=quoted(day, found),
        )
    return say(
        "“{task}”: the question “{question}” was not answered. {say}",
        task=title,
        question=question,
        say=check.say,
    )


def _of_forbidden(
    day: WorkedDay, worked: Worked, check: Check, found: Found | None
) -> Sentence:
    if found is None:
        return say(
            "“{task}”, nothing written: {say}", task=worked.task.title, say=check.say
        )
    if not found.finding.met:
        return say("“{task}”: {say}", task=worked.task.title, say=check.say)
    return say(
        "“{task}”, at {time}, not so: {say} You wrote: “{quote}”",
        task=worked.task.title,
        time=day.clock(found.at),
        say=check.say,
        quote=quoted(day, found),
    )


def _is_made(check: Check, worked: Worked, found: Found) -> bool:
    results = zip(worked.task.checks, worked.assessment.results, strict=True)
    return found.finding.met and any(
        each.id == check.id and result.passed for each, result in results
    )


def quoted(day: WorkedDay, found: Found) -> str:
    """Return the words on which *found* rests, on one line; "" when nothing does."""
    finding = found.finding
    return _cut(_body(day, found.serial)[finding.start : finding.end])


def _body(day: WorkedDay, serial: int) -> str:
    bodies = (each.sent.body for each in day.seen.wrote if each.sent.serial == serial)
    return next(bodies, "")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1]}…"


def lose_manners(ledger: Ledger, day: WorkedDay) -> None:
    """Enter what costs by itself, whatever else was said."""
    for wrote in day.seen.wrote:
        _lose_leaks(ledger, day, wrote)
        _lose_claims(ledger, day, wrote)
        _lose_rudeness(ledger, day, wrote)
        _lose_asked_again(ledger, day, wrote)
        _lose_length(ledger, day, wrote)
    for client in day.bundle.clients:
        _lose_register(ledger, day, client)


def _lose_leaks(ledger: Ledger, day: WorkedDay, wrote: Wrote) -> None:
    for leak in wrote.judged.leaks if wrote.judged else ():
        sentence = say(
            "At {time} a message gave away what was private, and so earned nothing. {say}",
            time=day.clock(wrote.sent.at),
            say=reason_of(day.bundle, leak),
        )
        ledger.lose(LEAK, sentence, wrote.sent.serial)


def _lose_claims(ledger: Ledger, day: WorkedDay, wrote: Wrote) -> None:
    for claim in false_claims(day, wrote)[:1]:
        sentence = say(
            "At {time} you wrote that it was done, and it was not: “{quote}”",
            time=day.clock(wrote.sent.at),
            quote=_cut(wrote.sent.body[claim.start : claim.end]),
        )
        ledger.lose(FALSE_CLAIM, sentence, wrote.sent.serial)


def false_claims(day: WorkedDay, wrote: Wrote) -> tuple[Claim, ...]:
    """Return what *wrote* says of its task being done that was not handed in by then."""
    if wrote.judged is None or not wrote.judged.claims:
        return ()
    tasks = [
        each
        for each in day.tasks
        if each.task.id == wrote.sent.task
        or (wrote.sent.task is None and each.facts.thread == wrote.sent.thread)
    ]
    open_still = [
        each
        for each in tasks
        if each.delivered is None or each.delivered.at > wrote.sent.at
    ]
    is_false = len(tasks) == 1 and bool(open_still) and wrote.act != "deliver"
    return wrote.judged.claims if is_false else ()


def _lose_rudeness(ledger: Ledger, day: WorkedDay, wrote: Wrote) -> None:
    if wrote.judged is not None and wrote.judged.tone == 1:
        sentence = say(
            "At {time} a message to {person} reads as rude.",
            time=day.clock(wrote.sent.at),
            person=_names(day, wrote),
        )
        ledger.lose(RUDE, sentence, wrote.sent.serial)


def _lose_asked_again(ledger: Ledger, day: WorkedDay, wrote: Wrote) -> None:
    sentence = asked_again(day, wrote)
    by_its_act = any(
        asked.at == wrote.sent.at and each.task.id == wrote.sent.task
        for each in day.tasks
        for asked in each.facts.needless
    )
    # What the learner calls a question costs by itself when it asks for nothing open.
    if sentence is not None and not by_its_act:
        ledger.lose(ASKED_AGAIN, sentence, wrote.sent.serial)


def asked_again(day: WorkedDay, wrote: Wrote) -> Sentence | None:
    """Say what *wrote* asks that had been answered, with the words that had answered it."""
    if wrote.judged is None or not wrote.judged.needless or wrote.act == "deliver":
        return None
    found = wrote.judged.needless[0]
    time = day.clock(wrote.sent.at)
    quote = _cut(wrote.sent.body[found.start : found.end])
    if found.by == "letter":
        return say(
            "At {time} you asked “{quote}”, and {person} had written: “{said}”",
            time=time,
            quote=quote,
            person=_names(day, wrote),
            said=found.said,
        )
    return say(
        "At {time} you asked “{quote}”, and what you had been given says: “{said}”",
        time=time,
        quote=quote,
        said=found.said,
    )


def _lose_length(ledger: Ledger, day: WorkedDay, wrote: Wrote) -> None:
    words = len(wrote.sent.body.split())
    most = MOST_WORDS[wrote.channel]
    # What delivers may be the work itself, and that is as long as it has to be.
    if wrote.judged is not None and wrote.act != "deliver" and words > most:
        sentence = say(
            "At {time} a message had {count} words; more than {most} are not read.",
            time=day.clock(wrote.sent.at),
            count=words,
            most=most,
        )
        ledger.lose(LENGTHY, sentence, wrote.sent.serial)


def _lose_register(ledger: Ledger, day: WorkedDay, client: Client) -> None:
    wrong = [each.sent for each in out_of_register(day, client)]
    if not wrong:
        return
    name, time = client.person.name, day.clock(wrong[0].at)
    sentence = (
        say(
            "At {time} you wrote to {client} as to a friend; they want it formal.",
            time=time,
            client=name,
        )
        if client.register == "formal"
        else say(
            "At {time} you wrote to {client} more formally than they like.",
            time=time,
            client=name,
        )
    )
    ledger.lose(REGISTER, sentence, *(each.serial for each in wrong))


def out_of_register(day: WorkedDay, client: Client) -> Iterator[Wrote]:
    """Yield the messages that address *client* otherwise than the client likes."""
    for wrote in day.seen.wrote:
        address = wrote.judged.address if wrote.judged else ""
        is_wrong = bool(address) and client.register not in {"", address}
        # The form of address is the one for whoever stands first.
        if is_wrong and wrote.sent.to[:1] == (client.id,):
            yield wrote


def _names(day: WorkedDay, wrote: Wrote) -> str:
    people = day.bundle.people()
    return ", ".join(people[each].name for each in wrote.sent.to)
