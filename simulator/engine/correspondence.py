"""Writing to people: who may be written to, and what a message's act brings about."""

from collections.abc import Iterator

from simulator.engine.actions import SendMessage
from simulator.engine.clients import reached_at
from simulator.engine.events import (
    Event,
    ExtensionAsked,
    GapAsked,
    MessageSent,
    NeedlessAsked,
    PromiseMade,
    TaskDeclined,
)
from simulator.engine.handing_in import hand_in, require_finished
from simulator.engine.people import PersonId
from simulator.engine.possible import (
    NotPossible,
    no_such_task,
    no_such_thread,
    open_task,
)
from simulator.engine.rng import between
from simulator.engine.state import State, TaskState, ThreadState
from simulator.engine.task import Gap, Task, TaskId
from simulator.engine.terms import Channel
from simulator.engine.words import has_all
from simulator.engine.work.writing.panel import WritingPanel, Written

LONGEST_BODY = 8_000
"""Characters a message may have, far above what any client would read."""

LONGEST_SUBJECT = 200
"""Characters a subject may have: more than any inbox shows."""

TO_THE_CLIENT = ("deliver", "decline")
"""Acts that, as a promise does, mean nothing unless the task's client gets the message."""


def send(state: State, action: SendMessage) -> Iterator[Event]:
    """Send the message, then let its act and its promise take effect."""
    to = tuple(dict.fromkeys(_resolve(state, each) for each in action.to))
    _require_sendable(state, action, to)
    task = _about(state, action)
    if task is not None:
        _require_act(state, action, task, to)
    elif action.act in TO_THE_CLIENT:
        raise NotPossible("which_task", "Say which task this is about.")
    message = state.next_message()
    thread = state.threads.get(action.thread) if action.thread is not None else None
    channel: Channel = thread.channel if thread else action.channel
    yield MessageSent(
        at=state.at,
        message=message,
        thread=action.thread or message,
        to=to,
        act=action.act,
        channel="chat" if channel == "chat" else "email",
        subject=thread.subject if thread else action.subject.strip(),
        body=action.body,
        attachments=tuple(dict.fromkeys(action.attachments)),
        task=task.task.id if task else None,
    )
    if task is not None and _reaches_client(state, task, to):
        yield from _effects(state, action, task, message)


def _resolve(state: State, name: str) -> PersonId:
    if name in state.people:
        return PersonId(name)
    for person in state.people.values():
        if person.email.casefold() == name.strip().casefold():
            return person.id
    raise NotPossible("no_such_person", f"Nobody here has the address {name!r}.")


def _require_sendable(
    state: State, action: SendMessage, to: tuple[PersonId, ...]
) -> None:
    if not to:
        raise NotPossible("no_recipient", "Say who it goes to.")
    if not _is_visible(action.body):
        raise NotPossible("empty", "Write something first.")
    if len(action.body) > LONGEST_BODY:
        raise NotPossible("too_long", f"Keep it under {LONGEST_BODY} characters.")
    if action.thread is not None and action.thread not in state.threads:
        raise no_such_thread(action.thread)
    if action.thread is None and not _is_visible(action.subject):
        raise NotPossible("no_subject", "Give it a subject.")
    if len(action.subject) > LONGEST_SUBJECT:
        raise NotPossible(
            "too_long", f"Keep the subject under {LONGEST_SUBJECT} characters."
        )
    for file in action.attachments:
        if file not in state.files:
            raise NotPossible(
                "no_such_file", f"There is no file {file!r} on your desk."
            )


def _is_visible(text: str) -> bool:
    """Tell whether *text* shows anything: a zero-width space does not."""
    return any(each.isprintable() and not each.isspace() for each in text)


def _about(state: State, action: SendMessage) -> TaskState | None:
    task_id: TaskId | None = action.task
    if task_id is None and action.promise is not None:
        task_id = action.promise.task
    if task_id is None and action.thread is not None:
        task_id = _task_of_thread(state, action, state.threads[action.thread])
    if task_id is None:
        return None
    if task_id not in state.tasks:
        raise no_such_task(task_id)
    return state.tasks[task_id]


def _task_of_thread(
    state: State, action: SendMessage, thread: ThreadState
) -> TaskId | None:
    """Return the one task of the thread, or of several the one whose gap is asked for."""
    if len(thread.tasks) == 1:
        return thread.tasks[0]
    if action.act != "ask":
        return None
    asked = (each for each in thread.tasks if _gaps(state.tasks[each], action.body))
    return next(asked, None)


def _require_act(
    state: State, action: SendMessage, task: TaskState, to: tuple[PersonId, ...]
) -> None:
    title = task.task.title
    if action.act in TO_THE_CLIENT or action.promise is not None:
        open_task(state, task.task.id)
        if not _reaches_client(state, task, to):
            client = state.bundle.client(task.task.client).person.name
            raise NotPossible(
                "not_to_client", f"“{title}” is {client}'s: write to them."
            )
    if action.act == "deliver":
        _require_delivery(state, task)
    if action.act == "decline" and task.delivered_at is not None:
        raise NotPossible("delivered", f"“{title}” is delivered already.")
    if action.promise is not None:
        _require_promise(state, action.promise.by, action.promise.task, task)


def _reaches_client(state: State, task: TaskState, to: tuple[PersonId, ...]) -> bool:
    """Tell whether whose task it is gets the message; the learner always knows their own."""
    return task.task.client in to or state.bundle.client(task.task.client).own


def _require_delivery(state: State, task: TaskState) -> None:
    if isinstance(task.task.panel, WritingPanel):
        require_finished(state, task)
    elif task.delivered_at is None:
        raise NotPossible(
            "not_handed_in",
            f"Hand in “{task.task.title}” first, then tell them it is done.",
        )


def _require_promise(state: State, by: int, promised: TaskId, task: TaskState) -> None:
    if promised != task.task.id:
        raise NotPossible(
            "promise", "The promise is about another task than the message."
        )
    if task.delivered_at is not None:
        raise NotPossible("promise", f"“{task.task.title}” is delivered already.")
    if by <= state.at:
        raise NotPossible(
            "promise", f"{state.bundle.day.clock(by)} has passed. Promise later."
        )
    if by > state.bundle.day.length:
        end = state.bundle.day.clock(state.bundle.day.length)
        raise NotPossible(
            "promise", f"The day ends at {end}. Promise a moment before that."
        )


def _effects(
    state: State, action: SendMessage, task: TaskState, message: str
) -> Iterator[Event]:
    if action.act == "deliver" and isinstance(task.task.panel, WritingPanel):
        yield from hand_in(state, task, Written(text=action.body), message=message)
    if action.act == "decline":
        yield TaskDeclined(at=state.at, task=task.task.id, message=message)
    if action.act == "ask":
        yield from _ask(state, action, task, message)
    if action.promise is not None and action.act not in {"decline", "deliver"}:
        yield from promise(state, task, action.promise.by, message)


def promise(state: State, task: TaskState, by: int, message: str) -> Iterator[Event]:
    """Promise *task* by *by* (simulated ms) in *message*; later than it is due, that asks for more time."""
    yield PromiseMade(at=state.at, task=task.task.id, by=by, message=message)
    if by > task.due:
        yield ExtensionAsked(
            at=state.at,
            task=task.task.id,
            by=by,
            granted=_grants(task, by, state.at),
            message=message,
        )


def _ask(
    state: State, action: SendMessage, task: TaskState, message: str
) -> Iterator[Event]:
    asked = _gaps(task, action.body)
    for gap in asked:
        if gap.id not in task.gaps_asked:
            yield GapAsked(
                at=state.at,
                task=task.task.id,
                gap=gap.id,
                message=message,
                answer_at=_answered_at(state, task.task, gap),
            )
    if not asked:
        yield NeedlessAsked(at=state.at, task=task.task.id, message=message)


def _gaps(task: TaskState, body: str) -> list[Gap]:
    return [gap for gap in task.task.gaps if has_all(body, gap.asked_by)]


def _answered_at(state: State, task: Task, gap: Gap) -> int:
    """Draw when the client says what the brief left out: not while they are away."""
    bundle, name = state.bundle, f"gap/{task.id}/{gap.id}"
    at = state.at + between(bundle.seed, name, *gap.latency)
    return reached_at(bundle, bundle.client(task.client), at, name=name)


def _grants(task: TaskState, by: int, at: int) -> bool:
    """Tell whether the deadline may move: once, as far as its rule goes, asked early enough."""
    rule = task.task.extension
    if rule is None or task.granted is not None:
        return False
    return by <= task.due + rule.by and at <= task.due - rule.ask_before
