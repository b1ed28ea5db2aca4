"""Answers that cannot be handed in are refused with a reason."""

import pytest

from simulator.engine.panel import Answer, Field, FieldKind, Option, Panel
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.work import validate
from simulator.engine.work.appointment.panel import Appointed
from simulator.engine.work.form.panel import Filled, FormPanel
from simulator.engine.work.pick.panel import Picked
from simulator.engine.work.sort.panel import Sorted
from simulator.engine.work.writing.panel import Written
from tests.builders import (
    appointment,
    catalogue,
    day,
    form,
    picking,
    sorting,
    writing,
)

MAIL = sorting("notary", "shop")
DAY = day(catalogues=(catalogue("early", "late", "direct"),))


@pytest.mark.parametrize(
    ("answer", "panel"),
    (
        (Sorted(labels=(("notary", "keep"), ("shop", "report"))), MAIL),
        (Filled(values=(("answer", "yes"),)), form()),
        (Appointed(starts=HOUR), appointment()),
        (Appointed(starts=8 * HOUR - 30 * MINUTE), appointment()),
        (Written(text="Done, all of it."), writing()),
        (Picked(options=("late",)), picking()),
        (Picked(options=("late", "early")), picking(most=2)),
    ),
)
def test_a_complete_answer_can_be_handed_in(answer: Answer, panel: Panel) -> None:
    assert validate(answer, panel, DAY) is None


@pytest.mark.parametrize(
    ("answer", "panel", "because"),
    (
        (Sorted(labels=(("notary", "keep"),)), MAIL, "1 of 2 without a label"),
        (Sorted(labels=(("spam", "keep"),)), MAIL, "no message 'spam'"),
        (Sorted(labels=(("shop", "bin"),)), MAIL, "no label 'bin'"),
        (Sorted(labels=(("shop", "keep"), ("shop", "report"))), MAIL, "two labels"),
        (Filled(values=()), form(), "still empty"),
        (Filled(values=(("answer", "  "),)), form(), "still empty"),
        (Filled(values=(("other", "x"),)), form(), "no field 'other'"),
        (Filled(values=(("answer", "x"), ("answer", "y"))), form(), "twice"),
        (Filled(values=(("answer", "x" * 5_000),)), form(), "under 4000"),
        (Appointed(starts=-1), appointment(), "outside the hours"),
        (Appointed(starts=8 * HOUR), appointment(), "outside the hours"),
        (Appointed(starts=7 * MINUTE), appointment(), "steps of 15 min"),
        (Appointed(starts=0, values=(("x", "y"),)), appointment(), "no field 'x'"),
        (Written(text=" > quoted"), writing(), "Write something"),
        (Picked(options=()), picking(), "Pick 1 more"),
        (Picked(options=("late", "early")), picking(), "Pick 1 at most"),
        (Picked(options=("late", "late")), picking(most=2), "picked twice"),
        (Picked(options=("never",)), picking(), "no option 'never'"),
        (Picked(options=("late",)), MAIL, "no answer to this kind"),
        (Written(text="Done."), MAIL, "no answer to this kind"),
        (Sorted(labels=()), form(), "no answer to this kind"),
    ),
)
def test_the_reason_says_what_is_wrong(
    answer: Answer, panel: Panel, because: str
) -> None:
    assert because in str(validate(answer, panel, DAY))


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    (
        ("money", "389000.00", "a lot"),
        ("number", "12", "twelve"),
        ("date", "2026-03-09", "2026-02-30"),
        ("time", "15:30", "25:00"),
        ("phone", "06 1234 5678", "later"),
        ("choice", "blue", "purple"),
        ("yes_no", "no", "maybe"),
    ),
)
def test_a_typed_field_takes_its_own_kind_of_value(
    kind: FieldKind, good: str, bad: str
) -> None:
    options = (Option(id="blue", text="Blue"),)
    field = Field(id="f", label="The field", kind=kind, options=options)
    panel = FormPanel(fields=(field,), submit="Hand in")
    assert validate(Filled(values=(("f", good),)), panel, DAY) is None
    assert "The field" in str(validate(Filled(values=(("f", bad),)), panel, DAY))


def test_a_field_that_need_not_be_filled_may_stay_empty() -> None:
    field = Field(id="f", label="Remark", kind="number", required=False)
    panel = FormPanel(fields=(field,), submit="Hand in")
    assert validate(Filled(values=()), panel, DAY) is None
    assert validate(Filled(values=(("f", ""),)), panel, DAY) is None
    assert validate(Filled(values=(("f", "x"),)), panel, DAY) is not None
