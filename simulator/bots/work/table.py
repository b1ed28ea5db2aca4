"""A table filled: the cells that the checks look at, the rows that are left out or added."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from simulator.bots.filling import agreed, something
from simulator.bots.workpiece import Workpiece
from simulator.engine.check import Spot
from simulator.engine.test import Test
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
from simulator.engine.work.table.rule import sum_in, table_passes
from simulator.engine.work.values import amount_in


def work_out(piece: Workpiece, panel: TablePanel) -> Tabled:
    """Fill the table."""
    held = _held(piece, panel)
    rows = [
        FilledRow(id=row.id, held=row.id in held, values=tuple(_row(piece, panel, row)))
        for row in panel.rows
    ]
    made = Tabled(rows=(*rows, *_own_rows(piece, panel)))
    return _balanced(piece, panel, made) if piece.quality == "right" else made


def _held(piece: Workpiece, panel: TablePanel) -> set[str]:
    """Return the rows to leave out: those that should be, or for wrong work the others."""
    if piece.quality == "empty" or not panel.hold:
        return set()
    tests = [check.test for check in piece.task.checks]
    return {
        row
        for test in tests
        if isinstance(test, RowsHeld) and test.held is (piece.quality == "right")
        for row in test.rows
    }


def _balanced(piece: Workpiece, panel: TablePanel, made: Tabled) -> Tabled:
    """Let the first cell that no check looks at make up for what a sum lacks."""
    wanted = {_place(check.test) for check in piece.task.checks}
    for check in piece.task.checks:
        test = check.test
        if not isinstance(test, ColumnSum) or table_passes(test, made, panel):
            continue
        lacks = (amount_in(test.total) or 0.0) - sum_in(made, test.column, panel)
        free = next(
            (
                row
                for row in made.rows
                if not row.held and (row.id, test.column) not in wanted
            ),
            None,
        )
        if free is not None:
            made = _with(made, free, test.column, lacks)
    return made


def _place(test: Test) -> tuple[str, str]:
    return (test.row, test.column) if isinstance(test, CellIs) else ("", "")


def _with(made: Tabled, row: FilledRow, column: str, more: float) -> Tabled:
    values = dict(row.values)
    values[column] = f"{(amount_in(values.get(column, '')) or 0.0) + more:.2f}"
    filled = replace(row, values=tuple(values.items()))
    return Tabled(rows=tuple(filled if each is row else each for each in made.rows))


def _row(
    piece: Workpiece, panel: TablePanel, row: TableRow
) -> Iterator[tuple[str, str]]:
    there = dict(row.values)
    for column in panel.columns:
        if column.fixed:
            continue
        value = _cell(piece, row.id, column, there.get(column.id, ""))
        if value:
            yield column.id, value


def _cell(piece: Workpiece, row: str, column: TableColumn, there: str) -> str:
    wanted = [
        value
        for check in piece.task.checks
        if isinstance(check.test, CellIs)
        and (check.test.row, check.test.column) == (row, column.id)
        for value in check.test.values
    ]
    spot = Spot(row=row, column=column.id)
    wanted = [*agreed(piece, spot, column.as_field()), *wanted]
    if piece.quality == "right" and wanted and piece.knows(wanted):
        return wanted[0]
    if piece.quality == "wrong" and wanted:
        return something(piece, column.as_field(), avoid=wanted)
    if there or not column.required:
        return there
    return something(piece, column.as_field(), avoid=())


def _own_rows(piece: Workpiece, panel: TablePanel) -> Iterator[FilledRow]:
    if piece.quality != "right":
        return
    tests = [check.test for check in piece.task.checks]
    wanted = [test.cells for test in tests if isinstance(test, HasRow)]
    for place, cells in enumerate(wanted[: panel.own_rows], start=1):
        values = tuple(_added(piece, panel, cells))
        yield FilledRow(id=f"own-{place}", values=values)


def _added(
    piece: Workpiece,
    panel: TablePanel,
    cells: Sequence[tuple[str, tuple[str, ...]]],
) -> Iterator[tuple[str, str]]:
    wanted = dict(cells)
    for column in panel.columns:
        values = wanted.get(column.id, ())
        if values and piece.knows(values):
            yield column.id, values[0]
        elif column.required:
            yield column.id, something(piece, column.as_field(), avoid=())
