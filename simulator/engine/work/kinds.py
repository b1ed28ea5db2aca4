"""Which module answers for which kind of work."""

from simulator.engine.bundle import Bundle
from simulator.engine.check import (
    FieldHas,
    FieldIs,
    FieldsDiffer,
    LabelIs,
    PickedFrom,
    Picks,
    StartsWithin,
)
from simulator.engine.panel import (
    Answer,
    Appointed,
    AppointmentPanel,
    Filled,
    FormPanel,
    Panel,
    Picked,
    PickPanel,
    Sorted,
    SortPanel,
    WritingPanel,
    Written,
)
from simulator.engine.work import appointment, form, picking, sorting, writing

AnswerTest = (
    LabelIs | FieldIs | FieldsDiffer | FieldHas | StartsWithin | PickedFrom | Picks
)


def validate(answer: Answer, panel: Panel, bundle: Bundle) -> str | None:
    """Say what keeps *answer* from being handed in on that day, or None when nothing does."""
    match panel, answer:
        case SortPanel(), Sorted():
            return sorting.validate(answer, panel)
        case FormPanel(), Filled():
            return form.validate(answer, panel)
        case AppointmentPanel(), Appointed():
            return appointment.validate(answer, panel)
        case WritingPanel(), Written():
            return writing.validate(answer, panel)
        case PickPanel(), Picked():
            return picking.validate(answer, panel, bundle.catalogue(panel.catalogue))
        case _:
            kind = type(panel).__name__.removesuffix("Panel").lower()
            return (
                f"{type(answer).__name__} is no answer to this kind of task ({kind})."
            )


def answer_passes(
    test: AnswerTest, answer: Answer, panel: Panel, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for *answer* to the *panel* on that day."""
    date = bundle.day.date
    match answer:
        case Sorted():
            return sorting.passes(test, answer)
        case Filled():
            return form.passes(test, answer, date=date)
        case Appointed():
            return appointment.passes(test, answer, date=date)
        case Written():
            return writing.passes(test, answer, date=date)
        case Picked():
            if not isinstance(panel, PickPanel):
                return False
            return picking.passes(test, answer, bundle.catalogue(panel.catalogue))
