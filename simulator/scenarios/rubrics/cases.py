"""Samples of a scenario as cases: a reply, and for each point whether it should be found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from simulator.engine.bundle import Bundle
from simulator.engine.inject import letter_of
from simulator.engine.people import PersonId
from simulator.engine.saying import Says, SaysNot
from simulator.engine.task import Task, TaskId
from simulator.engine.verdict import Reply, Wanted
from simulator.scenarios.compiler.setting import setting_of
from simulator.scenarios.document import Document
from simulator.scenarios.document.saying import Samples
from simulator.scenarios.texts import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One reply. *expected* says of each point, by its check, whether it is to be found.

    *name* tells people which it is: "good 1", "bad 2", "good 1 negated".
    """

    name: str
    reply: Reply
    expected: Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """The cases of one group of samples: a task's replies to one person."""

    task: TaskId
    person: PersonId
    language: str
    points: tuple[Wanted, ...]
    cases: tuple[Case, ...]


def tried(document: Document, bundle: Bundle) -> Iterator[Tried]:
    """Yield the samples of *document* in the language and with the names of *bundle*."""
    setting = setting_of(document, seed=bundle.seed, language=bundle.language)
    for name, written in setting.document.tasks.items():
        task = bundle.task(TaskId(name))
        for samples in written.samples:
            points = tuple(_points(task, samples))
            if points:
                yield Tried(
                    task=task.id,
                    person=PersonId(samples.to),
                    language=bundle.language,
                    points=points,
                    cases=tuple(_cases(bundle, task, samples, points, setting.writer)),
                )


def _points(task: Task, samples: Samples) -> Iterator[Wanted]:
    for check in task.checks:
        test = check.test
        if not isinstance(test, Says | SaysNot) or test.person != samples.to:
            continue
        if not samples.checks or check.id in samples.checks:
            yield Wanted(
                task=task.id,
                check=check.id,
                kind=test.kind if isinstance(test, Says) else "must_not",
                about=test.about,
                values=test.values,
                examples=test.examples,
            )


def _cases(
    bundle: Bundle,
    task: Task,
    samples: Samples,
    points: tuple[Wanted, ...],
    writer: Writer,
) -> Iterator[Case]:
    blank = _blank(bundle, task, PersonId(samples.to), points)
    wanted = {each.check: each.kind != "must_not" for each in points}
    for number, text in enumerate(writer.texts(samples.good), start=1):
        yield Case(name=f"good {number}", reply=_with(blank, text), expected=wanted)
    for number, bad in enumerate(samples.bad, start=1):
        fails = [bad.fails] if isinstance(bad.fails, str) else bad.fails
        expected = {
            name: fails is not None and is_wanted != (name in fails)
            for name, is_wanted in wanted.items()
        }
        yield Case(
            name=f"bad {number}",
            reply=_with(blank, writer.text(bad.text)),
            expected=expected,
        )


def _blank(
    bundle: Bundle, task: Task, person: PersonId, points: tuple[Wanted, ...]
) -> Reply:
    """Return a reply without a text, to the mail with which the task is asked for."""
    letters = [letter_of(each.push) for each in bundle.injects if task.id in each.opens]
    return Reply(
        body="",
        person=person,
        name=bundle.people()[person].name,
        language=bundle.language,
        date=bundle.day.date,
        mail="\n\n".join(f"{each.subject}\n{each.body}" for each in letters),
        titles=(task.title,),
        known=(
            f"{bundle.day.date}.",
            task.brief,
            *(gap.answer for gap in task.gaps),
        ),
        points=points,
    )


def _with(blank: Reply, text: str) -> Reply:
    return replace(blank, body=text)
