"""Tables: what can be filled in, and which cells are right."""

import pytest

from simulator.engine.panel import Option
from simulator.engine.test import Test as AnyTest
from simulator.engine.work import validate
from simulator.engine.work.table.panel import (
    CellIs,
    ColumnSum,
    FilledRow,
    HasRow,
    RowsHeld,
    TableColumn,
    Tabled,
    TablePanel,
    TableRow,
)
from simulator.engine.work.table.rule import table_passes
from tests.builders import day

KINDS = (Option(id="low", text="Low"), Option(id="high", text="High"))
PANEL = TablePanel(
    columns=(
        TableColumn(id="shop", label="Shop", kind="text", fixed=True),
        TableColumn(id="amount", label="Amount", kind="money"),
        TableColumn(
            id="rate", label="Rate", kind="choice", options=KINDS, required=False
        ),
    ),
    rows=(
        TableRow(id="fish", title="Fish", values=(("shop", "Haven"),)),
        TableRow(id="lamp", title="Lamp", values=(("shop", "Lux"),)),
    ),
    submit="Enter",
    own_rows=2,
    hold="Hold",
)
FISH = FilledRow(id="fish", values=(("amount", "86,40"), ("rate", "low")))
LAMP = FilledRow(id="lamp", values=(("amount", "10"),))
HELD = FilledRow(id="lamp", held=True)
PARKING = FilledRow(id="own-1", values=(("shop", "Parking"), ("amount", "4.50")))


def tabled(*rows: FilledRow) -> Tabled:
    return Tabled(rows=rows)


@pytest.mark.parametrize(
    "rows", ((FISH, LAMP), (LAMP, FISH), (FISH, HELD), (FISH, LAMP, PARKING))
)
def test_a_table_that_is_filled_can_be_handed_in(rows: tuple[FilledRow, ...]) -> None:
    assert validate(tabled(*rows), PANEL, day()) is None


@pytest.mark.parametrize(
    ("rows", "problem"),
    (
        ((FISH,), "“Lamp” is missing"),
        ((FISH, FISH, LAMP), "Row 'fish' is here twice"),
        ((FISH, LAMP, FilledRow(id="roof")), "no row 'roof'"),
        ((FISH, LAMP, FilledRow(id="own-3")), "no row 'own-3'"),
        ((FISH, FilledRow(id="lamp")), "“Lamp”: “Amount” is still empty"),
        ((FISH, FilledRow(id="lamp", values=(("amount", "ten"),))), "“Lamp”: “Amount”: an amount such as"),
        ((FISH, FilledRow(id="lamp", values=(("shop", "Lux"), ("amount", "1")))), "“Lamp”: “Shop” cannot be changed"),
        ((FISH, FilledRow(id="lamp", values=(("colour", "red"), ("amount", "1")))), "no field 'colour'"),
        ((FISH, LAMP, FilledRow(id="own-1", values=(("amount", "1"),))), "A row of your own: “Shop” is still empty"),
        ((FISH, LAMP, FilledRow(id="own-1", held=True)), "A row of your own: this cannot be left out"),
    ),
)  # fmt: skip
def test_a_table_that_is_not_says_where(
    rows: tuple[FilledRow, ...], problem: str
) -> None:
    assert problem in (validate(tabled(*rows), PANEL, day()) or "")


@pytest.mark.parametrize(
    ("test", "passed"),
    (
        (CellIs(row="fish", column="amount", values=("86.40",)), True),
        (CellIs(row="fish", column="amount", values=("86.45",)), False),
        (CellIs(row="fish", column="amount", values=("86.45",), within=0.05), True),
        (CellIs(row="fish", column="shop", values=("haven",)), True),
        (CellIs(row="lamp", column="amount", values=("",)), False),
        (CellIs(row="none", column="amount", values=("1",)), False),
        (RowsHeld(rows=("lamp",)), True),
        (RowsHeld(rows=("fish", "lamp")), False),
        (RowsHeld(rows=("fish",), held=False), True),
        (RowsHeld(rows=("fish", "lamp"), held=False), False),
        (HasRow(cells=(("shop", ("Parking", "Garage")), ("amount", ("4,50",)))), True),
        (HasRow(cells=(("shop", ("Haven",)),)), False),
        (ColumnSum(column="amount", total="90.90"), True),
        (ColumnSum(column="amount", total="91"), False),
        (ColumnSum(column="amount", total="91", within=0.1), True),
        (ColumnSum(column="shop", total="90.90"), False),
    ),
)  # fmt: skip
def test_a_table_is_judged_by_its_cells_and_rows(
    test: AnyTest, *, passed: bool
) -> None:
    assert table_passes(test, tabled(FISH, HELD, PARKING), PANEL) is passed
