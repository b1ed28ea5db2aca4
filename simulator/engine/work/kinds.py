"""Which module answers for which kind of work."""

from simulator.engine.check import (
    FieldHas,
    FieldIs,
    FieldsDiffer,
    LabelIs,
    StartsWithin,
)
from simulator.engine.panel import (
    Answer,
    Appointed,
    AppointmentPanel,
    Filled,
    FormPanel,
    Panel,
    Sorted,
    SortPanel,
    WritingPanel,
    Written,
)
from simulator.engine.work import appointment, form, sorting, writing

AnswerTest = LabelIs | FieldIs | FieldsDiffer | FieldHas | StartsWithin


def validate(answer: Answer, panel: Panel) -> str | None:
    """Say what keeps *answer* from being handed in, or None when nothing does."""
    match panel, answer:
        case SortPanel(), Sorted():
            return sorting.validate(answer, panel)
        case FormPanel(), Filled():
            return form.validate(answer, panel)
        case AppointmentPanel(), Appointed():
            return appointment.validate(answer, panel)
        case WritingPanel(), Written():
            return writing.validate(answer, panel)
        case _:
            kind = type(panel).__name__.removesuffix("Panel").lower()
            return (
                f"{type(answer).__name__} is no answer to this kind of task ({kind})."
            )


def answer_passes(test: AnswerTest, answer: Answer, *, date: str) -> bool:
    """Tell whether *test* holds for *answer*; *date* is the day (ISO 8601)."""
    match answer:
        case Sorted():
            return sorting.passes(test, answer)
        case Filled():
            return form.passes(test, answer, date=date)
        case Appointed():
            return appointment.passes(test, answer, date=date)
        case Written():
            return writing.passes(test, answer, date=date)
