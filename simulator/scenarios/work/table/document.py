"""What an author writes of a table."""

from typing import Annotated, Literal

from simulator.scenarios.document.fields import Option
from simulator.scenarios.document.kinds import (
    Amount,
    CellText,
    Count,
    Entered,
    Flag,
    Id,
    OneOrMany,
    OptionalText,
    Text,
)
from simulator.scenarios.document.shape import Declares, Refers, Shape, key

_RowId = Annotated[str, Refers(kind="row", within="tasks")]
_ColumnId = Annotated[str, Refers(kind="column", within="tasks")]


class TableColumn(Shape):
    """One column of a table."""

    id: Annotated[Id, Declares(kind="column", within="tasks")]
    """What rows and checks call it."""
    label: Text
    """What the learner reads above it."""
    kind: Literal[
        "text", "long", "money", "number", "date", "time", "phone", "choice", "yes_no"
    ]
    """What may be written into its cells."""
    hint: OptionalText = ""
    """How they should be filled."""
    required: Flag = True
    """Whether the table can be handed in with one of them empty."""
    options: list[Option] = key(default_factory=list)
    """What can be chosen, for the kind choice."""
    fixed: Flag = False
    """What stands in it is shown and cannot be changed."""


class TableRow(Shape):
    """One row of a table that is there from the start."""

    id: Annotated[Id, Declares(kind="row", within="tasks")]
    """What checks call it."""
    title: Text
    """What the learner reads before it."""
    values: dict[Id, OptionalText] = key(default_factory=dict)
    """What stands in its cells from the start, by column."""


class Table(Shape):
    """Rows and columns of typed cells to fill."""

    columns: list[TableColumn]
    """The columns, in their order."""
    rows: list[TableRow]
    """The rows, in their order."""
    own_rows: Count | None = None
    """How many rows the learner may add, 6 at most; left out, none."""
    hold: OptionalText = ""
    """The label of a tick that leaves a row out, such as "Put on hold"; left out, every row counts."""
    submit: Text
    """What the button says."""


class CellIs(Shape):
    """The cell holds the value, or one of several."""

    row: _RowId
    """The row."""
    column: _ColumnId
    """The column."""
    values: OneOrMany[OptionalText]
    """The value, or a list of those that will do."""
    within: Amount | None = None
    """A number may be so far off; left out, it is exact."""


class ColumnSum(Shape):
    """The numbers of a column make a sum; rows that are left out do not count."""

    column: _ColumnId
    """The column."""
    is_: CellText = key(written="is")
    """The sum."""
    within: Amount = 0.0
    """It may be so far off."""


class TaskKeys(Shape):
    """What a task may have."""

    table: Table | None = None
    """Rows and columns to fill."""


class CheckKeys(Shape):
    """What a check may look at."""

    cell_is: CellIs | None = None
    """The cell holds the value."""
    held: OneOrMany[_RowId] | None = None
    """This row is left out, or all of a list are."""
    not_held: OneOrMany[_RowId] | None = None
    """This row is not left out, and none of a list is."""
    has_row: dict[Id, OneOrMany[OptionalText]] | None = None
    """The learner added a row with these values, by column; of a list one will do."""
    column_sum: ColumnSum | None = None
    """The numbers of a column make this sum."""


class HandInKeys(Shape):
    """How it is handed in."""

    table: dict[Id, dict[Id, Entered]] = key(default_factory=dict)
    """What is filled in, by row and column, for work in a table; other cells stay as they are."""
    own_rows: list[dict[Id, Entered]] = key(default_factory=list)
    """Rows that are added, by column, for work in a table."""
    held: OneOrMany[Id] = key(default_factory=list)
    """The row, or a list of rows, that is left out of a table."""
