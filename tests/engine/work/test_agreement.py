"""One value in two tasks: whether they agree, whichever way it is written."""

import pytest

from simulator.engine.check import Agrees, Spot
from simulator.engine.panel import Answer, Panel
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work import Made, judge
from simulator.engine.work.appointment.panel import Appointed
from simulator.engine.work.form.panel import Filled
from simulator.engine.work.pick.panel import Picked
from simulator.engine.work.table.panel import (
    FilledRow,
    TableColumn,
    Tabled,
    TablePanel,
    TableRow,
)
from tests.builders import appointment, catalogue, check, day, form, picking, task

FORM, OTHER = TaskId("form"), TaskId("other")
TABLE = TablePanel(
    columns=(TableColumn(id="amount", label="Amount", kind="money"),),
    rows=(TableRow(id="fish", title="Fish"), TableRow(id="lamp", title="Lamp")),
    submit="Enter",
    hold="Hold",
)
TABLED = Tabled(
    rows=(
        FilledRow(id="fish", values=(("amount", "86,40"),)),
        FilledRow(id="lamp", values=(("amount", "12"),), held=True),
    )
)
AT_NOON = Appointed(starts=3 * HOUR + 30 * MINUTE)


def agrees(
    value: str,
    spot: Spot,
    panel: Panel,
    answer: Answer | None,
    ours: Spot | None = None,
) -> bool:
    test = Agrees(ours=ours or Spot(field="a"), task=OTHER, theirs=spot)
    found = task("form", panel=form("a"), checks=(check("it", test),))
    bundle = day(
        found, task("other", panel=panel), catalogues=(catalogue("early", "late"),)
    )
    made = Made(
        task=FORM, thread="form", opened_at=0, delivered_at=1, answered_at=1,
        answer=Filled(values=(("a", value),) if value else ()),
        answers={OTHER: answer} if answer is not None else {},
    )  # fmt: skip
    return judge(bundle, found, made).results[0].passed


@pytest.mark.parametrize(
    ("value", "spot", "panel", "answer"),
    (
        ("12A", Spot(field="b"), form("b"), Filled(values=(("b", "12a"),))),
        ("86.40", Spot(row="fish", column="amount"), TABLE, TABLED),
        ("12:30", Spot(starts=True), appointment(), AT_NOON),
        ("2026-03-09", Spot(starts=True), appointment(), AT_NOON),
        ("2026-03-10", Spot(starts=True), appointment(), Appointed(starts=24 * HOUR)),
        ("08:00", Spot(column="leaves"), picking(), Picked(options=("late", "early"))),
        ("2026-03-09", Spot(column="leaves"), picking(), Picked(options=("late",))),
    ),
)
def test_a_value_agrees_with_the_other_task(
    value: str, spot: Spot, panel: Panel, answer: Answer
) -> None:
    assert agrees(value, spot, panel, answer)


@pytest.mark.parametrize(
    ("value", "spot", "panel", "answer"),
    (
        ("12B", Spot(field="b"), form("b"), Filled(values=(("b", "12A"),))),
        ("", Spot(field="b"), form("b"), Filled(values=(("b", ""),))),
        ("12A", Spot(field="b"), form("b"), None),
        ("12", Spot(row="lamp", column="amount"), TABLE, TABLED),
        ("12", Spot(row="roof", column="amount"), TABLE, TABLED),
        ("12:00", Spot(starts=True), appointment(), AT_NOON),
        ("2026-03-10", Spot(starts=True), appointment(), AT_NOON),
        ("07:00", Spot(column="leaves"), picking(), Picked(options=("late", "early"))),
        ("07:00", Spot(column="leaves"), picking(), Picked(options=())),
        ("12A", Spot(field="b"), form("b"), Picked(options=("late",))),
    ),
)
def test_a_value_that_is_another_does_not(
    value: str, spot: Spot, panel: Panel, answer: Answer | None
) -> None:
    assert not agrees(value, spot, panel, answer)
