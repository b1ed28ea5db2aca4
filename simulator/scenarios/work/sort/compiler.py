"""A batch to sort as the engine holds it."""

from collections.abc import Iterator

from simulator.engine.bundle import Bundle
from simulator.engine.work.sort.panel import Label, LabelIs, Sorted, SortItem, SortPanel
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.compiler.several import many
from simulator.scenarios.document.work import Task
from simulator.scenarios.work.sort.document import CheckKeys, HandInKeys, Sort


def panel(sort: Sort, setting: Setting) -> SortPanel:
    """Return what the task shows."""
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


def words(panel: SortPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    for item in panel.items:
        yield from (item.sender, item.subject, item.body)
    yield from (f"{label.text} {label.hint}" for label in panel.labels)


def test(check: CheckKeys, task: Task, setting: Setting) -> LabelIs | None:
    """Return what *check* looks at, if that is a label."""
    del task, setting
    if check.label_is is None:
        return None
    return LabelIs(item=check.label_is.item, labels=many(check.label_is.labels))


def answer(made: HandInKeys, work: Sort, setting: Setting) -> Sorted:
    """Return what is handed in."""
    del work, setting
    return Sorted(labels=tuple(made.sorted.items()))
