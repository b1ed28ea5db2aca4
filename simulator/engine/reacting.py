"""How a client reacts to what a reply told them, and how: whom to answer, and with what.

Nobody asks twice for the same, and nobody says twice how they like to be written to.
"""

from collections.abc import Iterator

from simulator.engine.agenda import Answer
from simulator.engine.events import MessageSent, ReplyJudged
from simulator.engine.saying import Says
from simulator.engine.state import State, TaskState
from simulator.engine.task import Task


def reactions(state: State, event: ReplyJudged) -> Iterator[Answer]:
    """Yield what the clients want to answer to the message that was judged."""
    for task in state.tasks.values():
        if task.delivered_at is not None and not task.is_over:
            yield from _untold(task, event)
    yield from _register(state, event)


def settled(state: State, event: ReplyJudged) -> Iterator[Answer]:
    """Yield what need not be asked any more, for the message told it and leaked nothing."""
    if event.leaks:
        return
    for finding in event.findings:
        if finding.met:
            yield Answer("untold", finding.task, finding.check)


def asks_back(task: Task, check: str) -> str:
    """Return the words with which the client asks for what *check* wants told."""
    tests = (each.test for each in task.checks if each.id == check)
    return next((each.asks_back for each in tests if isinstance(each, Says)), "")


def _untold(task: TaskState, event: ReplyJudged) -> Iterator[Answer]:
    """Yield a question for each point that this reply should have told and did not."""
    asked = {each.check for each in event.findings if each.task == task.task.id}
    for check in task.task.checks:
        test = check.test
        if (
            isinstance(test, Says)
            and test.asks_back
            and test.person == task.task.client
            and check.id in asked
            and check.id not in task.asked_back
            and not any(
                each.met or each.unsure
                for _, each in task.found
                if each.check == check.id
            )
        ):
            yield Answer("untold", task.task.id, check.id)


def _register(state: State, event: ReplyJudged) -> Iterator[Answer]:
    if not event.address:
        return
    for task, sent in _sent(state, event.message):
        client = state.bundle.client(task.task.client)
        minds = client.register not in {"", event.address} and client.lines.register
        if minds and sent.to[:1] == (client.id,) and client.id not in state.corrected:
            yield Answer("register", task.task.id, event.message)
            return


def _sent(state: State, message: str) -> Iterator[tuple[TaskState, MessageSent]]:
    for task in state.tasks.values():
        for sent in task.sent:
            if sent.message == message:
                yield task, sent
