"""What a table must have before it is handed in, and whether its cells are right."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from simulator.engine.bundle import Bundle
from simulator.engine.catalogue import sum_of
from simulator.engine.check import Spot
from simulator.engine.test import Test
from simulator.engine.work.fields import validate_fields
from simulator.engine.work.made import Made
from simulator.engine.work.table.panel import (
    CellIs,
    ColumnSum,
    FilledRow,
    HasRow,
    RowsHeld,
    Tabled,
    TablePanel,
    TableRow,
)
from simulator.engine.work.values import amount_in, same

_OWN = re.compile(r"own-([1-9])", re.ASCII)


def validate(answer: Tabled, panel: TablePanel, bundle: Bundle) -> str | None:
    """Say what is wrong with *answer*, the first thing found, or None."""
    del bundle
    given: dict[str, FilledRow] = {}
    known = {row.id: row for row in panel.rows}
    for row in answer.rows:
        if row.id not in known and not _is_own(row.id, panel):
            return f"There is no row {row.id!r} here."
        if row.id in given:
            return f"Row {row.id!r} is here twice."
        given[row.id] = row
    for each in panel.rows:
        if each.id not in given:
            return f"“{each.title}” is missing."
    for row in given.values():
        problem = _wrong_row(row, known.get(row.id), panel)
        if problem is not None:
            return f"{_title(row, known)}: {problem}"
    return None


def passes(
    test: Test, answer: Tabled, panel: TablePanel, *, made: Made, bundle: Bundle
) -> bool:
    """Tell whether *test* holds for the table."""
    del made, bundle
    return table_passes(test, answer, panel)


def said(
    spot: Spot, answer: Tabled, panel: TablePanel, bundle: Bundle
) -> tuple[str, ...]:
    """Return what stands in the cell at *spot*, nothing if its row is left out."""
    del bundle
    row = next((each for each in answer.rows if each.id == spot.row), None)
    if row is None or row.held:
        return ()
    value = cells_of(row, panel).get(spot.column, "")
    return (value,) if value else ()


def table_passes(test: Test, answer: Tabled, panel: TablePanel) -> bool:
    """Tell whether *test* is about the table, and holds."""
    rows = {row.id: row for row in answer.rows}
    match test:
        case CellIs(row=row, column=column, values=values, within=within):
            found = cells_of(rows[row], panel).get(column, "") if row in rows else ""
            held = row in rows and rows[row].held
            return not held and any(same(found, each, within=within) for each in values)
        case RowsHeld(rows=wanted, held=held):
            return all(each in rows and rows[each].held is held for each in wanted)
        case HasRow(cells=cells):
            return any(_holds(row, cells, panel) for row in answer.rows)
        case ColumnSum(column=column, total=total, within=within):
            found = f"{sum_in(answer, column, panel):.6f}"
            return same(found, total, within=within)
        case _:
            return False


def cells_of(row: FilledRow, panel: TablePanel) -> Mapping[str, str]:
    """Return what stands in every cell of a row, given or filled in, by column."""
    fixed = {each.id for each in panel.columns if each.fixed}
    given = next((each.values for each in panel.rows if each.id == row.id), ())
    shown = {column: text for column, text in given if column in fixed}
    return {**shown, **dict(row.values)}


def sum_in(answer: Tabled, column: str, panel: TablePanel) -> float:
    """Return the sum of the numbers in a column, without rows that are left out."""
    texts = [
        cells_of(row, panel).get(column, "") for row in answer.rows if not row.held
    ]
    return sum_of(amount_in(text) or 0.0 for text in texts)


def _is_own(row: str, panel: TablePanel) -> bool:
    number = _OWN.fullmatch(row)
    return number is not None and int(number[1]) <= panel.own_rows


def _title(row: FilledRow, known: Mapping[str, TableRow]) -> str:
    return f"“{known[row.id].title}”" if row.id in known else "A row of your own"


def _wrong_row(row: FilledRow, given: TableRow | None, panel: TablePanel) -> str | None:
    if row.held and (not panel.hold or given is None):
        return "this cannot be left out."
    columns = [each for each in panel.columns if given is None or not each.fixed]
    fixed = {each.id: each.label for each in panel.columns if each not in columns}
    for column, _ in row.values:
        if column in fixed:
            return f"“{fixed[column]}” cannot be changed."
    fields = [each.as_field() for each in columns]
    if row.held:
        # Nothing has to be filled in, and what is must still be what it can be.
        fields = [replace(each, required=False) for each in fields]
    return validate_fields(row.values, fields)


def _holds(
    row: FilledRow,
    cells: Sequence[tuple[str, tuple[str, ...]]],
    panel: TablePanel,
) -> bool:
    if not _is_own(row.id, panel):
        return False
    found = dict(row.values)
    return all(
        any(same(found.get(column, ""), each) for each in values)
        for column, values in cells
    )
