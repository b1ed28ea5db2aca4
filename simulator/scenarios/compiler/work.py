"""Tasks of a document as the engine holds them: what is shown, gaps and deadlines."""

from simulator.engine.people import PersonId
from simulator.engine.task import Extension, Gap, Task, TaskId
from simulator.scenarios.compiler.judging import check
from simulator.scenarios.compiler.kinds import panel
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.compiler.timeline import opened
from simulator.scenarios.document import work as written
from simulator.scenarios.relative import Later


def tasks(setting: Setting) -> tuple[Task, ...]:
    """Return every task."""
    return tuple(
        _task(each, task, setting) for each, task in setting.document.tasks.items()
    )


def _task(task: str, written_task: written.Task, setting: Setting) -> Task:
    text, extension = setting.writer.text, written_task.extension
    return Task(
        id=TaskId(task),
        client=PersonId(written_task.client),
        title=text(written_task.title),
        brief=text(written_task.brief),
        importance=written_task.importance,
        work=written_task.work,
        hands_on=written_task.hands_on,
        due=_due(task, written_task, setting),
        due_after=written_task.due.span
        if isinstance(written_task.due, Later)
        else None,
        worthless_after=written_task.worthless_after,
        panel=panel(written_task, setting),
        checks=tuple(
            check(each, written_task, setting) for each in written_task.checks
        ),
        gaps=tuple(_gap(each, setting) for each in written_task.gaps),
        extension=Extension(by=extension.by, ask_before=extension.ask_before)
        if extension
        else None,
        archetype=text(written_task.archetype),
        complaint=written_task.complaint,
    )


def _due(task: str, written_task: written.Task, setting: Setting) -> int:
    """Return the deadline, or the latest one possible where it counts from the opening."""
    ends = setting.at(setting.document.day.ends)
    if not isinstance(written_task.due, Later):
        return setting.at(written_task.due)
    asked = [
        setting.at(each.at.closes)
        for each in setting.document.timeline
        if each.at is not None and task in opened(each)
    ]
    return min([*(at + written_task.due.span for at in asked), ends])


def _gap(gap: written.Gap, setting: Setting) -> Gap:
    return Gap(
        id=gap.id,
        asked_by=setting.writer.groups(gap.asked_by),
        answer=setting.writer.text(gap.answer),
        latency=(gap.latency.lowest, gap.latency.highest),
        allows=gap.allows,
    )
