"""How a batch must be sorted, and whether an item got the right label."""

from simulator.engine.bundle import Bundle
from simulator.engine.test import Test
from simulator.engine.work.made import Made
from simulator.engine.work.sort.panel import LabelIs, Sorted, SortPanel


def validate(answer: Sorted, panel: SortPanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, or None."""
    del bundle
    items = {item.id: item for item in panel.items}
    labels = {label.id for label in panel.labels}
    given: set[str] = set()
    for item, label in answer.labels:
        if item not in items:
            return f"There is no message {item!r} in this batch."
        if label not in labels:
            return f"There is no label {label!r} here."
        if item in given:
            return f"“{items[item].subject}” has two labels. Keep one."
        given.add(item)
    missing = [item.subject for item in panel.items if item.id not in given]
    if missing:
        return f"{len(missing)} of {len(items)} without a label, the first: “{missing[0]}”."
    return None


def passes(
    test: Test, answer: Sorted, panel: SortPanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the labels given."""
    del panel, made, bundle
    match test:
        case LabelIs(item=item, labels=labels):
            return dict(answer.labels).get(item) in labels
        case _:
            return False
