"""A table to fill, the rows that were handed in, and the tests of its cells."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Field, FieldKind, Option, Panel
from simulator.engine.test import Test

MOST_OWN_ROWS = 6
"""Rows that somebody may add to a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column. A *fixed* one is shown and cannot be changed, save in rows of one's own.

    Values travel as those of a field of that *kind* do.
    """

    id: str
    label: str
    kind: FieldKind
    hint: str = ""
    required: bool = True
    options: tuple[Option, ...] = ()
    fixed: bool = False

    def as_field(self) -> Field:
        """Return what may stand in one cell."""
        return Field(
            id=self.id,
            label=self.label,
            kind=self.kind,
            required=self.required,
            options=self.options,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row that is there, with what stands in its cells as (column, text) pairs."""

    id: str
    title: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePanel(Panel):
    """Fill the cells that are not fixed, row by row.

    Up to *own_rows* rows may be added. With *hold*, the label of a tick, a row can be
    left out.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    submit: str
    own_rows: int = 0
    hold: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """One row handed in: what stands in the cells that could be filled, or that it is *held*.

    A row of one's own is called "own-1", "own-2" and so on.
    """

    id: str
    values: tuple[tuple[str, str], ...] = ()
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled(Answer):
    """The rows as they were filled, every given one and those that were added."""

    rows: tuple[FilledRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellIs(Test):
    """The cell holds one of *values*, compared as its kind of value; numbers to *within*."""

    row: str
    column: str
    values: tuple[str, ...]
    within: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsHeld(Test):
    """All of the *rows* are left out, or with *held* false none of them."""

    rows: tuple[str, ...]
    held: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HasRow(Test):
    """A row of one's own holds in each column one of its values, as (column, values) pairs."""

    cells: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnSum(Test):
    """The column's numbers make *total* together, to *within*; rows left out do not count."""

    column: str
    total: str
    within: float = 0.0


PANEL, ANSWER, TESTS = TablePanel, Tabled, (CellIs, RowsHeld, HasRow, ColumnSum)
