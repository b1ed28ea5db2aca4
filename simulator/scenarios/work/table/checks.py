"""Tables: cells that can be filled, values that fit them, checks of what can be changed."""

from collections.abc import Iterator

from simulator.engine.work.table.panel import MOST_OWN_ROWS
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.filling import field, value
from simulator.scenarios.checks.lookup import ids, is_known, keys, texts
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path
from simulator.scenarios.work.table.document import Table, TableColumn

ABOUT = "a table"
HANDED_IN = (("table",), ("own_rows", "held"))

_AMOUNTS = {"money", "number"}


def check(draft: Draft) -> Iterator[Problem]:
    """Say which table cannot be filled, and which check looks at what cannot be changed."""
    for path in draft.shaped(TableColumn):
        yield from field(draft, path)
    for path in draft.shaped(Table):
        yield from _table(draft, path)
    for name in draft.tree.map(("tasks",)):
        task: Path = ("tasks", name)
        if "table" in draft.tree.map(task):
            for index, _ in enumerate(draft.tree.list((*task, "checks"))):
                yield from _judged(draft, (*task, "table"), (*task, "checks", index))


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the rows and columns that a walkthrough fills."""
    rows, columns = ids(draft, (*panel, "rows")), columns_of(draft, panel)
    yield from keys(draft, (*hand_in, "table"), "row", rows)
    for place, _ in draft.many(*hand_in, "held"):
        yield from is_known(draft, place, "row", rows)
    filled: list[Path] = [
        (*hand_in, "table", row) for row in draft.tree.map((*hand_in, "table"))
    ]
    added = draft.tree.list((*hand_in, "own_rows"))
    filled += [(*hand_in, "own_rows", index) for index, _ in enumerate(added)]
    for row in filled:
        yield from keys(draft, row, "column", columns)
        for name, column in columns.items():
            for place, text in draft.wordings(*row, name):
                yield from value(draft, column, place, text)


def columns_of(draft: Draft, panel: Path) -> dict[str, Path]:
    """Return where each column of a table stands."""
    root: Path = (*panel, "columns")
    return {name: (*root, index) for name, index in ids(draft, root).items()}


def cannot_fail(draft: Draft, task: Path, check: Path) -> str:
    """Return why a check of a cell passes whatever is chosen."""
    column = columns_of(draft, (*task, "table")).get(
        draft.text(*check, "cell_is", "column") or ""
    )
    if column is None:
        return ""
    right = {text for _, text in draft.many(*check, "cell_is", "values")}
    options = set(ids(draft, (*column, "options")))
    return "Every option is right" if options and options <= right else ""


def contradict(one: Node, other: Node) -> bool:
    """Tell whether two checks want different things of one cell or row."""
    match one, other:
        case (
            {"cell_is": {"row": row, "column": column, "values": ours}},
            {"cell_is": {"row": other_row, "column": other_column, "values": theirs}},
        ):
            one_cell = (row, column) == (other_row, other_column)
            said = texts(ours), texts(theirs)
            return one_cell and all(said) and said[0].isdisjoint(said[1])
        case ({"held": ours}, {"not_held": theirs}) | (
            {"not_held": ours},
            {"held": theirs},
        ):
            return not texts(ours).isdisjoint(texts(theirs))
        case _:
            return False


def choices(draft: Draft, panel: Path) -> Iterator[Path]:
    """Yield what can be chosen in the cells of each column."""
    for column in columns_of(draft, panel).values():
        yield (*column, "options")


def _table(draft: Draft, path: Path) -> Iterator[Problem]:
    own_rows, columns = draft.number(*path, "own_rows") or 0, columns_of(draft, path)
    rows = draft.tree.list((*path, "rows"))
    if own_rows > MOST_OWN_ROWS:
        message = f"Nobody adds more than {MOST_OWN_ROWS} rows."
        yield draft.problem("VA521", (*path, "own_rows"), message)
    fixed = [each for each in columns.values() if draft.text(*each, "fixed") == "true"]
    if columns and not own_rows and (not rows or len(fixed) == len(columns)):
        message = "Nothing in this table can be filled in."
        suggestion = "Add rows, or a column that is not fixed, or own_rows: 3."
        yield draft.problem("VA521", path, message, suggestion=suggestion, on_key=True)
    for index, _ in enumerate(rows):
        row: Path = (*path, "rows", index, "values")
        yield from keys(draft, row, "column", columns)
        for name, column in columns.items():
            for place, text in draft.wordings(*row, name):
                yield from value(draft, column, place, text)


def _judged(draft: Draft, panel: Path, path: Path) -> Iterator[Problem]:
    columns = columns_of(draft, panel)
    given = draft.tree.map(path)
    cell = columns.get(draft.text(*path, "cell_is", "column") or "")
    if cell is not None:
        if draft.text(*cell, "fixed") == "true":
            message = "Nobody can fill in this cell: its column is fixed."
            where: Path = (*path, "cell_is", "column")
            yield draft.problem("VA512", where, message)
        for place, text in draft.many(*path, "cell_is", "values"):
            yield from value(draft, cell, place, text)
    if "held" in given and not draft.wordings(*panel, "hold"):
        message = "No row of this table can be left out."
        suggestion = "Add hold: with what the tick says to the table."
        yield draft.problem(
            "VA512", (*path, "held"), message, suggestion=suggestion, on_key=True
        )
    yield from _own_row(draft, panel, (*path, "has_row"), columns)
    yield from _sum(draft, (*path, "column_sum"), columns)


def _own_row(
    draft: Draft, panel: Path, path: Path, columns: dict[str, Path]
) -> Iterator[Problem]:
    if not isinstance(draft.tree.at(path), dict):
        return
    if not draft.number(*panel, "own_rows"):
        message = "Nobody can add a row to this table."
        suggestion = "Add own_rows: 3 to the table."
        yield draft.problem("VA512", path, message, suggestion=suggestion, on_key=True)
    yield from keys(draft, path, "column", columns)
    for name, column in columns.items():
        for place, text in draft.many(*path, name):
            yield from value(draft, column, place, text)


def _sum(draft: Draft, path: Path, columns: dict[str, Path]) -> Iterator[Problem]:
    column = columns.get(draft.text(*path, "column") or "")
    if column is None:
        return
    kind = draft.text(*column, "kind")
    if kind is not None and kind not in _AMOUNTS:
        message = f"A column of the kind {kind} has no sum."
        yield draft.problem("VA531", (*path, "column"), message)
        return
    for place, text in draft.wordings(*path, "is"):
        yield from value(draft, column, place, text)
