"""Tasks of a document as the engine holds them: panels, gaps and deadlines."""

from simulator.engine.panel import (
    AppointmentPanel,
    Field,
    FormPanel,
    Label,
    Option,
    Panel,
    PickPanel,
    SortItem,
    SortPanel,
    WritingPanel,
)
from simulator.engine.people import PersonId
from simulator.engine.task import Extension, Gap, Task, TaskId
from simulator.scenarios.compiler.judging import check
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
        panel=_panel(written_task, setting),
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


def _panel(task: written.Task, setting: Setting) -> Panel:
    match task:
        case written.Task(sort=written.Sort() as sort):
            return _sort(sort, setting)
        case written.Task(form=written.Form() as form):
            return FormPanel(
                fields=_fields(form.fields, setting),
                submit=setting.writer.text(form.submit),
            )
        case written.Task(appointment=written.Appointment() as appointment):
            return _appointment(appointment, setting)
        case written.Task(writing=written.Writing() as writing):
            return WritingPanel(hint=setting.writer.text(writing.hint))
        case written.Task(pick=written.Pick() as pick):
            return PickPanel(
                catalogue=pick.catalogue,
                least=pick.choose.least,
                most=pick.choose.most,
                submit=setting.writer.text(pick.submit),
                buys=pick.buys,
                hold=pick.hold,
            )
        case _:
            raise ValueError("a task without a panel was let through by the checks")


def _sort(sort: written.Sort, setting: Setting) -> SortPanel:
    text = setting.writer.text
    return SortPanel(
        labels=tuple(
            Label(id=each.id, text=text(each.text), hint=text(each.hint))
            for each in sort.labels
        ),
        items=tuple(
            SortItem(
                id=each.id,
                sender=text(each.sender),
                address=text(each.address),
                subject=text(each.subject),
                body=text(each.body),
                received=text(each.received),
            )
            for each in sort.items
        ),
    )


def _appointment(
    appointment: written.Appointment, setting: Setting
) -> AppointmentPanel:
    return AppointmentPanel(
        calendar=appointment.calendar,
        title=setting.writer.text(appointment.title),
        place=setting.writer.text(appointment.place),
        length=appointment.length,
        step=appointment.step,
        opens=setting.at(appointment.opens),
        closes=setting.at(appointment.closes),
        entry=appointment.entry,
        fields=_fields(appointment.fields, setting),
    )


def _fields(fields: list[written.FormField], setting: Setting) -> tuple[Field, ...]:
    text = setting.writer.text
    return tuple(
        Field(
            id=each.id,
            label=text(each.label),
            kind=each.kind,
            group=text(each.group),
            hint=text(each.hint),
            required=each.required,
            options=tuple(
                Option(id=option.id, text=text(option.text), detail=text(option.detail))
                for option in each.options
            ),
            value=text(each.value),
        )
        for each in fields
    )
