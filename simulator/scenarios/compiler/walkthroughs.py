"""Walkthroughs of a document as what the engine plays: timed actions for one bundle.

They are the key to a day, so they are no part of its bundle.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.engine.actions import (
    Action,
    ComeBack,
    Deliver,
    Finish,
    OpenThread,
    ParkWork,
    Pause,
    Promise,
    Resume,
    SendMessage,
    SetPlan,
    Skip,
    StartWork,
    TakeBreak,
)
from simulator.engine.bundle import Bundle
from simulator.engine.people import PersonId
from simulator.engine.playing import TimedAction
from simulator.engine.task import TaskId
from simulator.engine.terms import Act
from simulator.scenarios.compiler import kinds
from simulator.scenarios.compiler.setting import Setting, setting_of
from simulator.scenarios.compiler.timeline import begun_by, threads_of_tasks
from simulator.scenarios.document import Document
from simulator.scenarios.document import walkthrough as written
from simulator.scenarios.times import Moment
from simulator.scenarios.tree import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Walkthrough:
    """One learner's day: the actions, one for each step, and what must come of them.

    *path* leads to it in the tree of its scenario, and with ``step`` to each step.
    """

    name: str
    language: str
    expect: written.Expect
    actions: tuple[TimedAction, ...]
    path: Path

    def step(self, index: int) -> Path:
        """Return where the step of the action *index* (0…) stands."""
        return (*self.path, "steps", index)


def walkthroughs(document: Document, bundle: Bundle) -> tuple[Walkthrough, ...]:
    """Return the walkthroughs that are played in the language of *bundle*, compiled for it."""
    setting = setting_of(document, seed=bundle.seed, language=bundle.language)
    made: list[Walkthrough] = []
    for index, each in enumerate(document.walkthroughs):
        language = each.language or document.languages[0]
        if language == bundle.language:
            actions = tuple(_timed(step, setting) for step in each.steps)
            made.append(
                Walkthrough(
                    name=each.name,
                    language=language,
                    expect=each.expect,
                    actions=actions,
                    path=("walkthroughs", index),
                )
            )
    return tuple(made)


def _timed(step: written.Step, setting: Setting) -> TimedAction:
    at = step.at.after(setting.document.day.starts.minutes)
    action = _simple(step) or _message(step, setting) or _work(step, setting)
    if action is None:
        raise ValueError("a step without an action was let through by the checks")
    return TimedAction(at=at, action=action)


def _simple(step: written.Step) -> Action | None:
    match step:
        case written.Step(open=str() as thread):
            return OpenThread(thread=thread)
        case written.Step(start=str() as task):
            return StartWork(task=TaskId(task))
        case written.Step(do=str() as what):
            return _AT_A_WORD[what]
        case written.Step(take_break=int() as length):
            return TakeBreak(length=length)
        case _:
            return None


_AT_A_WORD: Mapping[str, Action] = {
    "park": ParkWork(),
    "come_back": ComeBack(),
    "pause": Pause(),
    "resume": Resume(),
    "skip": Skip(),
    "finish": Finish(),
}


def _work(step: written.Step, setting: Setting) -> Action | None:
    match step:
        case written.Step(plan=written.Planned() as plan):
            return SetPlan(
                order=tuple(TaskId(each) for each in plan.order),
                estimates=tuple(
                    (TaskId(task), span) for task, span in plan.estimates.items()
                ),
            )
        case written.Step(hand_in=written.HandIn() as made):
            task = setting.document.tasks[made.task]
            answer = kinds.answer(made, task, setting)
            return Deliver(task=TaskId(made.task), answer=answer)
        case _:
            return kinds.action(step, setting)


def _message(step: written.Step, setting: Setting) -> SendMessage | None:
    match step:
        case written.Step(reply=written.Reply() as reply):
            return _reply(reply, setting)
        case written.Step(write=written.Write() as letter):
            return _letter(letter, setting)
        case written.Step(promise=written.GivenWord() as word):
            return _word(word, "acknowledge", word.by, setting)
        case _:
            return _word_to_client(step, setting)


def _word_to_client(step: written.Step, setting: Setting) -> SendMessage | None:
    match step:
        case written.Step(ask=written.Word() as word):
            return _word(word, "ask", word.promise, setting)
        case written.Step(decline=written.Word() as word):
            return _word(word, "decline", word.promise, setting)
        case written.Step(deliver=written.Word() as word):
            return _word(word, "deliver", word.promise, setting)
        case _:
            return None


def _letter(letter: written.Write, setting: Setting) -> SendMessage:
    about = TaskId(letter.task) if letter.task is not None else None
    return SendMessage(
        to=_people(letter.to),
        subject=setting.writer.text(letter.subject),
        body=setting.writer.fill(letter.body),
        act=letter.act,
        task=about,
        attachments=tuple(letter.attach),
        promise=_promise(letter.promise, about, setting),
    )


def _reply(reply: written.Reply, setting: Setting) -> SendMessage:
    timeline = setting.document.timeline
    about = reply.task
    if about is None and reply.promise is not None:
        threads = threads_of_tasks(timeline)
        about = next(task for task in threads if threads[task] == reply.thread)
    sender = begun_by(setting.document, reply.thread)
    return SendMessage(
        thread=reply.thread,
        to=_people(reply.to) if reply.to is not None else (PersonId(sender),),
        body=setting.writer.fill(reply.body),
        act=reply.act,
        task=TaskId(about) if about is not None else None,
        attachments=tuple(reply.attach),
        promise=_promise(reply.promise, about, setting),
    )


def _word(
    word: written.Word | written.GivenWord,
    act: Act,
    by: Moment | None,
    setting: Setting,
) -> SendMessage:
    document = setting.document
    return SendMessage(
        thread=threads_of_tasks(document.timeline).get(word.task),
        to=(PersonId(document.tasks[word.task].client),),
        body=setting.writer.fill(word.body),
        act=act,
        task=TaskId(word.task),
        attachments=tuple(word.attach),
        promise=_promise(by, word.task, setting),
    )


def _promise(by: Moment | None, task: str | None, setting: Setting) -> Promise | None:
    if by is None or task is None:
        return None
    return Promise(task=TaskId(task), by=setting.at(by))


def _people(people: str | list[str]) -> tuple[PersonId, ...]:
    every = [people] if isinstance(people, str) else people
    return tuple(PersonId(each) for each in every)
