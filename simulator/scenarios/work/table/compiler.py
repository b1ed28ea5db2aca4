"""A table as the engine holds it."""

from collections.abc import Iterator, Mapping

from simulator.engine.bundle import Bundle
from simulator.engine.panel import Option
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
from simulator.scenarios.compiler.fields import values_of
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.compiler.several import many
from simulator.scenarios.document.kinds import OneOrMany, OptionalText
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.document.work import Task
from simulator.scenarios.texts import Written
from simulator.scenarios.work.table import document as written


def panel(table: written.Table, setting: Setting) -> TablePanel:
    """Return what the task shows."""
    text = setting.writer.text
    return TablePanel(
        columns=tuple(_column(each, setting) for each in table.columns),
        rows=tuple(
            TableRow(
                id=row.id,
                title=text(row.title),
                values=tuple((name, text(each)) for name, each in row.values.items()),
            )
            for row in table.rows
        ),
        submit=text(table.submit),
        own_rows=table.own_rows or 0,
        hold=text(table.hold),
    )


def _column(column: written.TableColumn, setting: Setting) -> TableColumn:
    text = setting.writer.text
    return TableColumn(
        id=column.id,
        label=text(column.label),
        kind=column.kind,
        hint=text(column.hint),
        required=column.required,
        options=tuple(
            Option(id=each.id, text=text(each.text), detail=text(each.detail))
            for each in column.options
        ),
        fixed=column.fixed,
    )


def words(panel: TablePanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    for column in panel.columns:
        yield f"{column.label} {column.hint}"
        yield from (f"{each.text} {each.detail}" for each in column.options)
    for row in panel.rows:
        yield row.title
        yield from (text for _, text in row.values)


def test(check: written.CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is a table."""
    del task
    if check.cell_is is not None:
        cell = check.cell_is
        return CellIs(
            row=cell.row,
            column=cell.column,
            values=_texts(cell.values, setting),
            within=cell.within,
        )
    if check.has_row is not None:
        cells = check.has_row.items()
        return HasRow(
            cells=tuple((name, _texts(each, setting)) for name, each in cells)
        )
    if check.column_sum is not None:
        wanted = check.column_sum
        return ColumnSum(
            column=wanted.column,
            total=setting.writer.text(wanted.is_),
            within=wanted.within,
        )
    return _held(check)


def _held(check: written.CheckKeys) -> RowsHeld | None:
    if check.held is not None:
        return RowsHeld(rows=many(check.held))
    if check.not_held is not None:
        return RowsHeld(rows=many(check.not_held), held=False)
    return None


def _texts(values: OneOrMany[OptionalText], setting: Setting) -> tuple[str, ...]:
    listed = values if isinstance(values, list) else [values]
    return setting.writer.texts(listed)


def answer(made: HandIn, work: written.Table, setting: Setting) -> Tabled:
    """Return what is handed in: cells that are not mentioned stay as they are."""
    if not isinstance(made, written.HandInKeys):
        raise TypeError("a table is handed in with the keys of a table")
    shown, held = panel(work, setting), many(made.held)
    fixed = {each.id for each in shown.columns if each.fixed}
    rows = [
        FilledRow(
            id=row.id,
            values=_merged(row, made.table.get(row.id, {}), fixed, setting),
            held=row.id in held,
        )
        for row in shown.rows
    ]
    rows += [
        FilledRow(id=f"own-{place}", values=values_of(each, setting))
        for place, each in enumerate(made.own_rows, start=1)
    ]
    return Tabled(rows=tuple(rows))


def _merged(
    row: TableRow, filled: Mapping[str, Written], fixed: set[str], setting: Setting
) -> tuple[tuple[str, str], ...]:
    there = {name: text for name, text in row.values if name not in fixed and text}
    return tuple({**there, **dict(values_of(filled, setting))}.items())
