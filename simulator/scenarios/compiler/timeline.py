"""Injects of a document as the engine holds them, with their moments drawn."""

from simulator.engine.inject import (
    AllOf,
    AnyOf,
    Asked,
    At,
    Attempt,
    Cancellation,
    Condition,
    DeadlineChange,
    Inject,
    InjectId,
    Letter,
    MoreWork,
    Not,
    PromiseIs,
    Push,
    SatisfactionBelow,
    TaskIs,
    Trigger,
    When,
    WroteTo,
)
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document import Document
from simulator.scenarios.document import timeline as written


def injects(setting: Setting) -> tuple[Inject, ...]:
    """Return every inject, in the order of the file."""
    threads = threads_of_tasks(setting.document.timeline)
    return tuple(
        Inject(
            id=InjectId(each.id),
            trigger=_trigger(each, setting),
            push=_push(each, setting),
            thread=each.thread or threads.get(_changed(each), each.id),
            opens=tuple(TaskId(task) for task in opened(each)),
            unless=_condition(each.unless) if each.unless is not None else None,
            decoy=each.decoy,
            attempt=_attempt(each.attempt),
        )
        for each in setting.document.timeline
    )


def _attempt(attempt: written.Attempt | None) -> Attempt | None:
    if attempt is None:
        return None
    return Attempt(client=PersonId(attempt.on), harms=tuple(attempt.harms))


def opened(inject: written.Inject) -> tuple[str, ...]:
    """Return the tasks an inject asks for."""
    tasks = inject.opens
    return (tasks,) if isinstance(tasks, str) else tuple(tasks)


def begun_by(document: Document, thread: str) -> str:
    """Return who writes first in the conversation *thread*; "" when nobody does."""
    for inject in document.timeline:
        if (inject.thread or inject.id) == thread:
            return _sender(inject, document)
    return ""


def _sender(inject: written.Inject, document: Document) -> str:
    letter = inject.email or inject.chat or inject.booking_request or inject.call
    if letter is not None:
        return letter.sender
    change = inject.deadline_change or inject.cancellation or inject.more_work
    if change is None:
        return ""
    return change.sender or document.tasks[change.task].client


def threads_of_tasks(timeline: list[written.Inject]) -> dict[str, str]:
    """Say in which thread each task is asked for."""
    threads: dict[str, str] = {}
    for inject in timeline:
        for task in opened(inject):
            threads.setdefault(task, inject.thread or inject.id)
    return threads


def _changed(inject: written.Inject) -> str:
    change = inject.deadline_change or inject.cancellation or inject.more_work
    return change.task if change else ""


def _trigger(inject: written.Inject, setting: Setting) -> Trigger:
    if inject.when is None:
        if inject.at is None:
            raise ValueError(
                "an inject without a trigger was let through by the checks"
            )
        return At(at=setting.drawn(inject.at, stream=f"inject/{inject.id}/at"))
    after = inject.after
    return When(
        condition=_condition(inject.when),
        for_=inject.when.for_,
        after=(after.lowest, after.highest) if after else (0, 0),
        once=inject.once,
    )


def _condition(condition: written.Condition | written.When) -> Condition:
    match condition:
        case written.AllOf():
            return AllOf(conditions=tuple(_condition(each) for each in condition.all))
        case written.AnyOf():
            return AnyOf(conditions=tuple(_condition(each) for each in condition.any))
        case written.Not():
            return Not(condition=_condition(condition.condition))
        case _:
            return _simple(condition)


def _simple(
    condition: written.Asked
    | written.WroteTo
    | written.PromiseIs
    | written.SatisfactionBelow
    | written.TaskIs,
) -> Condition:
    match condition:
        case written.Asked():
            return Asked(task=TaskId(condition.task), gap=condition.asked)
        case written.WroteTo():
            task = TaskId(condition.task) if condition.task is not None else None
            return WroteTo(person=PersonId(condition.wrote_to), task=task)
        case written.PromiseIs():
            return PromiseIs(
                task=TaskId(condition.promise), standing=condition.standing
            )
        case written.SatisfactionBelow():
            return SatisfactionBelow(
                client=PersonId(condition.satisfaction), below=condition.below
            )
        case written.TaskIs():
            return TaskIs(task=TaskId(condition.task), standing=condition.standing)


def _push(inject: written.Inject, setting: Setting) -> Push:
    match inject:
        case written.Inject(deadline_change=written.DeadlineChange() as change):
            return DeadlineChange(
                task=TaskId(change.task),
                due=setting.at(change.due),
                letter=_letter(change, setting),
            )
        case written.Inject(cancellation=written.Cancellation() as change):
            return Cancellation(
                task=TaskId(change.task), letter=_letter(change, setting)
            )
        case written.Inject(more_work=written.MoreWork() as change):
            return MoreWork(
                task=TaskId(change.task),
                work=change.work,
                letter=_letter(change, setting),
            )
        case _:
            return _message(inject, setting)


def _message(inject: written.Inject, setting: Setting) -> Letter:
    match inject:
        case written.Inject(email=written.Mail() as mail):
            return _mail(mail, setting)
        case written.Inject(booking_request=written.BookingRequest() as request):
            return _mail(request, setting)
        case written.Inject(chat=written.Chat() as chat):
            return _chat(chat, setting)
        case written.Inject(call=written.Call() as call):
            return Letter(
                channel="call",
                sender=PersonId(call.sender),
                subject=setting.writer.text(call.wants),
                body=setting.writer.text(call.says),
            )
        case _:
            raise ValueError("an inject without a push was let through by the checks")


def _mail(mail: written.Mail, setting: Setting) -> Letter:
    return Letter(
        channel="booking" if isinstance(mail, written.BookingRequest) else "email",
        sender=PersonId(mail.sender),
        subject=setting.writer.text(mail.subject),
        body=setting.writer.text(mail.body),
        attachments=tuple(mail.attach),
    )


def _chat(chat: written.Chat, setting: Setting) -> Letter:
    return Letter(
        channel="chat",
        sender=PersonId(chat.sender),
        subject="",
        body=setting.writer.text(chat.body),
        attachments=tuple(chat.attach),
    )


def _letter(change: written.Change, setting: Setting) -> Letter:
    sender = change.sender or setting.document.tasks[change.task].client
    return Letter(
        channel=change.channel,
        sender=PersonId(sender),
        subject=setting.writer.text(change.subject),
        body=setting.writer.text(change.body),
    )
